"""Which plugins are installed: the entry points of each group, loaded, checked and ordered."""

import re
import warnings
from collections.abc import Iterable
from functools import cache
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

from claimkit.errors import PluginError, PluginWarning
from claimkit.plugins.declare import Plugin, check_name, describe
from claimkit.plugins.groups import GROUPS, LANGUAGE_PACKS, RESERVED
from claimkit.plugins.memory import forgettable
from claimkit.plugins.place import home_of, order
from claimkit.plugins.protocols import Language

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

CODE = re.compile("[a-z]{2,3}")


def discover(group: str) -> tuple[Plugin[Any], ...]:
    """Return the installed plugins of a group in their order; the group is read once.

    A plugin that cannot be loaded is left out with a `PluginWarning`; see `failures`.

    Raises:
        PluginError: If two plugins have one name, or their order is a circle, or two packs are
            of one language.
    """
    return _read(group)[0]


def failures(group: str | None = None) -> tuple[PluginError, ...]:
    """Return what kept plugins from being loaded, in the order of groups and names.

    Args:
        group: One of `GROUPS`; None: all of them.

    Raises:
        PluginError: As `discover`.
    """
    groups = GROUPS if group is None else (group,)
    return tuple(error for one in groups for error in _read(one)[1])


@forgettable
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
    if group == LANGUAGE_PACKS:
        _check_codes(ordered)
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
        check_name(point.name, home=point.module, bringer=f"{distribution}: ")
    reason = "" if callable(target) else "is no function"
    if point.group == LANGUAGE_PACKS:
        reason = _fault_of_language(target)
    if reason:
        message = f"{distribution}: {point.value} {reason}"
        raise PluginError(message, point.name, "load")
    version = point.dist.version if point.dist else None
    return describe(target, name=point.name, distribution=distribution, version=version)


def _fault_of_language(target: object) -> str:
    code, reason = getattr(target, "code", None), ""
    abilities = getattr(target, "abilities", None)
    shaped = isinstance(target, Language) and isinstance(abilities, frozenset)
    if not isinstance(code, str) or not shaped:
        reason = "is no LanguagePack"
    elif not CODE.fullmatch(code):
        reason = f"has the code {code!r}; two or three small letters are due, as in ISO 639"
    elif find_spec(f"{RESERVED}.lang.{code}"):
        reason = f"is a pack for {code!r}, which is reserved: {RESERVED} brings its own"
    return reason


def _check_codes(packs: Iterable[Plugin[Language]]) -> None:
    codes: dict[str, Plugin[Language]] = {}
    for pack in packs:
        twin = codes.setdefault(pack.target.code, pack)
        if twin is not pack:
            both = f"{twin.name} of {home_of(twin)} and {pack.name} of {home_of(pack)}"
            message = f"two packs are for the language {pack.target.code!r}: {both}"
            raise PluginError(message, pack.name, "order")
