"""Titles without the name of the site."""

import re
from collections.abc import Collection, Iterator
from functools import cache

from claimkit.metadata.carriers.values import key
from claimkit.metadata.carriers.web import web
from claimkit.metadata.fields.sites import Sites

STRONG = frozenset("|»«·•›‹★⋆")
WEAK = frozenset(":")
MOST_SEGMENTS = 12
SHORT_WORDS = 5


@cache
def _separator() -> "re.Pattern[str]":
    marks = "".join(
        re.escape(mark) for mark in sorted({m for f in web().forms("separators") for m in f})
    )
    spaced = rf"\s{{1,3}}[{marks}]{{1,3}}\s{{1,3}}"
    return re.compile(rf"(\s{{0,3}}\|{{1,2}}\s{{0,3}}|{spaced}|:\s{{1,3}})")


def segments(title: str) -> list[str]:
    """Return the segments of a title with the separators between them.

    >>> segments("Rain falls | The Norhaven Post")
    ['Rain falls', ' | ', 'The Norhaven Post']
    """
    return _separator().split(title, maxsplit=MOST_SEGMENTS)


def without_site(title: str, sites: Sites, told: Collection[str]) -> str:
    """Return a title without the names of its site before or after it.

    Args:
        title: As a carrier states it.
        sites: The names of the site.
        told: Keys of the other titles of the page; a part of this title that is one of them is
            the title.
    """
    parts = segments(title)
    if len(parts) == 1:
        return title
    for start, end in _runs(len(parts)):
        run = "".join(parts[start:end]).strip()
        if (start, end) != (0, len(parts)) and key(run) in told:
            return run
    start, end = _trimmed(parts, sites)
    return "".join(parts[start:end]).strip()


def _runs(count: int) -> Iterator[tuple[int, int]]:
    """Yield the bounds of all runs of segments, long ones first."""
    for size in range(count, 0, -2):
        for start in range(0, count - size + 1, 2):
            yield start, start + size


def _trimmed(parts: list[str], sites: Sites) -> tuple[int, int]:
    start, end = 0, len(parts)
    while end - start > 2 and sites.has(parts[end - 1]):  # noqa: PLR2004 - a separator and a segment
        end -= 2
    while end - start > 2 and sites.has(parts[start]):  # noqa: PLR2004
        start += 2
    if end - start > 2 and (start, end) == (0, len(parts)) and _is_tail(parts):  # noqa: PLR2004
        end -= 2
    return start, end


def _is_tail(parts: list[str]) -> bool:
    """Whether the last segment is a short one behind a mark that headlines do not use."""
    mark = parts[-2].strip()
    words = parts[-1].split()
    before = "".join(parts[:-2]).split()
    return mark[:1] in STRONG and len(words) <= SHORT_WORDS and len(before) >= len(words)
