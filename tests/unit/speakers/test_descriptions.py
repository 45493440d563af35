"""Where the phrase of a common noun begins."""

import pytest

from claimkit.lang import get_language
from claimkit.speakers.completion.descriptions import phrase_start
from claimkit.speakers.word_lists import words_of

WORDS = words_of(get_language("en"))


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("It was one former harbour clerk", "former harbour clerk"),
        ("It met the late ferry captains", "late ferry captains"),
        ("It spoke with timber merchants", "timber merchants"),
        ("It met the port's grumpy pilots", "grumpy pilots"),
        ("It angered Lestrian pilots", "Lestrian pilots"),
        ("Older pilots", "Older pilots"),
        ("The mayor told pilots", "pilots"),
        ("By telling pilots", "pilots"),
        ("It drove pilots", "pilots"),
        ("Because Sorel met pilots", "pilots"),
        ("However, pilots", "pilots"),
        ("It met a Halden ferry pilot", "Halden ferry pilot"),
        ("The Marons met pilots", "pilots"),
        ("cooks and senior pilots", "senior pilots"),
        ("pilots", "pilots"),
    ],
)
def test_phrase_start(text: str, phrase: str) -> None:
    """A word before the noun belongs to it where it can be no verb."""
    noun = text.rfind(" ") + 1
    assert text[phrase_start(text, noun, 0, WORDS) :] == phrase


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("The mayor's newly chosen pilots", "newly chosen pilots"),
        ("A Halden rolling poll", "Halden rolling poll"),
        ("But diving specialists", "diving specialists"),
        ("when nobody paid pilots", "pilots"),
        ("the storm that scared pilots", "pilots"),
    ],
)
def test_phrase_of_subject(text: str, phrase: str) -> None:
    """A participle before the noun of a subject is no verb."""
    noun = text.rfind(" ") + 1
    assert text[phrase_start(text, noun, 0, WORDS, subject=True) :] == phrase


def test_phrase_is_short() -> None:
    """No more than a few words before the noun are looked at, however long the line is."""
    text = "the " + "old " * 300_000 + "pilots"
    assert text[phrase_start(text, text.rfind(" ") + 1, 0, WORDS) :] == "pilots"
