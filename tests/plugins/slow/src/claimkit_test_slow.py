"""A plugin that takes its time over each result."""

import time
from collections.abc import Iterator

from claimkit import Article, Quote, QuoteKind, Span
from claimkit.lang import LanguagePack
from claimkit.plugins import extractor


@extractor(name="slow.words", before=["good.shouts"])
def extract_slowly(article: Article, _lang: LanguagePack, /) -> Iterator[Quote]:
    """Yield the first three characters, one by one."""
    for start in range(min(3, len(article.text))):
        time.sleep(0.01)
        content = (Span(start, start + 1),)
        yield Quote(kind=QuoteKind.DIRECT, content=content, rule="slow.words", confidence=0.5)
