"""Date lines."""

import pytest

from claimkit.lines import find_date_line

FOUND = [
    ("date 2021-05-24 The river rose.", "2021-05-24", 15, False),
    ("Published: May 24, 2021, 10:35 GMT", "2021-05-24T10:35Z", 34, False),
    ("24 May 2021 10:35", "2021-05-24T10:35", 17, False),
    ("Updated on 3.4.2020 at 5:40 p.m. EST", "2020-04-03T17:40-05:00", 36, True),
    ("10:35, 24 May 2021", "2021-05-24T10:35", 18, False),
    ("Posted 24/05/2021", "2021-05-24", 17, False),
    ("Posted 05/24/2021", "2021-05-24", 17, False),
    ("Posted 03/04/2021", "2021", 17, False),
    ("Monday, 3 March 2014", "2014-03-03", 20, False),
    ("2021-05-24T10:35:07+02:00", "2021-05-24T10:35:07+02:00", 25, False),
    ("May 2020", "2020-05", 8, False),
    ("12:05 a.m. May 24, 2021", "2021-05-24T00:05", 23, False),
]

NONE = [
    "March 3, 2014 was a cold day.",
    "March 3",
    "2014-13-45",
    "30 February 2014",
    ": 2014-03-03",
    "In 2014 it rained.",
    "",
]


@pytest.mark.parametrize(("text", "date", "end", "is_update"), FOUND)
def test_forms(text: str, date: str, end: int, is_update: bool) -> None:  # noqa: FBT001
    """Each form gives its date as far as it is certain."""
    found = find_date_line(text, "en")
    assert found is not None
    assert (found.date.edtf, found.span.end, found.is_update) == (date, end, is_update)


@pytest.mark.parametrize("text", NONE)
def test_other_lines(text: str) -> None:
    """Sentences, dates without a year and days that do not exist are no date lines."""
    assert find_date_line(text, "en") is None
