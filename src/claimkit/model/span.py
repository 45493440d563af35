"""Spans: half-open ranges of code points in one named text."""

from collections.abc import Iterable

import attrs

from claimkit.errors import SpanError


@attrs.frozen(order=True)
class Span:
    """A half-open range of code points, so that ``text[span.start:span.end]`` is what it covers.

    Raises:
        SpanError: If start is negative or not before end.
    """

    start: int
    end: int

    def __attrs_post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            message = f"span {self.start}:{self.end} is empty or negative; start < end is needed"
            raise SpanError(message, self.start, self.end)

    def of(self, text: str) -> str:
        """Return the stretch of the text that the span covers.

        >>> Span(4, 7).of("The cat sat.")
        'cat'
        """
        return text[self.start : self.end]

    def overlaps(self, other: "Span") -> bool:
        """Whether both cover at least one common code point."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: "Span") -> bool:
        """Whether the other lies wholly inside this one."""
        return self.start <= other.start and other.end <= self.end


def check_spans(spans: Iterable[Span], name: str) -> None:
    """Raise SpanError unless the spans are sorted and disjoint."""
    before = -1
    for span in spans:
        if span.start < before:
            message = f"{name} spans must be sorted and disjoint; {span.start}:{span.end} is not"
            raise SpanError(message, span.start, span.end)
        before = span.end
