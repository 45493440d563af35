"""Words that look like cues and report nothing."""

from collections.abc import Callable
from typing import Any

import pytest

from claimkit.lang import get_language
from claimkit.quotes.lexicon import reporting_stems
from claimkit.quotes.silent import silent_words

FindQuotes = Callable[[str], list[Any]]


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marran has hired a former clerk of the port as her deputy.",
        "The ministry withdrew the notices that it had sent to nine captains.",
        "The judge imposed a fine of nine hundred crowns on the ferry company.",
        "The mayor nominated Ilse Marran to the board of the port.",
        "The mayor won the seat, adding to her majority on the council.",
        "Ilse Marran reported from Ohm.",
        "The two firms called off a deal worth nine million crowns.",
        "The minister called Ilse Marran on Monday.",
        "Ilse Marran: 1,501. Teo Brandt: 46.",
        "The mayor showed up at the pier with her son.",
        "The mayor thought for a moment and left.",
        "The clerk saw a boat in the rain near the old pier.",
        "The town responded by closing the pier to carts.",
        "The firm focused on ferries in the early years.",
        "Ilse Marran had claimed a third victory in the harbour race last month.",
        "The board confirmed the new judges on Monday.",
        "The captains stuck to the old ferry line for years.",
        "The town launched a ferry line in the early years.",
        "“It is late.” The clerk paused on the old pier.",
        "When the ferry sank, the board struck a deal with nine captains.",
        "The ferries passed two old piers on the river in the rain.",
        "The board, which met in March, called an emergency meeting to discuss the ferry.",
        "His small group, called the Ohm Legacy Fund, will still own the pier.",
        "She counted the expressed preferences of the captains.",
        "The captain of the ferry asked not to be named.",
        "The mayor answered the door on Sunday in a grey coat.",
        "The college admitted nine new students in the spring.",
        "Ilse Marran hasn't found the way to do that, at least so far.",
        "The captain wrote the introduction to a book on the old pier.",
        "The storm laid bare the weak walls of the old pier.",
        "The race was too close to call for much of Tuesday night.",
        "A pier as we know it is safe.",
        "It is too soon to say whether the pier will hold.",
        "The mayor spoke at the harbour fair in the morning.",
        "The mayor spoke Monday night after the vote.",
        "But I knew I still had nine piers to paint.",
        "Just ask any captain of the old ferry line.",
        "What do you think of the new pier?",
        "The clerk was seen walking along the pier.",
        "A ferry firm called Tern bought the old pier.",
        "The mayor called both captains Tuesday night.",
        "It was a slow but promising season for the port.",
        "The town board didn't even bother to spend the money it was given.",
        "Had the clerks found the letters years ago, they might have closed the pier.",
        "Presidential hopeful Hana Reiss has waded into the debate.",
        "Aides make sure the captains get brief moments to rest.",
        "The board is working to deny him even that small chance.",
        "The bond between the two captains quickly revealed itself.",
        "It is also unclear whether the board has the money to mend the pier.",
        "The captains have found a much-needed home in their group.",
        "But you should not presume to close the pier on behalf of the town.",
        "The mere mention of the flood prompted the board to close the pier.",
    ],
)
def test_nothing_is_said(quotes_in: FindQuotes, text: str) -> None:
    """A deed, another sense of the word, a call or a number."""
    assert quotes_in(text) == []


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("“We have built the pier,” Ilse Marran added.", "added"),
        ("The minister called Ilse Marran a liar.", "called"),
        ("The mayor claimed victory was near.", "claimed"),
        ("The mayor answered that the pier was safe.", "answered"),
        ("The inspectors found that the way was blocked.", "found"),
        ("The mayor spoke about the price of ice.", "spoke about"),
        ("The clerk admitted that students had left.", "admitted"),
        ("The minister said she wants the pier open.", "said"),
        ("The mayor called the meeting a farce.", "called"),
        ("The clerk confirmed that the judge had left.", "confirmed"),
        ("The minister saw that the pier was unsafe.", "saw"),
        ("The Courier reported from Ohm that the pier was unsafe.", "reported"),
        ("Ilse Marran: “The pier is safe, and it will be safe for nine years.”", ":"),
    ],
)
def test_something_is_said(quotes_in: FindQuotes, text: str, cue: str) -> None:
    """The same words report with a content."""
    assert [found.cue for found in quotes_in(text)] == [[cue]]


def test_no_deed_is_known_to_report() -> None:
    """The two lists exclude each other."""
    lang = get_language("en")
    assert not silent_words(lang).deeds & reporting_stems(lang)


def test_nobody_says_what_is_supposed(quotes_in: FindQuotes) -> None:
    """Behind "if" no quote stands inside another."""
    text = "Ilse Marran said the board resigns if the mayor still believes that the pier is safe."
    assert [found.quote.nested_in for found in quotes_in(text)] == [None]


@pytest.mark.parametrize(
    "text",
    [
        "The captains said they also continued to receive calls after the flood.",
        "Ilse Marran said the estimated turnout is based on ferry tickets.",
    ],
)
def test_nothing_is_said_inside_a_report(quotes_in: FindQuotes, text: str) -> None:
    """What reports nothing by itself does not inside a report either."""
    assert [found.cue for found in quotes_in(text)] == [["said"]]


def test_what_is_reported_inside_a_report_stays(quotes_in: FindQuotes) -> None:
    """A report inside a report that is no question."""
    text = "Ilse Marran said the mayor believes that the pier is safe."
    assert [found.quote.nested_in is None for found in quotes_in(text)] == [True, False]
