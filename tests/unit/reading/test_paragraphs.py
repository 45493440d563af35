"""Lines become paragraphs in each manner of setting them."""

import pytest

from claimkit.reading.paragraphs import paragraphs
from claimkit.reading.rendered import Rendered

FIRST = "The river rose in the night and\nthe whole town of Norhaven had\nslept."
SECOND = "Nobody saw it come or heard the\nbells of the church."
TEXTS = {
    "blank lines": ("One is here.\n\nTwo is here.", ["One is here.", "Two is here."]),
    "one line each": (
        "The river rose in the night.\nThe town slept.\nNobody saw.",
        ["The river rose in the night.", "The town slept.", "Nobody saw."],
    ),
    "wrapped and set apart": (
        "The river rose in the\nnight and the town\nslept.\n\nNobody saw it\ncome.",
        ["The river rose in the\nnight and the town\nslept.", "Nobody saw it\ncome."],
    ),
    "wrapped and indented": (
        "RISING\n    The river rose in the\nnight and the town\nslept.\n    Nobody saw\nit come.",
        [
            "RISING",
            "The river rose in the\nnight and the town\nslept.",
            "Nobody saw\nit come.",
        ],
    ),
    "wrapped, told by short lines": (f"{FIRST}\n{SECOND}", [FIRST, SECOND]),
    "nothing": ("", []),
    "white space": (" \n\t\n", []),
}


@pytest.mark.parametrize(("text", "expected"), TEXTS.values(), ids=list(TEXTS))
def test_paragraphs(text: str, expected: list[str]) -> None:
    """A paragraph is told by blank lines, indents or the width of its lines."""
    found = [text[part.start : part.end] for part in paragraphs(Rendered(text=text))]
    assert found == expected
