"""The year of a dispatch that prints none, where its own text fixes it."""

from functools import cache

import regex

from claimkit.lines import date_lists, date_pieces, line_words
from claimkit.reading import Page
from claimkit.text.pattern import Template, compile_pattern

FULL_DATE = "\\b (?: <MONTH_DAY> | <DAY_MONTH> )"
YEAR = Template("metadata.year", r"\b (?:19|20)\d\d \b")
NEAR = 250


def infer_year(page: Page) -> int | None:
    """Return the year of publication if the text says which year was the one before.

    A full date is printed with its year only outside that year. So if the latest such date
    stands close to words for the year before, the text is of the year after it.
    """
    low = page.text.lower()
    phrases = line_words(page.language).forms("calendar", "relative.last_year")
    places = [low.find(phrase) for phrase in sorted(phrases)]
    if max(places, default=-1) < 0:
        return None
    pattern = _full_date(page.language)
    found = [(m, int(m["year"])) for m in pattern.finditer(page.text) if m["year"]]
    latest = max((year for _, year in found), default=0)
    if any(int(year[0]) > latest for year in YEAR.compiled().finditer(page.text)):
        return None
    for match, year in found:
        around = low[max(0, match.start() - NEAR) : match.end() + NEAR]
        if year == latest and any(phrase in around for phrase in phrases):
            return year + 1
    return None


@cache
def _full_date(language: str | None) -> "regex.Pattern[str]":
    lists = date_lists(line_words(language))
    return compile_pattern("metadata.full-date", FULL_DATE, date_pieces(), lists)
