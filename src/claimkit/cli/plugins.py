"""``claimkit plugins``: what is installed, in which order, and what failed to load and why."""

import argparse
import json
import warnings
from collections.abc import Iterator, Mapping

from claimkit.cli.plugin_groups import Group, groups
from claimkit.cli.plugin_times import times
from claimkit.cli.terminal import FAILED, OK, Commands, complain, plain, read
from claimkit.errors import ClaimkitError, PluginWarning
from claimkit.plugins import API_VERSION, Plugin

Times = Mapping[tuple[str, str], float]


def add(commands: Commands) -> None:
    """Declare the command."""
    command = commands.add_parser(
        "plugins",
        help="list what is installed for claimkit, in its order",
        description="List the plugins of each group in their order, claimkit's own among them, "
        "with the distributions that bring them, and what failed to load and why.",
        epilog="Exit codes: 0 all well, 1 a plugin failed to load, 2 wrong usage.",
    )
    command.add_argument("--json", action="store_true", help="print one JSON object")
    command.add_argument(
        "--time",
        metavar="FILE",
        help="also run extractors, resolvers and parsers on an article, and say how long each took",
    )
    command.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """List the plugins and return the exit code."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", PluginWarning)  # the list says it
        found = tuple(groups())
        try:
            spent = times(read(arguments.time)) if arguments.time else {}
        except OSError as error:
            complain(f"{arguments.time}: {error.strerror or error}")
            return FAILED
        except ClaimkitError as error:
            complain(f"{arguments.time}: {error}")
            return FAILED
    if arguments.json:
        print(json.dumps(_record(found, spent), ensure_ascii=False))
    else:
        print("\n".join(line for group in found for line in _account(group, spent)))
    return FAILED if any(group.failures for group in found) else OK


def _account(group: Group, spent: Times) -> Iterator[str]:
    yield f"{group.name}: {group.use}"
    if not group.plugins:
        yield "     none"
    width = max((len(plugin.name) for plugin in group.plugins), default=0)
    for number, plugin in enumerate(group.plugins, start=1):
        parts = [f"{number:4} {plain(plugin.name):{width}}", f"{_home(plugin)}"]
        parts += [f"{key} {plain(', '.join(names))}" for key, names in _wishes(plugin) if names]
        if plugin.name in group.notes:
            parts.append(plain(group.notes[plugin.name]))
        seconds = spent.get((group.name, plugin.name))
        if seconds is not None:
            parts.append(f"{1000 * seconds:.1f} ms")
        yield "  ".join(parts)
    for failure in group.failures:
        yield f"   ! {plain(failure)}"


def _wishes(plugin: Plugin[object]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    return ("after", plugin.after), ("before", plugin.before)


def _home(plugin: Plugin[object]) -> str:
    return plain(f"{plugin.distribution} {plugin.version}")


def _record(found: tuple[Group, ...], spent: Times) -> dict[str, object]:
    return {
        "api_version": API_VERSION,
        "groups": [
            {
                "group": group.name,
                "plugins": [
                    {
                        "name": plugin.name,
                        "distribution": plugin.distribution,
                        "version": plugin.version,
                        "after": plugin.after,
                        "before": plugin.before,
                        "note": group.notes.get(plugin.name),
                        "seconds": spent.get((group.name, plugin.name)),
                    }
                    for plugin in group.plugins
                ],
                "failures": group.failures,
            }
            for group in found
        ],
    }
