"""Dates as far as they are known."""

import datetime as dt
from typing import Any

import pytest

from claimkit.errors import DateError
from claimkit.model import PartialDate


@pytest.mark.parametrize(
    "text",
    [
        "2019",
        "2021-04",
        "2019-11-26",
        "XXXX-11-26",
        "XXXX-11",
        "XXXX-XX-26",
        "2024-02-29",
        "XXXX-02-29",
        "2019-11-26T08:05",
        "2019-11-26T08:05:09",
        "2019-11-26T08:05Z",
        "2019-11-26T08:05:09+05:30",
        "XXXX-11-26T08:05-03:30",
        "0987-01-01",
    ],
)
def test_edtf_round_trip(text: str) -> None:
    """What is parsed is printed the same."""
    assert PartialDate.parse(text).edtf == text


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        (" 2019-11-26 ", "2019-11-26"),
        ("2019-11-26 08:05", "2019-11-26T08:05"),
        ("2019-11-26T08:05:09.123456Z", "2019-11-26T08:05:09Z"),
        ("2019-11-26T08:05+0100", "2019-11-26T08:05+01:00"),
        ("2019-11-26T08:05+01", "2019-11-26T08:05+01:00"),
        ("2019-11-26T08:05-00:00", "2019-11-26T08:05Z"),
    ],
)
def test_iso_variants_are_read(text: str, edtf: str) -> None:
    """ISO 8601 as feeds write it is printed as EDTF."""
    assert PartialDate.parse(text).edtf == edtf


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("2019-13-01", "month 13 is not between 1 and 12"),
        ("2019-02-30", "month 2 has no day 30"),
        ("XXXX-02-30", "month 2 has no day 30"),
        ("2019-02-29", "month 2 has no day 29"),
        ("0000-01-01", "year 0 is not between"),
        ("2019-00", "month 0 is not between"),
        ("2019-01-00", "day 0 is not between"),
        ("2019-01-01T24:00", "hour 24 is not between"),
        ("2019-01-01T08:60", "minute 60 is not between"),
        ("2019-01-01T08:00+24:00", "the UTC offset is a day or more"),
        ("XXXX", "nothing is known of the date"),
        ("2019-XX-26T08:05", "a time of day needs a month and a day"),
        ("26 November 2019", "is no EDTF date"),
        ("2019-1-1", "is no EDTF date"),
        ("٢٠١٩-١١-٢٦", "is no EDTF date"),
        ("", "is no EDTF date"),
    ],
)
def test_nonsense_is_refused(text: str, reason: str) -> None:
    """Dates that do not exist are a typed error that says why."""
    with pytest.raises(DateError, match=reason):
        PartialDate.parse(text)


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({}, "nothing is known"),
        ({"year": 2019, "month": 1, "day": 1, "hour": 8}, "both hour and minute"),
        ({"year": 2019, "hour": 8, "minute": 1}, "needs a month and a day"),
        ({"year": 2019, "second": 8}, "need a time of day"),
        ({"year": 2019, "utc_offset": 0}, "need a time of day"),
        ({"year": 10_000}, "not between 1 and 9999"),
    ],
)
def test_gaps_that_make_no_date_are_refused(fields: dict[str, Any], reason: str) -> None:
    """A time needs its day, and seconds and offset need a time."""
    with pytest.raises(DateError, match=reason):
        PartialDate(**fields)


def test_error_shows_the_value() -> None:
    """The error carries the fields it refused."""
    with pytest.raises(DateError) as caught:
        PartialDate(year=2019, month=2, day=30)
    assert caught.value.value == "year=2019, month=2, day=30"


@pytest.mark.parametrize(
    ("value", "edtf"),
    [
        (dt.date(2019, 11, 26), "2019-11-26"),
        (dt.datetime(2019, 11, 26, 8, 5, tzinfo=dt.UTC), "2019-11-26T08:05:00Z"),
        ("2019-11", "2019-11"),
        (PartialDate(year=2019), "2019"),
    ],
)
def test_of_takes_what_people_have(value: PartialDate | dt.date | str, edtf: str) -> None:
    """A date, a datetime, an ISO string or a PartialDate."""
    date = PartialDate.of(value)
    assert date is not None
    assert date.edtf == edtf


def test_of_none_is_none() -> None:
    """Not stated stays not stated."""
    assert PartialDate.of(None) is None


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("2019-11-26", "2019-11-26", "2019-11-26"),
        ("2020-02", "2020-02-01", "2020-02-29"),
        ("2019", "2019-01-01", "2019-12-31"),
        ("2019-XX-31", "2019-01-31", "2019-12-31"),
    ],
)
def test_bounds_of_what_is_known(text: str, earliest: str, latest: str) -> None:
    """The first and the last day that it could be."""
    date = PartialDate.parse(text)
    assert date.earliest == dt.date.fromisoformat(earliest)
    assert date.latest == dt.date.fromisoformat(latest)


def test_bounds_without_a_year_are_unknown() -> None:
    """Without a year there is no first day."""
    date = PartialDate.parse("XXXX-11-26")
    assert (date.earliest, date.latest) == (None, None)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("XXXX-11-26", "2019-11", True),
        ("2019", "2019-11-26", True),
        ("XXXX-11-26", "2019-11-27", False),
        ("2018", "2019", False),
    ],
)
def test_could_be_compares_what_both_know(one: str, other: str, *, expected: bool) -> None:
    """Unknown fields contradict nothing; it works in both directions."""
    first, second = PartialDate.parse(one), PartialDate.parse(other)
    assert first.could_be(second) is second.could_be(first) is expected
