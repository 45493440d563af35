"""The order of plugins: what they wish, then their names."""

import heapq
from collections.abc import Iterable
from typing import TypeVar

from claimkit.errors import PluginError
from claimkit.plugins.declare import Plugin

T = TypeVar("T")


def order(plugins: Iterable[Plugin[T]]) -> tuple[Plugin[T], ...]:
    """Return the plugins in the order that `after` and `before` ask for, ties by name.

    Raises:
        PluginError: If two have one name, or the wishes form a circle.
    """
    named: dict[str, Plugin[T]] = {}
    for plugin in plugins:
        twin = named.setdefault(plugin.name, plugin)
        if twin is not plugin:
            message = f"two plugins have this name, of {home_of(twin)} and of {home_of(plugin)}"
            raise PluginError(message, plugin.name, "order")
    if len(named) <= 1:
        return tuple(named.values())
    return tuple(named[name] for name in _sorted_names(named))


def _sorted_names(named: dict[str, Plugin[T]]) -> list[str]:
    from graphlib import CycleError, TopologicalSorter  # noqa: PLC0415 - only with several plugins

    graph: TopologicalSorter[str] = TopologicalSorter()
    for plugin in named.values():
        graph.add(plugin.name, *(name for name in plugin.after if name in named))
        for name in plugin.before:
            if name in named:
                graph.add(name, plugin.name)
    try:
        graph.prepare()
    except CycleError as error:
        circle: list[str] = error.args[1]
        message = f"these wish to run before one another: {' → '.join(circle)}"
        raise PluginError(message, min(circle), "order") from error
    ready, names = list(graph.get_ready()), []
    heapq.heapify(ready)
    while ready:
        name = heapq.heappop(ready)
        names.append(name)
        graph.done(name)
        for other in graph.get_ready():
            heapq.heappush(ready, other)
    return names


def home_of(plugin: Plugin[T]) -> str:
    """Return who brings a plugin, for messages."""
    return plugin.distribution or "the caller"
