"""Quotes, speakers, attributions and the analysis that holds them."""

import pickle
from typing import Any

import pytest

from claimkit.errors import SpanError
from claimkit.model import Analysis, Article, Attribution, Quote, QuoteKind, Span, Speaker
from claimkit.model.speaker import SpeakerKind

CONTENT = (Span(0, 9), Span(20, 30))


def make_quote(**changes: Any) -> Quote:  # noqa: ANN401 - any field
    """Return a quote, with some fields changed."""
    fields: dict[str, Any] = {
        "kind": QuoteKind.DIRECT,
        "content": CONTENT,
        "rule": "test.rule",
        "confidence": 0.9,
    }
    return Quote(**(fields | changes))


def test_quote_id_depends_on_its_spans_alone() -> None:
    """A better rule or confidence does not rename a quote."""
    quote = make_quote()
    assert quote.id == make_quote(rule="test.other", confidence=0.1).id
    assert quote.id != make_quote(cue=(Span(10, 14),)).id


@pytest.mark.parametrize("part", ["content", "cue", "source"])
def test_spans_of_each_part_are_sorted_and_disjoint(part: str) -> None:
    """The error names the part."""
    with pytest.raises(SpanError, match=f"{part} spans must be sorted"):
        make_quote(**{part: (Span(20, 30), Span(0, 9))})


def test_quote_needs_content() -> None:
    """A quote of nothing is none."""
    with pytest.raises(SpanError, match="a quote needs content"):
        make_quote(content=())


@pytest.mark.parametrize("confidence", [-0.1, 1.1])
def test_confidence_is_a_share(confidence: float) -> None:
    """Confidence lies between 0 and 1."""
    with pytest.raises(ValueError, match="is not between 0 and 1"):
        make_quote(confidence=confidence)


def test_attribution_has_the_id_of_its_quote() -> None:
    """A quote has one attribution."""
    quote = make_quote()
    assert Attribution(quote=quote, confidence=0.5).id == quote.id


def test_analysis_lists_the_quotes_of_its_attributions() -> None:
    """Quotes are derived, in reading order."""
    quotes = (make_quote(), make_quote(content=(Span(40, 44),)))
    attributions = tuple(Attribution(quote=quote, confidence=0.5) for quote in quotes)
    analysis = Analysis(article=Article(text="x" * 50), attributions=attributions)
    assert analysis.quotes == quotes


def test_speaker_ids_of_other_schemes_are_read_only() -> None:
    """External ids are sorted, cannot be changed, and pickle."""
    speaker = Speaker(
        id="s-1", name="Ada Bell", kind=SpeakerKind.PERSON, external_ids={"b": "2", "a": "1"}
    )
    assert list(speaker.external_ids) == ["a", "b"]
    with pytest.raises(TypeError):
        speaker.external_ids["c"] = "3"  # type: ignore[index]
    assert pickle.loads(pickle.dumps(speaker)) == speaker  # noqa: S301 - our own bytes
