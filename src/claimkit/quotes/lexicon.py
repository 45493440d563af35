"""The cue lexicon: how often each word heads a reporting cue, as measured on a corpus."""

from functools import cache
from math import log

import attrs

from claimkit.lang.morphology import Stemmer, stemmer
from claimkit.lang.pack import LanguagePack

FIGURES = "models/cues.tsv"
PRIOR = 0.08
PRIOR_WEIGHT = 2.0
LEVELS = 9
MEMORY = 200_000

Count = tuple[float, float]
"""How often a word headed a cue, and how often it occurred outside quotation marks."""


Figures = tuple[str, float, float, str]


@attrs.frozen
class CueLexicon:
    """Counts by form, and by stem for forms that were rarely seen."""

    forms: dict[str, Count]
    stems: dict[str, Count]
    stemmer: Stemmer
    memory: dict[str, Figures] = attrs.field(factory=dict, eq=False, repr=False)

    def look_up(self, form: str, own: tuple[Count, Count] | None = None) -> Figures:
        """Return the stem of a form, the share of its uses that head a cue, and its stem's share.

        Last come the steps of both shares, as two digits.

        The share of a form backs off to that of its stem. `own` are the counts of form and stem
        in the text at hand, to be taken away when the lexicon was measured on it.
        """
        if own is None:
            found = self.memory.get(form)
            if found is None:
                if len(self.memory) > MEMORY:  # a bound on what hostile text can make us remember
                    self.memory.clear()
                found = self.memory[form] = self._shares(form, (0.0, 0.0), (0.0, 0.0))
            return found
        return self._shares(form, *own)

    def knows(self, form: str, own: tuple[Count, Count] | None = None) -> bool:
        """Whether a form was counted, apart from its counts in the text at hand."""
        count = self.forms.get(form)
        if count is None or own is None:
            return count is not None
        return count[1] > own[0][1]

    def _shares(self, form: str, own: Count, own_stem: Count) -> Figures:
        stem = self.stemmer.stem(form)
        cues, total = self.stems.get(stem, (0.0, 0.0))
        cues, total = max(0.0, cues - own_stem[0]), max(0.0, total - own_stem[1])
        by_stem = (cues + PRIOR * PRIOR_WEIGHT) / (total + PRIOR_WEIGHT)
        cues, total = self.forms.get(form, (0.0, 0.0))
        cues, total = max(0.0, cues - own[0]), max(0.0, total - own[1])
        by_form = (cues + by_stem * PRIOR_WEIGHT) / (total + PRIOR_WEIGHT)
        return stem, by_form, by_stem, level(by_form) + level(by_stem)


def level(share: float) -> str:
    """Return the share's step on a logarithmic scale, as one digit."""
    step = round(log(max(share, 0.001) / max(1 - share, 0.001)) * 0.9 + 4)
    return str(min(LEVELS, max(0, step)))


@cache
def cue_lexicon(lang: LanguagePack) -> CueLexicon:
    """Return the cue lexicon of a language; loaded once."""
    forms: dict[str, Count] = {}
    stems: dict[str, Count] = {}
    cut = stemmer(lang)
    for line in lang.resource(FIGURES).read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        form, cues, total = line.split("\t")
        count = (float(cues), float(total))
        forms[form] = count
        before = stems.get(cut.stem(form), (0.0, 0.0))
        stems[cut.stem(form)] = (before[0] + count[0], before[1] + count[1])
    return CueLexicon(forms, stems, cut)
