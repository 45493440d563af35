"""Expressions resolved against an anchor: relations, anchors, and what is not known."""

import datetime as dt

import pytest

import claimkit.dates
from claimkit.dates import find, find_dates, resolve
from claimkit.errors import DateError, LanguageError
from claimkit.model import DateKind, DateRelation, PartialDate, Span

FRIDAY = PartialDate.parse("2024-03-01")


def timexes(text: str, anchor: str | None = "2024-03-01") -> list[str]:
    """Return the TIMEX3 values of a text."""
    return [mention.timex for mention in find_dates(text, anchor=anchor)]


def test_submodule_is_reached_from_the_root() -> None:
    """`claimkit.dates` needs no import of its own."""
    import claimkit as root  # noqa: PLC0415 - the access is the test

    assert root.dates.find_dates is claimkit.dates.find_dates


def test_found_expressions_know_no_anchor() -> None:
    """What is found holds what the words say; resolving gives the value."""
    (expression,) = find("They left last Tuesday.")
    assert (expression.span, expression.kind) == (Span(10, 22), DateKind.DATE)
    assert expression.rule == "only-weekday"
    assert expression.fields["weekday"] == 2
    (mention,) = resolve([expression], FRIDAY)
    assert mention.value == PartialDate.parse("2024-02-27")


@pytest.mark.parametrize("anchor", [FRIDAY, dt.date(2024, 3, 1), "2024-03-01", "2024-03-01T10:30"])
def test_anchor_is_taken_in_every_form(anchor: PartialDate | dt.date | str) -> None:
    """A PartialDate, a date or an ISO string says the same."""
    (mention,) = find_dates("They left yesterday.", anchor=anchor)
    assert mention.value == PartialDate.parse("2024-02-29")
    assert mention.anchor == PartialDate.of(anchor)


def test_absolute_date_has_no_anchor() -> None:
    """A date in full stands for itself."""
    (mention,) = find_dates("They left on 3 May 2019.", anchor=FRIDAY)
    assert (mention.relation, mention.anchor) == (DateRelation.ABSOLUTE, None)
    assert mention.rule == "dates.full-date"


def test_year_that_is_not_printed_is_inferred() -> None:
    """A day without its year names the date that gave the year."""
    (mention,) = find_dates("They left on 3 February.", anchor=FRIDAY)
    assert (mention.relation, mention.anchor) == (DateRelation.INFERRED, FRIDAY)


@pytest.mark.parametrize(
    ("text", "timex"),
    [
        ("They left on May 3.", "XXXX-05-03"),
        ("They left in May.", "XXXX-05"),
        ("They left yesterday.", "XXXX"),
        ("They left on Tuesday.", "XXXX"),
        ("They left last week.", "XXXX-WXX"),
        ("They left last year.", "XXXX"),
        ("They left the next day.", "XXXX-XX-XX"),
        ("They left in the third quarter.", "XXXX-Q3"),
        ("They left in the '80s.", "XX8"),
        ("They left in summer 2019.", "2019-SU"),
        ("They left at 5 p.m.", "XXXX-XX-XXT17:00"),
    ],
)
def test_without_an_anchor_the_unknown_stays_unknown(text: str, timex: str) -> None:
    """Nothing is counted from a day that nobody stated."""
    (mention,) = find_dates(text)
    assert mention.timex == timex
    assert mention.anchor is None


@pytest.mark.parametrize(
    ("anchor", "text", "timex"),
    [
        ("2024", "They left last year.", "2023"),
        ("2024", "They left last month.", "XXXX-XX"),
        ("2024", "They left yesterday.", "XXXX"),
        ("2024-03", "They left last month.", "2024-02"),
        ("2024-03", "They left on Tuesday.", "XXXX"),
        ("2024-03", "They left on 20 February.", "2024-02-20"),
    ],
)
def test_vague_anchor_gives_no_finer_dates(anchor: str, text: str, timex: str) -> None:
    """A date is counted only from what the anchor knows."""
    assert timexes(text, anchor) == [timex]


def test_weekday_beside_a_day_decides_the_year() -> None:
    """26 February was a Monday in 2024, and a Sunday in 2023."""
    assert timexes("It rained on Sunday, 26 February.") == ["2023-02-26"]


def test_hours_are_counted_from_an_anchor_with_a_time() -> None:
    """Ten minutes before five past midnight lie on the day before."""
    assert timexes("They left ten minutes ago.", "2024-03-01T00:05") == ["2024-02-29T23:55"]


def test_zone_of_a_time_is_kept() -> None:
    """The value has the UTC offset that the text names."""
    (mention,) = find_dates("They left at 5 p.m. GMT on 3 May 2019.", anchor=FRIDAY)
    assert mention.value == PartialDate.parse("2019-05-03T17:00Z")


def test_story_of_days_past_keeps_its_own_year() -> None:
    """In a text of history a day without a year belongs to the year told last."""
    text = (
        "The war began in 1811. In 1812 the town fell. In March 1813 it was free. On 3 May the "
        "mill burnt. In 1814 it was built again. In 1815 it burnt. In 1816 all left."
    )
    assert "1813-05-03" in timexes(text)


def test_year_before_means_the_quarter_spoken_of() -> None:
    """Reports compare a quarter with the same one a year before."""
    text = "Sales rose to 9 crowns in the third quarter from 7 crowns a year earlier."
    assert timexes(text) == ["2023-Q3", "2022-Q3"]


def test_days_that_do_not_exist_are_left_out() -> None:
    """There is no 31 June, in figures or in words."""
    assert timexes("They left on 31 June 2019 or on 31/31/2019.") == []


def test_anchor_must_be_a_date() -> None:
    """A wrong anchor is a typed error."""
    with pytest.raises(DateError):
        find_dates("They left.", anchor="yesterday")


def test_language_must_have_a_pack() -> None:
    """A language without a pack is a typed error."""
    with pytest.raises(LanguageError):
        find_dates("They left.", language="tlh")


def test_years_at_the_ends_of_the_calendar() -> None:
    """Counting past the first or the last year gives no error."""
    assert timexes("They left 9,000 years ago, or 9,500 years from now.") == ["XXXX", "XXXX"]
