"""Ranges of tokens: how large they are, what they hold, and what two lists of them share.

These are asked for each pair of readings that stand near each other. Plain loops are used, because
over one or two ranges a generator costs more than all else.
"""

from collections.abc import Sequence

Range = tuple[int, int]
"""Tokens, half-open."""


def size(ranges: Sequence[Range]) -> int:
    """Return how many tokens some ranges have.

    >>> size([(2, 5), (7, 8)])
    4
    """
    tokens = 0
    for start, end in ranges:
        tokens += end - start
    return tokens


def holds(ranges: Sequence[Range], at: int) -> bool:
    """Whether a token stands in one of some ranges."""
    for start, end in ranges:  # noqa: SIM110 - see above
        if start <= at < end:
            return True
    return False


def common(some: Sequence[Range], others: Sequence[Range]) -> int:
    """Return how many tokens two lists of ranges share.

    >>> common([(2, 5)], [(0, 3), (4, 9)])
    2
    """
    tokens = 0
    for start, end in some:
        for begin, stop in others:
            if start < stop and begin < end:
                tokens += min(end, stop) - max(start, begin)
    return tokens


def letters_of(shape: str, ranges: Sequence[Range]) -> str:
    """Return the class letters of some ranges, one after the other."""
    if len(ranges) == 1:
        start, end = ranges[0]
        return shape[start:end]
    return "".join([shape[start:end] for start, end in ranges])
