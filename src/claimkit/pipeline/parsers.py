"""Metadata parsers of plugins, and the guard inside which each one runs."""

from collections.abc import Iterable
from functools import partial

from claimkit.metadata.candidate import Candidate
from claimkit.metadata.carriers.page import HtmlPage
from claimkit.metadata.statements import PageParser
from claimkit.model import ArticleMetadata, Issue
from claimkit.plugins import METADATA_PARSERS, MetadataParser, Plugin, describe, discover, order

MOST = 1000
FIELDS = frozenset(ArticleMetadata.__annotations__) - {"origins", "dateline"}


def default_parsers() -> tuple[Plugin[MetadataParser], ...]:
    """Return the metadata parsers of installed plugins, in their order.

    Raises:
        PluginError: If two plugins have one name, or their order is a circle.
    """
    return discover(METADATA_PARSERS)


def as_parsers(
    parsers: Iterable[MetadataParser | Plugin[MetadataParser]] | None,
) -> tuple[Plugin[MetadataParser], ...] | None:
    """Return the parsers as plugins in their order; None stays None."""
    if parsers is None:
        return None
    return order(item if isinstance(item, Plugin) else describe(item) for item in parsers)


def guarded(plugins: Iterable[Plugin[MetadataParser]]) -> tuple[PageParser, ...]:
    """Return the parsers, each inside its guard."""
    return tuple(partial(run_parser, plugin) for plugin in plugins)


def run_parser(
    plugin: Plugin[MetadataParser], page: HtmlPage
) -> tuple[tuple[Candidate, ...], tuple[Issue, ...]]:
    """Run one parser to its end inside the guard: what it gets wrong costs an issue."""
    try:
        results = tuple(plugin.target(page))
    except Exception as error:  # noqa: BLE001 - whatever a plugin raises
        message = f"stopped by {type(error).__name__}: {error}"
        return (), (Issue(code="plugin-failed", message=message, origin=plugin.name),)
    faults = {number: _fault(result) for number, result in enumerate(results[:MOST])}
    good = tuple(result for number, result in enumerate(results[:MOST]) if not faults[number])
    issues = tuple(
        Issue(code="plugin-bad-result", message=fault, origin=plugin.name)
        for fault in faults.values()
        if fault
    )
    return good, issues


def _fault(result: object) -> str | None:
    if not isinstance(result, Candidate):
        return f"gave {type(result).__name__} where a Candidate was due"
    if result.field not in FIELDS:
        return f"gave the field {result.field!r}; known: {', '.join(sorted(FIELDS))}"
    wanted = tuple if result.field == "authors" else str
    if not isinstance(result.value, wanted):
        given = type(result.value).__name__
        return f"gave {given} for {result.field}, where {wanted.__name__} was due"
    return None
