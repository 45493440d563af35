"""The framing of an article as the page shows it: its markers, and what answers which claim."""

from collections.abc import Mapping

import attrs

from claimkit.model import Analysis, Holder, Marker, MarkerKind, Span
from claimkit.report.speakers import SpeakerView


@attrs.frozen(kw_only=True)
class MarkerView:
    """A marker as the page shows it.

    Attributes:
        number: From 1, in reading order.
        speakers: Whose stance it is, where that is a speaker of the article.
        source: The words that name the holder, where the text names one.
        claim: The text of the claim that it bears on.
        quote: The number of the quote that carries the claim.
    """

    number: int
    kind: MarkerKind
    words: str
    holder: Holder
    rule: str
    span: Span
    speakers: tuple[SpeakerView, ...] = ()
    source: str | None = None
    claim: str | None = None
    quote: int | None = None


@attrs.frozen(kw_only=True)
class AnswerView:
    """A claim and what answers it: a marker, or another claim, each with its number."""

    claim: str
    quote: int | None
    words: str
    by_marker: int | None = None
    by_quote: int | None = None


def view_markers(analysis: Analysis, speakers: Mapping[str, SpeakerView]) -> tuple[MarkerView, ...]:
    """Return the markers of an analysis in their order."""
    texts, places = _claims(analysis)
    return tuple(
        MarkerView(
            number=number,
            kind=marker.kind,
            words=marker.span.of(analysis.article.text),
            holder=marker.holder,
            rule=marker.rule,
            span=marker.span,
            speakers=tuple(speakers[who] for who in marker.speakers if who in speakers),
            source=_source(marker, analysis.article.text),
            claim=texts.get(marker.claim or ""),
            quote=places.get(marker.claim or ""),
        )
        for number, marker in enumerate(analysis.markers, start=1)
    )


def view_answers(analysis: Analysis) -> tuple[AnswerView, ...]:
    """Return the rebuttals of an analysis; one whose claim is not there is left out."""
    texts, places = _claims(analysis)
    markers = {one.id: (n, one) for n, one in enumerate(analysis.markers, start=1)}
    found = []
    for rebuttal in analysis.rebuttals:
        number, marker = markers.get(rebuttal.by, (None, None))
        answer = marker.span.of(analysis.article.text) if marker else texts.get(rebuttal.by)
        if rebuttal.claim in texts and answer is not None:
            found.append(
                AnswerView(
                    claim=texts[rebuttal.claim],
                    quote=places.get(rebuttal.claim),
                    words=answer,
                    by_marker=number,
                    by_quote=places.get(rebuttal.by),
                )
            )
    return tuple(found)


def _source(marker: Marker, text: str) -> str | None:
    return marker.source.of(text) if marker.source else None


def _claims(analysis: Analysis) -> tuple[dict[str, str], dict[str, int]]:
    """The texts of claims, and the numbers of the quotes that carry them, by their ids."""
    numbers = {one.id: number for number, one in enumerate(analysis.attributions, start=1)}
    places = {}
    for claim in analysis.claims:
        if claim.attributions and claim.attributions[-1] in numbers:
            places[claim.id] = numbers[claim.attributions[-1]]
    return {claim.id: claim.text for claim in analysis.claims}, places
