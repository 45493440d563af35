"""Passages and quotes of short texts."""

from collections.abc import Callable

import attrs
import pytest

import claimkit
from claimkit.lang import get_language
from claimkit.model import Quote, Span
from claimkit.quotes.passage import Passage, read_passage

ReadPassage = Callable[[str], Passage]


@attrs.frozen
class Found:
    """A quote with its parts as text."""

    quote: Quote
    content: list[str]
    cue: list[str]
    source: list[str]


FindQuotes = Callable[[str], list[Found]]


@pytest.fixture
def passage_of() -> ReadPassage:
    """Return a function that reads the passage of a plain text."""

    def read(text: str) -> Passage:
        article = claimkit.parse(text, language="en", format="text")
        return read_passage(article, get_language("en"))

    return read


@pytest.fixture
def quotes_in() -> FindQuotes:
    """Return a function that finds the quotes of a plain text."""

    def find(text: str) -> list[Found]:
        def words(spans: tuple[Span, ...]) -> list[str]:
            return [article.text[span.start : span.end] for span in spans]

        article = claimkit.parse(text, language="en", format="text")
        return [
            Found(quote, words(quote.content), words(quote.cue), words(quote.source))
            for quote in claimkit.extract_quotes(article)
        ]

    return find
