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
LEAST_SHARE = 0.6
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


def without_site(title: str, sites: Sites, told: Collection[str], *, is_heading: bool) -> str:
    """Return a title without the names of its site before or after it.

    Args:
        title: As a carrier states it.
        sites: The names of the site.
        told: Keys of the other titles of the page; a part of this title that is one of them is
            the title.
        is_heading: Whether it is a heading of the page: few hold the name of the site.
    """
    own = key(title)
    if own in told and is_heading:
        return title
    parts = segments(title)
    for start, end in _runs(len(parts)):
        run = "".join(parts[start:end]).strip()
        is_kept = own in told and start > 0 and parts[start - 1].strip() in WEAK
        if (start, end) != (0, len(parts)) and key(run) in told and not is_kept:
            return run
    if len(parts) == 1 or is_heading:
        return _before(title, own, told)
    start, end = _trimmed(parts, sites, is_told=own in told)
    return "".join(parts[start:end]).strip()


def _before(title: str, own: str, told: Collection[str]) -> str:
    """Return what of a title another title is, if a name follows it without a separator."""
    for other in told:
        if len(other) >= LEAST_SHARE * len(own) and own.startswith(other) and own != other:
            for end in range(len(other), len(title)):
                if not title[end].isalnum() and key(title[:end]) == other:
                    return title[:end].strip() if not title[end].isspace() else title
    return title


def _runs(count: int) -> Iterator[tuple[int, int]]:
    """Yield the bounds of all runs of segments, long ones first."""
    for size in range(count, 0, -2):
        for start in range(0, count - size + 1, 2):
            yield start, start + size


def _trimmed(parts: list[str], sites: Sites, *, is_told: bool) -> tuple[int, int]:
    start, end = 0, len(parts)
    for place in range(2, len(parts) - 2, 2):  # a name of several segments
        if key("".join(parts[place:])) in sites.keys:
            return 0, place - 1
        if key("".join(parts[: place + 1])) in sites.keys:
            return place + 2, end
    while end - start > 2 and sites.has(parts[end - 1]):  # noqa: PLR2004 - a separator and a segment
        end -= 2
    while end - start > 2 and sites.has(parts[start]):  # noqa: PLR2004
        start += 2
    if end - start > 2 and (start, end) == (0, len(parts)) and not is_told and _is_tail(parts):  # noqa: PLR2004
        end -= 2
    return start, end


def _is_tail(parts: list[str]) -> bool:
    """Whether the last segment is a short one behind a mark that headlines do not use."""
    mark = parts[-2].strip()
    words = parts[-1].split()
    before = "".join(parts[:-2]).split()
    return mark[:1] in STRONG and len(words) <= SHORT_WORDS and len(before) >= len(words)
