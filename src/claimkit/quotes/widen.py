"""Widen the chosen cue and source to all the words that belong to them."""

import re
from itertools import takewhile

from claimkit.quotes.letters import (
    BY,
    EITHER,
    FINITE,
    GERUND,
    PREPOSITIONS,
    RELATIVES,
    TIME,
    TO,
)
from claimkit.quotes.passage import Passage, Sentence
from claimkit.quotes.phrases import Phrase, bracket_end, find_phrases
from claimkit.quotes.ranges import Range
from claimkit.quotes.readings import Reading

LONGEST_TAIL = 7
LONGEST_CHAIN, MOST_JOINED = 5, 3
VERBS = frozenset("VEKgxhmdq")
PARTICLES = frozenset("ptbor")
TAIL_BREAKS = frozenset(",;:()-“”qNOPMWT.")
CLAUSE_STARTS = frozenset("^,;:“”-as.c")
PAST_PARTICIPLES, ADVERBS = frozenset("EK"), "rn"
ATTRIBUTE_BREAKS = VERBS | frozenset(",WwTy-")
CLAUSE_BREAKS = frozenset(",;:-“”q(.")
QUANTITIES = frozenset("D")
NAMES = frozenset("NM")
TIMES = frozenset("y#")
SLASH, NAME_RUN = "/", frozenset("NMl")
DESCRIBERS, DESCRIBES = RELATIVES | {GERUND}, frozenset("WwDGlMN#")
ASIDE_BREAKS = frozenset("“”q:;-().")
LONGEST_ASIDE = 30
NOMINAL = frozenset("DGNMO")
BEFORE_NOUN = re.compile(r"(?<=[oDGl])[EKg](?=[lN])")
ASIDE_START = re.compile(r"[,;:“.(-]")
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
        before = _joined_start(shape, sentence, reading, start, apposed=apposed)
        before = before if before < start else _listed_start(shape, sentence, start, first)
        start = before
    if is_aside(gap) or (apposed and start < first):
        end = clause.cue.group - 1
    elif clause.cue.letter in {*FINITE, EITHER} and is_attribute(gap):
        end = clause.cue.group - len(gap) + len(gap.rstrip(ADVERBS))
    start, end = _slashed(passage, clause.cue.group, start, end)
    return _quantified(shape, sentence, start), end


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


def _quantified(shape: str, sentence: Sentence, start: int) -> int:
    """Return where a phrase begins with the words of quantity before it: "all the", "half of"."""
    while start - 1 >= sentence.start and shape[start - 1] in QUANTITIES:
        start -= 1
    return start


def is_attribute(gap: str) -> bool:
    """Whether all that stands between a source and its cue describes the source.

    "a clerk at the port", "a report released by the port", "people who live in Ohm". A participle
    before a noun is no verb: "half of registered voters".
    """
    if gap[:1] in RELATIVES:
        return not CLAUSE_BREAKS & set(gap)
    gap = BEFORE_NOUN.sub("", gap)
    rest = gap[1:] if gap[:1] in PAST_PARTICIPLES and gap[1:2] == BY else gap
    opens = rest[:1] in PREPOSITIONS or (rest[:1] == TO and rest[1:2] in NOMINAL)
    return opens and not ATTRIBUTE_BREAKS & set(rest)


def is_aside(gap: str) -> bool:
    """Whether a description between commas stands between a source and its cue.

    It is an apposition or a relative clause: "Ann Lee, a clerk in Ohm, said".
    """
    inside = gap[1:-1]
    return gap[:1] == "," and gap[-1:] == "," and 0 < len(inside) == _description(inside)


def _description(inside: str) -> int:
    """Return how much of a stretch is an apposition, or several, or a relative clause.

    What tells when or where somebody spoke is none: "Ann Lee, a clerk, on Monday".
    """
    if len(inside) > LONGEST_ASIDE or ASIDE_BREAKS & set(inside):
        return 0
    if inside[:1] in RELATIVES:
        return len(inside)
    parts = list(takewhile(lambda part: part[:1] in DESCRIBES, inside.split(",")))
    return len(",".join(parts))


