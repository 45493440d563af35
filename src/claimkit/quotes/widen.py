"""Widen the chosen cue and source to all the words that belong to them."""

from claimkit.quotes.contents import Clause
from claimkit.quotes.passage import Passage, Sentence
from claimkit.quotes.phrases import find_phrases
from claimkit.quotes.readings import Range, Reading

LONGEST_TAIL = 6
CLAUSE_STARTS = "^,;:“”-as."


def cue_ranges(passage: Passage, reading: Reading) -> list[Range]:
    """Return the cue with its auxiliaries and what follows it before the content.

    What follows is taken where no source, comma or bracket comes between ("said in a statement").
    """
    clause = reading.clause
    start, end = clause.cue.group, clause.cue.at + 1
    while start < clause.cue.at and passage.shape[start] == "t" and start + 1 < clause.cue.at:
        start += 1
    first = next((a for a, _ in reading.ranges if a >= end), None)
    if first is not None and clause.side != "r" and first - end <= LONGEST_TAIL:
        tail = passage.shape[end:first]
        if not set(tail) & set(",;()-“”q"):
            end = first if not tail.endswith(":") else first
    if clause.source is not None and start < clause.source[1] <= clause.cue.at:
        start = clause.source[1]
    return [(start, end)]


def source_range(passage: Passage, sentence: Sentence, clause: Clause) -> Range | None:
    """Return the source with what it is joined to by "and", and with its apposition."""
    if clause.source is None:
        return None
    shape = passage.shape
    start, end = clause.source
    while end - 1 > start and shape[end - 1] == "'":
        end -= 1
    if clause.side == "l" and end - start > 1 or shape[start] in "NlM":
        start = _joined_start(passage, sentence, start)
    return start, end


def _joined_start(passage: Passage, sentence: Sentence, start: int) -> int:
    """Where the source begins if a phrase at the clause's beginning is joined to it.

    Joined are "Russia and" before "Syria", and "the minister," before "Ann Lee,".
    """
    shape = passage.shape
    if start - 2 < sentence.start or shape[start - 1] not in "c,":
        return start
    phrases = find_phrases(shape, sentence.start, start - 1)
    if not phrases or phrases[-1][1] != start - 1:
        return start
    first = phrases[-1][0]
    ahead = shape[first - 1] if first > sentence.start else "^"
    if ahead not in CLAUSE_STARTS or shape[first] in "POWy":
        return start
    if shape[start - 1] == ",":
        has_name = "N" in shape[first : start - 1]
        return first if "N" in shape[start : start + 3] and not has_name else start
    return first
