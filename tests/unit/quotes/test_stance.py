"""How a cue stands to what it reports."""

from collections.abc import Callable
from typing import Any

import pytest

from claimkit.model import CueClass

FindQuotes = Callable[[str], list[Any]]


@pytest.mark.parametrize(
    ("cue", "cue_class"),
    [
        ("said", CueClass.NEUTRAL),
        ("warned", CueClass.ASSERTIVE),
        ("admitted", CueClass.FACTIVE),
        ("revealed", CueClass.FACTIVE),
        ("claimed", CueClass.DOUBTING),
        ("denied", CueClass.DENYING),
    ],
)
def test_class_of_a_cue(quotes_in: FindQuotes, cue: str, cue_class: CueClass) -> None:
    """All inflected forms of a word have its class."""
    (found,) = quotes_in(f"Marran {cue} that the ferry was full.")
    assert found.quote.cue_class is cue_class


def test_accusation(quotes_in: FindQuotes) -> None:
    """An accusing cue has its own class."""
    found = quotes_in("Marran accused Lind of stealing the ferry.")
    assert found[0].quote.cue_class is CueClass.ACCUSING


@pytest.mark.parametrize(
    "text",
    [
        "Marran did not say that the ferry was full.",
        "Marran never said that the ferry was full.",
        "Marran declined to say that the ferry was full.",
        "Marran refused to say whether the ferry was full.",
    ],
)
def test_negated_cue(quotes_in: FindQuotes, text: str) -> None:
    """A negation or refusal says that it was not said; it is marked, not dropped."""
    found = quotes_in(text)
    assert found
    assert all(one.quote.negated for one in found)


@pytest.mark.parametrize(
    "text",
    [
        "Marran said that the ferry was not full.",
        "Marran said that the ferry never sailed.",
        "Marran denied that the ferry was full.",
        "Marran wanted to say that the ferry was full.",
    ],
)
def test_cue_that_is_not_negated(quotes_in: FindQuotes, text: str) -> None:
    """A negation inside the content is the speaker's, and to deny is to say something."""
    found = quotes_in(text)
    assert found
    assert not any(one.quote.negated for one in found)
