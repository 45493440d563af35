"""The quotes of an article as the page shows them, with the claims that they carry."""

from collections.abc import Mapping

import attrs

from claimkit.model import (
    Analysis,
    Attribution,
    Claim,
    CueClass,
    Polarity,
    QuoteKind,
    ResolvedBy,
    Span,
)
from claimkit.report.speakers import SpeakerView, nobody


@attrs.frozen(kw_only=True)
class ClaimView:
    """A claim that a quote carries."""

    text: str
    polarity: Polarity
    about: tuple[str, ...] = ()


@attrs.frozen(kw_only=True)
class QuoteView:
    """A quote as the page shows it.

    Attributes:
        number: From 1, in reading order.
        speakers: Who says it; one that stands for nobody if that is not known.
        parts: The stretches of its content.
        percent: The confidence, 0 to 100.
        inside: The number of the quote in which this one is reported; None: in none.
        places: The offsets of content, cue and source in code points.
    """

    number: int
    kind: QuoteKind
    cue_class: CueClass
    negated: bool
    rule: str
    percent: int
    speakers: tuple[SpeakerView, ...]
    resolved_by: ResolvedBy
    parts: tuple[str, ...]
    cue: str = ""
    source: str = ""
    said_on: str | None = None
    said_on_words: str | None = None
    evidence: tuple[str, ...] = ()
    inside: int | None = None
    claims: tuple[ClaimView, ...] = ()
    places: tuple[tuple[Span, ...], ...] = ()

    @property
    def first(self) -> SpeakerView:
        """The speaker whose colour the quote has."""
        return self.speakers[0]

    @property
    def has_telling_cue(self) -> bool:
        """Whether the cue does more than report."""
        return self.negated or self.cue_class is not CueClass.NEUTRAL


def view_quotes(analysis: Analysis, speakers: Mapping[str, SpeakerView]) -> tuple[QuoteView, ...]:
    """Return the quotes of an analysis in their order."""
    numbers = {one.id: number for number, one in enumerate(analysis.attributions, start=1)}
    claims: dict[str, list[Claim]] = {}
    for claim in analysis.claims:
        claims.setdefault(claim.attributions[-1] if claim.attributions else "", []).append(claim)
    return tuple(
        _view(one, numbers, speakers, claims.get(one.id, []), analysis.article.text)
        for one in analysis.attributions
    )


def _view(
    attribution: Attribution,
    numbers: Mapping[str, int],
    speakers: Mapping[str, SpeakerView],
    claims: list[Claim],
    text: str,
) -> QuoteView:
    quote, said_on = attribution.quote, attribution.said_on
    known = tuple(speakers[who] for who in dict.fromkeys(attribution.speakers) if who in speakers)
    return QuoteView(
        number=numbers[quote.id],
        kind=quote.kind,
        cue_class=quote.cue_class,
        negated=quote.negated,
        rule=quote.rule,
        percent=percent(attribution.confidence),
        speakers=known or (nobody(),),
        resolved_by=attribution.resolved_by,
        parts=tuple(span.of(text) for span in quote.content),
        cue=words(quote.cue, text),
        source=words(quote.source, text),
        said_on=said_on.value.edtf if said_on and said_on.value else None,
        said_on_words=said_on.span.of(text) if said_on else None,
        evidence=tuple(dict.fromkeys(span.of(text) for span in attribution.evidence)),
        inside=numbers.get(quote.nested_in or ""),
        claims=tuple(_claim(claim) for claim in claims),
        places=(quote.content, quote.cue, quote.source),
    )


def _claim(claim: Claim) -> ClaimView:
    return ClaimView(text=claim.text, polarity=claim.polarity, about=claim.about)


def words(spans: tuple[Span, ...], text: str) -> str:
    """Return what spans cover, on one line."""
    return " … ".join(" ".join(span.of(text).split()) for span in spans)


def percent(share: float) -> int:
    """Return a share as a whole number, 0 to 100."""
    return round(100 * share)
