"""Every analysis survives its record: loading is the inverse of storing."""

import datetime as dt
import json
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from claimkit.errors import RecordError
from claimkit.io import dump, encode, from_record, load, schema, to_record
from claimkit.model import (
    Analysis,
    Article,
    ArticleMetadata,
    Attribution,
    Block,
    BlockKind,
    Claim,
    CueClass,
    DateKind,
    Dateline,
    DateMention,
    DateRelation,
    ElementSegment,
    Holder,
    Issue,
    Marker,
    MarkerKind,
    Origin,
    PartialDate,
    Polarity,
    Quote,
    QuoteKind,
    Rebuttal,
    Rejected,
    ResolvedBy,
    Segment,
    SourceMap,
    Span,
    Speaker,
    SpeakerKind,
)

VALIDATOR = None
if find_spec("jsonschema"):
    from jsonschema import Draft202012Validator

    VALIDATOR = Draft202012Validator(schema())
LENGTH = 60
words = st.text(max_size=8)
shares = st.floats(0, 1)
texts = st.text(st.characters(exclude_categories=["Cs"]), min_size=LENGTH, max_size=LENGTH + 9)
lone = st.sampled_from(["\ud800", "\udfff"])


def some(values: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Return a strategy for short tuples."""
    return st.lists(values, max_size=3).map(tuple)


def few(values: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Return a strategy for tuples of one value or none."""
    return st.lists(values, max_size=1).map(tuple)


@st.composite
def span_tuples(draw: st.DrawFn, least: int = 0) -> tuple[Span, ...]:
    """Draw spans that are sorted, disjoint and inside the text."""
    cuts = draw(st.lists(st.integers(0, LENGTH), min_size=2 * least, max_size=6, unique=True))
    cuts = sorted(cuts)[: len(cuts) // 2 * 2]
    return tuple(Span(*pair) for pair in zip(cuts[::2], cuts[1::2], strict=True))


spans = span_tuples(least=1).map(lambda found: found[0])


@st.composite
def dates(draw: st.DrawFn) -> PartialDate:
    """Draw dates of each precision."""
    day = draw(st.dates(min_value=dt.date(1, 1, 1)))
    known = draw(st.sampled_from(["year", "year month", "month day", "day", "year month day"]))
    fields: dict[str, int | None] = {name: getattr(day, name) for name in known.split()}
    if known == "year month day" and draw(st.booleans()):
        time = draw(st.times())
        fields |= {"hour": time.hour, "minute": time.minute}
        fields |= {"second": draw(st.none() | st.just(time.second))}
        fields |= {"utc_offset": draw(st.none() | st.integers(-1439, 1439))}
    return PartialDate(**fields)


mentions = st.builds(
    DateMention,
    span=spans,
    kind=st.sampled_from(DateKind),
    timex=words,
    value=st.none() | dates(),
    relation=st.sampled_from(DateRelation),
    anchor=st.none() | dates(),
    rule=words,
)
issues = st.builds(Issue, code=words, message=words | lone, span=st.none() | spans, origin=words)
origins = st.builds(
    Origin,
    carrier=words,
    selector=st.none() | words,
    span=st.none() | spans,
    confidence=shares,
    rejected=some(st.builds(Rejected, value=words, carrier=words, reason=words)),
)
datelines = st.builds(
    Dateline,
    place=st.none() | words,
    date=st.none() | dates(),
    agency=st.none() | words,
    span=spans,
)
metadata = st.builds(
    ArticleMetadata,
    title=st.none() | words,
    subtitle=st.none() | words,
    authors=some(words),
    outlet=st.none() | words,
    agency=st.none() | words,
    dateline=st.none() | datelines,
    published=st.none() | dates(),
    modified=st.none() | dates(),
    language=st.none() | words,
    canonical_url=st.none() | words,
    section=st.none() | words,
    origins=st.dictionaries(words, origins, max_size=3),
)
offsets = st.integers(0, 99)
source_maps = st.one_of(
    st.builds(SourceMap, some(st.builds(Segment, offsets, offsets, offsets, offsets))),
    st.builds(SourceMap, st.just(()), some(st.builds(ElementSegment, offsets, offsets, words))),
)
kinds = st.sampled_from(BlockKind)


@st.composite
def articles(draw: st.DrawFn) -> Article:
    """Draw articles whose blocks lie in their text."""
    blocks = tuple(Block(kind=draw(kinds), span=span) for span in draw(span_tuples()))
    return Article(
        text=draw(texts) + draw(st.just("") | lone),
        language=draw(st.none() | st.sampled_from(["en", "tlh", ""])),
        blocks=blocks,
        metadata=draw(metadata),
        source_map=draw(st.none() | source_maps),
        issues=draw(some(issues)),
    )


quotes = st.builds(
    Quote,
    kind=st.sampled_from(QuoteKind),
    content=span_tuples(least=1),
    cue=span_tuples(),
    source=span_tuples(),
    nested_in=st.none() | words,
    cue_class=st.sampled_from(CueClass),
    negated=st.booleans(),
    rule=words,
    confidence=shares,
)
analyses = st.builds(
    Analysis,
    article=articles(),
    speakers=some(
        st.builds(
            Speaker,
            id=words,
            name=words,
            kind=st.sampled_from(SpeakerKind),
            role=st.none() | words,
            affiliation=st.none() | words,
            aliases=some(words),
            mentions=span_tuples(),
            external_ids=st.dictionaries(words, words, max_size=2),
        )
    ),
    attributions=some(
        st.builds(
            Attribution,
            quote=quotes,
            speakers=some(words),
            resolved_by=st.sampled_from(ResolvedBy),
            evidence=span_tuples(),
            said_on=st.none() | mentions,
            confidence=shares,
        )
    ),
    claims=some(
        st.builds(
            Claim,
            id=words,
            text=words,
            polarity=st.sampled_from(Polarity),
            about=some(words),
            attributions=some(words),
            claimants=some(words),
        )
    ),
    markers=few(
        st.builds(
            Marker,
            kind=st.sampled_from(MarkerKind),
            span=spans,
            holder=st.sampled_from(Holder),
            speakers=some(words),
            source=st.none() | spans,
            claim=st.none() | words,
            rule=words,
        )
    ),
    rebuttals=few(st.builds(Rebuttal, claim=words, by=words)),
    issues=some(issues),
)


@settings(max_examples=50)
@given(analyses)
def test_record_round_trip_is_the_identity(analysis: Analysis) -> None:
    """A record loads as the analysis that it was made of."""
    assert from_record(to_record(analysis)) == analysis


@settings(max_examples=50)
@given(analyses)
def test_json_round_trip_is_the_identity(analysis: Analysis) -> None:
    """So it does from a line of JSON, which is one line of valid UTF-8."""
    line = encode(analysis)
    assert line.count(b"\n") == 1
    assert from_record(json.loads(line.decode())) == analysis


@settings(max_examples=50)
@given(analyses)
def test_record_is_plain_data(analysis: Analysis) -> None:
    """A record holds what JSON knows, and nothing that passes for it."""
    assert kinds_of(to_record(analysis)) <= {dict, list, str, int, float, bool, type(None)}


def kinds_of(data: object) -> set[type]:
    """Return the types of everything in nested data."""
    inner = [*data, *data.values()] if isinstance(data, dict) else data
    found = {type(data)}
    return found.union(*map(kinds_of, inner)) if isinstance(inner, list) else found


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(analyses, max_size=3))
def test_file_round_trip_is_the_identity(
    tmp_path_factory: pytest.TempPathFactory, some_analyses: list[Analysis]
) -> None:
    """A file holds its analyses, in their order."""
    path = Path(tmp_path_factory.mktemp("records")) / "all.jsonl"
    assert dump(some_analyses, path) == len(some_analyses)
    assert list(load(path)) == some_analyses


junk = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(words, inner, max_size=3),
    max_leaves=8,
)


