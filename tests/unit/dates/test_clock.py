"""Days near midnight."""

import pytest

import claimkit
from claimkit import PartialDate
from claimkit.dates.clock import local_day


@pytest.mark.parametrize(
    ("moment", "printed", "day"),
    [
        ("2024-03-08T02:10Z", "2024-03-07", "2024-03-07"),
        ("2024-03-08T11:59Z", "2024-03-07", "2024-03-07"),
        ("2024-03-08T12:00Z", "2024-03-07", "2024-03-08T12:00Z"),
        ("2024-03-07T23:10Z", "2024-03-08", "2024-03-08"),
        ("2024-03-07T09:59Z", "2024-03-08", "2024-03-07T09:59Z"),
        ("2024-03-01T01:00Z", "2024-02-29", "2024-02-29"),
        ("2024-03-08T02:10Z", "2024-03-06", "2024-03-08T02:10Z"),
        ("2024-03-08T02:10Z", "2024-03-08", "2024-03-08T02:10Z"),
        ("2024-03-08T02:10-05:00", "2024-03-07", "2024-03-08T02:10-05:00"),
        ("2024-03-08T02:10", "2024-03-07", "2024-03-08T02:10"),
        ("2024-03-08", "2024-03-07", "2024-03-08"),
        ("2024-03-08T02:10Z", "XXXX-03-07", "2024-03-08T02:10Z"),
        ("2024-03-08T02:10Z", "2024-03", "2024-03-08T02:10Z"),
    ],
)
def test_the_day_of_the_place_counts(moment: str, printed: str, day: str) -> None:
    """A moment in UTC is on the printed day if that is so somewhere on earth."""
    assert local_day(PartialDate.parse(moment), PartialDate.parse(printed)).edtf == day


def test_an_article_counts_from_the_day_of_its_dateline() -> None:
    """Published shortly after midnight in UTC, it speaks of the evening before; or of the next."""
    text = "NORHAVEN, March 7 (Reuters) - Ilse Maron said today that the mill was sold.\n"
    for published in ("2024-03-08T02:10Z", "2024-03-07T22:10-04:00", "2024-03-06T23:10Z"):
        (one,) = claimkit.analyze(text, language="en", published=published).attributions
        assert one.said_on is not None
        assert one.said_on.timex == "2024-03-07"
