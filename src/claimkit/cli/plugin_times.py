"""How long each plugin takes for an article: results never depend on it, so no analysis says."""

import time
from collections.abc import Callable, Iterator
from functools import partial

from claimkit.lang import get_language
from claimkit.metadata import HtmlPage
from claimkit.model import Article
from claimkit.pipeline import (
    available_resolvers,
    default_extractors,
    default_parsers,
    extract_quotes,
    parse,
)
from claimkit.pipeline.extractors import run_extractor
from claimkit.pipeline.parsers import run_parser
from claimkit.pipeline.resolvers import run_resolver
from claimkit.plugins import METADATA_PARSERS, QUOTE_EXTRACTORS, SPEAKER_RESOLVERS
from claimkit.reading import format_of
from claimkit.reading.html.read import open_html

RUNS = 2  # the first one loads words and models


def times(raw: bytes) -> dict[tuple[str, str], float]:
    """Return the seconds that each extractor, parser and resolver takes, by group and name.

    Raises:
        LanguageError: If there is no pack for the article's language.
    """
    return {key: _seconds(run) for key, run in _runs(raw)}


def _runs(raw: bytes) -> Iterator[tuple[tuple[str, str], Callable[[], object]]]:
    article = parse(raw)
    if format_of(raw, "auto") == "html":
        page = HtmlPage(tree=open_html(raw)[1])
        for parser in default_parsers():
            yield (METADATA_PARSERS, parser.name), partial(run_parser, parser, page)
    yield from _of_text(article)


def _of_text(article: Article) -> Iterator[tuple[tuple[str, str], Callable[[], object]]]:
    lang = get_language(article.language or "und")
    for extractor in default_extractors():
        yield (QUOTE_EXTRACTORS, extractor.name), partial(run_extractor, extractor, article, lang)
    quotes = extract_quotes(article)
    for one in available_resolvers():
        yield (SPEAKER_RESOLVERS, one.name), partial(run_resolver, one, article, quotes, lang)


def _seconds(run: Callable[[], object]) -> float:
    spent: list[float] = []
    for _ in range(RUNS):
        start = time.perf_counter()
        run()
        spent.append(time.perf_counter() - start)
    return min(spent)
