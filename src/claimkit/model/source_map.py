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


@attrs.frozen
class ElementSegment:
    """A stretch of the text that is what one element of an HTML page shows.

    `path` is an XPath, such as ``/html[1]/body[1]/p[3]``.
    """

    start: int
    end: int
    path: str


@attrs.frozen(kw_only=True)
class ElementQuote:
    """Words of an element: `exact`, with what the element shows before and after them.

    `path` is an XPath. The words are as a browser shows them: white space is one space, and
    soft hyphens and zero-width spaces are left out.

    Source: Web Annotation Data Model, 4.2.3 XPath Selector and 4.2.4 Text Quote Selector.
    """

    path: str
    exact: str
    prefix: str = ""
    suffix: str = ""


CONTEXT = 32
"""Code points of prefix and suffix at most."""


def _start(segment: Segment | ElementSegment) -> int:
    return segment.start


def _tuple(segments: Iterable[Segment]) -> tuple[Segment, ...]:
    return tuple(segments)


def _elements(segments: Iterable[ElementSegment]) -> tuple[ElementSegment, ...]:
    return tuple(segments)


@attrs.frozen
class SourceMap:
    """Segments that tile a text, in order. Offsets are code points.

    The map of an HTML page has `elements` instead: between them lies white space, and text that
    no element shows.
    """

    segments: tuple[Segment, ...] = attrs.field(converter=_tuple)
    elements: tuple[ElementSegment, ...] = attrs.field(default=(), converter=_elements)

    def to_raw(self, span: Span) -> Span:
        """Return the stretch of the raw input that a span of the text came from.

        Raises:
            SpanError: If the span lies outside the mapped text.
        """
        if not self.segments and self.elements:
            message = "the text was rendered from elements: ask to_elements"
            raise SpanError(message, span.start, span.end)
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

    def to_elements(self, span: Span, text: str) -> tuple[ElementQuote, ...]:
        """Return the elements that show a span, with the words that each shows of it, in order.

        Args:
            span: A span of the text.
            text: The text that the map is of.
        """
        place = max(0, bisect_right(self.elements, span.start, key=_start) - 1)
        found: list[ElementQuote] = []
        for segment in self.elements[place:]:
            if segment.start >= span.end:
                break
            start, end = max(span.start, segment.start), min(span.end, segment.end)
            if start < end:
                found.append(
                    ElementQuote(
                        path=segment.path,
                        exact=text[start:end],
                        prefix=text[max(segment.start, start - CONTEXT) : start],
                        suffix=text[end : min(segment.end, end + CONTEXT)],
                    )
                )
        return tuple(found)
