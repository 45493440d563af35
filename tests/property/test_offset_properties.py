"""What holds for all edits."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimkit.errors import SpanError
from claimkit.model import SourceMap, Span
from claimkit.text.offsets import Edit, compose, rewrite


@st.composite
def edited(draw: st.DrawFn, text: str, *, insert: bool = True) -> tuple[str, SourceMap]:
    """Draw edits of a text, in any order, and apply them."""
    cuts = sorted(draw(st.lists(st.integers(0, len(text)), max_size=8)))
    edits = [
        Edit(start, end, draw(st.text(alphabet="xyz", max_size=4)))
        for start, end in zip(cuts[::2], cuts[1::2], strict=False)
        if insert or start < end
    ]
    return rewrite(text, draw(st.permutations(edits)))


@given(st.data(), st.text(max_size=40))
def test_segments_tile_the_new_text(data: st.DataObject, raw: str) -> None:
    """Segments begin at 0, follow one another and end with the text."""
    text, source_map = data.draw(edited(raw))
    ends = [0, *(segment.end for segment in source_map.segments)]
    assert [segment.start for segment in source_map.segments] == ends[:-1]
    assert ends[-1] == len(text)


@given(st.data(), st.text(alphabet="abc", max_size=40))
def test_copied_characters_lead_to_themselves(data: st.DataObject, raw: str) -> None:
    """Every character that was not put in by an edit leads back to its own place."""
    text, source_map = data.draw(edited(raw))
    for place, character in enumerate(text):
        if character in "abc":
            assert source_map.to_raw(Span(place, place + 1)).of(raw) == character


@given(st.data(), st.text(min_size=1, max_size=40))
def test_longer_spans_lead_to_longer_ranges(data: st.DataObject, raw: str) -> None:
    """The raw range of a span holds the raw range of every span inside it."""
    text, source_map = data.draw(edited(raw, insert=False))
    if not text:
        return
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    whole = source_map.to_raw(Span(start, end))
    assert whole.end <= len(raw)
    assert all(
        whole.contains(source_map.to_raw(Span(place, place + 1))) for place in range(start, end)
    )


@given(st.data(), st.text(min_size=1, max_size=40))
def test_composed_map_is_one_map_after_the_other(data: st.DataObject, raw: str) -> None:
    """Going back in one step or in two ends at the same place."""
    middle, inner = data.draw(edited(raw, insert=False))
    text, outer = data.draw(edited(middle, insert=False))
    if not text:
        return
    joined = compose(inner, outer)
    start = data.draw(st.integers(0, len(text) - 1))
    span = Span(start, data.draw(st.integers(start + 1, len(text))))
    assert joined.to_raw(span) == inner.to_raw(outer.to_raw(span))


@given(st.data(), st.text(max_size=40))
def test_composed_map_tiles_the_new_text(data: st.DataObject, raw: str) -> None:
    """With insertions, too, the joined map covers the text and stays inside the raw one."""
    middle, inner = data.draw(edited(raw))
    text, outer = data.draw(edited(middle))
    joined = compose(inner, outer).segments
    ends = [0, *(segment.end for segment in joined)]
    assert [segment.start for segment in joined] == ends[:-1]
    assert ends[-1] == len(text)
    assert all(0 <= s.raw_start <= s.raw_end <= len(raw) for s in joined)


@given(st.text(max_size=20), st.integers(0, 30), st.integers(1, 9))
def test_edits_outside_the_text_are_refused(text: str, past: int, length: int) -> None:
    """An edit past the end is a typed error wherever it lies."""
    start = len(text) + past
    with pytest.raises(SpanError):
        rewrite(text, [Edit(start, start + length, "x")])
