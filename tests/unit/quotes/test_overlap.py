"""Of quotes with the same content one stays; nothing else is dropped."""

from claimkit import Quote, QuoteKind, Span
from claimkit.quotes.overlap import resolve_overlaps


def quote(
    *content: tuple[int, int], confidence: float = 0.5, cue: int = 0, nested_in: str | None = None
) -> Quote:
    """Return a quote with this content, and with its cue at a place that tells it apart."""
    return Quote(
        kind=QuoteKind.DIRECT,
        content=tuple(Span(*pair) for pair in content),
        cue=(Span(cue, cue + 1),),
        nested_in=nested_in,
        rule="test.any",
        confidence=confidence,
    )


def test_more_confident_reading_stays() -> None:
    """Two readings of the same words are one quote."""
    weak, strong = quote((5, 9), confidence=0.4), quote((5, 9), confidence=0.8, cue=1)
    assert resolve_overlaps([weak, strong]) == (strong,)
    assert resolve_overlaps([strong, weak]) == (strong,)


def test_first_of_equals_stays() -> None:
    """The order of the extractors decides where confidence does not."""
    first, second = quote((5, 9)), quote((5, 9), cue=1)
    assert resolve_overlaps([first, second]) == (first,)


def test_other_overlaps_stay() -> None:
    """A quote within a quote, and one that begins in another, are quotes."""
    some = (quote((1, 20)), quote((1, 9)), quote((5, 12)), quote((8, 30)))
    assert resolve_overlaps(some) == some


def test_result_is_in_the_order_of_content() -> None:
    """Wherever an extractor found them; of two that start together the longer is first."""
    inner, outer, first = quote((5, 9)), quote((5, 20)), quote((1, 3), (30, 40))
    assert resolve_overlaps([inner, outer, first]) == (first, outer, inner)


def test_nested_quote_follows_the_reading_that_stayed() -> None:
    """No quote is nested in one that is gone."""
    gone, stayed = quote((5, 20), confidence=0.4), quote((5, 20), confidence=0.8, cue=1)
    inner = quote((8, 12), nested_in=gone.id)
    result = resolve_overlaps([gone, stayed, inner])
    assert [one.nested_in for one in result] == [None, stayed.id]
    assert result[1].id == inner.id


def test_unrelated_nesting_stays() -> None:
    """Dropping one reading leaves the nesting of others alone."""
    outer = quote((30, 60))
    inner = quote((40, 50), nested_in=outer.id)
    twins = [quote((5, 9)), quote((5, 9), cue=1)]
    assert resolve_overlaps([*twins, outer, inner])[1:] == (outer, inner)


def test_no_quotes_are_no_quotes() -> None:
    """Nothing in, nothing out."""
    assert resolve_overlaps([]) == ()
