"""Rows that can be read without the text: one a quote, or one a claim."""

from collections.abc import Iterable, Mapping
from enum import StrEnum

import attrs

from claimkit.model import (
    Analysis,
    Attribution,
    Claim,
    CueClass,
    PartialDate,
    Polarity,
    QuoteKind,
    ResolvedBy,
    Span,
)

Cell = str | int | float | bool | None


@attrs.frozen(kw_only=True)
class QuoteRow:
    """A quote with its words and the names of its speakers.

    Where a part has several spans its pieces are joined by " … ", and `content_start` and
    `content_end` are those of the first and last, in code points.
    """

    quote_id: str
    kind: QuoteKind
    content: str
    cue: str | None
    source: str | None
    speakers: tuple[str, ...]
    resolved_by: ResolvedBy
    said_on: PartialDate | None
    cue_class: CueClass
    negated: bool
    nested_in: str | None
    content_start: int
    content_end: int
    rule: str
    quote_confidence: float
    confidence: float


@attrs.frozen(kw_only=True)
class ClaimRow:
    """A claim with the names of those who make it.

    `speakers` make it themselves; `according_to` are those who report that they do, outermost
    first; `quote_id`, `kind`, `said_on` and `confidence` are those of the claim's own quote.
    """

    claim_id: str
    text: str
    polarity: Polarity
    about: tuple[str, ...]
    speakers: tuple[str, ...]
    according_to: tuple[str, ...]
    said_on: PartialDate | None
    quote_id: str | None
    kind: QuoteKind | None
    confidence: float | None


def rows(analysis: Analysis) -> list[dict[str, Cell]]:
    """Return one row for each attribution, with the same columns in each.

    Where a part has several spans its pieces are joined by " … ", and `content_start` and
    `content_end` are those of the first and last. Several speakers are joined by "; ".
    """
    return _flat(analysis, quote_rows(analysis))


def claim_rows_of(analysis: Analysis) -> list[dict[str, Cell]]:
    """Return one row for each claim, with the same columns in each; see `ClaimRow`.

    Several names are joined by "; ".
    """
    return _flat(analysis, claim_rows(analysis))


def article_cells(analysis: Analysis) -> dict[str, Cell]:
    """Return the columns that all rows of an article share."""
    article = analysis.article
    stated = article.metadata
    return {
        "article_id": article.id,
        "title": stated.title,
        "outlet": stated.outlet,
        "published": stated.published.edtf if stated.published else None,
        "language": article.language,
        "url": stated.canonical_url,
    }


def quote_rows(analysis: Analysis) -> tuple[QuoteRow, ...]:
    """Return the quotes of an analysis in its order."""
    names = {speaker.id: speaker.name for speaker in analysis.speakers}
    text = analysis.article.text
    return tuple(_quote_row(attribution, names, text) for attribution in analysis.attributions)


def claim_rows(analysis: Analysis) -> tuple[ClaimRow, ...]:
    """Return the claims of an analysis in its order."""
    names = {speaker.id: speaker.name for speaker in analysis.speakers}
    known = {attribution.id: attribution for attribution in analysis.attributions}
    return tuple(_claim_row(claim, known, names) for claim in analysis.claims)


def _quote_row(attribution: Attribution, names: Mapping[str, str], text: str) -> QuoteRow:
    quote = attribution.quote
    return QuoteRow(
        quote_id=quote.id,
        kind=quote.kind,
        content=_words(quote.content, text) or "",
        cue=_words(quote.cue, text),
        source=_words(quote.source, text),
        speakers=_named(attribution, names),
        resolved_by=attribution.resolved_by,
        said_on=_said_on(attribution),
        cue_class=quote.cue_class,
        negated=quote.negated,
        nested_in=quote.nested_in,
        content_start=quote.content[0].start,
        content_end=quote.content[-1].end,
        rule=quote.rule,
        quote_confidence=quote.confidence,
        confidence=attribution.confidence,
    )


def _claim_row(
    claim: Claim, known: Mapping[str, Attribution], names: Mapping[str, str]
) -> ClaimRow:
    chain = [known[name] for name in claim.attributions if name in known]
    own, outer = (chain[-1], chain[:-1]) if chain else (None, [])
    return ClaimRow(
        claim_id=claim.id,
        text=claim.text,
        polarity=claim.polarity,
        about=claim.about,
        speakers=_named(own, names) if own else (),
        according_to=tuple(name for attribution in outer for name in _named(attribution, names)),
        said_on=_said_on(own) if own else None,
        quote_id=own.id if own else None,
        kind=own.quote.kind if own else None,
        confidence=own.confidence if own else None,
    )


def _named(attribution: Attribution, names: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(names.get(speaker, speaker) for speaker in attribution.speakers)


def _said_on(attribution: Attribution) -> PartialDate | None:
    return attribution.said_on.value if attribution.said_on else None


def _words(spans: Iterable[Span], text: str) -> str | None:
    return " … ".join(span.of(text) for span in spans) or None


def _flat(analysis: Analysis, found: Iterable[attrs.AttrsInstance]) -> list[dict[str, Cell]]:
    shared = article_cells(analysis)
    return [
        {
            **shared,
            **{field.name: _cell(getattr(row, field.name)) for field in attrs.fields(type(row))},
        }
        for row in found
    ]


def _cell(value: object) -> Cell:
    if isinstance(value, tuple):
        return "; ".join(value) or None
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, PartialDate):
        return value.edtf
    if value is None or isinstance(value, str | int | float):
        return value
    message = f"{value!r} fits no cell"
    raise TypeError(message)
