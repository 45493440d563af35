"""The check of language packs."""

import pytest

from claimkit.errors import LanguageError
from claimkit.lang import Ability, available_languages
from claimkit.testing import check_language_pack


@pytest.mark.parametrize("code", available_languages(Ability.LINES))
def test_packs_that_come_with_claimkit_pass(code: str) -> None:
    """Each has the sections that the code asks for, and survives hostile texts."""
    assert check_language_pack(code) == ()


def test_quotes_of_own_texts_are_returned() -> None:
    """A test of a pack can go on with what was found."""
    (quote,) = check_language_pack("de", ["„Die Fähre ist voll“, sagte Ole Brandt."])
    assert quote.rule == "direct.content-cue-source"


def test_no_pack_is_an_error() -> None:
    """A language without a pack is a wrong call."""
    with pytest.raises(LanguageError):
        check_language_pack("xx")


def test_a_missing_section_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """The message says which file lacks what."""
    monkeypatch.setattr("claimkit.testing.FREE_TOPICS", ())
    with pytest.raises(AssertionError, match=r"abbreviations.*lacks.*places"):
        check_language_pack("de")
