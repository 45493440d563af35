"""A plugin that fails while it runs, after its first result."""

from collections.abc import Iterator

from claimkit import Article, Quote, QuoteKind, Span
from claimkit.lang import LanguagePack

NO_FUNCTION = "text"


def extract_then_fail(_article: Article, _lang: LanguagePack, /) -> Iterator[Quote]:
    """Yield one quote, then raise."""
    yield Quote(kind=QuoteKind.DIRECT, content=(Span(0, 1),), rule="broken.run", confidence=0.5)
    message = "out of luck"
    raise RuntimeError(message)
