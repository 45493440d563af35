"""Say what each part of a text is: the lines above the story, the story, the lines below it."""

from collections.abc import Iterator, Sequence

from claimkit.lines import find_date_line, find_dateline
from claimkit.model import Block, BlockKind, Span
from claimkit.reading.above import above
from claimkit.reading.below import below_kind, below_start
from claimkit.reading.paragraphs import Paragraph, paragraphs
from claimkit.reading.rendered import HEADLINE_HINTS, Hint, Rendered
from claimkit.reading.shapes import (
    LONGEST_HEADLINE,
    URL_OPENS,
    is_caption,
    is_headline,
    is_marked_credit,
    is_notice,
    is_related,
    is_title_case,
    is_url,
)

HEADING_SPACES = 12
POINTER_SPACES = 5
KIND_OF_HINT = {
    Hint.TITLE: BlockKind.HEADING,
    Hint.HEADING: BlockKind.HEADING,
    Hint.IMAGE: BlockKind.CAPTION,
    Hint.ITEM: BlockKind.PARAGRAPH,
    Hint.CODE: BlockKind.PARAGRAPH,
}


def lay_out(rendered: Rendered, language: str | None) -> tuple[Block, ...]:
    """Return the blocks of a text, in order; only white space lies between them."""
    text, found = rendered.text, paragraphs(rendered)
    kinds = above(text, found, language)
    lead = len(kinds)
    end = below_start(text, found, lead, language)
    blocks = [_block(kind, part.start, part.end) for kind, part in zip(kinds, found, strict=False)]
    if lead < len(found):
        blocks.extend(_lead(text, found[lead], language))
    for place in range(lead + 1, end):
        kind = _kind(text, found, place, language)
        blocks.append(_block(kind, found[place].start, found[place].end))
    for part in found[end:]:
        kind = below_kind(text[part.start : part.end], part, language) or BlockKind.OTHER
        blocks.append(_block(kind, part.start, part.end))
    return tuple(blocks)


def _block(kind: BlockKind, start: int, end: int) -> Block:
    return Block(kind=kind, span=Span(start, end))


def _lead(text: str, part: Paragraph, language: str | None) -> Iterator[Block]:
    """Yield the blocks of the first paragraph, which may begin with a dateline or a date."""
    start = part.start
    opening = _opening(text, part, language)
    if opening is not None:
        yield opening
        start = opening.span.end
        while start < part.end and text[start].isspace():
            start += 1
    if start < part.end:
        yield _block(BlockKind.PARAGRAPH, start, part.end)


def _opening(text: str, part: Paragraph, language: str | None) -> Block | None:
    dateline = find_dateline(text, language, part.start, part.end)
    if dateline is not None:
        return Block(kind=BlockKind.DATELINE, span=dateline.span)
    dated = find_date_line(text, language, part.start, part.end)
    return None if dated is None else Block(kind=BlockKind.DATE, span=dated.span)


def _kind(text: str, found: Sequence[Paragraph], place: int, language: str | None) -> BlockKind:
    """Tell what a paragraph within the story is."""
    part = found[place]
    if part.hint in KIND_OF_HINT:
        return KIND_OF_HINT[part.hint]
    if part.end - part.start > LONGEST_HEADLINE:
        is_link = text.startswith(URL_OPENS, part.start) and is_url(text[part.start : part.end])
        return BlockKind.LINK if is_link else BlockKind.PARAGRAPH
    line = text[part.start : part.end]
    if is_headline(line):
        if part.hint is Hint.LINK:
            return BlockKind.RELATED
        return _line_kind(line, language) or _headline_kind(text, found, place)
    return BlockKind.RELATED if is_related(line, language) else BlockKind.PARAGRAPH


def _line_kind(line: str, language: str | None) -> BlockKind | None:
    """Tell what a line without a final stop is, if its own form shows it."""
    kind: BlockKind | None = None
    if is_url(line):
        kind = BlockKind.LINK
    elif is_related(line, language):
        kind = BlockKind.RELATED
    elif is_notice(line, language):
        kind = BlockKind.OTHER
    elif is_marked_credit(line, language):
        kind = BlockKind.CREDIT
    elif is_caption(line, language):
        kind = BlockKind.CAPTION
    return kind


def _headline_kind(text: str, found: Sequence[Paragraph], place: int) -> BlockKind:
    """Tell a heading from a pointer to another article, and from a line that lost its stop."""
    part = found[place]
    around = (found[place - 1], *found[place + 1 : place + 2])
    if _is_pointer(text, part) and any(_is_pointer(text, other) for other in around):
        return BlockKind.RELATED  # pointers come in lists
    is_short = text.count(" ", part.start, part.end) < HEADING_SPACES
    return BlockKind.HEADING if is_short and part.is_apart else BlockKind.PARAGRAPH


def _is_pointer(text: str, part: Paragraph) -> bool:
    if part.hint in HEADLINE_HINTS or part.end - part.start > LONGEST_HEADLINE:
        return False
    line = text[part.start : part.end]
    return line.count(" ") >= POINTER_SPACES and is_headline(line) and is_title_case(line)
