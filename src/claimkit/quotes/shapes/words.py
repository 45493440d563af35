"""The words by which the shapes of clauses are told, read from a language pack."""

from collections.abc import Mapping
from functools import cache
from typing import Any

import attrs

from claimkit.lang.pack import LanguagePack
from claimkit.model import CueClass
from claimkit.plugins.memory import forgettable

TOPIC = "shapes"


@attrs.frozen(eq=False)
class ShapeWords:
    """Word lists in lower case by the name of their section, and the forms of reporting verbs.

    Attributes:
        lists: The sections of the lexicon file `shapes`.
        finite: Finite forms with their base form.
        split: Finite forms with the particles that may stand far behind them, and the base form
            of each pair; a particle may be several words.
        final: Finite forms joined with their particle, as they stand at the end of a clause.
        participles: Participles with their base form.
        confidence: The share that was right, by whether a frame reports and a source is named.
        classes: How base forms stand to what they report.
        bases: The base forms of all of them, which are their infinitives.
        refusing: Base forms that say that something was not said.
        negations: Words that deny a clause.
    """

    lists: Mapping[str, frozenset[str]]
    finite: Mapping[str, str]
    split: Mapping[str, Mapping[tuple[str, ...], str]]
    final: Mapping[str, str]
    participles: Mapping[str, str]
    confidence: Mapping[str, float]
    classes: Mapping[str, CueClass]
    bases: frozenset[str]
    refusing: frozenset[str]
    negations: frozenset[str]

    def has(self, section: str, word: str) -> bool:
        """Whether a section lists a word."""
        return word in self.lists[section]


@forgettable
@cache
def has_shapes(lang: LanguagePack) -> bool:
    """Whether the pack of a language declares the shapes of its clauses."""
    return lang.resource(f"lexicon/{TOPIC}.toml").is_file()


@forgettable
@cache
def shape_words(lang: LanguagePack) -> ShapeWords:
    """Return the words of a language; loaded once."""
    lexicon, verbs = lang.lexicon(TOPIC), lang.lexicon("verb_forms")
    return ShapeWords(
        lists={n: lexicon.forms(n) for n in lexicon.names() if "forms" in lexicon.sections[n]},
        confidence=lexicon.values("confidence"),
        finite=verbs.values("finite"),
        split={form: _particles(pairs) for form, pairs in verbs.values("split").items()},
        final=verbs.values("final"),
        participles=verbs.values("participles"),
        classes=_classes(lang),
        bases=lang.forms("reporting", "verbs"),
        refusing=lang.forms("cue_classes", "refusing"),
        negations=lang.forms("cue_words", "negations"),
    )


def _particles(pairs: Mapping[str, Any]) -> Mapping[tuple[str, ...], str]:
    return {tuple(particle.split()): str(base) for particle, base in pairs.items()}


def _classes(lang: LanguagePack) -> Mapping[str, CueClass]:
    lexicon = lang.lexicon("cue_classes")
    known = [cue_class for cue_class in CueClass if cue_class.value in lexicon.sections]
    return {form: one for one in known for form in sorted(lexicon.forms(one.value))}
