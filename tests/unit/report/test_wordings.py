"""What became of a wording."""

import pytest

from claimkit.model import EditKind
from claimkit.report.wordings import changes

SIGNS = {EditKind.KEPT: "{}", EditKind.DROPPED: "[-{}]", EditKind.ADDED: "[+{}]"}


def written(before: str, after: str) -> str:
    """Return the changes on a line."""
    return "".join(
        SIGNS[change.kind].format(change.text) for change in changes(before, after, language="en")
    )


@pytest.mark.parametrize(
    ("before", "after", "shown"),
    [
        ("The hull broke.", "the hull broke", "the hull broke"),
        ("The old hull broke", "The hull broke", "The [-old] hull broke"),
        ("The hull broke", "The old hull broke", "The [+old] hull broke"),
        ("The hull broke in May", "The hull broke in June", "The hull broke in [-May] [+June]"),
        ("The hulls broke at sea", "The hull broke at sea", "The [-hulls] [+hull] broke at sea"),
        ("Barley is cheap", "", "[-Barley is cheap]"),
        ("", "Barley is cheap", "[+Barley is cheap]"),
    ],
)
def test_changes(before: str, after: str, shown: str) -> None:
    """Kept words stand as they do in the second wording, dropped ones where they were."""
    assert written(before, after) == shown


def test_a_language_without_a_pack_is_compared_as_it_is() -> None:
    """Words are words."""
    found = changes("alfa beta", "alfa gamma", language="xx")
    assert [change.kind for change in found if change.text.strip()] == [
        EditKind.KEPT,
        EditKind.DROPPED,
        EditKind.ADDED,
    ]
