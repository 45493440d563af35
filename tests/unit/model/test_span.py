"""Spans."""

import pytest

from claimkit.errors import SpanError
from claimkit.model import Span, check_spans


@pytest.mark.parametrize("place", [(-1, 2), (2, 2), (3, 2)])
def test_empty_and_negative_spans_are_refused(place: tuple[int, int]) -> None:
    """A span covers at least one code point."""
    with pytest.raises(SpanError) as caught:
        Span(*place)
    assert (caught.value.start, caught.value.end) == place
    assert "start < end is needed" in str(caught.value)


def test_span_counts_code_points() -> None:
    """A character outside the basic plane counts once."""
    assert Span(1, 2).of("a𝒷c") == "𝒷"


@pytest.mark.parametrize(
    ("other", "expected"),
    [(Span(0, 3), False), (Span(0, 4), True), (Span(4, 5), True), (Span(6, 9), False)],
)
def test_overlap_needs_a_common_code_point(other: Span, *, expected: bool) -> None:
    """Spans that only touch do not overlap."""
    assert Span(3, 6).overlaps(other) is expected
    assert other.overlaps(Span(3, 6)) is expected


def test_containment_includes_equality() -> None:
    """A span contains itself and what lies inside, nothing that sticks out."""
    span = Span(3, 6)
    assert [span.contains(Span(*at)) for at in ((3, 6), (4, 5), (2, 4), (5, 7))] == [
        True,
        True,
        False,
        False,
    ]


def test_spans_sort_by_start_and_end() -> None:
    """Spans are in reading order when sorted."""
    assert sorted([Span(2, 3), Span(0, 9), Span(0, 1)]) == [Span(0, 1), Span(0, 9), Span(2, 3)]


def test_check_spans_accepts_touching() -> None:
    """Touching spans are disjoint."""
    check_spans([Span(0, 2), Span(2, 3)], "content")


@pytest.mark.parametrize("spans", [[Span(0, 3), Span(2, 4)], [Span(3, 4), Span(0, 1)]])
def test_check_spans_refuses_overlap_and_disorder(spans: list[Span]) -> None:
    """The error names the part."""
    with pytest.raises(SpanError, match="content spans must be sorted and disjoint"):
        check_spans(spans, "content")
