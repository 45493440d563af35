"""Metadata parsers of plugins, and the guard inside which each one runs."""

from collections.abc import Iterable, Iterator
from functools import partial

from claimkit.errors import PluginError
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


def guarded(
    plugins: Iterable[Plugin[MetadataParser]], *, strict: bool = False
) -> tuple[PageParser, ...]:
    """Return the parsers, each inside its guard.

    Args:
        plugins: The parsers.
        strict: What one gets wrong raises `PluginError` when it runs; otherwise it costs an issue.
    """
    return tuple(partial(run_parser, plugin, strict=strict) for plugin in plugins)


def run_parser(
    plugin: Plugin[MetadataParser], page: HtmlPage, *, strict: bool = False
) -> tuple[tuple[Candidate, ...], tuple[Issue, ...]]:
    """Run one parser to its end inside the guard: what it gets wrong costs an issue.

    Raises:
        PluginError: If it gets something wrong and `strict` is set.
    """
    good: tuple[Candidate, ...] = ()
    cause: Exception | None = None
    try:
        results: tuple[object, ...] = tuple(plugin.target(page))
    except Exception as error:  # noqa: BLE001 - whatever a plugin raises
        cause, message = error, f"stopped by {type(error).__name__}: {error}"
        issues: tuple[Issue, ...] = (
            Issue(code="plugin-failed", message=message, origin=plugin.name),
        )
    else:
        good, issues = _sorted_out(results, plugin.name)
    if strict and issues:
        raise PluginError(issues[0].message, plugin.name, "metadata") from cause
    return good, issues


def _sorted_out(
    results: tuple[object, ...], name: str
) -> tuple[tuple[Candidate, ...], tuple[Issue, ...]]:
    good: list[Candidate] = []
    issues: list[Issue] = []
    for result in results[:MOST]:
        fault = find_fault(result)
        if fault is not None:
            issues.append(Issue(code="plugin-bad-result", message=fault, origin=name))
        elif isinstance(result, Candidate):
            good.append(result)
    if len(results) > MOST:
        message = f"gave {len(results)} candidates; those after the first {MOST} are left out"
        issues.append(Issue(code="plugin-bad-result", message=message, origin=name))
    return tuple(good), tuple(issues)


def find_fault(result: object) -> str | None:
    """What keeps a result from being a candidate that the merge can weigh; None: nothing does."""
    if not isinstance(result, Candidate):
        return f"gave {type(result).__name__} where a Candidate was due"
    return next(_faults(result.field, result.value, result.carrier, result.confidence), None)


def _faults(field: object, value: object, carrier: object, confidence: object) -> Iterator[str]:
    if field not in FIELDS:
        yield f"gave the field {field!r}; known: {', '.join(sorted(FIELDS))}"
    wanted = tuple if field == "authors" else str
    if not isinstance(value, wanted):
        yield f"gave {type(value).__name__} for {field}, where {wanted.__name__} was due"
    if isinstance(value, tuple) and not all(isinstance(one, str) for one in value):
        yield f"gave {value!r} for {field}, where each has to be str"
    if not isinstance(carrier, str) or not carrier:
        yield f"gave the carrier {carrier!r}, where a name was due"
    if not isinstance(confidence, (int, float)) or not 0 <= confidence <= 1:
        yield f"gave the confidence {confidence!r}; 0 to 1 is due"
