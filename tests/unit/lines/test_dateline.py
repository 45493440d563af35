"""Datelines: place, date, agency and where they end."""

import pytest

from claimkit.lines import find_dateline

FOUND = [
    ("NORHAVEN, November 26. /TASS/. It had won again.", 30, "NORHAVEN", "XXXX-11-26", "TASS"),
    ("Norhaven, November 27 (RHC)-- It has warned us.", 29, "Norhaven", "XXXX-11-27", "RHC"),
    ("NORHAVEN (AP) — The river rose again.", 15, "NORHAVEN", None, "AP"),
    ("NORHAVEN, March 3 (Reuters) - The river rose.", 29, "NORHAVEN", "XXXX-03-03", "Reuters"),
    ("PORT ELM, April 2 - The river rose.", 19, "PORT ELM", "XXXX-04-02", None),
    ("Norhaven, Apr 7- The river rose.", 16, "Norhaven", "XXXX-04-07", None),
    ("ST. ELM, Calif. (AP) — The river rose.", 22, "ST. ELM, Calif.", None, "AP"),
    ("NORHAVEN, N.H. - At the bridge they met.", 16, "NORHAVEN, N.H.", None, None),
    ("ELM/PORT ELM, Sept. 7 (Reuters) - It rained.", 33, "ELM/PORT ELM", "XXXX-09-07", "Reuters"),
    ("ELM, 5 June 2018 /PRNewswire/ -- Acme sells rain.", 32, "ELM", "2018-06-05", "PRNewswire"),
    ("NORHAVEN, SANA – The river rose.", 16, "NORHAVEN", None, "SANA"),
    ("ELM, November 26 - RIA Novosti. The river rose.", 31, "ELM", "XXXX-11-26", "RIA Novosti"),
    ("(Reuters) — The river rose.", 11, None, None, "Reuters"),
    ("Port Elm (CNN) A flood of water came.", 14, "Port Elm", None, "CNN"),
    ("Norhaven, Florida -- She has left the town.", 20, "Norhaven, Florida", None, None),
    ("NORHAVEN, 4 mars (Reuters) - La rivière monte.", 28, "NORHAVEN", "XXXX-XX-04", "Reuters"),
    ("NORHAVEN, March 3, 2019 — The river rose.", 25, "NORHAVEN", "2019-03-03", None),
]  # fmt: skip

NONE = [
    "The river rose in Norhaven on March 3.",
    "UPDATE - The river rose.",
    "BREAKING NEWS — The river rose.",
    "RIVER AND RAIN REPORT -- USDA/NOAA",
    "A quiet town - with a loud river - woke up.",
    "Ann Lee, the mayor — a former judge — said so.",
    "The firm (Reuters) said that it was wrong.",
    "NORHAVENers — they are many.",
    "",
    "   ",
]


@pytest.mark.parametrize(("text", "end", "place", "date", "agency"), FOUND)
def test_forms(
    text: str, end: int, place: str | None, date: str | None, agency: str | None
) -> None:
    """Each form of a dateline gives its parts, and a span that ends with its closing mark."""
    found = find_dateline(text, "en")
    assert found is not None
    assert (found.span.start, found.span.end) == (0, end)
    assert (found.place, found.agency) == (place, agency)
    assert (found.date.edtf if found.date else None) == date


@pytest.mark.parametrize("text", NONE)
def test_other_openings(text: str) -> None:
    """Prose, labels and headlines are no datelines."""
    assert find_dateline(text, "en") is None


def test_indent_is_skipped() -> None:
    """White space before the dateline is not part of it."""
    found = find_dateline("Title\n    NORHAVEN, May 2 - It rained.", "en", 5)
    assert found is not None
    assert found.span.start == 10


def test_parts_on_two_lines() -> None:
    """A dateline may be wrapped after a comma."""
    found = find_dateline("PORT ELM, Norland,\nMarch 3 - It rained on us.", "en")
    assert found is not None
    assert found.place == "PORT ELM, Norland"


def test_a_title_above_is_no_place() -> None:
    """A line in capitals is not drawn into the dateline of the next line."""
    assert find_dateline("RIVER RISES AGAIN\nNORHAVEN, March 3 - It rained.", "en") is None


def test_language_without_a_pack() -> None:
    """Agencies are known in every language."""
    found = find_dateline("NORHAVEN (Reuters) - La rivière monte.", "fr")
    assert found is not None
    assert found.agency == "Reuters"