def _is_relative(inside: str) -> bool:
    """Whether the verbs of a description stand behind a relative pronoun or a participle."""
    verb = next((at for at, letter in enumerate(inside) if letter in VERBS), len(inside))
    return verb == len(inside) or not DESCRIBERS.isdisjoint(inside[: verb + 1])


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
        inside = ASIDE_START.split(rest, 1)[0]
        if inside and (inside[0] in GOES_ON or not VERBS & set(inside)):
            return end + len(inside)
    aside = _description(rest[1:]) if rest[:1] == "," else 0
    if aside and _is_relative(rest[1 : 1 + aside]):
        return end + 1 + aside
    return _joined_end(shape, sentence, reading, end)


def _is_free(reading: Reading, start: int, end: int) -> bool:
    """Whether no token of a stretch is part of the content."""
    return all(stop <= start or end <= begin for begin, stop in reading.ranges)


def _joined_end(shape: str, sentence: Sentence, reading: Reading, end: int) -> int:
    """Where a source after its cue ends, with a second one or a name in apposition.

    Joined are "and B" in "according to A and B", and ", Ann Lee" in "said the minister, Ann Lee".
    """
    if shape[end : end + 1] not in {"c", ","}:
        return end
    phrases = find_phrases(shape, end + 1, sentence.end)
    if not phrases or phrases[0][0] != end + 1:
        return end
    last = phrases[0][1]
    closed = last >= sentence.end or shape[last] in ",.;“"
    is_name = shape[end] == "c" or "N" in shape[end + 1 : last]
    return last if closed and is_name and _is_free(reading, end, last) else end


def _chain_start(shape: str, phrases: list[Phrase], end: int) -> int:
    """Where the phrases joined by prepositions begin of which the last ends at a token, or -1."""
    if not phrases or phrases[-1][1] != end:
        return -1
    first = phrases[-1][0]
    for start, stop in reversed(phrases[:-1][-LONGEST_CHAIN:]):
        if stop != first - 1 or shape[stop] not in PREPOSITIONS:
            break
        first = start
    return first


def _listed_start(shape: str, sentence: Sentence, start: int, last: int) -> int:
    """Where a list of names begins whose last ones are joined: "Ann Lee, Bo Roe and Tim Dahl"."""
    if start - 2 < sentence.start or shape[start - 1] != "," or shape[last - 1] != "c":
        return start
    phrases = find_phrases(shape, sentence.start, start - 1)
    if not phrases or phrases[-1][1] != start - 1:
        return start
    first = phrases[-1][0]
    ahead = shape[first - 1] if first > sentence.start else "^"
    is_name = set(shape[first : start - 1]) <= NAMES
    return first if is_name and ahead in CLAUSE_STARTS else start


def _joined_start(
    shape: str, sentence: Sentence, reading: Reading, start: int, *, apposed: bool
) -> int:
    """Where the source begins if a phrase at the clause's beginning is joined to it.

    Joined are "Russia and" before "Syria", "the minister," before "Ann Lee,", and
    "the centre for trade in Ohm," before "a think tank,".
    """
    if start - 2 < sentence.start or shape[start - 1] not in "c,":
        return start
    phrases = find_phrases(shape, sentence.start, start - 1)
    first = _chain_start(shape, phrases, start - 1)
    if first < 0 or not _is_free(reading, first, start):
        return start
    ahead = shape[first - 1] if first > sentence.start else "^"
    if ahead not in CLAUSE_STARTS or shape[first] in "POWyG":
        return start
    if shape[start - 1] == "c":
        return first
    if not apposed or TIMES & set(shape[first:start]):
        return start
    named = "N" in shape[first : start - 1]
    apposition = shape[start] == "D" or (named and shape[start] == "l")
    return first if apposition or ("N" in shape[start : start + 3] and not named) else start
