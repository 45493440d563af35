"""Testimony: what somebody saw or heard, inside what somebody else reports.

"The statement noted that the residents had seen three trucks" passes on what the residents bear
witness to. Outside a report the same verbs tell the story itself: "The children saw a film."
"""

from collections.abc import Iterator, Sequence
from functools import cache

import attrs

from claimkit.lang.morphology import Stemmer, stemmer
from claimkit.lang.pack import LanguagePack
from claimkit.plugins.memory import forgettable
from claimkit.quotes.clause import make_clause
from claimkit.quotes.cues import Cue, verb_group
from claimkit.quotes.decisions import Range
from claimkit.quotes.passage import Passage
from claimkit.quotes.phrases import Phrase, find_phrases, head_of
from claimkit.quotes.readings import Reading
from claimkit.quotes.select import Kept

TESTIMONY = "nested.testimony"
CONFIDENCE = 0.5  # a guess: the marked articles leave out quotes inside others
PERCEPTION = "perception"
PEOPLE = ("roles", "members", "persons")
ENDINGS = "occupation_endings"
GIVEN = ("given_male", "given_female")
PERSONAL = frozenset({"m", "f", "plural", "speaker", "speakers"})
TELLING = frozenset("hrn")  # class letters of "had", adverbs and "not": no modal verb, no passive
OBJECTS = frozenset("DGNMl#T“")
JOINERS = frozenset("po")
LEAST_CONTENT = 3


@attrs.frozen
class Witnesses:
    """The words of a language that tell who can bear witness, and by which verbs."""

    verbs: frozenset[str]
    people: frozenset[str]
    endings: tuple[str, ...]
    given: frozenset[str]
    pronouns: frozenset[str]
    stemmer: Stemmer

    def is_person(self, passage: Passage, phrase: Phrase) -> bool:
        """Whether a phrase names or describes people, and no body."""
        start, end = phrase
        first = passage.words[start].lower()
        if end - start == 1 and first in self.pronouns:
            return True
        head = self.stemmer.stem(passage.words[head_of(passage.shape, phrase)].lower())
        return first in self.given or head in self.people or head.endswith(self.endings)


@forgettable
@cache
def witnesses(lang: LanguagePack) -> Witnesses | None:
    """Return the words of a language; None if its pack has no verbs of perception."""
    if PERCEPTION not in lang.lexicon("cue_words").sections:
        return None
    cut, personal = stemmer(lang), lang.values("pronouns", "personal")
    return Witnesses(
        verbs=lang.forms("cue_words", PERCEPTION),
        people=frozenset(cut.stem(f) for name in PEOPLE for f in lang.forms("people", name)),
        endings=tuple(sorted({cut.stem(form) for form in lang.forms("people", ENDINGS)})),
        given=frozenset(f.lower() for name in GIVEN for f in lang.forms("people", name)),
        pronouns=frozenset(word for word, kind in personal.items() if kind in PERSONAL),
        stemmer=cut,
    )


def find_testimony(passage: Passage, kept: Sequence[Kept], words: Witnesses) -> Iterator[Kept]:
    """Yield what is testified inside the content of readings that hold."""
    taken = {one.reading.clause.cue.at for one in kept}
    for outer in kept:
        for start, end in outer.reading.ranges:
            if outer.reading.layout or words.verbs.isdisjoint(passage.plain[start:end]):
                continue
            for at in range(start + 1, end - LEAST_CONTENT):
                if passage.plain[at] in words.verbs and at not in taken:
                    found = _testified(passage, outer.reading.sentence, at, (start, end), words)
                    if found:
                        yield Kept(found, min(CONFIDENCE, outer.confidence), outer.reading)


def _testified(
    passage: Passage, number: int, at: int, inside: Range, words: Witnesses
) -> Reading | None:
    """Read a verb inside the content of another reading as one of testimony."""
    shape, (start, end) = passage.shape, inside
    group = verb_group(shape, at, start)
    auxiliaries = shape[group:at]
    if not TELLING.issuperset(auxiliaries) or shape[at + 1] not in OBJECTS:
        return None
    subject = _subject(shape, start, group)
    if subject is None or not words.is_person(passage, subject):
        return None
    word = passage.plain[at]
    before = shape[group - 1]
    cue = Cue(at, word, words.stemmer.stem(word), shape[at], 0.0, "00", group, auxiliaries, before)
    clause = make_clause(passage, passage.sentences[number], cue, (subject[0], group))
    sure = CONFIDENCE
    return Reading(number, clause, sure, 1.0, 1.0, [(at + 1, end)], 1.0, layout=TESTIMONY)


def _subject(shape: str, start: int, end: int) -> Phrase | None:
    """Return the first of the noun phrases that lead up to a token, joined by prepositions."""
    found: Phrase | None = None
    at = end
    for phrase in reversed(find_phrases(shape, start, end)):
        if phrase[1] != at:
            break
        found, at = phrase, phrase[0] - 1
        if at < start or shape[at] not in JOINERS:
            break
    return found
