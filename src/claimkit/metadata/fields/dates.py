"""Dates as machines and people write them."""

import datetime as dt
import re
from functools import cache
from typing import Any

import regex

from claimkit.dates.clock import read_offset
from claimkit.dates.printed import PIECES
from claimkit.errors import DateError
from claimkit.lines import date_lists, line_words
from claimkit.lines.dates import read_date
from claimkit.model import PartialDate
from claimkit.text.pattern import compile_pattern

ISO = re.compile(
    r"(?<!\d)(?P<year>(?:19|20)\d\d)(?P<mark>[-/.年년])\s?(?P<month>\d{1,2})(?:(?P=mark)|[월月])\s?(?P<day>\d{1,2})(?!\d)"
    r"(?:[일日]?(?:T|\s{1,3}|,\s)(?P<hour>\d{1,2}):(?P<minute>\d\d)(?::(?P<second>\d\d)(?:[.,]\d{1,9})?)?"
    r"\s?(?P<zone>Z|UTC|GMT|[+-]\d\d:?\d\d|[+-]\d\d)?)?"
)
RUN = re.compile(r"^(?P<year>(?:19|20)\d\d)(?P<month>\d\d)(?P<day>\d\d)(?!\d)")
EPOCH = re.compile(r"^1\d{9}(?:\d{3})?$")
NUMBERS = re.compile(
    r"(?<![\d.])(?P<first>\d{1,2})(?P<mark>[./-])\s?(?P<second>\d{1,2})(?P=mark)\s?(?P<year>(?:19|20)?\d\d)(?!\d)"
)
YEAR = re.compile(r"(?:1[6-9]|20)\d\d")
DAY_AND_YEAR = re.compile(r"\d{6}|\d[^\d:]{1,40}\d")
LONGEST = 200
MONTHS_A_YEAR = 12
CENTURY = 2000
SHORT_YEAR = 100
WRITTEN = "(?<![\\p{L}\\d]) (?: <FULL> )"
FIELDS = ("year", "month", "day")


def read_moment(
    text: str, *, month_first: bool = False, is_loose: bool = True
) -> PartialDate | None:
    """Return the first date in a text, with its time where that is printed in ISO form.

    Args:
        text: At most 200 code points are read.
        month_first: How "03/04/2019" is meant where both orders are possible.
        is_loose: Whether the text is a date, however it is written.

    >>> read_moment("Published: 2019-11-26T10:05:00+01:00").edtf
    '2019-11-26T10:05:00+01:00'
    """
    head = text[:LONGEST].strip()
    if EPOCH.match(head):
        return _from_epoch(head)
    match = ISO.search(head)
    if match:
        return _iso(match)
    match = RUN.search(head)
    if match:
        return _date({name: int(match[name]) for name in FIELDS})
    found = _written(head) or _numbers(head, month_first=month_first)
    return found if found or not is_loose else _parsed(head)


def _date(fields: dict[str, Any]) -> PartialDate | None:
    try:
        return PartialDate(**fields)
    except DateError:
        return None


def _from_epoch(text: str) -> PartialDate | None:
    seconds = int(text[:10])
    moment = dt.datetime.fromtimestamp(seconds, dt.UTC).replace(microsecond=0)
    return PartialDate.of(moment)


def _iso(match: "re.Match[str]") -> PartialDate | None:
    day = {name: int(match[name]) for name in FIELDS}
    clock: dict[str, int] = {}
    if match["hour"]:
        clock = {"hour": int(match["hour"]), "minute": int(match["minute"])}
        if match["second"]:
            clock["second"] = int(match["second"])
        if match["zone"]:
            zone = match["zone"]
            clock["utc_offset"] = read_offset(zone) if zone[0] in "+-" else 0
    return _date({**day, **clock}) or _date(day)


@cache
def _written_pattern() -> "regex.Pattern[str]":
    words = line_words(None)
    return compile_pattern("metadata.written-date", WRITTEN, PIECES, date_lists(words))


def _written(text: str) -> PartialDate | None:
    if not YEAR.search(text):
        return None
    words = line_words(None)
    for match in _written_pattern().finditer(text):
        date = read_date(match, words)
        if date is not None and date.year is not None and date.day is not None:
            return date
    return None


def _numbers(text: str, *, month_first: bool) -> PartialDate | None:
    match = NUMBERS.search(text)
    if match is None:
        return None
    first, second, year = int(match["first"]), int(match["second"]), int(match["year"])
    year += CENTURY if year < SHORT_YEAR else 0
    is_month_first = month_first and match["mark"] != "."
    if first > MONTHS_A_YEAR or second > MONTHS_A_YEAR:
        is_month_first = second > MONTHS_A_YEAR
    month, day = (first, second) if is_month_first else (second, first)
    return _date({"year": year, "month": month, "day": day})


def _parsed(text: str) -> PartialDate | None:
    """Read what is left with dateutil; a date without year, month and day is none."""
    from dateutil import parser  # noqa: PLC0415 - 31 ms, seldom needed

    if not DAY_AND_YEAR.search(text):
        return None
    try:
        one, other = (parser.parse(text, default=day, ignoretz=True) for day in _DEFAULTS)
    except (ValueError, OverflowError, TypeError):
        return None
    return PartialDate.of(one.date()) if one.date() == other.date() else None


_DEFAULTS = (dt.datetime(2000, 1, 1), dt.datetime(1996, 2, 2))  # noqa: DTZ001 - only the day is read
