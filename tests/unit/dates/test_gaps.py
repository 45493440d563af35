"""Blanks, tabs and the ends of lines inside an expression."""

import pytest

from claimkit.dates import find
from claimkit.dates.gaps import Even


@pytest.mark.parametrize(
    ("raw", "even"),
    [
        ("On May 3\nit rained.", "On May 3 it rained."),
        ("On May\t3 it\u00a0rained.", "On May 3 it rained."),
        ("On May\u202f3 it\u2009rained.", "On May 3 it rained."),
        ("On  May   3 it rained.", "On May 3 it rained."),
        ("On May \n 3 it rained.", "On May \n 3 it rained."),
        ("On May \n3, in the\n   rain", "On May 3, in the rain"),
        ("On May 3.\n\nIt rained.", "On May 3.\n\nIt rained."),
        ("On May    3 it rained.", "On May    3 it rained."),
        ("  On May 3.  \n\n  It rained.  ", "  On May 3.  \n\n  It rained.  "),
    ],
)
def test_words_stand_one_blank_apart(raw: str, even: str) -> None:
    """Up to three blanks, and the end of one line, are one blank; more than that is left."""
    assert Even(raw).text == even


@pytest.mark.parametrize(
    "raw",
    [
        "It  rained on May  3  and on\n  May 4.",
        "On   May 3\nand \nMay 4  it rained.",
        "On May 3 and May 4.",
    ],
)
def test_places_lead_back(raw: str) -> None:
    """Spans are those of the text as it was given."""
    found = [raw[e.span.start : e.span.end] for e in find(raw)]
    assert [" ".join(words.split()) for words in found] == ["May 3", "May 4"]
