"""Dates that are completed from an anchor."""

import pytest

from claimkit.dates.complete import complete_date
from claimkit.model import PartialDate


@pytest.mark.parametrize(
    ("date", "anchor", "completed"),
    [
        ("XXXX-11-26", "2019-11-27", "2019-11-26"),
        ("XXXX-12-31", "2020-01-01", "2019-12-31"),
        ("XXXX-01-01", "2019-12-31", "2020-01-01"),
        ("XXXX-XX-04", "2024-03-05", "2024-03-04"),
        ("XXXX-XX-31", "2024-02-10", "2024-01-31"),
        ("XXXX-02-29", "2023-03-01", "2024-02-29"),
        ("XXXX-11-26", "2019", "2019-11-26"),
        ("XXXX-11-26", "XXXX-11-27", "XXXX-11-26"),
        ("2018-11-26", "2019-11-27", "2018-11-26"),
    ],
)
def test_completed(date: str, anchor: str, completed: str) -> None:
    """A missing year or month is the one that brings the date nearest to the anchor."""
    found = complete_date(PartialDate.parse(date), PartialDate.parse(anchor))
    assert found.edtf == completed
