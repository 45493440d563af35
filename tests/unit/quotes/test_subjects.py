"""Who says it where grammar leaves no choice."""

from collections.abc import Callable
from typing import Any

import pytest

FindQuotes = Callable[[str], list[Any]]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("A report by the Harbour Board said the pier was safe.", "A report by the Harbour Board"),
        (
            "Experts on ferries and river pilots said the pier was safe.",
            "Experts on ferries and river pilots",
        ),
        (
            "Officials who spoke with the Courier said the pier was safe.",
            "Officials who spoke with the Courier",
        ),
        ("The head of the office in Ohm said the pier was safe.", "The head of the office in Ohm"),
    ],
)
def test_phrase_behind_a_preposition_is_no_subject(
    quotes_in: FindQuotes, text: str, source: str
) -> None:
    """It is a part of the subject, which begins the clause."""
    assert quotes_in(text)[0].source == [source]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The pier, which the mayor says is safe, will be closed.", "the mayor"),
        ("Ilse Marran, who runs it, said the pier was safe.", "Ilse Marran, who runs it"),
        ("Ilse Marran (I-Ohm), who runs the port, said the pier was safe.", None),
        ("The mayor, who says that the pier is safe, has left town.", "who"),
    ],
)
def test_subject_beside_a_relative_pronoun(
    quotes_in: FindQuotes, text: str, source: str | None
) -> None:
    """The pronoun is the source only of the verb of its own clause."""
    (found,) = [found for found in quotes_in(text) if "safe" in found.content[-1]]
    wanted = source or "Ilse Marran (I-Ohm), who runs the port"
    assert found.source == [wanted]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The pier is safe enough for carts, said the port doctor.", "the port doctor"),
        ("River may flood the lower town by May, say Ohm scientists", "Ohm scientists"),
    ],
)
def test_source_behind_the_verb(quotes_in: FindQuotes, text: str, source: str) -> None:
    """A clause stands before the comma, and nothing but who says it behind the verb."""
    (found,) = quotes_in(text)
    assert found.source == [source]


def test_object_behind_the_verb_is_no_source(quotes_in: FindQuotes) -> None:
    """After a relative clause the verb has its subject before it."""
    (found,) = quotes_in("Ilse Marran, who runs the port, announced a new pier.")
    assert found.source == ["Ilse Marran, who runs the port"]


def test_subject_of_the_main_clause_says_what_a_participle_leads_in(
    quotes_in: FindQuotes,
) -> None:
    """It has no subject of its own."""
    found, *_ = quotes_in("After saying that she would never leave, the mayor announced her move.")
    assert (found.source, found.content) == (["the mayor"], ["that she would never leave"])


def test_second_verb_has_the_subject_of_the_first(quotes_in: FindQuotes) -> None:
    """What stands right before it is the object of the first one."""
    found = quotes_in("Ilse Marran arrested three pirates and said that they would hang.")[-1]
    assert found.source == ["Ilse Marran"]


def test_subject_of_a_passive_says_what_it_is_quoted_as_saying(quotes_in: FindQuotes) -> None:
    """The participle must mostly report."""
    (found,) = quotes_in("The minister was quoted as saying the talks had failed.")
    assert (found.source, found.content) == (["The minister"], ["the talks had failed"])
    (other,) = quotes_in("The move was seen as threatening the peace.")
    assert other.source == []


def test_nothing_goes_according_to_a_speaker_who_is_a_measure(quotes_in: FindQuotes) -> None:
    """Things go according to plan, and nobody says so."""
    assert quotes_in("The launch went according to plan and the crew slept well.") == []
    (found,) = quotes_in("The launch went well, according to a poll published on Sunday.")
    assert found.source == ["a poll published on Sunday"]


@pytest.mark.parametrize(
    ("text", "said", "source"),
    [
        ("The mayor, asked about the fire, said the pier was safe.", "the fire", []),
        ("The mayor, asked about the fire, said the pier was safe.", "safe", ["The mayor"]),
        ("The man accused of selling eels will go to Ohm.", "eels", []),
        (
            "The clerk, a friend of Lind, asked about the fire.",
            "fire",
            ["The clerk, a friend of Lind"],
        ),
        ("Ilse Marran has accused Bo Roe of selling eels.", "eels", ["Ilse Marran"]),
    ],
)
def test_who_is_asked_or_charged_says_nothing(
    quotes_in: FindQuotes, text: str, said: str, source: list[str]
) -> None:
    """A participle without an object tells of the one before it, who is no source."""
    (found,) = [found for found in quotes_in(text) if said in found.content[-1]]
    assert found.source == source


@pytest.mark.parametrize(
    "between", ["", " by the Courier", " on Monday", " by the Courier on Monday"]
)
def test_quoted_as_saying(quotes_in: FindQuotes, between: str) -> None:
    """Who quotes, and when, may stand inside."""
    (found,) = quotes_in(f"Ilse Marran was quoted{between} as saying the pier was safe.")
    assert (found.source, found.content) == (["Ilse Marran"], ["the pier was safe"])


def test_an_owner_stays_the_source_of_a_noun(quotes_in: FindQuotes) -> None:
    """What stands before its preposition says nothing."""
    found = quotes_in("Contrary to his claim that the pier was safe, it sank.")
    assert all(one.source != ["Contrary to his"] for one in found)


def test_a_clause_between_commas(quotes_in: FindQuotes) -> None:
    """Who stands behind the verb says what stands on both sides."""
    (found,) = quotes_in("The pier, said Ilse Marran, is old.")
    assert (found.source, found.content) == (["Ilse Marran"], ["The pier", "is old"])


def test_a_title_before_a_verb_is_the_whole_subject(quotes_in: FindQuotes) -> None:
    """The verb behind it and its object are no part of who says it."""
    (found,) = [
        found
        for found in quotes_in("The Lestrian mayor emailed guests saying: “The ferry is late.”")
        if "ferry" in found.content[-1]
    ]
    assert found.source == ["The Lestrian mayor"]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("A book about his time as mayor says that he lied.", "A book about his time as mayor"),
        (
            "Ann Lee, an adviser to a bank on tax and trade and a professor in Ohm, said so twice.",
            "Ann Lee, an adviser to a bank on tax and trade and a professor in Ohm",
        ),
        (
            "Sens. Ann Lee (D-Ohm), Bo Roe (I) and Tim Dahl (D) suggested that it was late.",
            "Sens. Ann Lee (D-Ohm), Bo Roe (I) and Tim Dahl (D)",
        ),
    ],
)
def test_offices_and_lists_do_not_hide_the_subject(
    quotes_in: FindQuotes, text: str, source: str
) -> None:
    """What stands behind "as" or "and" next to the verb is only the end of the source."""
    assert quotes_in(text)[0].source == [source]
