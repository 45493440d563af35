"""Maps back to the raw input."""

import pytest

from claimkit.errors import SpanError
from claimkit.model import Segment, SourceMap, Span

MAP = SourceMap([Segment(0, 3, 0, 3), Segment(3, 4, 3, 8), Segment(4, 6, 10, 12)])


@pytest.mark.parametrize(
    ("span", "raw"),
    [
        (Span(1, 2), Span(1, 2)),
        (Span(3, 4), Span(3, 8)),
        (Span(2, 4), Span(2, 8)),
        (Span(3, 5), Span(3, 11)),
        (Span(0, 6), Span(0, 12)),
        (Span(5, 6), Span(11, 12)),
    ],
)
def test_span_leads_back(span: Span, raw: Span) -> None:
    """By character where the text was copied, as a whole where it was replaced."""
    assert MAP.to_raw(span) == raw


@pytest.mark.parametrize("source_map", [MAP, SourceMap([]), SourceMap([Segment(9, 12, 0, 3)])])
def test_span_outside_the_text_is_refused(source_map: SourceMap) -> None:
    """A span of another text is a wrong call."""
    with pytest.raises(SpanError, match="lies outside the mapped text"):
        source_map.to_raw(Span(5, 7))


def test_copied_segments_have_one_length() -> None:
    """Equal lengths map by character."""
    assert [segment.is_copied for segment in MAP.segments] == [True, False, True]
