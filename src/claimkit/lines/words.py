"""The words that the grammars of lines look for, gathered from the language packs."""

import warnings
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from types import MappingProxyType
from typing import Any

import attrs

from claimkit.errors import LanguageError, PluginWarning
from claimkit.lang import Ability, LanguagePack, available_languages, get_language
from claimkit.lang.registry import is_own
from claimkit.lang.sound import faults_of
from claimkit.plugins.memory import forgettable


@attrs.frozen(eq=False)  # one value per language: compared and hashed by identity
class LineWords:
    """The words of one language, or of all packs together."""

    packs: tuple[LanguagePack, ...]

    def forms(self, topic: str, section: str) -> frozenset[str]:
        """Return the forms of a section, in lower case except those of agencies."""
        return _forms(self, topic, section)

    def values(self, topic: str, section: str) -> Mapping[str, Any]:
        """Return the word-to-value table of a section; the first pack wins."""
        return _values(self, topic, section)


@forgettable
@cache
def _forms(words: LineWords, topic: str, section: str) -> frozenset[str]:
    return frozenset(form for pack in words.packs for form in pack.forms(topic, section))


@forgettable
@cache
def _values(words: LineWords, topic: str, section: str) -> Mapping[str, Any]:
    merged: dict[str, Any] = {}
    for pack in reversed(words.packs):
        merged.update(pack.values(topic, section))
    return MappingProxyType(merged)


@forgettable
@cache
def line_words(language: str | None) -> LineWords:
    """Return the words of a language; those of all packs if it is unknown or has no pack."""
    own = () if language is None else tuple(_packs((language,)))
    return LineWords(own or tuple(_packs(available_languages(Ability.LINES))))


def _packs(codes: Iterable[str]) -> Iterator[LanguagePack]:
    for code in codes:
        try:
            pack = get_language(code, Ability.LINES)
        except LanguageError:
            continue
        if is_own(pack.code) or _is_sound(pack):
            yield pack


def _is_sound(pack: LanguagePack) -> bool:
    """Whether a pack of a plugin can be read with; one that cannot costs the others nothing."""
    faults = faults_of(pack, Ability.LINES)
    if faults:
        message = f"left out the words of {pack.name} ({pack.code}): {faults[0]}"
        warnings.warn(message, PluginWarning, stacklevel=2)
    return not faults
