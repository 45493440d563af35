"""The check of language packs."""

import itertools
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from claimkit.errors import LanguageError
from claimkit.lang import Ability, available_languages, get_language
from claimkit.plugins import LANGUAGE_PACKS
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


NUMBERS = itertools.count()
PACK = """
from claimkit.lang import Ability, LanguagePack
PACK = LanguagePack(code="nrn", name="Norn", version="1", package="{name}",
                    abilities=frozenset({{Ability.LINES}}))
"""


@pytest.fixture
def lexicon(install: Callable[..., None], tmp_path: Path) -> Iterator[Path]:
    """Install a pack with the short-line words of another one, and return their folder."""
    name = f"norn_{next(NUMBERS)}"  # lexicons are kept by the name of their package
    (tmp_path / name / "lexicon").mkdir(parents=True)
    (tmp_path / name / "__init__.py").write_text(PACK.format(name=name), encoding="utf-8")
    for item in get_language("fr", Ability.LINES).resource("lexicon").iterdir():
        if item.name in {"agencies.toml", "bylines.toml", "calendar.toml", "furniture.toml"}:
            text = item.read_text(encoding="utf-8")
            (tmp_path / name / "lexicon" / item.name).write_text(text, encoding="utf-8")
    install(name="claimkit-test-norn", points={LANGUAGE_PACKS: {"isles.norn": f"{name}:PACK"}})
    yield tmp_path / name / "lexicon"
    sys.modules.pop(name, None)


@pytest.mark.usefixtures("lexicon")
def test_pack_of_a_plugin_passes() -> None:
    """It is found where it is installed."""
    assert check_language_pack("nrn") == ()


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("[openers]", "[opners]", "sections: for the ability 'lines', bylines.toml [openers] is"),
        (
            '["par"]',
            '["par", 3]',
            "sections: for the ability 'lines', bylines.toml [openers] holds",
        ),
        ('["par"]', '[" par"]', "forms: bylines.toml [openers] has ' par'"),
        ("schema = 1", "schema = 1\n[moods]\norigin = 'a test'\nforms = []", "spelling: no pack"),
        ("schema = 1", "schema = 2", "sections: for the ability 'lines', bylines.toml: "),
    ],
    ids=["missing", "type", "space", "strange", "schema"],
)
def test_what_is_wrong_is_named(lexicon: Path, old: str, new: str, message: str) -> None:
    """The message says which file and section."""
    path = lexicon / "bylines.toml"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(AssertionError) as caught:
        check_language_pack("nrn")
    assert str(caught.value).startswith(message)
