"""A plugin that does what it promises: lines in capitals are direct quotes."""

from collections.abc import Iterator

from claimkit import Article, Quote, QuoteKind, Span
from claimkit.lang import LanguagePack
from claimkit.plugins import extractor


@extractor(name="good.shouts", after=["claimkit.quotes"])
def extract_shouts(article: Article, _lang: LanguagePack, /) -> Iterator[Quote]:
    """Yield each line that is in capitals."""
    start = 0
    for line in article.text.splitlines(keepends=True):
        if line.isupper():
            content = (Span(start, start + len(line.rstrip())),)
            yield Quote(
                kind=QuoteKind.DIRECT, content=content, rule="good.capitals", confidence=0.5
            )
        start += len(line)
