"""Widen the chosen cue and source to all the words that belong to them."""

import re

from claimkit.quotes.cues import Cue
from claimkit.quotes.grammar.coordination import (
    MOST_JOINED,
    NAMES,
    is_second,
    joined_end,
    joined_start,
    listed_start,
)
from claimkit.quotes.grammar.descriptions import (
    VERBS,
    description,
    is_aside,
    is_attribute,
    is_relative,
)
from claimkit.quotes.letters import EITHER, FINITE, PREPOSITIONS, RELATIVES, TIME, TO
from claimkit.quotes.passage import Passage, Sentence
from claimkit.quotes.phrases import bracket_end
from claimkit.quotes.ranges import Range
from claimkit.quotes.readings import Reading

LONGEST_TAIL = 7
PARTICLES = frozenset("ptbor")
TAIL_BREAKS = frozenset(",;:()-“”qNOPMWT.")
ADVERBS = "rn"
QUANTITIES = frozenset("D")
SLASH, NAME_RUN = "/", frozenset("NMl")
ASIDE_START = re.compile(r"[,;:“.(-]")
WHO = "W"
OPENS, MODIFIERS, COMMON = frozenset("csT“"), frozenset("EKg"), frozenset("lv")
FIRST_MODIFIERS = frozenset("pT")  # "Outside experts say", "About four in ten", "That person"
APPOSED = RELATIVES | {"D"}
GOES_ON = frozenset("WwgEKVv")


def cue_ranges(passage: Passage, reading: Reading) -> list[Range]:
    """Return the cue with its auxiliaries, its particles and a phrase of manner.

    "had pointed out" and "said in a statement" are cues as a whole; "told reporters" is one
    without its addressee.
    """
    clause, shape = reading.clause, passage.shape
    start, end = clause.cue.group, clause.cue.at + 1
    if clause.source is not None and start < clause.source[1] <= clause.cue.at:
        start = clause.source[1]
    limit = passage.sentences[reading.sentence].end
    following = [a for a, _ in reading.ranges if a >= end]
    if clause.side == "r" and clause.source is not None:
        following.append(clause.source[0])
    limit = min([limit, *following])
    tail = shape[end:limit]
    short = following and len(tail) <= LONGEST_TAIL and tail[:1] in PARTICLES
    if short and not set(tail) & TAIL_BREAKS:
        return [(start, limit)]
    while end < limit and shape[end] in PARTICLES and _ends_after(shape, end, limit, following):
        end += 1
    return [(start, end)]


def _ends_after(shape: str, at: int, limit: int, following: list[int]) -> bool:
    """Whether a particle closes the cue: the content, a mark or the sentence's end comes next."""
    if at + 1 >= limit:
        return True
    return shape[at + 1] in ",.:“" or (shape[at + 1] in PARTICLES and bool(following))


def source_range(passage: Passage, reading: Reading) -> Range | None:
    """Return the source with what describes it, and with what it is joined to by "and"."""
    clause, shape = reading.clause, passage.shape
    if clause.source is None:
        return None
    start, end = clause.source
    while end - 1 > start and shape[end - 1] == "'":
        end -= 1
    if shape[start] in "POWG" and end - start == 1:
        return start, end
    sentence = passage.sentences[reading.sentence]
    if clause.side == "r":
        return start, _end_behind(shape, sentence, reading, end)
    end = bracket_end(shape, end, clause.cue.group)
    gap = shape[end : clause.cue.group]
    apposed = gap.endswith(",") and not set(gap) & VERBS
    first = start
    for _ in range(MOST_JOINED):
        before = joined_start(shape, sentence, reading.ranges, start, apposed=apposed)
        before = before if before < start else listed_start(shape, sentence, start, end)
        start = before
    if is_aside(gap) or (apposed and start < first) or is_second(shape, end, gap):
        end = clause.cue.group - gap.endswith(",")
    elif gap[:1] == "," and gap[1:2] in APPOSED:
        end += 1 + description(gap[1:])  # "Ann Lee, who lives in Ohm, has left, saying"
    elif (
        clause.cue.letter in {*FINITE, EITHER}
        and is_attribute(gap)
        and (TO not in clause.cue.auxiliaries or gap[0] in PREPOSITIONS)
    ):
        end = clause.cue.group - len(gap) + len(gap.rstrip(ADVERBS))
    start, end = _slashed(passage, clause.cue.group, start, end)
    return _modified(shape, sentence, clause.cue, _quantified(shape, sentence, start), end), end


def _slashed(passage: Passage, limit: int, start: int, end: int) -> Range:
    """Return a source with the names that a slash joins to it: "a Courier/Ohm Radio poll"."""
    shape, words = passage.shape, passage.words
    while start > 1 and words[start - 1] == SLASH and shape[start - 2] in NAMES:
        start -= 1
        while start and shape[start - 1] in NAMES:
            start -= 1
    while end + 1 < limit and words[end] == SLASH and shape[end + 1] in NAMES:
        end += 1
        while end < limit and shape[end] in NAME_RUN:
            end += 1
        if shape[end : end + 1] == TIME:
            end -= 1  # "a Courier/Ohm Radio poll last week"
    return start, end


def _modified(shape: str, sentence: Sentence, cue: Cue, start: int, end: int) -> int:
    """Return where a subject begins with a participle before it: "hacking experts say"."""
    before = start - 1
    if end != cue.group or before < sentence.start or cue.letter not in {*FINITE, EITHER}:
        return start
    opens = before == sentence.start or shape[before - 1] in OPENS
    first = before == sentence.start and shape[before] in FIRST_MODIFIERS
    modifies = first or shape[before] in MODIFIERS
    return before if opens and modifies and shape[start] in COMMON else start


def _quantified(shape: str, sentence: Sentence, start: int) -> int:
    """Return where a phrase begins with the words of quantity before it: "all the", "half of"."""
    while start - 1 >= sentence.start and shape[start - 1] in QUANTITIES:
        start -= 1
    return start


def _end_behind(shape: str, sentence: Sentence, reading: Reading, end: int) -> int:
    """Return where a source after its cue ends, with what describes it up to the sentence's end.

    Joined are a bracket, "and B" in "according to A and B", ", Ann Lee" in "said the minister, Ann
    Lee", and an apposition or a relative clause.
    """
    cue = reading.clause.cue
    is_according = reading.clause.source == (cue.at + 2, end) and shape[cue.at + 1] == TO
    end = bracket_end(shape, end, sentence.end)
    last = min([sentence.end, *(begin for begin, _ in reading.ranges if begin >= end)])
    while last > end and shape[last - 1] in ".,":
        last -= 1
    rest = shape[end:last]
    if is_according:
        if any(begin == last + 1 for begin, _ in reading.ranges):
            return last  # what leads in ends with a comma
        inside = ASIDE_START.split(rest, 1)[0]
        if inside and (inside[0] in GOES_ON or not VERBS & set(inside)):
            return end + len(inside)
    if rest[:1] == WHO:
        who = rest.split(",", 1)[0]
        end += len(who) * is_aside(f",{who},")  # "said clerks who know the harbour"
    for _ in range(MOST_JOINED):
        aside = description(shape[end + 1 : last]) if shape[end : end + 1] == "," else 0
        if aside and is_relative(shape[end + 1 : end + 1 + aside]):
            end += 1 + aside
        joined = joined_end(shape, sentence, reading.ranges, end)
        if joined == end:
            break
        end = joined
    return end
