"""Absolute dates as they stand in the lines above a text: "Published: May 24, 2021, 10:35 GMT"."""

import datetime as dt
from collections.abc import Mapping
from functools import cache

import attrs
import regex

from claimkit.errors import DateError
from claimkit.lines.words import LineWords, line_words
from claimkit.model import PartialDate, Span
from claimkit.text.pattern import compile_pattern

PIECES: Mapping[str, str] = {
    "GAP": r"[\ \t\u00a0]{0,3}+",
    "NL": r"[\ \t\u00a0]{1,3}+ | \n(?=\S)",
    "MONTH": r"(?P<month> (?i:\L<months>) ) (?!\p{L}) \.?+",
    "WEEKDAY": r"(?i:\L<weekdays>) (?!\p{L}) \.?+ ,?+ <GAP>",
    "DAY": r"(?P<day> \d{1,2}+ ) (?:\p{Ll}{2})?+ (?! \p{L} | \d | :\d )",
    "YEAR": r"(?P<year> (?:1[6-9]|20)\d\d ) (?!\d)",
    "MONTH_DAY": r"<MONTH> <NL> <DAY> (?: (?: , | ,?+ <NL> ) <YEAR> )?+",
    "DAY_MONTH": r"<DAY> \.?+ <NL> <MONTH> (?: ,?+ <NL> <YEAR> )?+",
    "ISO": r"(?P<year>\d{4})-(?P<month_number>\d{2})-(?P<day>\d{2}) (?![\d-])",
    "DOTTED": r"(?P<day>\d{1,2}+)\.(?P<month_number>\d{1,2}+)\.(?P<year>\d{4}) (?!\d)",
    "SLASHED": r"(?P<first>\d{1,2}+)/(?P<second>\d{1,2}+)/(?P<year>\d{4}) (?!\d)",
    "YEAR_MONTH": r"<MONTH> ,?+ <NL> <YEAR>",
    "ZONE": r"(?P<zone> (?i:\L<zones>) (?!\p{L}) | [+-]\d{2}:?\d{2} )",
    "CLOCK": r"""(?P<hour>\d{1,2}+)[:.](?P<minute>\d{2})
        (?: :(?P<second_of>\d{2})(?:\.\d{1,9}+)? )?+ (?!\d)
        (?: <GAP> (?P<half> (?i:\L<clock>) ) (?!\p{L}) \.?+ )?+ (?: <GAP> <ZONE> )?+""",
    "DATE": "(?:<WEEKDAY>)?+ <FULL>",
    "FULL": "<ISO> | <MONTH_DAY> | <DAY_MONTH> | <DOTTED> | <SLASHED> | <YEAR_MONTH>",
}
BETWEEN = r"(?: T | <GAP> (?: [,|·•@–—-] | \p{Ll}{2} (?!\p{L}) )?+ <GAP> )"
LINE = (
    r"<GAP> (?P<label> (?i:\L<labels>) (?!\p{L}) )?+ (?P<colon> <GAP> : )?+ <GAP>"
    r"(?: (?P<clock_first> <CLOCK> ) <GAP> [,|·•–—-]?+ <GAP> )?+"
    r"<DATE> (?: " + BETWEEN + r" <CLOCK> )?+"
)
FULL_NAMES = ("months", "weekdays")
LONGEST = 120
MONTHS_A_YEAR = 12
NOON = 12


@attrs.frozen(kw_only=True)
class DateLine:
    """A date header: its date, the label before it, and whether that names a change."""

    date: PartialDate
    span: Span
    label: str | None = None
    is_update: bool = False


def date_pieces() -> Mapping[str, str]:
    """Return the pieces that match dates; they need the lists of `date_lists`."""
    return PIECES


def date_lists(words: LineWords) -> dict[str, frozenset[str]]:
    """Return the word lists that the date pieces need."""
    tables = {"months": "months", "weekdays": "weekdays", "clock": "clock", "zones": "zones"}
    return {name: frozenset(words.values("calendar", table)) for name, table in tables.items()}


@cache
def _line_pattern(language: str | None) -> "regex.Pattern[str]":
    words = line_words(language)
    labels = words.forms("furniture", "dates") | words.forms("furniture", "updates")
    lists = {**date_lists(words), "labels": labels}
    return compile_pattern("lines.date-line", LINE, PIECES, lists)


