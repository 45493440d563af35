"""Cue and source have all the words that belong to them."""

from collections.abc import Callable
from itertools import pairwise
from typing import Any

import pytest

FindQuotes = Callable[[str], list[Any]]


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("“The ferry is full,” she had said.", "had said"),
        ("Marran had pointed out that the ferry was full.", "had pointed out"),
        ("Marran said in a statement that the ferry was full.", "said in a statement"),
        ("Marran told reporters that the ferry was full.", "told"),
        ("Marran never said that the ferry was full.", "never said"),
        ("The ferry is full, according to the captain.", "according to"),
        ("It was claimed that the harbour was full of eels.", "was claimed"),
        ("“The ferry is full,” said Ilse Marran.", "said"),
        ("“The ferry is full,” Marran said on Monday.", "said"),
        ("Marran did not say that the ferry was full.", "did not say"),
    ],
)
def test_cue(quotes_in: FindQuotes, text: str, cue: str) -> None:
    """Auxiliaries, particles and a phrase of manner; no addressee and no time."""
    (found,) = quotes_in(text)
    assert found.cue == [cue]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Marran’s report said the ferry was full.", "Marran’s report"),
        ("Ann Lee (D) and Bo Roe (R) said the ferry was full.", "Ann Lee (D) and Bo Roe (R)"),
        ("Rep. Ann Lee (D), a port owner, said it was full.", "Rep. Ann Lee (D), a port owner"),
        ("That person said the ferry was full.", "That person"),
        ("The ferry came late, and sailing experts say it was full.", "sailing experts"),
        ("People briefed on the move said the ferry was full.", "People briefed on the move"),
        ("The captain, Ilse Marran, said the ferry was full.", "The captain, Ilse Marran"),
        ("Ilse Marran, the captain, said the ferry was full.", "Ilse Marran, the captain"),
        (
            "Ilse Marran, a captain of the harbour, said the ferry was full.",
            "Ilse Marran, a captain of the harbour",
        ),
        ("Ilse Marran and Tove Lind said the ferry was full.", "Ilse Marran and Tove Lind"),
        (
            "The captain of the ferry, a friend of Lind, said it was full.",
            "The captain of the ferry, a friend of Lind",
        ),
        ("“The ferry is full,” she said.", "she"),
        ("It rained, and Ilse Marran said the ferry was full.", "Ilse Marran"),
        ("In Ohm, Ilse Marran said the ferry was full.", "Ilse Marran"),
        ("On Monday, the captain said the ferry was full.", "the captain"),
        (
            "According to Ilse Marran and Tove Lind, the ferry was full.",
            "Ilse Marran and Tove Lind",
        ),
        (
            "“Nobody asked us,” complained the harbour master, Tove Lind.",
            "the harbour master, Tove Lind",
        ),
        ("The ferry, Ilse Marran said, is full.", "Ilse Marran"),
        ("Ilse Marran (I-Ohm) said the ferry was full.", "Ilse Marran (I-Ohm)"),
        ("Those close to her say that the ferry was full.", "Those close to her"),
        ("Half of registered voters said the ferry was full.", "Half of registered voters"),
        ("All the captains said the ferry was full.", "All the captains"),
        ("Bo Roe, Jo Dahl and Tove Lind said it was full.", "Bo Roe, Jo Dahl and Tove Lind"),
        ("In Ohm, Bo Roe and Tove Lind said the ferry was full.", "Bo Roe and Tove Lind"),
        (
            "“It is full,” said Ilse Marran, a captain who runs the ferry.",
            "Ilse Marran, a captain who runs the ferry",
        ),
        ("“It is full,” said Ilse Marran, the captain, on Monday.", "Ilse Marran, the captain"),
        (
            "The ferry was full, according to a poll published on Sunday.",
            "a poll published on Sunday",
        ),
        ("She and her crew said the ferry was full.", "She and her crew"),
        ("On Monday she and her crew said the ferry was full.", "she and her crew"),
        ("His lawyer, Bo Roe, said the ferry was full.", "His lawyer, Bo Roe"),
        ("Marran’s lawyer, Bo Roe, said the ferry was full.", "Marran’s lawyer, Bo Roe"),
        ("Bo Roe, her deputy, said the ferry was full.", "Bo Roe, her deputy"),
        ("The captain herself said the ferry was full.", "The captain herself"),
        (
            "Ilse Marran and her deputy, Bo Roe, said the ferry was full.",
            "Ilse Marran and her deputy, Bo Roe",
        ),
        (
            "Ilse Marran and Bo Roe, both captains in Ohm, said the ferry was full.",
            "Ilse Marran and Bo Roe, both captains in Ohm",
        ),
        (
            "Ilse Marran, the mayor of Ohm, and Bo Roe, a clerk, wrote that the ferry was full.",
            "Ilse Marran, the mayor of Ohm, and Bo Roe, a clerk",
        ),
        ("Bo Roe, Jo Dahl, and Tove Lind said it was full.", "Bo Roe, Jo Dahl, and Tove Lind"),
        ("The ferry was full, Bo Roe and other captains said.", "Bo Roe and other captains"),
        ("“It is full,” said Bo Roe and his deputy, Jo Dahl.", "Bo Roe and his deputy, Jo Dahl"),
        (
            "“It is full,” said Ilse Marran, the mayor, and her deputy, Bo Roe.",
            "Ilse Marran, the mayor, and her deputy, Bo Roe",
        ),
        ("“It is full,” said Ilse Marran, and Bo Roe laughed.", "Ilse Marran"),
        ("He met Ilse Marran, the mayor, and Bo Roe said the ferry was full.", "Bo Roe"),
    ],
)
def test_source(quotes_in: FindQuotes, text: str, source: str) -> None:
    """What it is joined to by "and", and its apposition; nothing of another clause."""
    (found,) = quotes_in(text)
    assert found.source == [source]


def test_possessive_ending_is_left_out(quotes_in: FindQuotes) -> None:
    """The name is the source of a noun that reports."""
    for found in quotes_in("Marran’s claim that the ferry was full was wrong."):
        assert found.source == ["Marran"]


def test_source_stands_outside_the_content(quotes_in: FindQuotes) -> None:
    """The parts of a quote have no word in common."""
    for text in (
        "“The ferry is full,” Ilse Marran, the captain, said. “Wait.”",
        "The harbour will close, the ministry said, and boats must leave.",
    ):
        (found,) = quotes_in(text)
        spans = [*found.quote.content, *found.quote.cue, *found.quote.source]
        spans.sort(key=lambda span: span.start)
        assert all(a.end <= b.start for a, b in pairwise(spans))
