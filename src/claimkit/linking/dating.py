"""When articles were published: as they state it, or with a year learnt from what they share."""

import datetime as dt
from collections.abc import Mapping, Sequence

import attrs

from claimkit.linking.items import Known
from claimkit.model import Analysis, DateBasis, PartialDate

NEAR = 62
"""Days that may lie between an article and the one from which its year is learnt."""


def stated(analysis: Analysis) -> Known:
    """Return what an article states of its date."""
    published = analysis.article.metadata.published
    basis = DateBasis.STATED if published is not None else DateBasis.NONE
    return Known(published=published, basis=basis)


def learn_years(dates: Sequence[Known], shared: Mapping[int, Sequence[int]]) -> list[Known]:
    """Return the dates, with the years that are missing learnt from articles that share text.

    Args:
        dates: What each article states.
        shared: For an article those with which it has text or wording in common.

    Returns:
        The dates in the same order. A year is learnt only for a known month and day, from
        articles with full dates, and only if all of them lead to the same year.
    """
    return [_learnt(known, n, dates, shared) for n, known in enumerate(dates)]


def _learnt(
    known: Known, n: int, dates: Sequence[Known], shared: Mapping[int, Sequence[int]]
) -> Known:
    day = known.published
    if day is None or day.year is not None or day.month is None or day.day is None:
        return known
    years: set[int] = set()
    for other in shared.get(n, ()):
        near = dates[other].published
        if near is not None and near.year is not None and near.month is not None:
            year = _nearest_year(day, near)
            if year is not None:
                years.add(year)
    if len(years) != 1:
        return known
    return Known(published=attrs.evolve(day, year=years.pop()), basis=DateBasis.LEARNT)


def _nearest_year(day: PartialDate, near: PartialDate) -> int | None:
    """The year that brings a month and day nearest to a date; None if none is near enough."""
    first, last = near.earliest, near.latest
    if first is None or last is None:
        return None
    found = []
    for year in (first.year - 1, first.year, first.year + 1):
        try:
            candidate = dt.date(year, day.month or 1, day.day or 1)
        except ValueError:  # 29 February, or a year that the calendar lacks
            continue
        gap = max((first - candidate).days, (candidate - last).days, 0)
        if gap <= NEAR:
            found.append((gap, year))
    return min(found)[1] if found else None


def middle_day(days: tuple[int, int] | None) -> int | None:
    """Return the middle of the days that a date could be, as a number."""
    return sum(days) // 2 if days else None


def is_before(a: Known, b: Known) -> bool:
    """Whether the last day that one date could be is before the first day of the other."""
    return a.days is not None and b.days is not None and a.days[1] < b.days[0]


def order_key(known: Known) -> tuple[int, int, int]:
    """A key that puts the earliest first, and what has no year last."""
    return (0, *known.days) if known.days else (1, 0, 0)
