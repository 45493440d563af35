"""Packs of plugins are used like those of claimkit."""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from claimkit.errors import LanguageError
from claimkit.lang import Ability, available_languages, get_language
from claimkit.lang.registry import bringer_of
from claimkit.lines import parse_byline
from claimkit.plugins import LANGUAGE_PACKS, forget

PACK = """
from claimkit.lang import Ability, LanguagePack
PACK = LanguagePack(code="nrn", name="Norn", version="1", package="norn",
                    abilities=frozenset({Ability.LINES}))
"""


@pytest.fixture
def norn(install: Callable[..., None], tmp_path: Path) -> Iterator[None]:
    """Install a pack whose words are those of English."""
    home = tmp_path / "norn"
    home.mkdir()
    (home / "__init__.py").write_text(PACK, encoding="utf-8")
    (home / "lexicon").mkdir()
    for item in get_language("en").resource("lexicon").iterdir():
        (home / "lexicon" / item.name).write_text(item.read_text(encoding="utf-8"), "utf-8")
    install(name="claimkit-test-norn", points={LANGUAGE_PACKS: {"isles.norn": "norn:PACK"}})
    yield
    sys.modules.pop("norn", None)


@pytest.mark.usefixtures("norn")
def test_pack_of_a_plugin_is_found_by_its_code() -> None:
    """In each of its varieties."""
    assert get_language("nrn", Ability.LINES).name == "Norn"
    assert get_language("NRN_GB", Ability.LINES) is get_language("nrn", Ability.LINES)
    assert "nrn" in available_languages(Ability.LINES)


@pytest.mark.usefixtures("norn")
def test_its_words_are_used() -> None:
    """A byline is read with them."""
    assert parse_byline("By Ann Byrne", "nrn").authors == ("Ann Byrne",)


@pytest.mark.usefixtures("norn")
def test_pack_does_what_it_states() -> None:
    """The words of short lines are none in which quotes can be found."""
    assert "nrn" not in available_languages()
    with pytest.raises(LanguageError, match="no language pack for 'nrn'"):
        get_language("nrn")


@pytest.mark.usefixtures("norn")
def test_who_brings_a_pack() -> None:
    """A plugin, or claimkit itself."""
    bringer = bringer_of("nrn")
    assert bringer is not None
    assert bringer.distribution == "claimkit-test-norn"
    assert bringer_of("en") is None


@pytest.mark.usefixtures("norn")
def test_forgotten_packs_are_gone(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing of them is kept."""
    get_language("nrn", Ability.LINES)
    monkeypatch.undo()
    forget()
    assert "nrn" not in available_languages(Ability.LINES)


def test_own_packs_do_not_ask_for_plugins(monkeypatch: pytest.MonkeyPatch) -> None:
    """The entry points are not read for the packs of claimkit."""
    forget()
    monkeypatch.setattr("importlib.metadata.entry_points", None)
    assert get_language("en-GB").code == "en"
