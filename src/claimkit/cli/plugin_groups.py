"""The plugins of each group, claimkit's own among them, in the order of their use."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

import attrs

from claimkit.errors import PluginError
from claimkit.io import formats
from claimkit.io.records import library_version
from claimkit.lang import Ability, LanguagePack, available_languages, get_language
from claimkit.lang.registry import bringer_of
from claimkit.lang.sound import faults_of
from claimkit.pipeline import available_resolvers, default_extractors, default_parsers
from claimkit.plugins import (
    EXPORTERS,
    LANGUAGE_PACKS,
    METADATA_PARSERS,
    QUOTE_EXTRACTORS,
    RESERVED,
    SPEAKER_RESOLVERS,
    Plugin,
    discover,
    failures,
)


@attrs.frozen(kw_only=True)
class Group:
    """One entry-point group.

    Attributes:
        name: The group.
        use: How its plugins are used.
        plugins: In their order.
        notes: What there is to say of some of them, by name.
        failures: What was left out, and why.
    """

    name: str
    use: str
    plugins: tuple[Plugin[Any], ...] = ()
    notes: Mapping[str, str] = attrs.field(factory=dict)
    failures: tuple[str, ...] = ()


def groups() -> Iterator[Group]:
    """Yield the groups."""
    yield _group(QUOTE_EXTRACTORS, "all run, in this order", default_extractors)
    yield _group(METADATA_PARSERS, "all read HTML pages, beside claimkit's own", default_parsers)
    yield _group(SPEAKER_RESOLVERS, "one runs, the first if none is named", available_resolvers)
    yield _group(LANGUAGE_PACKS, "by the language of the text", _packs)
    yield _group(EXPORTERS, "by the name of the format", _exporters)


def _group(name: str, use: str, find: Callable[[], tuple[Plugin[Any], ...]]) -> Group:
    try:
        plugins = tuple(_homed(plugin) for plugin in find())
        failed = tuple(map(str, failures(name)))
    except PluginError as error:
        return Group(name=name, use=use, failures=(str(error),))
    notes = {one.name: _note(one.target) for one in plugins} if name == LANGUAGE_PACKS else {}
    faults = tuple(_faults(plugins)) if name == LANGUAGE_PACKS else ()
    return Group(name=name, use=use, plugins=plugins, notes=notes, failures=(*failed, *faults))


def _homed(plugin: Plugin[Any]) -> Plugin[Any]:
    if plugin.distribution is not None:
        return plugin
    return attrs.evolve(plugin, distribution=RESERVED, version=library_version())


def _packs() -> tuple[Plugin[LanguagePack], ...]:
    codes = available_languages(Ability.LINES)
    return tuple(
        bringer_of(code) or _own(code, get_language(code, Ability.LINES)) for code in codes
    )


def _exporters() -> tuple[Plugin[Any], ...]:
    brought = {plugin.name: plugin for plugin in discover(EXPORTERS)}
    return tuple(brought.get(name) or Plugin(name=name, target=None) for name in formats())


def _own(code: str, pack: LanguagePack) -> Plugin[LanguagePack]:
    return Plugin(name=f"{RESERVED}.{code}", target=pack)


def _note(pack: LanguagePack) -> str:
    return f"{pack.code} ({pack.name}): {', '.join(sorted(pack.abilities))}"


def _faults(plugins: tuple[Plugin[LanguagePack], ...]) -> Iterator[str]:
    for plugin in plugins:
        if plugin.distribution == RESERVED:
            continue
        for ability in sorted(plugin.target.abilities):
            faults = faults_of(plugin.target, ability, optional=True)
            if faults:
                more = f" (and {len(faults) - 1} more)" if len(faults) > 1 else ""
                yield f"{plugin.name} ({ability.value}): {plugin.distribution}: {faults[0]}{more}"
