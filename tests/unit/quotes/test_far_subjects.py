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
        (
            "Marran wants to block the law that lets lawyers into the port, arguing it is unjust.",
            "unjust",
            "Marran",
        ),
        (
            "Marran has promised to dredge the harbour, while also asking that the pier be shut.",
            "shut",
            "Marran",
        ),
        (
            "Marran came on Monday, telling the board that it was late and saying it would sink.",
            "sink",
            "Marran",
        ),
        (
            "Marran praised the plan - a gift that has split the town - and said it was safe.",
            "safe",
            "Marran",
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
        (
            "Ilse Marran, the chairman, this past week said the pier was safe.",
            "Ilse Marran, the chairman, this past week",
        ),
        (
            "Ilse Marran, whose new ferry line, Ternway, has two boats, said the pier was safe.",
            "Ilse Marran",
        ),
        (
            "Ilse Marran, who lives in Ohm, stuck to her plan on Monday, saying it was safe.",
            "Ilse Marran, who lives in Ohm",
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


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("People who know Bo Roe say the pier is safe.", "People who know Bo Roe"),
        ("Captains who have met him said the pier was safe.", "Captains who have met him"),
        ("Two clerks who support Bo Roe said the pier was safe.", "Two clerks who support Bo Roe"),
        ("The board members that backed Roe warned that it was safe.", "The board members"),
        (
            "Sources close to Bo Roe and the board said the pier was safe.",
            "Sources close to Bo Roe and the board",
        ),
        (
            "People close to both the port and the town hall say the pier is safe.",
            "People close to both the port and the town hall",
        ),
    ],
)
def test_what_describes_a_subject_is_none(quotes_in: FindQuotes, text: str, source: str) -> None:
    """Nor is who stands in a relative clause, or behind the last preposition."""
    (found,) = [found for found in quotes_in(text) if "safe" in found.content[-1]]
    assert found.source == [source]


def test_a_verb_is_no_part_of_a_subject(quotes_in: FindQuotes) -> None:
    """It stands between a noun and a name."""
    found = quotes_in("The harbour candidate blasted Roe’s call for a toll, calling it absurd.")
    assert {tuple(one.source) for one in found} == {("The harbour candidate",)}


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Kall -- co-author of a book about Bo Roe -- said the pier was safe.", "Kall"),
        (
            "Captains in Ohm and around the country say the pier is safe.",
            "Captains in Ohm and around the country",
        ),
    ],
)
def test_dashes_and_joined_prepositions(quotes_in: FindQuotes, text: str, source: str) -> None:
    """Neither what stands between dashes nor the last place is the subject."""
    (found,) = [found for found in quotes_in(text) if "safe" in found.content[-1]]
    assert found.source == [source]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("It is old, said Ilse Marran, adding that the pier was safe.", "Ilse Marran"),
        ("“It is old,” said Bo Roe, a clerk, noting that the pier was safe.", "Bo Roe, a clerk"),
        (
            "She told the board that Bo Roe, who built it, said the pier was safe.",
            "Bo Roe, who built it",
        ),
        (
            "Bo Roe, the mayor, who has led Ohm since May, said the pier was safe.",
            "Bo Roe, the mayor, who has led Ohm since May",
        ),
    ],
)
def test_asides_and_verbs_before(quotes_in: FindQuotes, text: str, source: str) -> None:
    """A clause between commas parts a subject from its verb; who spoke last goes on to speak."""
    sources = [found.source for found in quotes_in(text) if "safe" in found.content[-1]]
    assert [source] in sources


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Ilse Marran held up a sign saying “Boats before bridges for all of us.”", "a sign"),
        ("They passed out mugs that said, “Welcome to the boat race of Ohm.”", "mugs"),
    ],
)
def test_what_is_described_by_what_it_says(quotes_in: FindQuotes, text: str, source: str) -> None:
    """A thing that bears words, and what "that" refers to."""
    assert source in [part for found in quotes_in(text) for part in found.source]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        (
            "Rebuilding that old pier is easy for the town, said a group of clerks who know it.",
            "a group of clerks who know it",
        ),
        ("The quarrel with Ohm, said Ilse Marran and others, would end by May.", "Ilse Marran"),
        ("Ohm “did quite well” in the race of 2008, said port master Ilse Marran.", "Ilse Marran"),
    ],
)
def test_who_stands_behind_the_verb(quotes_in: FindQuotes, text: str, source: str) -> None:
    """Who is described there, joined to others, or follows a predicate in quotation marks."""
    (found,) = quotes_in(text)
    assert source in found.source[0]
