"""A quote extractor: social-media posts printed in a news text are quotes."""

import re
from collections.abc import Iterator

from claimkit import Article, Quote, QuoteKind, Span
from claimkit.lang import LanguagePack
from claimkit.model import PROSE
from claimkit.plugins import extractor

POST = re.compile(
    r"^(?P<source>@\w{1,30}+)(?P<cue>:)[\ \t]{1,3}+(?P<content>\S[^\n]{0,500}+)",
    re.MULTILINE,
)


@extractor(name="posts.handles", after=["claimkit.quotes"])
def extract_posts(article: Article, _lang: LanguagePack, /) -> Iterator[Quote]:
    """Yield each line ``@handle: text`` of the article's prose as a direct quote."""
    for block in article.blocks_of(*PROSE):
        for match in POST.finditer(article.text, block.span.start, block.span.end):
            start = match.start("content")
            yield Quote(
                kind=QuoteKind.DIRECT,
                content=(Span(start, start + len(match["content"].rstrip())),),
                cue=(Span(*match.span("cue")),),
                source=(Span(*match.span("source")),),
                rule="posts.handle-colon",
                confidence=0.9,
            )
