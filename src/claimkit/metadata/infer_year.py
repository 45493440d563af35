"""The year of a dispatch that prints none, where its own text fixes it or leaves a few."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

import attrs
import regex

from claimkit.dates import Expression, find
from claimkit.dates.printed import PIECES
from claimkit.errors import DateError, LanguageError
from claimkit.lines import date_lists, line_words
from claimkit.model import PartialDate, Span
from claimkit.plugins.memory import forgettable
from claimkit.reading import Page
from claimkit.text.pattern import Template, compile_pattern

FULL_DATE = "\\b (?: <MONTH_DAY> | <DAY_MONTH> )"
YEAR = Template("metadata.year", r"\b (?:19|20)\d\d \b")
NEAR = 250
APPOSED = re.compile(
    r" ?[,(] ?[^\W\d_]{0,3} ?"
)  # between two dates of which one explains the other
SPAN_OF_YEARS = 11  # every day has each weekday in so many years
YEARS = "Y"


@attrs.frozen(kw_only=True)
class YearFound:
    """The years that a text could be of, and the words that say so, in the order of the text.

    One year is known; several are those that remain.
    """

    years: tuple[int, ...]
    evidence: tuple[Span, ...]
    how: str


def infer_year(page: Page, date: PartialDate) -> YearFound | None:
    """Return the year of a day that is printed without one, if the text tells.

    Three things tell it: words for the year before close to a full date, since a date is printed
    with its year only outside that year; a year beside the words that count back to it ("two
    years ago, in 2017"); and a weekday beside the day itself, which leaves a few years.
    """
    expressions = _expressions(page)
    told = _told(expressions, page.text) or _year_before(page)
    by_weekday = _by_weekday(expressions, date)
    if told is None:
        return by_weekday
    contradicted = by_weekday is not None and told.years[0] not in by_weekday.years
    return None if contradicted else told


def _expressions(page: Page) -> Sequence[Expression]:
    try:
        return find(page.text, page.language) if page.language else ()
    except LanguageError:
        return ()


def _told(expressions: Sequence[Expression], text: str) -> YearFound | None:
    """Return the year that is counted back from beside a printed one; None if two disagree."""
    found = {
        int(printed.fields["year"]) + back: (printed.span, counted.span)
        for one, other in pairwise(expressions)
        if APPOSED.fullmatch(text, one.span.end, other.span.start)
        for printed, counted in ((one, other), (other, one))
        if "year" in printed.fields and (back := _years_back(counted)) is not None
    }
    if len(found) != 1:
        return None
    ((year, spans),) = found.items()
    return YearFound(years=(year,), evidence=tuple(sorted(spans)), how="years-ago")


def _years_back(expression: Expression) -> int | None:
    """Return how many years words such as "two years ago" count back."""
    fields = expression.fields
    counts = fields.get("unit") == YEARS and "ago" in fields and "number" in fields
    return int(fields["number"]) if counts else None


def _by_weekday(expressions: Sequence[Expression], date: PartialDate) -> YearFound | None:
    """Return the years in which the day fell on the weekday that is printed beside it."""
    day = (date.month, date.day)
    named = [e for e in expressions if "weekday" in e.fields and "year" not in e.fields]
    named = [e for e in named if (e.fields.get("month"), e.fields.get("day")) == day]
    printed = [int(e.fields["year"]) for e in expressions if "year" in e.fields]
    if not named or not printed:
        return None
    wanted = int(named[0].fields["weekday"])
    first = max(printed)
    years = tuple(
        year for year in range(first, first + SPAN_OF_YEARS + 1) if _weekday(date, year) == wanted
    )
    return YearFound(years=years, evidence=(named[0].span,), how="weekday") if years else None


def _weekday(date: PartialDate, year: int) -> int | None:
    try:
        day = attrs.evolve(date, year=year).earliest
    except DateError:  # 29 February
        return None
    return day.isoweekday() if day else None


def _year_before(page: Page) -> YearFound | None:
    """Return the year after the latest that is printed, if words for the year before say so."""
    low = page.text.lower()
    phrases = sorted(line_words(page.language).forms("calendar", "relative.last_year"))
    if not any(phrase in low for phrase in phrases):
        return None
    pattern = _full_date(page.language)
    found = [(m, int(m["year"])) for m in pattern.finditer(page.text) if m["year"]]
    latest = max((year for _, year in found), default=0)
    if any(int(year[0]) > latest for year in YEAR.compiled().finditer(page.text)):
        return None
    for match, year in found:
        for span in _near(low, match.span(), phrases) if year == latest else ():
            evidence = tuple(sorted((Span(*match.span()), span)))
            return YearFound(years=(year + 1,), evidence=evidence, how="last-year")
    return None


def _near(low: str, place: tuple[int, int], phrases: Sequence[str]) -> Iterator[Span]:
    start, end = max(0, place[0] - NEAR), place[1] + NEAR
    for phrase in phrases:
        if (at := low.find(phrase, start, end)) >= 0:
            yield Span(at, at + len(phrase))


@forgettable
@cache
def _full_date(language: str | None) -> "regex.Pattern[str]":
    lists = date_lists(line_words(language))
    return compile_pattern("metadata.full-date", FULL_DATE, PIECES, lists)
