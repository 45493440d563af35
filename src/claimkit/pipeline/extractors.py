"""Quote extractors: which there are, and the guard inside which each one runs."""

from collections.abc import Iterable

from claimkit.lang import LanguagePack
from claimkit.model import Article, Issue, Quote
from claimkit.pipeline.packs import blamed
from claimkit.plugins import QUOTE_EXTRACTORS, Plugin, QuoteExtractor, describe, discover, order
from claimkit.quotes import extract_attributions

BUILT_IN = Plugin[QuoteExtractor](name="claimkit.quotes", target=extract_attributions)


def default_extractors() -> tuple[Plugin[QuoteExtractor], ...]:
    """Return the extractor of claimkit and those of installed plugins, in their order.

    Raises:
        PluginError: If two plugins have one name, or their order is a circle.
    """
    return order((BUILT_IN, *discover(QUOTE_EXTRACTORS)))


def as_plugins(
    extractors: Iterable[QuoteExtractor | Plugin[QuoteExtractor]] | None,
) -> tuple[Plugin[QuoteExtractor], ...] | None:
    """Return the extractors as plugins in their order; None stays None."""
    if extractors is None:
        return None
    return order(item if isinstance(item, Plugin) else describe(item) for item in extractors)


Wrong = list[tuple[Issue, Exception | None]]


def run_extractor(
    plugin: Plugin[QuoteExtractor], article: Article, lang: LanguagePack
) -> tuple[list[Quote], Wrong]:
    """Run one extractor to its end inside the guard: a generator fails late."""
    try:
        results = tuple(plugin.target(article, lang))
    except Exception as error:  # noqa: BLE001 - whatever a plugin raises
        issue = blamed(error, lang) if plugin is BUILT_IN else None
        message = f"stopped by {type(error).__name__}: {error}"
        issue = issue or Issue(code="plugin-failed", message=message, origin=plugin.name)
        return [], [(issue, error)]
    quotes: list[Quote] = []
    wrong: Wrong = []
    length = len(article.text)
    for result in results:
        issue = _fault(result, plugin.name, length)
        if issue is None:
            quotes.append(result)
        else:
            wrong.append((issue, None))
    return quotes, wrong


def _fault(result: object, name: str, length: int) -> Issue | None:
    if not isinstance(result, Quote):
        message = f"gave {type(result).__name__} where a Quote was due"
        return Issue(code="plugin-bad-result", message=message, origin=name)
    for part in (result.content, result.cue, result.source):
        if part and part[-1].end > length:
            span = f"{part[-1].start}:{part[-1].end}"
            message = f"gave the span {span} in a text of {length} characters"
            return Issue(code="plugin-bad-span", message=message, origin=name)
    return None
