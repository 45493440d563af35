"""Plugins: what they promise, how they are found, and the order in which they run.

A plugin is an entry point of an installed distribution in one of the groups below. The groups
are read once, on first use. What a plugin does wrong while it runs is the pipeline's concern.
"""

import heapq
import warnings
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeVar

import attrs

from claimkit.errors import InputError, PluginError, PluginWarning
from claimkit.model import Analysis, Article, Quote

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

    from claimkit.lang import LanguagePack
    from claimkit.metadata import Candidate, HtmlPage
    from claimkit.speakers import Resolution

API_VERSION = 1
"""Raised when one of the protocols changes, so that a plugin can tell which one it meets."""

QUOTE_EXTRACTORS = "claimkit.quote_extractors"
SPEAKER_RESOLVERS = "claimkit.speaker_resolvers"
METADATA_PARSERS = "claimkit.metadata_parsers"
LANGUAGE_PACKS = "claimkit.language_packs"
EXPORTERS = "claimkit.exporters"
GROUPS = (QUOTE_EXTRACTORS, SPEAKER_RESOLVERS, METADATA_PARSERS, LANGUAGE_PACKS, EXPORTERS)
"""The entry-point groups."""

RESERVED = "claimkit"
_DECLARATION = "__claimkit_plugin__"

T = TypeVar("T")


class QuoteExtractor(Protocol):
    """Finds quotes in an article: same article, same quotes, in reading order.

    The spans index `article.text`. Read the prose blocks only (`claimkit.model.PROSE`); never
    fail on odd text, find less.
    """

    def __call__(self, article: Article, lang: "LanguagePack", /) -> Iterable[Quote]:
        """Return or yield the quotes of the article."""


class SpeakerResolver(Protocol):
    """Finds who stands behind the quotes of an article: same input, same speakers.

    It gives one attribution for each quote, in the order given; a source that it cannot tell
    stays without speaker and gives an issue.
    """

    def __call__(
        self, article: Article, quotes: Sequence[Quote], lang: "LanguagePack", /
    ) -> "Resolution":
        """Return the speakers, the attributions and the issues."""


class Exporter(Protocol):
    """Writes analyses in a format: each is taken from the iterable once, in order.

    It reads them one by one where the format lets it, so that a corpus fits in memory.
    """

    def __call__(self, analyses: Iterable[Analysis], path: Path, /) -> int:
        """Write the analyses to a path and return how many there were."""


class MetadataParser(Protocol):
    """Reads one carrier of metadata in an HTML page: same page, same candidates.

    The page's tree is read only. A candidate states a text as the page has it (authors: a tuple
    of texts); dates, bylines and names of sites are read afterwards, as for every carrier. Never
    fail on odd markup, find less.
    """

    def __call__(self, page: "HtmlPage", /) -> Iterable["Candidate"]:
        """Return or yield what the page states."""


E = TypeVar("E", bound=QuoteExtractor)
R = TypeVar("R", bound=SpeakerResolver)


@attrs.frozen(kw_only=True)
class Plugin(Generic[T]):
    """A plugin and its place in the order.

    Attributes:
        name: Unique in its group, such as "acme.posts".
        target: What the entry point names.
        after: Names of the plugins that run before this one; unknown names do not matter.
        before: Names of the plugins that run after this one; unknown names do not matter.
        distribution: The installed distribution that brings it; None: given by the caller.
    """

    name: str
    target: T
    after: tuple[str, ...] = ()
    before: tuple[str, ...] = ()
    distribution: str | None = None


@attrs.frozen(kw_only=True)
class _Declaration:
    name: str
    after: tuple[str, ...]
    before: tuple[str, ...]


def extractor(
    *, name: str, after: Iterable[str] = (), before: Iterable[str] = ()
) -> Callable[[E], E]:
    """Name a quote extractor and state its place in the order. The function stays as it is.

    Args:
        name: As in the entry point, in the form `vendor.thing`.
        after: Names of extractors that shall run before this one.
        before: Names of extractors that shall run after this one.

    Raises:
        PluginError: If the name is empty, or is one of the reserved names `claimkit.*`.
        InputError: If `after` or `before` is a single string.
    """
    if isinstance(after, str) or isinstance(before, str):
        message = "after and before take several names, such as ['claimkit.quotes']"
        raise InputError(message)
    declaration = _Declaration(name=name, after=tuple(after), before=tuple(before))

    def declare(run: E) -> E:
        _check_name(name, home=str(getattr(run, "__module__", "")))
        setattr(run, _DECLARATION, declaration)
        return run

    return declare


