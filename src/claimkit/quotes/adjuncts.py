"""Adjuncts that tell whose words or view a whole sentence gives: "in the view of", "per".

No verb reports there, so that nothing is asked of the models: a preposition, a noun of a closed
class and a comma are enough. A sentence in which somebody reports by a verb is left to that.
"""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from functools import cache
from itertools import compress

import attrs

from claimkit.lang.classes import POSSESSIVE
from claimkit.lang.pack import LanguagePack
from claimkit.plugins.memory import forgettable
from claimkit.quotes.clause import Clause
from claimkit.quotes.cues import Cue
from claimkit.quotes.letters import RELATIVES, VERBAL
from claimkit.quotes.passage import Passage, Sentence
from claimkit.quotes.phrases import Phrase, find_phrases
from claimkit.quotes.ranges import Range, letters_of
from claimkit.quotes.readings import Reading

VIEW, SURVEY, CITATION = "adjunct.view", "adjunct.survey", "adjunct.citation"
# 18 of 20 were right on the marked articles
CONFIDENCE = 0.9
OF, POSSESSOR = "o", "G"
LIKELY = 0.6
LONGEST = 16
CONJUNCTIONS, CLAUSE_STARTS = frozenset("casTWw"), "TWw;:"
NAMED = frozenset("DGNMP")
REPORTED = frozenset("EKg")  # "a poll released on Monday," goes on after its comma
PAUSES = frozenset(",.")


@attrs.frozen
class Nouns:
    """The words of a language by which adjuncts attribute, in lower case.

    `inside` are the prepositions before them ("in"), `views` the nouns of opinion and wording,
    `surveys` those of polls, and `citing` the prepositions that name an authority ("per").
    """

    inside: frozenset[str]
    views: frozenset[str]
    surveys: frozenset[str]
    citing: frozenset[str]


@attrs.frozen
class Adjunct:
    """An adjunct by its tokens, the token of its cue, and the phrase that names the source."""

    start: int
    end: int
    cue: int
    source: Phrase
    rule: str


@forgettable
@cache
def adjunct_nouns(lang: LanguagePack) -> Nouns | None:
    """Return the words of a language; None if its pack has none of them."""
    lexicon = lang.lexicon("cue_words")
    names = tuple(field.name for field in attrs.fields(Nouns))
    if not lexicon.sections.keys() >= set(names):
        return None
    return Nouns(*map(lexicon.forms, names))


def with_adjuncts(passage: Passage, readings: list[Reading], lang: LanguagePack) -> list[Reading]:
    """Return some readings with those of adjuncts in the other sentences, in reading order."""
    nouns = adjunct_nouns(lang)
    if nouns is None:
        return readings
    taken = {r.sentence for r in readings if r.ranges and r.cue_probability >= LIKELY}
    found = [*find_adjuncts(passage, nouns, taken)]
    return sorted([*readings, *found], key=lambda r: r.sentence) if found else readings


def find_adjuncts(passage: Passage, nouns: Nouns, skip: AbstractSet[int]) -> Iterator[Reading]:
    """Yield the readings of sentences that an adjunct attributes, in order.

    Args:
        passage: The passage.
        nouns: The words of its language.
        skip: The numbers of sentences that are read in another way.
    """
    telling = nouns.views | nouns.surveys | nouns.citing
    if telling.isdisjoint(passage.plain):
        return
    places = iter(compress(range(len(passage.plain)), map(telling.__contains__, passage.plain)))
    at = next(places)
    for number, sentence in enumerate(passage.sentences):
        found: Reading | None = None
        while at < sentence.end:
            if found is None and number not in skip:
                adjunct = _adjunct(passage, sentence, at, nouns)
                found = None if adjunct is None else _reading(passage, number, adjunct)
            at = next(places, len(passage.plain))
        if found is not None:
            yield found


def _adjunct(passage: Passage, sentence: Sentence, at: int, nouns: Nouns) -> Adjunct | None:
    """Return the adjunct around one of its words."""
    word = passage.plain[at]
    if word in nouns.citing:
        return _citation(passage, sentence, at)
    if word in nouns.surveys:
        return _survey(passage, sentence, at, nouns)
    if at == sentence.start:
        return None
    return _view_of(passage, sentence, at, nouns) or _whose_view(passage, sentence, at, nouns)


