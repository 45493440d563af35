"""Change a text and keep the way back: the map is built while editing, never by comparing."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator

import attrs

from claimkit.errors import SpanError
from claimkit.model import Segment, SourceMap


@attrs.frozen
class Edit:
    """Put `replacement` where ``text[start:end]`` stands; an empty range inserts.

    Raises:
        SpanError: If start is negative or after end.
    """

    start: int
    end: int
    replacement: str = ""

    def __attrs_post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            message = f"edit {self.start}:{self.end} is negative; 0 <= start <= end is needed"
            raise SpanError(message, self.start, self.end)


def rewrite(text: str, edits: Iterable[Edit]) -> tuple[str, SourceMap]:
    """Apply edits to a text and return the new text with the map back to the old one.

    Edits may come in any order; insertions at one place keep theirs. Copied stretches map one to
    one, a replaced stretch maps as a whole, an inserted one to the empty place it was put at.

    Raises:
        SpanError: If edits overlap or reach past the end of the text.

    >>> from claimkit.model import Span
    >>> new, source_map = rewrite("a  b", [Edit(1, 3, " ")])
    >>> new, source_map.to_raw(Span(2, 3))
    ('a b', Span(start=3, end=4))
    """
    pieces: list[str] = []
    segments: list[Segment] = []
    done = length = 0
    for edit in _in_order(text, edits):
        for piece, start, end in (
            (text[done : edit.start], done, edit.start),
            (edit.replacement, edit.start, edit.end),
        ):
            if piece:
                pieces.append(piece)
                segments.append(Segment(length, length + len(piece), start, end))
                length += len(piece)
        done = edit.end
    if done < len(text):
        pieces.append(text[done:])
        segments.append(Segment(length, length + len(text) - done, done, len(text)))
    return "".join(pieces), SourceMap(segments)


def _in_order(text: str, edits: Iterable[Edit]) -> Iterator[Edit]:
    done = 0
    for edit in sorted(edits, key=lambda edit: (edit.start, edit.end)):
        if edit.start < done:
            message = f"edit {edit.start}:{edit.end} overlaps the one that ends at {done}"
            raise SpanError(message, edit.start, edit.end)
        if edit.end > len(text):
            message = (
                f"edit {edit.start}:{edit.end} reaches past the text, which ends at {len(text)}"
            )
            raise SpanError(message, edit.start, edit.end)
        if edit.end > edit.start or edit.replacement:
            yield edit
            done = edit.end


def compose(inner: SourceMap, outer: SourceMap) -> SourceMap:
    """Join two maps: `outer` leads from a text to a middle one, `inner` from there to the raw.

    What `outer` inserted at a place where `inner` had deleted stands for the deleted stretch.

    Raises:
        SpanError: If `outer` leads to places that `inner` does not map.
    """
    joined: list[Segment] = []
    for segment in outer.segments:
        joined.extend(_through(inner, segment))
    return SourceMap(joined)


def _through(inner: SourceMap, segment: Segment) -> Iterator[Segment]:
    """Lead one segment on to the raw text, in as many pieces as it takes."""
    if segment.raw_start == segment.raw_end:
        yield from _whole(segment.start, segment.end, *_gap(inner, segment.raw_start))
        return
    under = _under(inner, segment.raw_start, segment.raw_end)
    if not segment.is_copied:
        yield from _whole(segment.start, segment.end, under[0][0], under[-1][1])
        return
    start = segment.start
    for raw_start, raw_end, length, is_copied in under:
        end = start + length
        if is_copied:
            yield Segment(start, end, raw_start, raw_end)
        else:
            yield from _whole(start, end, raw_start, raw_end)
        start = end


def _whole(start: int, end: int, raw_start: int, raw_end: int) -> Iterator[Segment]:
    """Map a stretch as a whole, in two where equal lengths would make it map by character."""
    if 1 < end - start == raw_end - raw_start:
        yield Segment(start, start + 1, raw_start, raw_end)
        start += 1
    yield Segment(start, end, raw_start, raw_end)


def _under(inner: SourceMap, start: int, end: int) -> list[tuple[int, int, int, bool]]:
    """Return raw start, raw end, length and whether it is copied, of what the range consists of."""
    found: list[tuple[int, int, int, bool]] = []
    here = start
    for index in range(_index(inner, start), len(inner.segments)):
        under = inner.segments[index]
        if here >= end or not under.start <= here < under.end:
            break
        stop = min(under.end, end)
        raw_start, raw_end = under.raw_start, under.raw_end
        if under.is_copied:
            raw_start, raw_end = raw_start + here - under.start, raw_end - (under.end - stop)
        found.append((raw_start, raw_end, stop - here, under.is_copied))
        here = stop
    if here < end:
        message = f"{start}:{end} lies outside the text that the inner map is for"
        raise SpanError(message, start, end)
    return found


def _gap(inner: SourceMap, place: int) -> tuple[int, int]:
    """Return the raw range between the character before a place and the one at it."""
    if not inner.segments:
        return 0, 0
    end = inner.segments[-1].end
    start = _under(inner, place - 1, place)[0][1] if place else inner.segments[0].raw_start
    stop = _under(inner, place, place + 1)[0][0] if place < end else start
    return start, max(start, stop)


def _index(source_map: SourceMap, place: int) -> int:
    """Return the index of the segment that holds the place, or the nearest one."""
    return max(0, bisect_right(source_map.segments, place, key=lambda segment: segment.start) - 1)
