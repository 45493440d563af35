"""Who speaks by the layout of a text: transcripts and signatures."""

from collections.abc import Callable

import pytest

from claimkit.quotes.layouts import HEADLINE, SIGNATURE, TRANSCRIPT, find_layouts
from claimkit.quotes.passage import Passage

ReadPassage = Callable[[str], Passage]


def spoken(passage: Passage) -> list[tuple[str, str]]:
    """Return source and content of each reading, as words."""
    found = []
    for reading in find_layouts(passage):
        assert reading.clause.source is not None
        a, b = reading.clause.source
        content = " ".join(" ".join(passage.words[c:d]) for c, d in reading.ranges)
        found.append((" ".join(passage.words[a:b]), content))
    return found


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        (
            "MARRAN: Is it full?\n\nLIND: It is.",
            [("MARRAN", "Is it full ?"), ("LIND", "It is .")],
        ),
        (
            "Q: Is it full?\n\nA: It is. It was.\n\nQ: Why?",
            [("Q", "Is it full ?"), ("A", "It is . It was ."), ("Q", "Why ?")],
        ),
        (
            "Ilse: So it is.\n\nTove: Why?\n\nIlse: Rain.\n\nTove: Ah.",
            [("Ilse", "So it is ."), ("Tove", "Why ?"), ("Ilse", "Rain ."), ("Tove", "Ah .")],
        ),
        ("Ilse Marran: “It is full.”", [("Ilse Marran", "“ It is full . ”")]),
        (
            "“ANN LIND: It is full.”\n\n“BO ROE: Why?”",
            [("ANN LIND", "It is full . ”"), ("BO ROE", "Why ? ”")],
        ),
    ],
)
def test_transcripts(passage_of: ReadPassage, text: str, pairs: list[tuple[str, str]]) -> None:
    """Labels in capitals, labels that come again, and labels before quoted words."""
    passage = passage_of(text)
    assert spoken(passage) == pairs
    assert {reading.layout for reading in find_layouts(passage)} == {TRANSCRIPT}


@pytest.mark.parametrize(
    "text",
    [
        "Ohm: three boats sank.\n\nThe market closed.",
        "MARRAN: Is it full?\n\nIt was not.",
        "Two things are missing: lamps and boats.",
        "The whole long name of the oldest ferry: it sank.",
        ": it sank.",
        "Marran:",
        "",
        "It is close.\n\nReiss: 1,501.\n\nBrandt: 46.\n\nReiss: 2,316.\n\nBrandt: 7.",
    ],
)
def test_no_transcript(passage_of: ReadPassage, text: str) -> None:
    """One label alone, a long one, an empty one, or one with nothing or a number behind it."""
    assert spoken(passage_of(text)) == []


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("“It is full.” — Ilse Marran", [("Ilse Marran", "“ It is full . ”")]),
        ("“It is full”. – Ilse Marran, captain", [("Ilse Marran", "“ It is full ”")]),
        ("“It is full.” “It is.” -- Lind", [("Lind", "“ It is full . ” “ It is . ”")]),
    ],
)
def test_signatures(passage_of: ReadPassage, text: str, pairs: list[tuple[str, str]]) -> None:
    """Quoted words, a dash, and a name with what it is."""
    passage = passage_of(text)
    assert spoken(passage) == pairs
    assert {reading.layout for reading in find_layouts(passage)} == {SIGNATURE}


@pytest.mark.parametrize(
    "text",
    [
        "It is full — Ilse Marran",
        "“It is full” — Ilse Marran left.",
        "“It is full” — which is true",
        "“It is full” —",
        "“It is full” Ilse Marran",
        "“It is full” — " + "Marran " * 20,
        "“It is full.",
    ],
)
def test_no_signature(passage_of: ReadPassage, text: str) -> None:
    """No quotation, no dash, no name, or a sentence of its own behind it."""
    assert spoken(passage_of(text)) == []


BELOW = "\n\nBy Tove Lind\n\nThe captain Ilse Marran met the council of the harbour."


def test_headline_names_its_source(passage_of: ReadPassage) -> None:
    """After a dash stands a name that the text below has again."""
    passage = passage_of("Ferry is full - Ilse Marran" + BELOW)
    assert spoken(passage) == [("Ilse Marran", "Ferry is full")]
    assert [reading.layout for reading in find_layouts(passage)] == [HEADLINE]


@pytest.mark.parametrize(
    "title",
    [
        "Ferry is full - film review",
        "Ferry is full - Ohm Courier",
        "Ferry is full - Ilse Marran left",
        "Ferry is full -",
        "Ferry of Ilse Marran is full",
    ],
)
def test_headline_without_a_source(passage_of: ReadPassage, title: str) -> None:
    """No name, one that the text does not have, or no dash."""
    assert spoken(passage_of(title + BELOW)) == []
