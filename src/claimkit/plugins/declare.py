"""How a function says what it is called as a plugin, and where it stands in the order."""

from collections.abc import Callable, Iterable
from typing import Any, Generic, TypeVar

import attrs

from claimkit.errors import InputError, PluginError
from claimkit.plugins.groups import RESERVED
from claimkit.plugins.protocols import Exporter, MetadataParser, QuoteExtractor, SpeakerResolver

_DECLARATION = "__claimkit_plugin__"

T = TypeVar("T")
E = TypeVar("E", bound=QuoteExtractor)
R = TypeVar("R", bound=SpeakerResolver)
M = TypeVar("M", bound=MetadataParser)
X = TypeVar("X", bound=Exporter)


@attrs.frozen(kw_only=True)
class Plugin(Generic[T]):
    """A plugin and its place in the order.

    Attributes:
        name: Unique in its group, such as "acme.posts".
        target: What the entry point names.
        after: Names of the plugins that run before this one; unknown names do not matter.
        before: Names of the plugins that run after this one; unknown names do not matter.
        distribution: The installed distribution that brings it; None: given by the caller.
        version: The version of that distribution.
    """

    name: str
    target: T
    after: tuple[str, ...] = ()
    before: tuple[str, ...] = ()
    distribution: str | None = None
    version: str | None = None


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
    return _declaring(name, after, before)


def metadata_parser(
    *, name: str, after: Iterable[str] = (), before: Iterable[str] = ()
) -> Callable[[M], M]:
    """Name a metadata parser and state its place in the order. The function stays as it is.

    Args:
        name: As in the entry point, in the form `vendor.thing`.
        after: Names of parsers that shall run before this one.
        before: Names of parsers that shall run after this one.

    Raises:
        PluginError: If the name is empty, or is one of the reserved names `claimkit.*`.
        InputError: If `after` or `before` is a single string.
    """
    return _declaring(name, after, before)


def resolver(*, name: str) -> Callable[[R], R]:
    """Name a speaker resolver. The function stays as it is.

    Args:
        name: As in the entry point, in the form `vendor.thing`.

    Raises:
        PluginError: If the name is empty, or is one of the reserved names `claimkit.*`.
    """
    return _declaring(name)


def exporter(*, name: str) -> Callable[[X], X]:
    """Name an exporter. The function stays as it is.

    Args:
        name: As in the entry point, in the form `vendor.thing`; it is the name of the format.

    Raises:
        PluginError: If the name is empty, or is one of the reserved names `claimkit.*`.
    """
    return _declaring(name)


def _declaring(
    name: str, after: Iterable[str] = (), before: Iterable[str] = ()
) -> Callable[[Any], Any]:
    if isinstance(after, str) or isinstance(before, str):
        message = "after and before take several names, such as ['claimkit.quotes']"
        raise InputError(message)
    declaration = _Declaration(name=name, after=tuple(after), before=tuple(before))

    def declare(run: T) -> T:
        check_name(name, home=str(getattr(run, "__module__", "")))
        setattr(run, _DECLARATION, declaration)
        return run

    return declare


def check_name(name: str, *, home: str, bringer: str = "") -> None:
    """Refuse an empty name, and a reserved one of a module that is not claimkit's.

    Raises:
        PluginError: If the name is one of these.
    """
    if not name.strip():
        message = "a plugin needs a name such as 'vendor.thing'"
        raise PluginError(message, repr(name), "name")
    if name.partition(".")[0] == RESERVED != home.partition(".")[0]:
        message = f"{bringer}names that begin with '{RESERVED}.' are reserved; use 'vendor.thing'"
        raise PluginError(message, name, "name")


def describe(
    run: T, *, name: str | None = None, distribution: str | None = None, version: str | None = None
) -> Plugin[T]:
    """Return the plugin that a function is, by its decorator or else by the name given.

    Without either its name is that of its module and itself.

    Raises:
        PluginError: If the decorator and the entry point call it by different names.
    """
    declared = getattr(run, _DECLARATION, None)
    if not isinstance(declared, _Declaration):
        own = f"{run.__module__}.{getattr(run, '__qualname__', type(run).__qualname__)}"
        return Plugin(name=name or own, target=run, distribution=distribution, version=version)
    if name not in {None, declared.name}:
        message = f"the entry point calls it {name!r} and its decorator {declared.name!r}"
        raise PluginError(message, declared.name, "load")
    return Plugin(
        name=declared.name,
        target=run,
        after=declared.after,
        before=declared.before,
        distribution=distribution,
        version=version,
    )
