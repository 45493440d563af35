"""What holds for all values of the model."""

import datetime as dt
import pickle
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimkit.errors import DateError, SpanError
from claimkit.model import (
    Article,
    ArticleMetadata,
    Block,
    BlockKind,
    Origin,
    PartialDate,
    Quote,
    QuoteKind,
    Span,
    check_spans,
)

spans = st.builds(
    lambda start, length: Span(start, start + length), st.integers(0, 300), st.integers(1, 60)
)
zones = st.none() | st.integers(-1439, 1439)


@st.composite
def span_tuples(draw: st.DrawFn, *, least: int = 0) -> tuple[Span, ...]:
    """Draw spans that are sorted and disjoint."""
    count = draw(st.integers(least, 4))
    cuts = draw(st.lists(st.integers(0, 400), min_size=2 * count, max_size=2 * count, unique=True))
    cuts.sort()
    return tuple(Span(*pair) for pair in zip(cuts[::2], cuts[1::2], strict=True))


@st.composite
def partial_dates(draw: st.DrawFn) -> PartialDate:
    """Draw dates that exist, of every precision."""
    day = draw(st.dates(min_value=dt.date(1, 1, 1)))
    fields = draw(
        st.sampled_from(["year", "year month", "year month day", "month day", "month", "clock"])
    ).split()
    if fields == ["clock"]:
        moment = draw(st.times())
        second = draw(st.sampled_from([None, moment.second]))
        return PartialDate(
            year=draw(st.sampled_from([None, day.year])), month=day.month, day=day.day,
            hour=moment.hour, minute=moment.minute, second=second, utc_offset=draw(zones),
        )  # fmt: skip
    return PartialDate(**{field: getattr(day, field) for field in fields})


@st.composite
def quotes(draw: st.DrawFn) -> Quote:
    """Draw quotes with any parts."""
    return Quote(
        kind=draw(st.sampled_from(QuoteKind)), content=draw(span_tuples(least=1)),
        cue=draw(span_tuples()), source=draw(span_tuples()),
        rule="test.rule", confidence=draw(st.floats(0, 1)),
    )  # fmt: skip


@given(spans, st.text(min_size=400, max_size=420))
def test_span_covers_its_length(span: Span, text: str) -> None:
    """A span inside a text covers as many code points as it is long."""
    assert len(span.of(text)) == span.end - span.start


@given(spans, spans)
def test_overlap_and_containment_agree(one: Span, other: Span) -> None:
    """Overlap is mutual, and what contains also overlaps."""
    assert one.overlaps(other) == other.overlaps(one)
    assert one.overlaps(other) or not one.contains(other)
    assert (one.contains(other) and other.contains(one)) == (one == other)


@given(st.lists(spans, max_size=4))
def test_check_spans_is_order_and_disjointness(some: list[Span]) -> None:
    """The check fails exactly when two neighbours overlap or are out of order."""
    fine = all(a.end <= b.start for a, b in pairwise(some))
    if fine:
        check_spans(some, "some")
    else:
        with pytest.raises(SpanError):
            check_spans(some, "some")


@given(partial_dates())
def test_edtf_round_trip_is_the_identity(date: PartialDate) -> None:
    """What is printed is parsed to the same value."""
    assert PartialDate.parse(date.edtf) == date


@given(st.text(alphabet="0123456789X-T:Z+ ", max_size=26) | st.text(max_size=30))
def test_date_parser_is_total(text: str) -> None:
    """Any text is a date that prints and parses, or a typed error."""
    try:
        date = PartialDate.parse(text)
    except DateError:
        return
    assert PartialDate.parse(date.edtf) == date


@given(partial_dates())
def test_bounds_enclose(date: PartialDate) -> None:
    """The first day is not after the last, and both could be the date."""
    if date.earliest is not None and date.latest is not None:
        assert date.earliest <= date.latest
        for day in (date.earliest, date.latest):
            assert date.could_be(PartialDate.parse(day.isoformat()))


@given(partial_dates(), partial_dates())
def test_could_be_is_mutual(one: PartialDate, other: PartialDate) -> None:
    """Every date could be itself, and the relation has no direction."""
    assert one.could_be(one)
    assert one.could_be(other) == other.could_be(one)


@given(quotes())
def test_quote_id_is_made_of_its_spans(quote: Quote) -> None:
    """A quote made again has the same id, and survives pickling."""
    again = Quote(
        kind=quote.kind, content=quote.content, cue=quote.cue, source=quote.source,
        rule="test.other", confidence=0.0,
    )  # fmt: skip
    assert again.id == quote.id
    assert pickle.loads(pickle.dumps(quote)) == quote  # noqa: S301 - our own bytes


@given(quotes(), quotes())
def test_quotes_of_different_spans_have_different_ids(one: Quote, other: Quote) -> None:
    """Ids tell quotes of one article apart."""
    same = (one.content, one.cue, one.source) == (other.content, other.cue, other.source)
    assert (one.id == other.id) == same


@given(span_tuples(), st.dictionaries(st.text(max_size=5), st.text(max_size=5), max_size=3))
def test_article_pickles(blocks: tuple[Span, ...], origins: dict[str, str]) -> None:
    """An article with blocks and metadata crosses process borders unchanged."""
    article = Article(
        text="x" * 401,
        blocks=tuple(Block(kind=BlockKind.PARAGRAPH, span=span) for span in blocks),
        metadata=ArticleMetadata(origins={k: Origin(carrier=v) for k, v in origins.items()}),
    )
    assert pickle.loads(pickle.dumps(article)) == article  # noqa: S301 - our own bytes
