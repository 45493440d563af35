"""Installed distributions bring plugins through their entry points."""

import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from claimkit import plugins
from claimkit.errors import PluginError, PluginWarning
from claimkit.plugins import GROUPS, LANGUAGE_PACKS, QUOTE_EXTRACTORS, discover, failures

GOOD = "claimkit_test_good:extract_shouts"


PACK = "from claimkit.lang import LanguagePack\ndef write(): pass\n"


@pytest.fixture(autouse=True)
def no_packs() -> Iterator[None]:
    """Each test writes a module `packs` of its own."""
    yield
    sys.modules.pop("packs", None)


def write_packs(folder: Path, **packs: str) -> None:
    """Write a module of language packs without words."""
    lines = [
        f'{name} = LanguagePack({code}, name="Norn", version="1", package=__name__)'
        for name, code in packs.items()
    ]
    (folder / "packs.py").write_text(PACK + "\n".join(lines), encoding="utf-8")


def own() -> list[str]:
    """Return the names of discovered extractors, without those of the environment."""
    ours = [plugin for plugin in discover(QUOTE_EXTRACTORS) if plugin.distribution]
    return [plugin.name for plugin in ours if "-test-" in str(plugin.distribution)]


def test_installed_plugin_is_found(install: Callable[..., None]) -> None:
    """An entry point is enough."""
    install("good")
    assert own() == ["good.shouts"]


def test_order_is_that_of_the_wishes(install: Callable[..., None]) -> None:
    """Plugins of several distributions stand in one order."""
    install("good", "slow", "lying")
    assert own() == ["lying.moods", "lying.spans", "slow.words", "good.shouts"]


def test_group_is_read_once(install: Callable[..., None], monkeypatch: pytest.MonkeyPatch) -> None:
    """The entry points are not looked through for each article."""
    install("good")
    found = discover(QUOTE_EXTRACTORS)
    monkeypatch.setattr("importlib.metadata.entry_points", None)
    assert discover(QUOTE_EXTRACTORS) is found


def test_broken_plugins_are_left_out_with_a_warning(install: Callable[..., None]) -> None:
    """What cannot be loaded costs nobody else, and is listed with its cause."""
    install("broken", "good")
    with pytest.warns(PluginWarning, match="left out the plugin") as warned:
        assert own() == ["broken.run", "good.shouts"]
    assert len(warned) == 3
    assert [error.plugin for error in failures(QUOTE_EXTRACTORS)] == [
        "broken.load",
        "broken.value",
        "claimkit.stolen",
    ]
    absent, value, stolen = failures(QUOTE_EXTRACTORS)
    assert isinstance(absent.__cause__, ModuleNotFoundError)
    assert "claimkit-test-broken cannot be loaded" in str(absent)
    assert "is no function" in str(value)
    assert "claimkit-test-broken: names that begin with" in str(stolen)


def test_one_name_twice_names_both_distributions(install: Callable[..., None]) -> None:
    """Which of two plugins is meant cannot be guessed."""
    install("good", name="claimkit-test-copy", points={QUOTE_EXTRACTORS: {"good.shouts": GOOD}})
    with pytest.raises(PluginError) as caught:
        discover(QUOTE_EXTRACTORS)
    assert caught.value.plugin == "good.shouts"
    assert "claimkit-test-copy" in str(caught.value)
    assert "claimkit-test-good" in str(caught.value)


def test_entry_point_and_decorator_must_agree(install: Callable[..., None]) -> None:
    """A plugin under a second name is left out."""
    install("good", name="claimkit-test-copy", points={QUOTE_EXTRACTORS: {"copy.shouts": GOOD}})
    with pytest.warns(PluginWarning, match="calls it 'copy.shouts'"):
        assert own() == ["good.shouts"]


def test_language_pack_is_a_value(install: Callable[..., None], tmp_path: Path) -> None:
    """It is no function, and its own code counts, not the name of its entry point."""
    write_packs(tmp_path, NORN='code="nrn"')
    install(name="claimkit-test-language", points={LANGUAGE_PACKS: {"isles.norn": "packs:NORN"}})
    (found,) = discover(LANGUAGE_PACKS)
    assert (found.name, found.target.code) == ("isles.norn", "nrn")
    assert (found.distribution, found.version) == ("claimkit-test-language", "1.0")


def test_code_of_an_own_pack_is_reserved(install: Callable[..., None], tmp_path: Path) -> None:
    """Nobody gets other English than they asked for; the message names both sides."""
    write_packs(tmp_path, EN='code="en"')
    install(name="claimkit-test-language", points={LANGUAGE_PACKS: {"isles.en": "packs:EN"}})
    with pytest.warns(PluginWarning, match="isles.en"):
        assert discover(LANGUAGE_PACKS) == ()
    (failure,) = failures(LANGUAGE_PACKS)
    assert "claimkit-test-language: packs:EN is a pack for 'en'" in str(failure)
    assert "reserved: claimkit brings its own" in str(failure)


def test_two_packs_of_one_language_name_both(install: Callable[..., None], tmp_path: Path) -> None:
    """Which one is meant cannot be guessed."""
    write_packs(tmp_path, ONE='code="nrn"', TWO='code="nrn"')
    points = {"isles.one": "packs:ONE", "isles.two": "packs:TWO"}
    install(name="claimkit-test-language", points={LANGUAGE_PACKS: points})
    with pytest.raises(PluginError, match="of claimkit-test-language and isles"):
        discover(LANGUAGE_PACKS)


@pytest.mark.parametrize(
    ("value", "fault"),
    [
        ("packs:LanguagePack", "is no LanguagePack"),
        ("packs:write", "is no LanguagePack"),
        ("packs:LONG", "has the code 'nrn-GB'; two or three small letters are due"),
    ],
)
def test_what_is_no_pack_is_left_out(
    install: Callable[..., None], tmp_path: Path, value: str, fault: str
) -> None:
    """A class, a function, or a pack that no language would find."""
    write_packs(tmp_path, LONG='code="nrn-GB"')
    install(name="claimkit-test-language", points={LANGUAGE_PACKS: {"isles.norn": value}})
    with pytest.warns(PluginWarning, match=re.escape(fault)):
        assert discover(LANGUAGE_PACKS) == ()


@pytest.mark.parametrize("group", sorted(set(GROUPS) - {LANGUAGE_PACKS}))
def test_other_groups_hold_functions(install: Callable[..., None], group: str) -> None:
    """A text is none, whichever group it stands in."""
    install(name="claimkit-test-value", points={group: {"text.digits": "string:digits"}})
    with pytest.warns(PluginWarning, match="string:digits is no function"):
        assert "text.digits" not in {plugin.name for plugin in discover(group)}
    assert [failure.plugin for failure in failures(group)] == ["text.digits"]


def test_nothing_fails_where_nothing_is_installed() -> None:
    """Without plugins there are no failures."""
    plugins.forget()
    assert failures() == ()
