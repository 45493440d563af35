"""Who says it where other phrases stand between a subject and its verb."""

from collections.abc import Callable
from typing import Any

import pytest

FindQuotes = Callable[[str], list[Any]]


@pytest.mark.parametrize(
    ("text", "said", "source"),
    [
        (
            "Mayor Ilse Marran criticized the plan drawn up after two years, saying it would sink.",
            "sink",
            "Mayor Ilse Marran",
        ),
        (
            "Ilse Marran praised the old ferry as a friend of the town and said the pier was safe.",
            "safe",
            "Ilse Marran",
        ),
        (
            "The minister went after Ilse Marran on Monday over her silence, calling it cowardly.",
            "cowardly",
            "The minister",
        ),
        (
            "The board sued the town, seeking an order to open the pier, claiming it was safe.",
            "safe",
            "The board",
        ),
    ],
)
def test_verbs_share_a_subject(quotes_in: FindQuotes, text: str, said: str, source: str) -> None:
    """The object of the first verb is not who says it."""
    (found,) = [found for found in quotes_in(text) if said in found.content[-1]]
    assert found.source == [source]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        (
            "Ilse Marran, who lost her son in Ohm, Lestria, in July, said that it was safe.",
            "Ilse Marran, who lost her son in Ohm, Lestria, in July",
        ),
        (
            "Ilse Marran, during a meeting in Ohm, Lestria, said the pier was safe.",
            "Ilse Marran",
        ),
    ],
)
def test_what_commas_part_from_the_verb(quotes_in: FindQuotes, text: str, source: str) -> None:
    """A relative clause, or a phrase with its preposition, stands between commas."""
    (found,) = [found for found in quotes_in(text) if "safe" in found.content[-1]]
    assert found.source == [source]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        (
            "The town shut it, with officials pointing to waves and warning that it was unsafe.",
            "officials",
        ),
        ("The mayor left, and Ilse Marran said the pier was unsafe.", "Ilse Marran"),
        ("While the board met in Ohm, Ilse Marran said the pier was unsafe.", "Ilse Marran"),
    ],
)
def test_another_clause_has_its_own_subject(quotes_in: FindQuotes, text: str, source: str) -> None:
    """It begins between the first verb and the second."""
    (found,) = [found for found in quotes_in(text) if "unsafe" in found.content[-1]]
    assert found.source == [source]