def resolver(*, name: str) -> Callable[[R], R]:
    """Name a speaker resolver. The function stays as it is.

    Args:
        name: As in the entry point, in the form `vendor.thing`.

    Raises:
        PluginError: If the name is empty, or is one of the reserved names `claimkit.*`.
    """
    declaration = _Declaration(name=name, after=(), before=())

    def declare(run: R) -> R:
        _check_name(name, home=str(getattr(run, "__module__", "")))
        setattr(run, _DECLARATION, declaration)
        return run

    return declare


def _check_name(name: str, *, home: str, bringer: str = "") -> None:
    if not name.strip():
        message = "a plugin needs a name such as 'vendor.thing'"
        raise PluginError(message, repr(name), "name")
    if name.partition(".")[0] == RESERVED != home.partition(".")[0]:
        message = f"{bringer}names that begin with '{RESERVED}.' are reserved; use 'vendor.thing'"
        raise PluginError(message, name, "name")


def describe(run: T, *, name: str | None = None, distribution: str | None = None) -> Plugin[T]:
    """Return the plugin that a function is, by its decorator or else by the name given.

    Without either its name is that of its module and itself.

    Raises:
        PluginError: If the decorator and the entry point call it by different names.
    """
    declared = getattr(run, _DECLARATION, None)
    if not isinstance(declared, _Declaration):
        own = f"{run.__module__}.{getattr(run, '__qualname__', type(run).__qualname__)}"
        return Plugin(name=name or own, target=run, distribution=distribution)
    if name not in {None, declared.name}:
        message = f"the entry point calls it {name!r} and its decorator {declared.name!r}"
        raise PluginError(message, declared.name, "load")
    return Plugin(
        name=declared.name,
        target=run,
        after=declared.after,
        before=declared.before,
        distribution=distribution,
    )


def order(plugins: Iterable[Plugin[T]]) -> tuple[Plugin[T], ...]:
    """Return the plugins in the order that `after` and `before` ask for, ties by name.

    Raises:
        PluginError: If two have one name, or the wishes form a circle.
    """
    named: dict[str, Plugin[T]] = {}
    for plugin in plugins:
        twin = named.setdefault(plugin.name, plugin)
        if twin is not plugin:
            message = f"two plugins have this name, of {_home(twin)} and of {_home(plugin)}"
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


def _home(plugin: Plugin[T]) -> str:
    return plugin.distribution or "the caller"


def discover(group: str) -> tuple[Plugin[Any], ...]:
    """Return the installed plugins of a group in their order; the group is read once.

    A plugin that cannot be loaded is left out with a `PluginWarning`; see `failures`.

    Raises:
        PluginError: If two plugins have one name, or their order is a circle.
    """
    return _read(group)[0]


def failures() -> tuple[PluginError, ...]:
    """Return what kept plugins from being loaded, in the order of groups and names."""
    return tuple(error for group in GROUPS for error in _read(group)[1])


def forget() -> None:
    """Forget what was discovered, for a process that installs plugins while it runs."""
    _read.cache_clear()


@cache
def _read(group: str) -> tuple[tuple[Plugin[Any], ...], tuple[PluginError, ...]]:
    from importlib.metadata import entry_points  # noqa: PLC0415 - 33 ms, for those who discover

    found: list[Plugin[Any]] = []
    failed: list[PluginError] = []
    for point in sorted(entry_points(group=group), key=lambda point: (point.name, point.value)):
        try:
            found.append(_load(point))
        except PluginError as error:
            failed.append(error)
    ordered = order(found)
    for failure in failed:
        warnings.warn(f"left out the plugin {failure}", PluginWarning, stacklevel=3)
    return ordered, tuple(failed)


def _load(point: "EntryPoint") -> Plugin[Any]:
    distribution = point.dist.name if point.dist else None
    try:
        target = point.load()
    except Exception as error:
        message = f"{distribution} cannot be loaded: {type(error).__name__}: {error}"
        raise PluginError(message, point.name, "load") from error
    if distribution != RESERVED:
        _check_name(point.name, home=point.module, bringer=f"{distribution}: ")
    if point.group in {QUOTE_EXTRACTORS, SPEAKER_RESOLVERS, EXPORTERS} and not callable(target):
        message = f"{distribution}: {point.value} is no function"
        raise PluginError(message, point.name, "load")
    return describe(target, name=point.name, distribution=distribution)
