"""Language detection."""

import pytest

from claimkit.lang import detect_language
from claimkit.lang.detect import _profiles

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


def test_the_script_is_looked_at_first() -> None:
    """A script of one language answers by itself; names in another script do not change it."""
    korean = "작은 도시의 의회가 저녁에 모여 오래된 다리에 대해 이야기했다고 Bell 의원이 말했다."
    assert detect_language(korean) == "ko"
    assert "ko" in {profile["name"] for profile in _profiles()["HANGUL"]}


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Совет маленького города собрался вечером, чтобы поговорить о старом мосте.", "ru"),
        ("町の議会は月曜日の夜に集まり、春から閉鎖されている古い橋について話し合った。", "ja"),
        ("Le conseil de la petite ville s’est réuni lundi soir pour parler du vieux pont.", "fr"),
        ("El consejo de la pequeña ciudad se reunió el lunes para hablar del puente.", "es"),
    ],
)
def test_languages_of_a_script_are_told_apart(text: str, code: str) -> None:
    """Only the languages that share the script are compared."""
    assert detect_language(text) == code
