"""The text of an article from its parts, with its blocks and the way back to the elements."""

from collections.abc import Iterator, Sequence

from claimkit.lines import find_dateline
from claimkit.model import Block, BlockKind, ElementSegment, SourceMap, Span
from claimkit.reading.html.kinds import Labelled

BETWEEN = "\n\n"


def render(
    found: Sequence[Labelled], language: str | None
) -> tuple[str, tuple[Block, ...], SourceMap]:
    """Return the text, one paragraph for each part, its blocks, and its map."""
    blocks: list[Block] = []
    elements: list[ElementSegment] = []
    start, is_lead = 0, True
    for one in found:
        end = start + len(one.text)
        if one.part is not None:
            elements.append(ElementSegment(start, end, one.part.place.path))
        if is_lead and one.kind is BlockKind.PARAGRAPH:
            blocks.extend(_lead(one.text, start, language))
            is_lead = False
        else:
            blocks.append(Block(kind=one.kind, span=Span(start, end)))
        start = end + len(BETWEEN)
    text = BETWEEN.join(one.text for one in found)
    return text, tuple(blocks), SourceMap((), elements)


def _lead(text: str, start: int, language: str | None) -> Iterator[Block]:
    """Yield the blocks of the first paragraph, which may begin with a dateline."""
    dateline = find_dateline(text, language)
    first = 0
    if dateline is not None:
        first = dateline.span.end
        yield Block(kind=BlockKind.DATELINE, span=Span(start, start + first))
        while first < len(text) and text[first].isspace():
            first += 1
    if first < len(text):
        span = Span(start + first, start + len(text))
        yield Block(kind=BlockKind.PARAGRAPH, span=span)
