"""Widen the chosen cue and source to all the words that belong to them."""

from claimkit.quotes.passage import Passage, Sentence
from claimkit.quotes.phrases import Phrase, find_phrases
from claimkit.quotes.readings import Range, Reading
from claimkit.quotes.skeleton import skeleton

LONGEST_TAIL = 7
LONGEST_CHAIN, MOST_JOINED = 5, 3
VERBS = frozenset("VEKgxhmdq")
PARTICLES = frozenset("ptbor")
TAIL_BREAKS = frozenset(",;:()-“”qNOPMWT.")
CLAUSE_STARTS = frozenset("^,;:“”-as.c")
APPOSITIONS = frozenset({",n,", ",npn,", ",npnpn,", ",nbn,", ",ntn,", ",EnpnpN,", ",Epn,"})


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
    """Return the source with what it is joined to by "and", and with its apposition."""
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
        return start, _joined_end(shape, sentence, reading, end)
    gap = shape[clause.source[1] : clause.cue.group]
    apposed = gap.endswith(",") and not set(gap) & VERBS
    for _ in range(MOST_JOINED):
        start = _joined_start(shape, sentence, reading, start, apposed=apposed)
    if gap.endswith(",") and skeleton(gap) in APPOSITIONS:
        end = clause.cue.group - 1
    return start, end


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
        if stop != first - 1 or shape[stop] not in "pob":
            break
        first = start
    return first


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
    named = "N" in shape[first : start - 1]
    if apposed and shape[start] == "D":
        return first
    return first if "N" in shape[start : start + 3] and not named else start
