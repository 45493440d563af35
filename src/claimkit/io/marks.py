"""Quotes as annotation tools know them: marked parts, properties as text, names of speakers."""

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from typing import TypeVar

import attrs

from claimkit.model import (
    Analysis,
    Article,
    Attribution,
    CueClass,
    Issue,
    Quote,
    QuoteKind,
    ResolvedBy,
    Span,
    Speaker,
    SpeakerKind,
    content_id,
)

PARTS = ("content", "cue", "source")
OPENING = {"Pi", "Ps"}
STRAIGHT = '"'

Properties = Mapping[str, str]
E = TypeVar("E", bound=StrEnum)


@attrs.frozen(kw_only=True)
class Mark:
    """A quote with the names of its speakers and the confidence that both are right."""

    quote: Quote
    speakers: tuple[str, ...] = ()
    confidence: float = 1.0


def marks_of(analysis: Analysis) -> tuple[Mark, ...]:
    """Return the quotes of an analysis with their speakers, in its order."""
    names = {speaker.id: speaker.name for speaker in analysis.speakers}
    return tuple(
        Mark(
            quote=attribution.quote,
            speakers=tuple(names.get(name, name) for name in attribution.speakers),
            confidence=attribution.confidence,
        )
        for attribution in analysis.attributions
    )


def properties_of(mark: Mark) -> dict[str, str]:
    """Return what is known of a quote besides its parts, as text; False and None are left out."""
    quote = mark.quote
    found = {
        "kind": quote.kind.value,
        "cue_class": quote.cue_class.value,
        "negated": "true" if quote.negated else "",
        "nested_in": quote.nested_in or "",
        "rule": quote.rule,
        "quote_confidence": repr(quote.confidence),
        "confidence": repr(mark.confidence),
    }
    return {key: value for key, value in found.items() if value}


def mark_from(
    text: str,
    parts: Mapping[str, Iterable[Span]],
    properties: Properties,
    speakers: Iterable[str],
    rule: str,
) -> Mark:
    """Return the quote of marked parts; what people leave open has a default.

    The kind is told by the quotation marks, the confidence is 1, and the rule is the given one.

    Raises:
        SpanError: If there is no content, or the spans of a part overlap.
    """
    spans = {name: tuple(sorted(parts.get(name, ()))) for name in PARTS}
    quote = Quote(
        content=spans["content"],
        cue=spans["cue"],
        source=spans["source"],
        kind=_member(QuoteKind, properties.get("kind")) or _kind(text, spans["content"]),
        cue_class=_member(CueClass, properties.get("cue_class")) or CueClass.NEUTRAL,
        negated=properties.get("negated") == "true",
        nested_in=properties.get("nested_in"),
        rule=properties.get("rule", rule),
        confidence=_share(properties.get("quote_confidence")),
    )
    return Mark(
        quote=quote, speakers=tuple(speakers), confidence=_share(properties.get("confidence"))
    )


def _member(kind: type[E], value: str | None) -> E | None:
    return kind(value) if value in set(kind) else None


def _share(value: str | None) -> float:
    try:
        share = float(value or 1)
    except ValueError:
        return 1.0
    return share if 0.0 <= share <= 1.0 else 1.0


def _kind(text: str, content: Sequence[Span]) -> QuoteKind:
    if not content:
        return QuoteKind.INDIRECT
    opens = [_opens(char) for span in content for char in span.of(text)]
    if opens and opens[0]:
        return QuoteKind.DIRECT
    return QuoteKind.MIXED if any(opens) else QuoteKind.INDIRECT


def _opens(char: str) -> bool:
    return char == STRAIGHT or (unicodedata.category(char) in OPENING and char not in "([{")


def analysis_from(
    article: Article, marks: Iterable[Mark], issues: Iterable[Issue] = ()
) -> Analysis:
    """Return an analysis of marked quotes: their speakers by name, no claims.

    The marks stand in the order of their content.
    """
    ordered = sorted(marks, key=lambda mark: (mark.quote.content, mark.quote.id))
    speakers: dict[str, Speaker] = {}
    for mark in ordered:
        for name in mark.speakers:
            known = speakers.get(name) or Speaker(
                id=content_id("s", name), name=name, kind=SpeakerKind.UNNAMED
            )
            mentions = tuple(sorted({*known.mentions, *mark.quote.source}))
            speakers[name] = attrs.evolve(known, mentions=mentions)
    return Analysis(
        article=article,
        speakers=tuple(speakers.values()),
        attributions=tuple(_attribution(mark, speakers) for mark in ordered),
        issues=(*article.issues, *issues),
    )


def _attribution(mark: Mark, speakers: Mapping[str, Speaker]) -> Attribution:
    ids = tuple(speakers[name].id for name in mark.speakers)
    return Attribution(
        quote=mark.quote,
        speakers=ids,
        resolved_by=ResolvedBy.EXPLICIT if ids else ResolvedBy.NONE,
        confidence=mark.confidence,
    )
