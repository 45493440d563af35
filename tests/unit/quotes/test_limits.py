"""Content ends where another clause begins."""

from collections.abc import Callable
from typing import Any

import pytest

FindQuotes = Callable[[str], list[Any]]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("When Marran said that the pier was safe, nobody believed her.", "that the pier was safe"),
        ("If Marran claims that it is safe, the port is closed.", "that it is safe"),
        ("The mayor, who hopes that the pier will last, has left town.", "that the pier will last"),
        ("Marran called for a new pier; her rivals want a bridge.", "a new pier"),
        ("Marran argued that the pier was old and urged the town to act.", "that the pier was old"),
        ("Marran said the pier was old and added that she would close it.", "the pier was old"),
    ],
)
def test_content_ends_before_the_next_clause(
    quotes_in: FindQuotes, text: str, content: str
) -> None:
    """A main clause, the main verb, a second clause or a second cue is no part of it."""
    assert quotes_in(text)[0].content == [content]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (
            "Marran said that the pier, which was built in May, was safe.",
            "that the pier, which was built in May, was safe",
        ),
        ("Marran said the pier was old and was dismayed.", "the pier was old and was dismayed"),
    ],
)
def test_content_goes_on(quotes_in: FindQuotes, text: str, content: str) -> None:
    """Its own asides and its own second verb do not end it."""
    assert quotes_in(text)[0].content == [content]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Marran told the truth.", "the truth"),
        ("Marran told much the same story a year earlier.", "much the same story a year earlier"),
        ("Marran told the crowd that the pier was safe.", "that the pier was safe"),
    ],
)
def test_what_is_told_is_no_hearer(quotes_in: FindQuotes, text: str, content: str) -> None:
    """A story is told, and told to a crowd."""
    assert quotes_in(text)[0].content == [content]


def test_second_cue_has_the_same_source(quotes_in: FindQuotes) -> None:
    """What follows is reported by the same person."""
    _, found = quotes_in("Marran argued that the pier was old and urged the town to act.")
    assert (found.source, found.content) == (["Marran"], ["the town to act"])


@pytest.mark.parametrize(
    "text",
    [
        "The old ferry was in good order, a port official told The Lestria Courier.",
        "The old ferry was in good order, the town of Ohm said last week.",
        "The old ferry was in good order, the town of Ohm said on Ternbook Friday.",
    ],
)
def test_what_closes_a_sentence_is_not_said(quotes_in: FindQuotes, text: str) -> None:
    """Behind the verb stands only to whom, when or where it was said."""
    (found,) = quotes_in(text)
    assert found.content == ["The old ferry was in good order"]
