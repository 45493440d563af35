"""How a cue stands to what it reports: its class, and whether it says that it was not said."""

from functools import cache

import attrs

from claimkit.lang.lexicon import Lexicon
from claimkit.lang.morphology import Stemmer, stemmer
from claimkit.lang.pack import LanguagePack
from claimkit.model import CueClass
from claimkit.plugins.memory import forgettable
from claimkit.quotes.clause import Clause
from claimkit.quotes.passage import Passage

REFUSING, PHRASES = "refusing", "phrases"
INFINITIVE = "t"  # the class letter of "to"
NEUTRAL = CueClass.NEUTRAL


@attrs.frozen
class Stances:
    """The stems of a language that tell how a cue stands to what it reports."""

    classes: dict[str, CueClass]
    phrases: dict[str, CueClass]
    refusing: frozenset[str]
    negations: frozenset[str]
    stemmer: Stemmer
    with_phrases: frozenset[str] = attrs.field(init=False)

    @with_phrases.default
    def _with_phrases(self) -> frozenset[str]:
        return frozenset(phrase.split()[0] for phrase in self.phrases)

    def cue_class(self, passage: Passage, clause: Clause) -> CueClass:
        """Return the class of a cue, with the word that follows or alone; neutral if unknown."""
        stem, following = clause.cue.stem, clause.cue.at + 1
        if stem in self.with_phrases and following < len(passage.words):
            phrase = f"{stem} {passage.words[following].lower()}"
            if phrase in self.phrases:
                return self.phrases[phrase]
        return self.classes.get(stem, NEUTRAL)

    def is_negated(self, passage: Passage, clause: Clause) -> bool:
        """Whether the cue denies or refuses: "did not say", "declined to comment"."""
        cue = clause.cue
        if cue.stem in self.refusing:
            return True
        lead = [word.lower() for word in passage.words[cue.group : cue.at]]
        if not self.negations.isdisjoint(lead):
            return True
        if passage.shape[cue.at - 1 : cue.at] != INFINITIVE:
            return False
        before = [word.lower() for word in passage.words[max(0, cue.group - 2) : cue.group]]
        return any(self.stemmer.stem(word) in self.refusing for word in before + lead)


def _phrases(lexicon: Lexicon, cut: Stemmer) -> dict[str, CueClass]:
    """Return the class of each cue with the word after it, by the cue's stem and that word."""
    if PHRASES not in lexicon.sections:
        return {}
    pairs = [(phrase.split(), name) for phrase, name in lexicon.values(PHRASES).items()]
    return {f"{cut.stem(cue)} {following}": CueClass(name) for (cue, following), name in pairs}


@forgettable
@cache
def load_stances(lang: LanguagePack) -> Stances:
    """Load the stances of a language; once."""
    lexicon, cut = lang.lexicon("cue_classes"), stemmer(lang)
    return Stances(
        classes={
            cut.stem(form): cue_class
            for cue_class in CueClass
            if cue_class.value in lexicon.sections
            for form in sorted(lexicon.forms(cue_class.value))
        },
        phrases=_phrases(lexicon, cut),
        refusing=frozenset(map(cut.stem, lang.forms("cue_classes", REFUSING))),
        negations=lang.forms("cue_words", "negations"),
        stemmer=cut,
    )
