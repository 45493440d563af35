"""What "according to" leaves of a sentence as content."""

from collections.abc import Callable
from typing import Any

import pytest

FindQuotes = Callable[[str], list[Any]]


@pytest.mark.parametrize(
    ("source", "content"),
    [
        ("Ilse Marran", "the toll should go"),
        ("Ilse Marran and the board", "the toll should go"),
        ("the police and the fire brigade", "the toll should go"),
        ("a report by the board and the police", "the toll should go"),
        ("Ilse Marran, the mayor, and Bo Roe", "the toll should go"),
        ("Ilse Marran, a clerk", "the pier, which is old, should go"),
        ("Ilse Marran (who runs the port, and the pier)", "the toll should go"),
        ("a study by the Ohm Centre based on counts from May", "boats are slow"),
        ("its clerk, Ilse Marran", "“the toll should go”"),
        ("interviews with nine of the mayor’s friends, aides and allies", "she will run"),
    ],
)
def test_content_begins_behind_the_comma(quotes_in: FindQuotes, source: str, content: str) -> None:
    """The comma that closes the source, and none inside of it."""
    (found,) = quotes_in(f"According to {source}, {content}.")
    assert (found.source, found.content) == ([source], [content])


def test_conjunctions_may_stand_before(quotes_in: FindQuotes) -> None:
    """They are no content."""
    (found,) = quotes_in("But according to the captains and the crew, the ferry was full.")
    assert (found.source, found.content) == (
        ["the captains and the crew"],
        ["the ferry was full"],
    )
