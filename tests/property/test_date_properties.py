"""What holds for the time expressions of any text."""

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from claimkit.dates import find_dates
from claimkit.model import DateKind, DateRelation, PartialDate

WORDS = (  # noqa: SIM905 - easier to read than a list
    "the a last next this of in on at and early late mid end year years month week weekend day "
    "days quarter third 2019 1998 1914-18 3 12 31 May March June. Dec. Tuesday Fri. "
    "yesterday tomorrow ago later earlier now recently summer fiscal century 19th 20th "
    "1980s '80s "
    "noon 5 p.m. 10:30 17:05 two three twenty-five few nineteen ninety-six Easter Christmas "
    "Day every weekly half before after "
    "2019-05-03 3/4/2019 30/30/2019 BC AD Q3 year-earlier period second "
    "hundred will was said . , - \n ( ) 's"
).split(" ")
texts = st.lists(st.sampled_from(WORDS), max_size=25).map(" ".join) | st.text(max_size=80)
anchors = st.none() | st.dates().map(str) | st.sampled_from(["2024", "2024-03", "XXXX-03-01"])
patient = settings(deadline=None)  # patterns are compiled on their first use
UNITS_FINER_THAN_DAYS = re.compile(r"[\dX]T[\dA-Z]")
YEARS_ONLY = re.compile(r"(?i)(?:last|this|next) year|\d+ years (?:ago|later|earlier)|\d{4}")
MONTHS_ONLY = re.compile(r"(?i)(?:last|this|next) month|\d+ months (?:ago|later|earlier)")


@patient
@given(texts, anchors)
def test_spans_are_sorted_disjoint_and_inside(text: str, anchor: str | None) -> None:
    """Mentions stand in the text, one after the other, and begin and end with no space."""
    before = 0
    for mention in find_dates(text, anchor=anchor):
        assert before <= mention.span.start < mention.span.end <= len(text)
        found = text[mention.span.start : mention.span.end]
        assert found == found.strip()
        before = mention.span.end


@patient
@given(texts, anchors)
def test_same_text_gives_the_same_dates(text: str, anchor: str | None) -> None:
    """Nothing depends on what was read before."""
    assert find_dates(text, anchor=anchor) == find_dates(text, anchor=anchor)


@patient
@given(texts, anchors)
def test_value_counted_from_a_date_names_it(text: str, anchor: str | None) -> None:
    """A relative or inferred calendar date has an anchor, an absolute one has none."""
    for mention in find_dates(text, anchor=anchor):
        if mention.relation is DateRelation.ABSOLUTE:
            assert mention.anchor is None
        elif mention.value is not None and mention.value.year is not None:
            assert mention.anchor is not None


@patient
@given(texts, anchors)
def test_value_says_what_the_timex_says(text: str, anchor: str | None) -> None:
    """The calendar date and the TIMEX3 value name the same day, as far as both know it."""
    for mention in find_dates(text, anchor=anchor):
        if mention.value is not None:
            day = PartialDate(
                year=mention.value.year, month=mention.value.month, day=mention.value.day
            )
            assert mention.timex.startswith(day.edtf)


@patient
@given(texts, anchors)
def test_date_is_never_finer_than_its_words(text: str, anchor: str | None) -> None:
    """Words for years give years, words for months give months, and no clock gives no hour."""
    for mention in find_dates(text, anchor=anchor):
        found = text[mention.span.start : mention.span.end]
        if mention.kind is DateKind.DATE:
            assert UNITS_FINER_THAN_DAYS.search(mention.timex) is None
        if YEARS_ONLY.fullmatch(found) and mention.value is not None:
            assert mention.value.month is None
        if MONTHS_ONLY.fullmatch(found) and mention.value is not None:
            assert mention.value.day is None
