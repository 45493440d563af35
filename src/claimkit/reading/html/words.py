"""The words of a stretch of text, as what two stretches are compared by."""

import re
from functools import cache

Words = tuple[str, ...]
RUN = 4


@cache
def _word() -> "re.Pattern[str]":
    return re.compile(r"\w+")


def words(text: str) -> Words:
    """Return the words of a text, in small letters."""
    return tuple(_word().findall(text.casefold()))


def runs(found: Words) -> tuple[Words, ...]:
    """Return the runs of four words; of fewer words, the one run of all."""
    return tuple(found[at : at + RUN] for at in range(max(1, len(found) - RUN + 1)))
