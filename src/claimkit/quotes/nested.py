"""Reports and testimony inside what somebody else reports.

"The statement noted that the residents had seen three trucks" passes on what the residents bear
witness to. Outside a report the same verbs tell the story itself: "The children saw a film." The
marked articles leave out what is reported inside a report, so that no model knows it: here it is
enough that a word mostly reports, and that somebody and a clause stand beside it.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

import attrs

from claimkit.lang.classes import POSSESSIVE
from claimkit.lang.morphology import Stemmer, stemmer
from claimkit.lang.pack import LanguagePack
from claimkit.plugins.memory import forgettable
from claimkit.quotes.clause import make_clause
from claimkit.quotes.cues import Cue, verb_group
from claimkit.quotes.grammar.limits import first_mark
from claimkit.quotes.letters import BE, TO, VERBS
from claimkit.quotes.lexicon import CueLexicon
from claimkit.quotes.passage import Passage
from claimkit.quotes.phrases import Phrase, find_phrases, head_of
from claimkit.quotes.ranges import size
from claimkit.quotes.readings import Reading
from claimkit.quotes.select import Kept

TESTIMONY, REPORT = "nested.testimony", "nested.report"
LEAST_SHARE = 0.35
NEXT_CLAUSE = re.compile(r",[acs][DGlNMvP#y]{1,6}r?[VEKxhmdv]")
CLAUSE = re.compile(
    r"(?:[DGON][lNMv#]{0,3})?(?:T|og)|t[VEKvl]|[DGNMl#][lNMv#']{0,5}r?[xhmdVE]|P[VExhmd]"
)
# the marked articles leave out quotes inside others; of the reports of the development articles
# 22 of 24 were right when read by hand, the figure of testimony is a guess
CONFIDENCE = {TESTIMONY: 0.5, REPORT: 0.9}
PERCEPTION = "perception"
PEOPLE = ("roles", "members", "persons")
ENDINGS = "occupation_endings"
GIVEN = ("given_male", "given_female")
PERSONAL = frozenset({"m", "f", "plural", "speaker", "speakers"})
TELLING = frozenset("hrn")  # class letters of "had", adverbs and "not": no modal verb, no passive
OBJECTS = frozenset("DGNMl#T“")
UNSAID = frozenset({BE, TO})  # passives and infinitives
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


def find_nested(
    passage: Passage, kept: Sequence[Kept], words: Witnesses, lexicon: CueLexicon
) -> Iterator[Kept]:
    """Yield what is testified or reported inside the content of readings that hold."""
    taken = {one.reading.clause.cue.at for one in kept}
    for outer in sorted(kept, key=_size):  # the innermost first
        if outer.reading.layout or outer.reading.joined:
            continue
        for start, end in outer.reading.ranges:
            for at in range(start + 1, end - 1):
                if passage.shape[at] in VERBS and at not in taken:
                    place = Place(passage, outer.reading.sentence, at, start, end)
                    found = _testified(place, words) or _reported(place, words, lexicon)
                    if found:
                        taken.add(at)
                        sure = min(CONFIDENCE[found.layout], outer.confidence)
                        yield Kept(found, sure, outer.reading)


def _size(kept: Kept) -> int:
    """How many tokens the content of a reading has."""
    return size(kept.reading.ranges)


@attrs.frozen
class Place:
    """A verb inside a stretch of content, by its token, and the number of its sentence."""

    passage: Passage
    number: int
    at: int
    start: int
    end: int

    @property
    def group(self) -> int:
        """The first token of its auxiliaries."""
        return verb_group(self.passage.shape, self.at, self.start)


def _reported(place: Place, words: Witnesses, lexicon: CueLexicon) -> Reading | None:
    """Read a verb that mostly reports, with a clause behind it."""
    shape, at = place.passage.shape, place.at
    figures = lexicon.figures[place.passage.words[at]]
    if figures is None or figures[1] < LEAST_SHARE or UNSAID & set(shape[place.group : at]):
        return None
    sentence = place.passage.sentences[place.number]
    if not CLAUSE.match(shape, at + 1, place.end) or lexicon.silent.says_nothing(
        place.passage, sentence, at, figures[0]
    ):
        return None
    subject = _subject(shape, place.start, place.group)
    if subject is None or shape[subject[0]] == POSSESSIVE:
        return None
    return _reading(place, subject, REPORT, words)


def _testified(place: Place, words: Witnesses) -> Reading | None:
    """Read a verb of perception as one of testimony."""
    passage, at = place.passage, place.at
    if passage.plain[at] not in words.verbs or place.end - at <= LEAST_CONTENT:
        return None
    if not TELLING.issuperset(passage.shape[place.group : at]):
        return None
    if passage.shape[at + 1] not in OBJECTS:
        return None
    subject = _subject(passage.shape, place.start, place.group)
    if subject is None or not words.is_person(passage, subject):
        return None
    return _reading(place, subject, TESTIMONY, words)


def _reading(place: Place, subject: Phrase, layout: str, words: Witnesses) -> Reading:
    """Return the reading of a verb with its subject; all that follows is its content."""
    passage, at, group = place.passage, place.at, place.group
    shape, number = passage.shape, place.number
    end = first_mark(shape, ",", at + 1, place.end, NEXT_CLAUSE)
    auxiliaries = shape[group:at]
    word = passage.plain[at]
    before = shape[group - 1]
    cue = Cue(at, word, words.stemmer.stem(word), shape[at], 0.0, "00", group, auxiliaries, before)
    clause = make_clause(passage, passage.sentences[number], cue, (subject[0], group))
    sure = CONFIDENCE[layout]
    return Reading(number, clause, sure, 1.0, 1.0, [(at + 1, end)], 1.0, layout=layout)


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
