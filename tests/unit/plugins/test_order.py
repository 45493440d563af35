"""The order of plugins is what they ask for, then their names."""

import itertools

import pytest

from claimkit.errors import PluginError
from claimkit.plugins import Plugin, order


def plugin(name: str, *, after: tuple[str, ...] = (), before: tuple[str, ...] = ()) -> Plugin[None]:
    """Return a plugin that is nothing but its place."""
    return Plugin(name=name, target=None, after=after, before=before)


def names(*plugins: Plugin[None]) -> list[str]:
    """Return the names in the order that the plugins ask for."""
    return [one.name for one in order(plugins)]


def test_ties_are_ordered_by_name() -> None:
    """Without wishes the names decide, not the order of installation."""
    for some in itertools.permutations(map(plugin, ("b.x", "a.x", "c.x"))):
        assert names(*some) == ["a.x", "b.x", "c.x"]


def test_after_and_before_are_kept() -> None:
    """A plugin stands where it asks to."""
    first, last = plugin("z.first", before=("m.middle",)), plugin("a.last", after=("m.middle",))
    assert names(last, plugin("m.middle"), first) == ["z.first", "m.middle", "a.last"]


def test_freed_plugins_compete_by_name() -> None:
    """A plugin that waited and a plugin that did not are equals once both can run."""
    waited = plugin("b.waited", after=("a.first",))
    assert names(plugin("c.free"), waited, plugin("a.first")) == ["a.first", "b.waited", "c.free"]


def test_unknown_names_do_not_matter() -> None:
    """A wish about a plugin that is not installed is no wish."""
    assert names(plugin("a.x", after=("not.there",), before=("nor.this",))) == ["a.x"]


def test_circle_is_an_error_that_shows_it() -> None:
    """Wishes that cannot all be kept name each plugin in the circle."""
    with pytest.raises(PluginError, match=r"a\.x → b\.x → a\.x|b\.x → a\.x → b\.x"):
        names(plugin("a.x", after=("b.x",)), plugin("b.x", after=("a.x",)))


def test_twins_are_an_error() -> None:
    """Two plugins of one name cannot be told apart."""
    with pytest.raises(PluginError, match="of the caller and of the caller"):
        names(plugin("a.x"), plugin("a.x"))


def test_nothing_is_ordered_to_nothing() -> None:
    """No plugins, no order."""
    assert names() == []
