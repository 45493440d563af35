"""Stems and word classes of English."""

import pytest

from claimkit.lang import get_language
from claimkit.lang.classes import abbreviations, word_classes
from claimkit.lang.morphology import stemmer
from claimkit.text.remembered import Remembered

PACK = get_language("en")


@pytest.mark.parametrize(
    "forms",
    [
        ["warn", "warns", "warned", "warning"],
        ["deny", "denies", "denied", "denying"],
        ["admit", "admits", "admitted", "admitting"],
        ["claim", "claims", "claimed"],
        ["say", "says", "said"],
    ],
)
def test_forms_of_a_word_share_a_stem(forms: list[str]) -> None:
    """Regular endings, doubled letters and irregular forms."""
    assert len({stemmer(PACK).stem(form) for form in forms}) == 1


def test_short_words_keep_their_endings() -> None:
    """What would leave too little is left alone."""
    assert stemmer(PACK).stem("is") != stemmer(PACK).stem("i")


def test_what_is_remembered_is_bounded() -> None:
    """Hostile text cannot fill the memory of stems, nor that of classes."""
    assert isinstance(stemmer(PACK).stems, Remembered)
    assert isinstance(word_classes(PACK).letters, Remembered)


@pytest.mark.parametrize(
    ("words", "letters"),
    [
        (["The", "mayor"], "D"),
        (["Roe", "said"], "N"),
        (["1,200", "men"], "#"),
        ([",", "he"], ","),
        (["'s", "men"], "'"),
        (["@ada", "x"], "N"),
        (["$5", "x"], "#"),
        (["~", "x"], "*"),
        (["quickly", "x"], "r"),
    ],
)
def test_class_of_a_word(words: list[str], letters: str) -> None:
    """Function words, names, numbers, marks, endings."""
    assert word_classes(PACK).of(words)[0] == letters


def test_auxiliary_that_is_also_a_past_form() -> None:
    """An auxiliary before a negation belongs to the verb group."""
    assert word_classes(PACK).of(["did", "not", "say"])[0] == "d"


def test_abbreviations_have_no_stop() -> None:
    """They are given without the stop that they have in texts."""
    assert {"Dr", "Mr"} <= abbreviations(PACK)
    assert not any(word.endswith(".") for word in abbreviations(PACK))
