"""Whether a frame says that something was not said."""

from claimkit.quotes.shapes.clauses import Clauses
from claimkit.quotes.shapes.frames import Frame


def is_negated(clauses: Clauses, frame: Frame) -> bool:
    """Whether a verb refuses, or its clause denies it: outside the source and quotation marks."""
    if not frame.is_verb:
        return False
    if frame.base in clauses.words.refusing:
        return True
    start, end = clauses.clause_start(frame.cue[0]), clauses.next_cut(frame.cue[-1])
    source = range(*frame.source) if frame.source else range(0)
    return any(_denies(clauses, at) for at in range(start, end) if at not in source)


def _denies(clauses: Clauses, at: int) -> bool:
    """Whether a word denies its clause, and no word behind it makes it a part of a pair."""
    is_denial = not clauses.is_quoted(at) and clauses.word(at) in clauses.words.negations
    return is_denial and not clauses.has("paired", at + 1)
