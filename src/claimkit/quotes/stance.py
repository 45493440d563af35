"""How a cue stands to what it reports: its class, and whether it says that it was not said."""

from functools import cache

from claimkit.lang.morphology import stemmer
from claimkit.lang.pack import LanguagePack
from claimkit.model import CueClass
from claimkit.quotes.clause import Clause
from claimkit.quotes.passage import Passage

REFUSING = "refusing"
NEUTRAL = CueClass.NEUTRAL


@cache
def _classes(lang: LanguagePack) -> dict[str, CueClass]:
    lexicon, cut = lang.lexicon("cue_classes"), stemmer(lang)
    return {
        cut.stem(form): cue_class
        for cue_class in CueClass
        if cue_class.value in lexicon.sections
        for form in sorted(lexicon.forms(cue_class.value))
    }


@cache
def _refusing(lang: LanguagePack) -> frozenset[str]:
    cut = stemmer(lang)
    return frozenset(map(cut.stem, lang.forms("cue_classes", REFUSING)))


def cue_class(clause: Clause, lang: LanguagePack) -> CueClass:
    """Return the class of a cue; neutral if its word is in no list."""
    return _classes(lang).get(clause.cue.stem, NEUTRAL)


def is_negated(passage: Passage, clause: Clause, lang: LanguagePack) -> bool:
    """Whether the cue denies or refuses: "did not say", "declined to comment"."""
    cue = clause.cue
    refusing = _refusing(lang)
    if cue.stem in refusing:
        return True
    negations = lang.forms("cue_words", "negations")
    cut = stemmer(lang)
    words = passage.lowers[max(0, cue.group - 2) : cue.at]
    return any(word in negations for word in passage.lowers[cue.group : cue.at]) or (
        passage.shape[cue.at - 1 : cue.at] == "t" and any(cut.stem(w) in refusing for w in words)
    )
