"""Frames without a verb: a word before the source, a noun of saying with its issuer, a word behind.

Such as "according to X", "by the account of X"; some languages have the word behind X.
"""

from collections.abc import Iterator

from claimkit.quotes.shapes.clauses import Clauses, Range
from claimkit.quotes.shapes.frames import AROUND, LEFT, Frame

NEAR = 3
MOST_BACK = 14


def find_according(clauses: Clauses) -> Iterator[Frame]:
    """Yield the frames of a sentence that have no verb."""
    for at in range(clauses.start, clauses.end):
        if clauses.is_quoted(at):
            continue
        found = _preposed(clauses, at) or _postposed(clauses, at) or _thus(clauses, at)
        if found is not None:
            yield found


def _preposed(clauses: Clauses, at: int) -> Frame | None:
    """A preposition before the one according to whom, or before a noun of saying."""
    end = clauses.phrase_end(at + 1)
    if end == at + 1:
        return None
    by_noun = clauses.has("according_nouns", at) and any(
        is_statement(clauses, place) for place in range(at + 1, min(end, at + 1 + NEAR))
    )
    if not by_noun and not clauses.has("according", at):
        return None
    cue, source = _issuer(clauses, at, end)
    return Frame(cue, clauses.word(at), source, at, end, AROUND, is_verb=False)


def _issuer(clauses: Clauses, at: int, end: int) -> tuple[tuple[int, ...], Range]:
    """Split "by the account of X" into cue and source, if the noun of saying has an issuer."""
    noun = at + 1
    start = noun + 1 + clauses.has("agents", noun + 1)
    if is_statement(clauses, noun) and start < end:
        return (at, *range(noun, start)), (start, end)
    return (at,), (noun, end)


def is_statement(clauses: Clauses, at: int) -> bool:
    """Whether a word is a noun of saying, or a compound that ends with one."""
    is_noun = not clauses.is_quoted(at) and clauses.is_capital(at)
    return is_noun and clauses.word(at).endswith(tuple(sorted(clauses.words.lists["statements"])))


def _postposed(clauses: Clauses, at: int) -> Frame | None:
    """A word behind the one according to whom."""
    if not clauses.has("postposed", at):
        return None
    for start in range(max(clauses.clause_start(at), at - MOST_BACK), at):
        opens = start == clauses.clause_start(at) or not clauses.is_capital(start - 1)
        if opens and clauses.phrase_end(start) == at:
            source = (start, at)
            return Frame((at,), clauses.word(at), source, start, at + 1, AROUND, is_verb=False)
    return None


def _thus(clauses: Clauses, at: int) -> Frame | None:
    """A short word and the source, between commas or at the end."""
    before = at - 1
    cut = before >= clauses.start and before in clauses.cuts
    if not clauses.has("thus", at) or not cut:
        return None
    end = clauses.phrase_end(at + 1)
    stop = clauses.next_cut(at)
    if end == at + 1 or stop - end > MOST_BACK:
        return None
    if any(clauses.has("finite_signs", place) for place in range(at + 1, stop)):
        return None
    return Frame((at,), clauses.word(at), (at + 1, end), at, stop, LEFT, is_verb=False)
