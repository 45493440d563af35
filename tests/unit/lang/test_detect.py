"""Language detection."""

import pytest

from claimkit.lang import detect_language

ENGLISH = (
    "The council of the small town by the river met on Monday evening to talk about the old "
    "bridge, which has been closed to traffic since the floods of last spring."
)
GERMAN = (
    "Der Rat der kleinen Stadt am Fluss kam am Montagabend zusammen, um über die alte Brücke zu "
    "sprechen, die seit dem Hochwasser im letzten Frühjahr für den Verkehr gesperrt ist."
)


@pytest.mark.parametrize(("text", "code"), [(ENGLISH, "en"), (GERMAN, "de")])
def test_language_is_told(text: str, code: str) -> None:
    """A sentence is enough, and each call says the same."""
    assert {detect_language(text) for _ in range(5)} == {code}


@pytest.mark.parametrize("text", ["", "Rain.", "1234 5678 " * 50, "!?!? " * 100])
def test_too_little_is_not_guessed(text: str) -> None:
    """Without enough letters there is no answer."""
    assert detect_language(text) is None


def test_long_texts_are_read_from_the_middle() -> None:
    """What stands at the head of a page does not decide."""
    assert detect_language("Menü Startseite Anmelden Suche " * 5 + ENGLISH * 40) == "en"


def test_letters_of_no_known_language() -> None:
    """Letters that no profile has give no answer."""
    assert detect_language("ᚠᚢᚦᚨᚱᚲ" * 20) is None
