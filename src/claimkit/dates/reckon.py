"""Calendar arithmetic: steps of a unit, stretches that hold a day, feasts, numeric dates."""

import datetime as dt
from functools import lru_cache
from typing import Any

from dateutil import parser
from dateutil.easter import easter
from dateutil.relativedelta import relativedelta, weekday

from claimkit.errors import DateError
from claimkit.model import PartialDate

MEMORY = 4_096
QUARTERS, MONTHS_A_QUARTER = 4, 3
CENTURY, DECADE = 100, 10
PIVOT = 2000
STEPS = {"C": ("years", 100), "E": ("years", 10), "Y": ("years", 1), "Q": ("months", 3),
         "M": ("months", 1), "F": ("days", 14), "W": ("days", 7), "WE": ("days", 7),
         "D": ("days", 1), "TH": ("hours", 1), "TM": ("minutes", 1),
         "TS": ("seconds", 1)}  # fmt: skip
NEEDS = {"C": "year", "E": "year", "Y": "year", "Q": "month", "M": "month"}
PERIODS = {
    "C": "P{}00Y",
    "E": "P{}0Y",
    "F": "P{}W",
    "WE": "P{}WE",
    "TH": "PT{}H",
    "TM": "PT{}M",
    "TS": "PT{}S",
}


def stretch(unit: str, day: dt.date) -> str:
    """Return the TIMEX3 value of the stretch of this unit that holds a day.

    >>> stretch("W", dt.date(2024, 3, 1)), stretch("Q", dt.date(2024, 3, 1))
    ('2024-W09', '2024-Q1')
    """
    if unit in {"W", "F", "WE"}:
        year, week, _ = day.isocalendar()
        return f"{year:04}-W{week:02}" + ("-WE" if unit == "WE" else "")
    formats = {
        "C": f"{day.year // CENTURY:02}",
        "E": f"{day.year // DECADE:03}",
        "Y": f"{day.year:04}",
        "Q": f"{day.year:04}-Q{(day.month + 2) // MONTHS_A_QUARTER}",
        "M": f"{day.year:04}-{day.month:02}",
    }
    return formats.get(unit, day.isoformat())


@lru_cache(maxsize=MEMORY)
def move(date: PartialDate, unit: str, count: float) -> dt.date | None:
    """Return the first day of a date, moved by a count of units; None if it is too vague."""
    need = NEEDS.get(unit, "day")
    day = date.earliest
    if day is None or getattr(date, need) is None:
        return None
    name, size = STEPS[unit]
    step: Any = {name: round(count * size)}
    try:
        return day + relativedelta(**step)
    except (ValueError, OverflowError):  # before the year 1 or after 9999
        return None


def move_clock(date: PartialDate, unit: str, count: float) -> str | None:
    """Return the minute that lies a count of hours, minutes or seconds from a moment, in ISO form.

    >>> move_clock(PartialDate.parse("2024-03-01T00:05"), "TM", -10)
    '2024-02-29T23:55'
    """
    day = date.earliest
    if day is None or date.day is None or date.hour is None:
        return None
    moment = dt.datetime(day.year, day.month, day.day, date.hour, date.minute or 0)  # noqa: DTZ001
    name, size = STEPS[unit]
    step: Any = {name: round(count * size)}
    try:
        return (moment + relativedelta(**step)).isoformat(timespec="minutes")
    except (ValueError, OverflowError):
        return None


@lru_cache(maxsize=MEMORY)
def nearest_weekday(day: dt.date, iso_weekday: int, way: int, *, strict: bool) -> dt.date:
    """Return the next (way 1) or last (way -1) day with this ISO weekday.

    Strict: not the day itself, if it is one.

    >>> nearest_weekday(dt.date(2024, 3, 1), 5, -1, strict=True)
    datetime.date(2024, 2, 23)
    """
    start = day + relativedelta(days=way) if strict else day
    return start + relativedelta(weekday=weekday(iso_weekday - 1)(way))


def feast(code: str, year: int) -> dt.date:
    """Return the day of a feast in a year, from its code in the lexicon.

    >>> feast("E+1", 2024), feast("11/4/4", 2024)
    (datetime.date(2024, 4, 1), datetime.date(2024, 11, 28))
    """
    if code.startswith("E"):
        return easter(year) + relativedelta(days=int(code[1:]))
    if "/" not in code:
        month, day = map(int, code.split("-"))
        return dt.date(year, month, day)
    month, iso_weekday, nth = map(int, code.split("/"))
    first_or_last = dt.date(year, month, 1) + relativedelta(day=31 if nth < 0 else 1)
    return first_or_last + relativedelta(weekday=weekday(iso_weekday - 1)(nth))


class _Years(parser.parserinfo):
    """Reads years of two digits as those nearest to a given year, whatever the day is today."""

    def __init__(self, year: int, *, dayfirst: bool, yearfirst: bool) -> None:
        super().__init__(dayfirst=dayfirst, yearfirst=yearfirst)
        self.near = year

    def convertyear(self, year: int, century_specified: bool = False) -> int:  # noqa: FBT001, FBT002 - overrides
        """Return the year in full."""
        return year if century_specified or year >= CENTURY else near_year(year, self.near)


def near_year(short: int, near: int) -> int:
    """Return the year with these last two digits that is nearest to a year.

    >>> near_year(89, 2024), near_year(30, 2024)
    (1989, 2030)
    """
    return min((near // CENTURY * CENTURY + short + step for step in (-CENTURY, 0, CENTURY)),
               key=lambda year: abs(year - near))  # fmt: skip


def read_numeric(text: str, near: int | None, *, day_first: bool) -> PartialDate | None:
    """Return the date in a numeric format.

    >>> read_numeric("3/4/2024", None, day_first=False).edtf
    '2024-03-04'
    """
    year_first = text[:4].isdigit()
    info = _Years(near or PIVOT, dayfirst=day_first, yearfirst=year_first)
    default = dt.datetime(PIVOT, 1, 1)  # noqa: DTZ001 - all three fields are in the text
    try:
        day = parser.parse(text, parserinfo=info, default=default)
        return PartialDate(year=day.year, month=day.month, day=day.day)
    except (ValueError, OverflowError, DateError):
        return None


def period(unit: str, number: float | None) -> str:
    """Return the TIMEX3 value of a duration; a count of None is unknown.

    >>> period("M", 3), period("TH", 2), period("D", None)
    ('P3M', 'PT2H', 'PXD')
    """
    count = "X" if number is None else f"{number:g}"
    if unit in {"E", "C"} and number is not None:
        return f"P{number * STEPS[unit][1]:g}Y"
    if unit == "F" and number is not None:
        return f"P{number * 2:g}W"
    return PERIODS.get(unit, f"P{{}}{unit}").format(count)
