"""What an explanation holds."""

from enum import StrEnum

import attrs

from claimkit.model import BlockKind, Span


class Outcome(StrEnum):
    """What became of a candidate."""

    KEPT = "kept"
    NESTED = "nested"
    DROPPED = "dropped"


@attrs.frozen(kw_only=True)
class Weight:
    """A feature that counted, by its group and name, and what it weighs in log-odds."""

    feature: str
    weight: float


@attrs.frozen(kw_only=True)
class Option:
    """One of the possible answers to a question.

    `span` is where it stands: for an edge, the first word of the content or the first one left
    out; None, without words, for nobody and for the end of the sentence. `weights` are the
    largest, not all.
    """

    words: str
    span: Span | None = None
    probability: float
    chosen: bool = False
    weights: tuple[Weight, ...] = ()


@attrs.frozen(kw_only=True)
class Step:
    """A decision with the options that were looked at, in the order in which they were."""

    decision: str
    options: tuple[Option, ...]


@attrs.frozen(kw_only=True)
class Candidate:
    """A possible cue: what was decided with it, and why it gave a quote or none.

    `confidence` is None if it never came to the last decision. A layout has no steps.
    """

    cue: Option
    steps: tuple[Step, ...] = ()
    content: tuple[Span, ...] = ()
    confidence: float | None = None
    outcome: Outcome
    why: str


@attrs.frozen(kw_only=True)
class Token:
    """A word or mark with the letter of its class."""

    word: str
    letter: str
    span: Span


@attrs.frozen(kw_only=True)
class Explanation:
    """A sentence and what was decided about it. Furniture has no tokens and no candidates."""

    block: BlockKind
    span: Span
    text: str
    tokens: tuple[Token, ...] = ()
    candidates: tuple[Candidate, ...] = ()
