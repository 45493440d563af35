"""Maps from an article's text back to the raw input that it was rendered from."""

from bisect import bisect_right
from collections.abc import Iterable

import attrs

from claimkit.errors import SpanError
from claimkit.model.span import Span


@attrs.frozen
class Segment:
    """A stretch of the text and where it stands in the raw input.

    Stretches of equal length map character by character; others map as a whole.
    `start`, `end`: in the text. `raw_start`, `raw_end`: in the raw input.
    """

    start: int
    end: int
    raw_start: int
    raw_end: int

    @property
    def is_copied(self) -> bool:
        """Whether each character maps to its own."""
        return self.end - self.start == self.raw_end - self.raw_start


def _start(segment: Segment) -> int:
    return segment.start


def _tuple(segments: Iterable[Segment]) -> tuple[Segment, ...]:
    return tuple(segments)


@attrs.frozen
class SourceMap:
    """Segments that tile a text, in order. Offsets are code points."""

    segments: tuple[Segment, ...] = attrs.field(converter=_tuple)

    def to_raw(self, span: Span) -> Span:
        """Return the stretch of the raw input that a span of the text came from.

        Raises:
            SpanError: If the span lies outside the mapped text.
        """
        first = bisect_right(self.segments, span.start, key=_start) - 1
        last = bisect_right(self.segments, span.end - 1, key=_start) - 1
        if first < 0 or span.end > self.segments[last].end:
            message = f"span {span.start}:{span.end} lies outside the mapped text"
            raise SpanError(message, span.start, span.end)
        head, tail = self.segments[first], self.segments[last]
        start, end = head.raw_start, tail.raw_end
        if head.is_copied:
            start += span.start - head.start
        if tail.is_copied:
            end -= tail.end - span.end
        return Span(start, end)
