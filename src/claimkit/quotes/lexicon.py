"""The cue lexicon: how often each word heads a reporting cue, as measured on a corpus."""

from functools import cache
from math import log

import attrs

from claimkit.lang.classes import Classes, word_classes
from claimkit.lang.figures import read_figures
from claimkit.lang.morphology import Stemmer, stemmer
from claimkit.lang.pack import LanguagePack
from claimkit.plugins.memory import forgettable
from claimkit.quotes.silent import Silent, silent_words
from claimkit.text.remembered import Remembered

FIGURES = "models/cues.tsv"
PRIOR, REPORTING_PRIOR = 0.1, 0.5
PRIOR_WEIGHT = 2.0
LEVELS = 9
LEAST_SHARE, LEAST_QUOTED_SHARE = 0.13, 0.05
ADDRESSING = "addressing"
SMALL_SECTIONS = ("reflexives", "means", ADDRESSING, "standards", "charging", "bearers", "told")

Count = tuple[float, float]
"""How often a word headed a cue, and how often it occurred outside quotation marks."""


OwnCounts = dict[str, tuple[Count, Count]]
"""For each form of a text the counts of the form and of its stem in it."""

Figures = tuple[str, float, str]
"""Stem, share of the form, and the steps of the shares of form and stem as two digits."""

NO_COUNTS: tuple[Count, Count] = ((0.0, 0.0), (0.0, 0.0))
VERBS = frozenset("EVgvK")
NEVER = frozenset("yDo#'TGP.,;()*")


@attrs.frozen
class CueLexicon:
    """Counts by form, and by stem for forms that were rarely seen.

    `reporting` are the stems of words that are known to report, however rarely they were seen;
    other words do not where one of the `reflexives` is their object ("renamed itself"). By `means`
    such as the telephone people speak, so that none is an agent. `addressing` are the stems of
    verbs whose object is whom the words are for. `standards` are what things go according to.
    `charging` are participles whose agent is another: "the man accused of theft".
    `bearers` are things that bear words: "a sign saying"; `told` are what is told: "the truth".
    `silent` are words that report nothing where others stand beside them.
    `figures` are those of each word as it stands, or None if it hardly ever heads a cue.
    """

    forms: dict[str, Count]
    stems: dict[str, Count]
    stemmer: Stemmer
    classes: Classes
    reporting: frozenset[str]
    reflexives: frozenset[str] = frozenset()
    means: frozenset[str] = frozenset()
    addressing: frozenset[str] = frozenset()
    standards: frozenset[str] = frozenset()
    charging: frozenset[str] = frozenset()
    bearers: frozenset[str] = frozenset()
    told: frozenset[str] = frozenset()
    silent: Silent = attrs.field(factory=Silent)
    figures: Remembered[Figures | None] = attrs.field(init=False, eq=False, repr=False)

    @figures.default
    def _figures(self) -> Remembered[Figures | None]:
        return Remembered(self.candidate)

    def candidate(self, word: str, own: OwnCounts | None = None) -> Figures | None:
        """Return the figures of a word that may head a cue, or None if it hardly ever does.

        Words that are no verbs must have been seen as cues.

        Args:
            word: The word as it stands.
            own: Counts of form and stem in the text at hand, to be taken away when the lexicon
                was measured on it.
        """
        letter, form = self.classes.letters[word], word.lower()
        if letter in NEVER:
            return None
        counts = NO_COUNTS if own is None else own.get(form, NO_COUNTS)
        count = self.forms.get(form)
        known = count is not None and count[1] > counts[0][1]
        if not known and letter not in VERBS and self.stemmer.stem(form) not in self.reporting:
            return None
        if own is None and known and _is_hopeless(*self.forms[form]):
            return None
        stem = self.stemmer.stem(form)
        by_form, by_stem = self._shares(form, stem, *counts)
        if by_form < LEAST_QUOTED_SHARE:
            return None
        return stem, by_form, level(by_form) + level(by_stem)

    def _shares(self, form: str, stem: str, own: Count, own_stem: Count) -> tuple[float, float]:
        """Return the shares of form and stem."""
        cues, total = self.stems.get(stem, (0.0, 0.0))
        cues, total = max(0.0, cues - own_stem[0]), max(0.0, total - own_stem[1])
        prior = REPORTING_PRIOR if stem in self.reporting else PRIOR
        by_stem = (cues + prior * PRIOR_WEIGHT) / (total + PRIOR_WEIGHT)
        cues, total = self.forms.get(form, (0.0, 0.0))
        cues, total = max(0.0, cues - own[0]), max(0.0, total - own[1])
        by_form = (cues + by_stem * PRIOR_WEIGHT) / (total + PRIOR_WEIGHT)
        return by_form, by_stem


def _is_hopeless(cues: float, total: float) -> bool:
    """Whether a form is too seldom a cue even if its stem always were one."""
    return cues + PRIOR_WEIGHT < LEAST_QUOTED_SHARE * (total + PRIOR_WEIGHT)


def level(share: float) -> str:
    """Return the share's step on a logarithmic scale, as one digit."""
    step = round(log(max(share, 0.001) / max(1 - share, 0.001)) * 0.9 + 4)
    return str(min(LEVELS, max(0, step)))


@forgettable
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
    words = lang.lexicon("cue_words")
    small = {
        name: words.forms(name) if name in words.sections else frozenset[str]()
        for name in SMALL_SECTIONS
    }
    small[ADDRESSING] = frozenset(map(cut.stem, small[ADDRESSING]))
    silent = silent_words(lang)
    classes = word_classes(lang)
    return CueLexicon(forms, stems, cut, classes, reporting_stems(lang), silent=silent, **small)


@forgettable
@cache
def cue_lexicon(lang: LanguagePack) -> CueLexicon:
    """Return the cue lexicon of a language; loaded once."""
    forms: dict[str, Count] = {}
    for line in read_figures(lang, FIGURES).splitlines():
        if not line.startswith("#"):
            form, cues, total = line.split("\t")
            forms[form] = (float(cues), float(total))
    return make_lexicon(forms, lang)
