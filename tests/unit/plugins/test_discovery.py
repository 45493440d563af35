"""Installed distributions bring plugins through their entry points."""

from collections.abc import Callable

import pytest

from claimkit import plugins
from claimkit.errors import PluginError, PluginWarning
from claimkit.plugins import QUOTE_EXTRACTORS, discover, failures

GOOD = "claimkit_test_good:extract_shouts"


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
    assert own() == ["lying.spans", "slow.words", "good.shouts"]


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
    assert [error.plugin for error in failures()] == [
        "broken.load",
        "broken.value",
        "claimkit.stolen",
    ]
    absent, value, stolen = failures()
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


def test_other_groups_hold_any_object(install: Callable[..., None]) -> None:
    """A language pack is a value, not a function."""
    points = {plugins.LANGUAGE_PACKS: {"xx": "claimkit.lang.en:PACK"}}
    install(name="claimkit-test-language", points=points)
    (found,) = discover(plugins.LANGUAGE_PACKS)
    assert (found.name, found.target.code) == ("xx", "en")


def test_nothing_fails_where_nothing_is_installed() -> None:
    """Without plugins there are no failures."""
    plugins.forget()
    assert failures() == ()