def find_date_line(
    text: str, language: str | None, start: int = 0, end: int | None = None
) -> DateLine | None:
    """Find the date header that starts at `start`, on its own line or before the first words.

    A date that prose follows on the same line counts only in ISO form or after a label.
    At most 120 code points are read.
    """
    stop = len(text) if end is None else end
    match = _line_pattern(language).match(text, start, min(stop, start + LONGEST))
    if match is None or (match["colon"] and not match["label"]):
        return None
    words = line_words(language)
    date = read_date(match, words)
    if date is None or date.year is None:
        return None
    last = match.end()
    alone = not text[last : min(stop, last + LONGEST)].split("\n", 1)[0].strip(" \t.|·•-–—")
    if not alone and not match["label"]:
        return None
    label = match["label"].lower() if match["label"] else None
    first = start + len(match[0]) - len(match[0].lstrip())
    is_update = label in words.forms("furniture", "updates")
    return DateLine(date=date, span=Span(first, last), label=label, is_update=is_update)


def read_date(match: "regex.Match[str]", words: LineWords) -> PartialDate | None:
    """Return the date that a match of the date pieces names, or None if there is no such day."""
    groups = match.groupdict()
    fields = {name: int(groups[name]) for name in ("year", "day") if groups.get(name)}
    if groups.get("month"):
        fields["month"] = words.values("calendar", "months")[groups["month"].lower()]
    elif groups.get("month_number"):
        fields["month"] = int(groups["month_number"])
    elif groups.get("first"):
        fields.update(_month_and_day(int(groups["first"]), int(groups["second"])))
    fields.update(_clock(groups, words) if {"month", "day"} <= fields.keys() else {})
    try:
        return PartialDate(**fields)
    except DateError:
        return None


def _month_and_day(first: int, second: int) -> dict[str, int]:
    """Tell day and month of "03/04/2019" apart where only one order is possible."""
    if first == second or second > MONTHS_A_YEAR:
        return {"month": first, "day": second}
    return {"month": second, "day": first} if first > MONTHS_A_YEAR else {}


def _clock(groups: Mapping[str, str | None], words: LineWords) -> dict[str, int]:
    hour, minute = groups.get("hour"), groups.get("minute")
    if not hour or not minute:
        return {}
    fields = {"hour": int(hour), "minute": int(minute)}
    half = groups.get("half")
    if half:
        added = words.values("calendar", "clock")[half.lower()]
        fields["hour"] = fields["hour"] % NOON + added
    if second := groups.get("second_of"):
        fields["second"] = int(second)
    if zone := groups.get("zone"):
        fields["utc_offset"] = _offset(zone, words)
    return fields


def _offset(zone: str, words: LineWords) -> int:
    if zone[0] in "+-":
        digits = zone[1:].replace(":", "")
        minutes = int(digits[:2]) * 60 + int(digits[2:])
        return -minutes if zone[0] == "-" else minutes
    return int(words.values("calendar", "zones")[zone.lower()])


def complete_date(date: PartialDate, anchor: PartialDate) -> PartialDate:
    """Return a date with the year, and the month if it has none, that bring it near the anchor.

    >>> complete_date(PartialDate(month=12, day=31), PartialDate.parse("2020-01-01")).edtf
    '2019-12-31'
    """
    goal = anchor.earliest
    if date.year is not None or goal is None or anchor.year is None:
        return date
    if anchor.month is None:
        return _with(date, year=anchor.year) or date
    if date.month is not None:
        fields = [{"year": anchor.year + step} for step in (0, -1, 1)]
    else:
        first = goal.year * MONTHS_A_YEAR + goal.month - 1
        months = (divmod(first + step, MONTHS_A_YEAR) for step in (0, -1, 1))
        fields = [{"year": year, "month": month + 1} for year, month in months]
    choices = [choice for choice in (_with(date, **known) for known in fields) if choice]
    return min(choices, key=lambda choice: _distance(choice, goal), default=date)


def _with(date: PartialDate, **fields: int) -> PartialDate | None:
    try:
        return attrs.evolve(date, **fields)
    except DateError:
        return None


def _distance(date: PartialDate, goal: dt.date) -> int:
    return abs((date.earliest - goal).days) if date.earliest else 0
