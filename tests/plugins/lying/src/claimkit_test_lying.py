"""A plugin whose results are not what it promises."""

from collections.abc import Iterator
from typing import cast

from claimkit import Article, Quote, QuoteKind, Span
from claimkit.lang import LanguagePack
from claimkit.plugins import extractor


def quote(start: int, end: int, source: tuple[Span, ...] = ()) -> Quote:
    """Return a quote of these offsets."""
    content = (Span(start, end),)
    return Quote(
        kind=QuoteKind.DIRECT, content=content, source=source, rule="lying.any", confidence=0.5
    )


@extractor(name="lying.spans")
def extract_lies(article: Article, _lang: LanguagePack, /) -> Iterator[Quote]:
    """Yield one good quote among bad ones."""
    yield quote(len(article.text), len(article.text) + 1)
    yield quote(0, 1, source=(Span(5_000_000, 5_000_001),))
    yield cast("Quote", "no quote")
    yield quote(0, 2)
