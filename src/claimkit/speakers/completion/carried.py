"""Quoted words without a source: they go on with the quote beside them."""

from collections.abc import Sequence

from claimkit.model import Article, Quote, QuoteKind, Span
from claimkit.speakers.scene import CARRIED, Found

SPOKEN = frozenset({QuoteKind.DIRECT, QuoteKind.MIXED})
MARKS = " \t\n\r\"“”„«»‘’'.…,;>"
BREAK = "\n"
FARTHEST = 400
MOST_BREAKS = 2


def carry(article: Article, quotes: Sequence[Quote], found: list[Found]) -> None:
    """Give a direct quote without a source the speaker of the direct quote that it goes on with.

    It goes on with the one before it where nothing but marks stands between them, in the same
    paragraph or over one break; else with the one right after it in its own paragraph.
    """
    if not any(_is_bare(quote) for quote in quotes):
        return
    order = [at for at in range(len(quotes)) if quotes[at].nested_in is None]
    order.sort(key=lambda at: _extent(quotes[at]).start)
    for number, at in enumerate(order):
        if not _is_bare(quotes[at]):
            continue
        before = order[number - 1] if number else None
        after = order[number + 1] if number + 1 < len(order) else None
        if before is not None and _touch(article.text, quotes[before], quotes[at], MOST_BREAKS):
            found[at] = _carried(quotes[before], found[before])
        elif after is not None and _touch(article.text, quotes[at], quotes[after], 0):
            found[at] = _carried(quotes[after], found[after])


def _is_bare(quote: Quote) -> bool:
    return not quote.source and quote.nested_in is None and quote.kind in SPOKEN


def _carried(quote: Quote, found: Found) -> Found:
    if not found.profiles:
        return found
    return Found(found.profiles, CARRIED, found.evidence or quote.source)


def _extent(quote: Quote) -> Span:
    parts = [*quote.content, *quote.cue, *quote.source]
    return Span(min(part.start for part in parts), max(part.end for part in parts))


def _touch(text: str, first: Quote, second: Quote, breaks: int) -> bool:
    """Whether two quotes are spoken ones with nothing between them but marks."""
    if first.kind not in SPOKEN or second.kind not in SPOKEN:
        return False
    start, end = _extent(first).end, _extent(second).start
    if not 0 <= end - start <= FARTHEST:
        return False
    between = text[start:end]
    return not between.strip(MARKS) and between.count(BREAK) <= breaks