def _citation(passage: Passage, sentence: Sentence, at: int) -> Adjunct | None:
    """Read "per" and a name behind a comma: "The goalkeeper is out, per the club's doctor."."""
    shape = passage.shape
    if shape[at - 1] != "," or shape[at + 1 : at + 2] not in NAMED:
        return None
    phrases = find_phrases(shape, at + 1, sentence.end)
    end = phrases[0][1] if phrases else at
    return Adjunct(at, end, at, (at + 1, end), CITATION) if shape[end : end + 1] in PAUSES else None


def _survey(passage: Passage, sentence: Sentence, at: int, nouns: Nouns) -> Adjunct | None:
    """Read a poll that opens a sentence: "In a poll released on Monday, half of them agreed."."""
    shape, start = passage.shape, sentence.start
    if passage.plain[start] not in nouns.inside or at - start > LONGEST:
        return None
    end = shape.find(",", at, sentence.end)
    if end >= 0 and shape[end + 1] in REPORTED:
        end = shape.find(",", end + 1, sentence.end)
    if not 0 <= end <= start + LONGEST or VERBAL in passage.verbal[start : at + 1]:
        return None
    if not RELATIVES.isdisjoint(shape[start:at]):
        return None
    is_head = shape[at + 1] not in {POSSESSIVE, "l", "N"}
    return Adjunct(start, end, start, (start + 1, end), SURVEY) if is_head else None


def _view_of(passage: Passage, sentence: Sentence, at: int, nouns: Nouns) -> Adjunct | None:
    """Read "in the view of the council"."""
    shape = passage.shape
    start = at - 1
    while start > sentence.start and shape[start] in "Dl":
        start -= 1
    if shape[at + 1 : at + 2] != OF or passage.plain[start] not in nouns.inside:
        return None
    phrases = find_phrases(shape, at + 2, sentence.end)
    if not phrases or phrases[0][0] != at + 2:
        return None
    end = phrases[0][1]
    return Adjunct(start, end, at + 1, (at + 2, end), VIEW)


def _whose_view(passage: Passage, sentence: Sentence, at: int, nouns: Nouns) -> Adjunct | None:
    """Read "in her view" and "in the council's view"."""
    shape, first = passage.shape, at - 1
    if shape[first] == POSSESSIVE:
        phrases = [p for p in find_phrases(shape, sentence.start, at + 1) if p[1] == at + 1]
        first = phrases[0][0] if phrases else first
    elif shape[first] != POSSESSOR:
        return None
    start = first - 1
    if start < sentence.start or passage.plain[start] not in nouns.inside:
        return None
    return Adjunct(start, at + 1, at, (first, at), VIEW)


def _reading(passage: Passage, number: int, adjunct: Adjunct) -> Reading | None:
    """Return the reading of an adjunct that commas set off from a clause."""
    sentence, shape = passage.sentences[number], passage.shape
    ranges = _around(shape, sentence, adjunct)
    if VERBAL not in letters_of(passage.verbal, ranges) and "q" not in letters_of(shape, ranges):
        return None
    at, (first, last) = adjunct.cue, adjunct.source
    word = passage.plain[at]
    cue = Cue(at, word, word, shape[at], 1.0, "99", adjunct.start, "", "^")
    side = "l" if first < at else "r"
    clause = Clause(cue, (first, last), side, adjunct.start, adjunct.end, "^")
    sure = CONFIDENCE
    return Reading(number, clause, sure, sure, sure, ranges, 1.0, layout=adjunct.rule)


def _around(shape: str, sentence: Sentence, adjunct: Adjunct) -> list[Range]:
    """Return what stands before and behind an adjunct that commas set off, if they do.

    In the middle of a sentence the clause around it counts, at its end all that is before it.
    """
    left, right = adjunct.start, adjunct.end
    last = sentence.end - 1 if shape[sentence.end - 1] == "." else sentence.end
    opens = left == sentence.start or shape[sentence.start : left].strip(",cas") == ""
    if not opens and shape[left - 1] != ",":
        return []
    if right < last and shape[right] != ",":
        return []
    behind = (right + 1, last)
    if opens or shape[left - 2] in CONJUNCTIONS:
        return [behind]
    if right >= last:
        return [(sentence.start, left - 1)]
    first = max(shape.rfind(letter, sentence.start, left) for letter in CLAUSE_STARTS) + 1
    return [(max(sentence.start, first), left - 1), behind]