@settings(max_examples=60)
@given(analyses, junk, st.data())
def test_changed_record_loads_or_is_refused(
    analysis: Analysis, wrong: object, data: st.DataObject
) -> None:
    """Any part replaced by anything is a value again or a `RecordError`, no other error."""
    record: Any = to_record(analysis)
    holder, keys = record, sorted(record)
    key: Any = data.draw(st.sampled_from(keys))
    while isinstance(holder[key], dict | list) and holder[key] and data.draw(st.booleans()):
        holder = holder[key]
        keys = sorted(holder) if isinstance(holder, dict) else list(range(len(holder)))
        key = data.draw(st.sampled_from(keys))
    holder[key] = wrong
    try:
        from_record(record)
    except RecordError:
        return
    if VALIDATOR is not None:
        assert VALIDATOR.is_valid(record)  # what loads is as the schema says


@settings(max_examples=50)
@given(analyses)
def test_record_is_as_the_schema_says(analysis: Analysis) -> None:
    """No analysis has a record that the published schema refuses."""
    if VALIDATOR is None:
        pytest.skip("needs jsonschema: the extra interop")
    VALIDATOR.validate(to_record(analysis))


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(analyses, max_size=3))
def test_parquet_round_trip_is_the_identity(
    tmp_path_factory: pytest.TempPathFactory, some_analyses: list[Analysis]
) -> None:
    """A Parquet file holds its analyses, in their order, unless a string is no Unicode text."""
    pytest.importorskip("pyarrow", reason="needs pyarrow: the extra arrow")
    from claimkit.io import parquet  # noqa: PLC0415 - only where pyarrow is

    path = Path(tmp_path_factory.mktemp("tables")) / "all.parquet"
    whole = [one for one in some_analyses if b"\\ud" not in encode(one)]
    assert parquet.dump(whole, path) == len(whole)
    assert list(parquet.load(path)) == whole
