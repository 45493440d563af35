"""Where readings of the same words meet: the only place that drops a quote."""

from collections.abc import Iterable

import attrs

from claimkit.model import Quote, Span


def resolve_overlaps(quotes: Iterable[Quote]) -> tuple[Quote, ...]:
    """Return the quotes sorted by their content, one for each content.

    Of quotes with the same content the most confident stays, and the first of equals. Quotes
    nested in one that was dropped are then nested in the one that stayed.
    """
    best: dict[tuple[Span, ...], Quote] = {}
    lost: list[Quote] = []
    for quote in quotes:
        held = best.get(quote.content)
        if held is None or quote.confidence > held.confidence:
            best[quote.content] = quote
            if held is not None:
                lost.append(held)
        else:
            lost.append(quote)
    kept = sorted(best.values(), key=_place)
    moved = {quote.id: best[quote.content].id for quote in lost}
    return tuple(_moved(quote, moved) for quote in kept) if moved else tuple(kept)


def _place(quote: Quote) -> tuple[tuple[int, int], ...]:
    """Reading order; of two that start together the longer one first, as it holds the other."""
    return tuple((span.start, -span.end) for span in quote.content)


def _moved(quote: Quote, moved: dict[str, str]) -> Quote:
    if quote.nested_in is None or quote.nested_in not in moved:
        return quote
    return attrs.evolve(quote, nested_in=moved[quote.nested_in])
