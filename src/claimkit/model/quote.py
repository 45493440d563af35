"""Quotes: what was said, the words that report it, and the words that name who said it."""

from enum import StrEnum

import attrs

from claimkit.errors import SpanError
from claimkit.model.identity import content_id
from claimkit.model.span import Span, check_spans


class QuoteKind(StrEnum):
    """How the words are given: as they were spoken, in part so, or in other words.

    Words between quotation marks and those of a transcript are given as they were spoken.
    """

    DIRECT = "direct"
    MIXED = "mixed"
    INDIRECT = "indirect"


class CueClass(StrEnum):
    """How the reporting words stand to what they report."""

    NEUTRAL = "neutral"
    ASSERTIVE = "assertive"
    FACTIVE = "factive"
    DOUBTING = "doubting"
    DENYING = "denying"
    ACCUSING = "accusing"


def _id_of(quote: "Quote") -> str:
    return content_id("q", _places(quote.content), _places(quote.cue), _places(quote.source))


def _places(spans: tuple[Span, ...]) -> str:
    return " ".join([f"{span.start}:{span.end}" for span in spans])


@attrs.frozen(kw_only=True)
class Quote:
    """A stretch of reported speech, writing, thought or will, as spans of `Article.text`.

    Attributes:
        kind: Whether its words stand between quotation marks.
        content: What was said; several spans where the cue interrupts it.
        cue: The words that report it ("said", "according to"); empty if none do.
        source: The words that name who said it; empty if the text names nobody.
        nested_in: The id of the quote inside which this one is reported.
        cue_class: How the cue stands to the content.
        negated: Whether the cue denies that it was said ("did not say", "declined to comment").
        rule: The name of the construction by which it was found.
        confidence: 0 to 1, the share of such readings that were right on the development data.

    Raises:
        SpanError: If the content is empty or the spans of a part are not sorted and disjoint.
    """

    kind: QuoteKind
    content: tuple[Span, ...]
    cue: tuple[Span, ...] = ()
    source: tuple[Span, ...] = ()
    id: str = attrs.field(default=attrs.Factory(_id_of, takes_self=True))
    nested_in: str | None = None
    cue_class: CueClass = CueClass.NEUTRAL
    negated: bool = False
    rule: str
    confidence: float

    def __attrs_post_init__(self) -> None:
        if not 0.0 <= self.confidence <= 1.0:
            message = f"confidence {self.confidence} is not between 0 and 1"
            raise ValueError(message)
        if not self.content:
            message = "a quote needs content; it has no span"
            raise SpanError(message, 0, 0)
        for name, spans in (("content", self.content), ("cue", self.cue), ("source", self.source)):
            if len(spans) > 1:  # one span is in order by itself
                check_spans(spans, name)
