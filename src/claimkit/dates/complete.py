"""The year, and the month, that a date is printed without."""

import attrs

from claimkit.dates.calendar_rules import choose_year
from claimkit.dates.context import Context
from claimkit.errors import DateError
from claimkit.model import PartialDate

MONTHS_A_YEAR = 12


def complete_date(date: PartialDate, anchor: PartialDate) -> PartialDate:
    """Return a date with the year, and the month if it has none, that bring it near the anchor.

    >>> complete_date(PartialDate(month=12, day=31), PartialDate.parse("2020-01-01")).edtf
    '2019-12-31'
    """
    if date.year is not None or anchor.year is None:
        return date
    if anchor.month is None:
        return _with(date, year=anchor.year) or date
    if date.month is None:
        return _with_month(date, anchor.year, anchor.month, anchor)
    year = choose_year(date.month, date.day, {}, Context(anchor, is_narrative=False))
    return date if year is None else _with(date, year=year) or date


def _with_month(date: PartialDate, year: int, month: int, anchor: PartialDate) -> PartialDate:
    """Return a day of the month in the month that brings it nearest."""
    goal, first = anchor.earliest, year * MONTHS_A_YEAR + month - 1
    places = (divmod(first + step, MONTHS_A_YEAR) for step in (0, -1, 1))
    choices = [_with(date, year=year, month=month + 1) for year, month in places]
    days = [(choice, choice.earliest) for choice in choices if choice]
    near = [(abs((day - goal).days), choice) for choice, day in days if day and goal]
    return min(near, key=lambda pair: pair[0], default=(0, date))[1]


def _with(date: PartialDate, **fields: int) -> PartialDate | None:
    try:
        return attrs.evolve(date, **fields)
    except DateError:
        return None
