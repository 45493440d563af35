"""The cue lexicon: how often each word heads a reporting cue, as measured on a corpus."""

from functools import cache
from math import log

import attrs

from claimkit.lang.morphology import Stemmer, stemmer
from claimkit.lang.pack import LanguagePack

FIGURES = "models/cues.tsv"
PRIOR, REPORTING_PRIOR = 0.1, 0.5
PRIOR_WEIGHT = 2.0
LEVELS = 9
LEAST_SHARE, LEAST_QUOTED_SHARE = 0.09, 0.03
MEMORY = 200_000

Count = tuple[float, float]
"""How often a word headed a cue, and how often it occurred outside quotation marks."""


OwnCounts = dict[str, tuple[Count, Count]]
"""For each form of a text the counts of the form and of its stem in it."""

Figures = tuple[str, float, float, str]
"""Stem, share of the form, share of the stem, and the steps of both as two digits."""

NO_COUNTS: tuple[Count, Count] = ((0.0, 0.0), (0.0, 0.0))


@attrs.frozen
class CueLexicon:
    """Counts by form, and by stem for forms that were rarely seen.

    `reporting` are the stems of words that are known to report, however rarely they were seen.
    """

    forms: dict[str, Count]
    stems: dict[str, Count]
    stemmer: Stemmer
    reporting: frozenset[str]
    verbs: dict[str, Figures | None] = attrs.field(factory=dict, eq=False, repr=False)
    others: dict[str, Figures | None] = attrs.field(factory=dict, eq=False, repr=False)

    def candidate(
        self, form: str, own: OwnCounts | None = None, *, is_verb: bool
    ) -> Figures | None:
        """Return the figures of a form that may head a cue, or None if it hardly ever does.

        Args:
            form: A word in lower case.
            own: Counts of form and stem in the text at hand, to be taken away when the lexicon
                was measured on it.
            is_verb: Whether it has the class of a verb; other words must have been seen as cues.
        """
        if own is not None:
            return self._candidate(form, own.get(form, NO_COUNTS), is_verb=is_verb)
        memory = self.verbs if is_verb else self.others
        try:
            return memory[form]
        except KeyError:
            if len(memory) > MEMORY:  # a bound on what hostile text can make us remember
                memory.clear()
            found = memory[form] = self._candidate(form, NO_COUNTS, is_verb=is_verb)
            return found

    def _candidate(self, form: str, own: tuple[Count, Count], *, is_verb: bool) -> Figures | None:
        count = self.forms.get(form)
        known = count is not None and count[1] > own[0][1]
        if not known and not is_verb and self.stemmer.stem(form) not in self.reporting:
            return None
        figures = self._shares(form, *own)
        return figures if figures[1] >= LEAST_QUOTED_SHARE else None

    def _shares(self, form: str, own: Count, own_stem: Count) -> Figures:
        stem = self.stemmer.stem(form)
        cues, total = self.stems.get(stem, (0.0, 0.0))
        cues, total = max(0.0, cues - own_stem[0]), max(0.0, total - own_stem[1])
        prior = REPORTING_PRIOR if stem in self.reporting else PRIOR
        by_stem = (cues + prior * PRIOR_WEIGHT) / (total + PRIOR_WEIGHT)
        cues, total = self.forms.get(form, (0.0, 0.0))
        cues, total = max(0.0, cues - own[0]), max(0.0, total - own[1])
        by_form = (cues + by_stem * PRIOR_WEIGHT) / (total + PRIOR_WEIGHT)
        return stem, by_form, by_stem, level(by_form) + level(by_stem)


def level(share: float) -> str:
    """Return the share's step on a logarithmic scale, as one digit."""
    step = round(log(max(share, 0.001) / max(1 - share, 0.001)) * 0.9 + 4)
    return str(min(LEVELS, max(0, step)))


@cache
def reporting_stems(lang: LanguagePack) -> frozenset[str]:
    """Return the stems of the words that are known to report."""
    lexicon, cut = lang.lexicon("reporting"), stemmer(lang)
    return frozenset(cut.stem(form) for name in lexicon.names() for form in lexicon.forms(name))


def make_lexicon(forms: dict[str, Count], lang: LanguagePack) -> CueLexicon:
    """Make a cue lexicon of the counts of forms; those of stems are added up."""
    cut = stemmer(lang)
    stems: dict[str, Count] = {}
    for form, (cues, total) in forms.items():
        before = stems.get(cut.stem(form), (0.0, 0.0))
        stems[cut.stem(form)] = (before[0] + cues, before[1] + total)
    return CueLexicon(forms, stems, cut, reporting_stems(lang))


@cache
def cue_lexicon(lang: LanguagePack) -> CueLexicon:
    """Return the cue lexicon of a language; loaded once."""
    forms: dict[str, Count] = {}
    for line in lang.resource(FIGURES).read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            form, cues, total = line.split("\t")
            forms[form] = (float(cues), float(total))
    return make_lexicon(forms, lang)
