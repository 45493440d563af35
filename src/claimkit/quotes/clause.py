"""The reporting clause: a cue with its source, to which content adjoins."""

import attrs

from claimkit.quotes.cues import Cue
from claimkit.quotes.passage import Passage, Sentence
from claimkit.quotes.phrases import Phrase, bracket_end


@attrs.define
class Clause:
    """The reporting clause: cue and source together, as tokens, and where content can adjoin.

    `left` is the first token of the clause and `right` the one after its last; `side` is where the
    source stands ("l", "r", or "0" for none); `lead` is the class letter before the clause.
    """

    cue: Cue
    source: Phrase | None
    side: str
    left: int
    right: int
    lead: str


def make_clause(passage: Passage, sentence: Sentence, cue: Cue, source: Phrase | None) -> Clause:
    """Join a cue and its source."""
    left, right, side = cue.group, cue.at + 1, "0"
    if source is not None:
        side = "l" if source[0] < cue.at else "r"
        last = bracket_end(passage.shape, source[1], sentence.end)
        left, right = min(left, source[0]), max(right, last)
    lead = passage.shape[left - 1] if left > sentence.start else "^"
    return Clause(cue, source, side, left, right, lead)


def bucket(count: int) -> str:
    """Return a step of a length in tokens, as one digit."""
    return str(count) if count < 4 else "5" if count < 8 else "9"  # noqa: PLR2004 - steps
