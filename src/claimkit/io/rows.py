"""Flat rows for data frames: one a quote."""

from collections.abc import Iterable

from claimkit.model import Analysis, Attribution, Span

Cell = str | int | float | bool | None


def rows(analysis: Analysis) -> list[dict[str, Cell]]:
    """Return one row for each attribution, with the same columns in each.

    Where a part has several spans its pieces are joined by " … ", and `content_start` and
    `content_end` are those of the first and last. Several speakers are joined by "; ".
    """
    article = analysis.article
    stated = article.metadata
    shared: dict[str, Cell] = {
        "article_id": article.id,
        "title": stated.title,
        "outlet": stated.outlet,
        "published": stated.published.edtf if stated.published else None,
        "language": article.language,
        "url": stated.canonical_url,
    }
    names = {speaker.id: speaker.name for speaker in analysis.speakers}
    return [
        {**shared, **_row(attribution, names, article.text)}
        for attribution in analysis.attributions
    ]


def _row(attribution: Attribution, names: dict[str, str], text: str) -> dict[str, Cell]:
    quote, said = attribution.quote, attribution.said_on
    return {
        "quote_id": quote.id,
        "kind": quote.kind.value,
        "content": _words(quote.content, text),
        "cue": _words(quote.cue, text),
        "source": _words(quote.source, text),
        "speakers": "; ".join(names.get(name, name) for name in attribution.speakers) or None,
        "resolved_by": attribution.resolved_by.value,
        "said_on": said.value.edtf if said and said.value else None,
        "cue_class": quote.cue_class.value,
        "negated": quote.negated,
        "nested_in": quote.nested_in,
        "content_start": quote.content[0].start,
        "content_end": quote.content[-1].end,
        "rule": quote.rule,
        "quote_confidence": quote.confidence,
        "confidence": attribution.confidence,
    }


def _words(spans: Iterable[Span], text: str) -> str | None:
    return " … ".join(span.of(text) for span in spans) or None
