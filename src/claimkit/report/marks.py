"""Draw a text with marks that may nest and cross, as steps that a template writes down.

HTML elements nest, spans of quotes may cross: where one ends inside another, the other is closed
before it and opened again after it.
"""

from collections.abc import Iterable, Iterator
from enum import IntEnum, StrEnum

import attrs

from claimkit.model import Article, Block, BlockKind, Span
from claimkit.report.framing import MarkerView
from claimkit.report.quotes import QuoteView

MOST_LAYERS = 8
"""Marks that are drawn over each other; what lies deeper only has its reference."""


class Part(IntEnum):
    """What a mark shows; of two that cover the same words the smaller lies around the other."""

    CONTENT = 0
    SOURCE = 1
    CUE = 2
    MARKER = 3


class Step(StrEnum):
    """What the template writes."""

    OPEN = "open"
    TEXT = "text"
    REFERENCE = "reference"
    CLOSE = "close"


@attrs.frozen(kw_only=True, eq=False)
class Mark:
    """A stretch of the text to be drawn; after it may stand the reference to what it is of."""

    span: Span
    part: Part
    of: QuoteView | MarkerView
    reference: bool = False


@attrs.frozen(kw_only=True)
class Stroke:
    """One step. `again`: the mark was open before, and is only taken up."""

    step: Step
    text: str = ""
    mark: Mark | None = None
    again: bool = False


@attrs.frozen(kw_only=True)
class BlockView:
    """A block of the article, drawn."""

    kind: BlockKind
    strokes: tuple[Stroke, ...]


def marks_of(quotes: Iterable[QuoteView], markers: Iterable[MarkerView]) -> Iterator[Mark]:
    """Yield the marks of quotes and markers; words that several quotes share are marked once."""
    seen: set[tuple[Part, Span]] = set()
    for quote in quotes:
        content, cue, source = quote.places
        for span in content:
            yield Mark(span=span, part=Part.CONTENT, of=quote, reference=span is content[-1])
        for part, spans in ((Part.CUE, cue), (Part.SOURCE, source)):
            for span in spans:
                if (part, span) not in seen:
                    seen.add((part, span))
                    told = part is Part.CUE and quote.has_telling_cue and span is spans[-1]
                    yield Mark(span=span, part=part, of=quote, reference=told)
    for marker in markers:
        yield Mark(span=marker.span, part=Part.MARKER, of=marker, reference=True)


def draw(article: Article, marks: Iterable[Mark]) -> tuple[BlockView, ...]:
    """Return the blocks of an article with their marks, in order.

    Marks lie in the text; time and memory grow with the text and the number of marks.
    """
    events = _events(article.text, marks)
    pen, place, drawn = _Pen(article.text), 0, []
    for block in _tiled(article):
        pen.begin(block.span.start)
        while place < len(events) and events[place].key <= (block.span.end, 0):
            pen.act(events[place])
            place += 1
        drawn.append(BlockView(kind=block.kind, strokes=pen.end(block.span.end)))
    return tuple(drawn)


@attrs.frozen(kw_only=True)
class _Event:
    """A mark that ends (0) or starts (1) at a place."""

    key: tuple[int, int]
    rank: tuple[int, int]
    mark: Mark


def _events(text: str, marks: Iterable[Mark]) -> list[_Event]:
    """The ends and starts of marks by place; at one place those of inner marks end first."""
    found = []
    for mark in marks:
        start, end = _trimmed(text, mark.span)
        if start < end:
            found.append(_Event(key=(start, 1), rank=(-end, mark.part), mark=mark))
            found.append(_Event(key=(end, 0), rank=(-start, -mark.part), mark=mark))
    return sorted(found, key=lambda event: (event.key, event.rank))


def _trimmed(text: str, span: Span) -> tuple[int, int]:
    """The edges of a span without the white space at its ends, so that they lie in blocks."""
    start, end = span.start, min(span.end, len(text))
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _tiled(article: Article) -> Iterator[Block]:
    """The blocks, and as blocks of their own what words stand between them."""
    at = 0
    for block in article.blocks:
        yield from _between(article.text, at, block.span.start)
        yield block
        at = block.span.end
    yield from _between(article.text, at, len(article.text))


def _between(text: str, start: int, end: int) -> Iterator[Block]:
    if start < end and text[start:end].strip():
        yield Block(kind=BlockKind.OTHER, span=Span(start, end))


class _Pen:
    """Writes the strokes of one block after the other; marks may go on into the next."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.open: list[Mark] = []
        self.strokes: list[Stroke] = []
        self.at = 0

    def begin(self, at: int) -> None:
        self.at = at
        self.strokes = [Stroke(step=Step.OPEN, mark=mark, again=True) for mark in self.open]

    def end(self, at: int) -> tuple[Stroke, ...]:
        self._write(at)
        self.strokes += [Stroke(step=Step.CLOSE, mark=mark) for mark in reversed(self.open)]
        return tuple(self.strokes)

    def act(self, event: _Event) -> None:
        place, starts = event.key
        self._write(place)
        if not starts:
            self._close(event.mark)
        elif len(self.open) < MOST_LAYERS:
            self.open.append(event.mark)
            self.strokes.append(Stroke(step=Step.OPEN, mark=event.mark))

    def _write(self, until: int) -> None:
        if until > self.at:
            self.strokes.append(Stroke(step=Step.TEXT, text=self.text[self.at : until]))
            self.at = until

    def _close(self, mark: Mark) -> None:
        drawn, above = mark in self.open, []
        while drawn and (top := self.open.pop()) is not mark:
            above.append(top)
            self.strokes.append(Stroke(step=Step.CLOSE, mark=top))
        if drawn:
            self.strokes.append(Stroke(step=Step.CLOSE, mark=mark))
        if mark.reference:
            self.strokes.append(Stroke(step=Step.REFERENCE, mark=mark))
        for other in reversed(above):
            self.open.append(other)
            self.strokes.append(Stroke(step=Step.OPEN, mark=other, again=True))
