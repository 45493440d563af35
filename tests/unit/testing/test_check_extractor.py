"""The checks for plugin authors pass what is right and name what is not."""

from collections.abc import Callable, Iterator

import pytest

from claimkit import Article, Quote, QuoteKind, Span
from claimkit.errors import LanguageError
from claimkit.lang import LanguagePack
from claimkit.testing import HOSTILE, check_extractor

TEXTS: list[str | Article] = ["The kiln is cold.", Article(text="The potter left.", language="en")]

Extract = Callable[[Article, LanguagePack], Iterator[Quote]]


def quote(start: int, end: int) -> Quote:
    """Return a quote of these offsets."""
    return Quote(
        kind=QuoteKind.DIRECT, content=(Span(start, end),), rule="test.any", confidence=0.5
    )


def extract_edges(article: Article, _lang: LanguagePack, /) -> Iterator[Quote]:
    """Find the first and the last character of texts long enough."""
    if len(article.text) > 1:
        yield quote(0, 1)
        yield quote(len(article.text) - 1, len(article.text))


def test_quotes_of_own_texts_are_returned() -> None:
    """A test can go on with them."""
    assert check_extractor(extract_edges, TEXTS) == (
        quote(0, 1), quote(16, 17), quote(0, 1), quote(15, 16),
    )  # fmt: skip


def test_hostile_texts_are_tried() -> None:
    """Also without texts of one's own."""
    seen: list[str] = []

    def extract(article: Article, _lang: LanguagePack, /) -> Iterator[Quote]:
        seen.append(article.text)
        return iter(())

    assert check_extractor(extract, []) == ()
    assert len(seen) == 2 * len(HOSTILE)


def failing(_article: Article, _lang: LanguagePack) -> Iterator[Quote]:
    """Fail late."""
    yield quote(0, 1)
    raise KeyError


def outside(article: Article, _lang: LanguagePack) -> Iterator[Quote]:
    """Point behind the text."""
    yield quote(len(article.text), len(article.text) + 1)


def backwards(article: Article, lang: LanguagePack) -> Iterator[Quote]:
    """Find the last first."""
    yield from reversed(tuple(extract_edges(article, lang)))


def no_quote(_article: Article, _lang: LanguagePack) -> Iterator[Quote]:
    """Give something else."""
    yield "quote"  # type: ignore[misc]


def changing() -> Extract:
    """Return an extractor that finds something new each time."""
    calls = iter(range(1, 99))

    def extract(_article: Article, _lang: LanguagePack) -> Iterator[Quote]:
        yield quote(0, next(calls))

    return extract


@pytest.mark.parametrize(
    ("extract", "message"),
    [
        (failing, "totality: the extractor raised KeyError"),
        (outside, "spans: "),
        (backwards, "order: the contents start at"),
        (no_quote, "result: 'quote' is no Quote"),
        (changing(), "determinism: two runs"),
    ],
    ids=["totality", "spans", "order", "result", "determinism"],
)
def test_broken_promise_is_named_with_its_text(extract: Extract, message: str) -> None:
    """The author learns which promise, and on which text."""
    with pytest.raises(AssertionError) as caught:
        check_extractor(extract, TEXTS)
    assert str(caught.value).startswith(message)
    assert "The kiln is cold." in str(caught.value)


def test_language_needs_a_pack() -> None:
    """A wrong call is an error, not a broken promise."""
    with pytest.raises(LanguageError):
        check_extractor(extract_edges, TEXTS, language="tlh")
