"""Rows are flat: one a quote, the same columns in each."""

from claimkit import (
    Analysis,
    Article,
    ArticleMetadata,
    Attribution,
    DateMention,
    PartialDate,
    Quote,
    QuoteKind,
    Span,
    Speaker,
    SpeakerKind,
)
from claimkit.io import rows

TEXT = "“Stop,” said Ann and Bo, “now.” It rained."
SAID = DateMention(
    span=Span(0, 1), timex="2031-05", value=PartialDate(year=2031, month=5), rule="test.any"
)


def analysis() -> Analysis:
    """Return an analysis of two quotes, one of them of nobody."""
    first = Quote(
        kind=QuoteKind.DIRECT,
        content=(Span(1, 6), Span(26, 30)),
        cue=(Span(8, 12),),
        source=(Span(13, 23),),
        rule="test.split",
        confidence=0.9,
    )
    second = Quote(
        kind=QuoteKind.INDIRECT, content=(Span(32, 42),), rule="test.bare", confidence=0.3
    )
    return Analysis(
        article=Article(
            text=TEXT,
            language="en",
            metadata=ArticleMetadata(title="Stop", published=PartialDate(year=2031)),
        ),
        speakers=(
            Speaker(id="s-1", name="Ann", kind=SpeakerKind.PERSON),
            Speaker(id="s-2", name="Bo", kind=SpeakerKind.PERSON),
        ),
        attributions=(
            Attribution(quote=first, speakers=("s-1", "s-2"), said_on=SAID, confidence=0.8),
            Attribution(quote=second, confidence=0.2),
        ),
    )


def test_row_has_words_and_names() -> None:
    """Whoever reads the row needs neither text nor spans."""
    row = rows(analysis())[0]
    assert row["title"] == "Stop"
    assert row["published"] == "2031"
    assert row["content"] == "Stop, … now."
    assert row["cue"] == "said"
    assert row["source"] == "Ann and Bo"
    assert row["speakers"] == "Ann; Bo"
    assert row["said_on"] == "2031-05"
    assert (row["content_start"], row["content_end"]) == (1, 30)


def test_what_is_not_there_is_none() -> None:
    """An empty cell is None, not an empty string."""
    row = rows(analysis())[1]
    assert [row[key] for key in ("cue", "source", "speakers", "said_on", "outlet")] == [None] * 5


def test_all_rows_have_the_same_flat_columns() -> None:
    """A data frame can be made of them."""
    first, second = rows(analysis())
    assert list(first) == list(second)
    cells = [*first.values(), *second.values()]
    assert all(isinstance(cell, str | int | float | None) for cell in cells)


def test_article_without_quotes_has_no_rows() -> None:
    """Nothing found, no row."""
    assert rows(Analysis(article=Article(text=TEXT))) == []
