"""Absolute dates as they are printed in short lines: pieces for the patterns of lines.

The grammar of running text (`claimkit.dates.grammar`) looks for time expressions anywhere. Lines
have their date at a known place, so that one pattern tells the whole line; the words are the same.
"""

from collections.abc import Mapping

import regex

from claimkit.dates.clock import full_hour, read_offset
from claimkit.errors import DateError
from claimkit.model import PartialDate

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
        (?: <GAP> (?P<day_half> (?i:\L<clock>) ) (?!\p{L}) \.?+ )?+ (?: <GAP> <ZONE> )?+""",
    "DATE": "(?:<WEEKDAY>)?+ <FULL>",
    "FULL": "<ISO> | <MONTH_DAY> | <DAY_MONTH> | <DOTTED> | <SLASHED> | <YEAR_MONTH>",
}
MONTHS_A_YEAR = 12

Tables = Mapping[str, Mapping[str, int]]
"""Months, weekdays, halves of the day and zones, by the name of their table."""


def printed_lists(tables: Tables) -> dict[str, frozenset[str]]:
    """Return the word lists that the pieces need."""
    return {name: frozenset(table) for name, table in tables.items()}


def read_printed(match: "regex.Match[str]", tables: Tables) -> PartialDate | None:
    """Return the date that a match of the pieces names, or None if there is no such day."""
    groups = match.groupdict()
    fields = {name: int(groups[name]) for name in ("year", "day") if groups.get(name)}
    if groups.get("month"):
        fields["month"] = tables["months"][groups["month"].lower()]
    elif groups.get("month_number"):
        fields["month"] = int(groups["month_number"])
    elif groups.get("first"):
        fields.update(_month_and_day(int(groups["first"]), int(groups["second"])))
    fields.update(_clock(groups, tables) if {"month", "day"} <= fields.keys() else {})
    try:
        return PartialDate(**fields)
    except DateError:
        return None


def _month_and_day(first: int, second: int) -> dict[str, int]:
    """Tell day and month of "03/04/2019" apart where only one order is possible."""
    if first == second or second > MONTHS_A_YEAR:
        return {"month": first, "day": second}
    return {"month": second, "day": first} if first > MONTHS_A_YEAR else {}


def _clock(groups: Mapping[str, str | None], tables: Tables) -> dict[str, int]:
    hour, minute, half = groups.get("hour"), groups.get("minute"), groups.get("day_half")
    if not hour or not minute:
        return {}
    added = tables["clock"][half.lower()] if half else None
    fields = {"hour": full_hour(int(hour), added), "minute": int(minute)}
    if second := groups.get("second_of"):
        fields["second"] = int(second)
    if zone := groups.get("zone"):
        is_known = zone[0] not in "+-"
        fields["utc_offset"] = tables["zones"][zone.lower()] if is_known else read_offset(zone)
    return fields
