"""Say what each part of a text is: the lines above the story, the story, the lines below it."""

from collections.abc import Iterator, Sequence

from claimkit.lines import find_byline, find_date_line, find_dateline
from claimkit.model import Block, BlockKind, Span
from claimkit.reading.paragraphs import Paragraph, paragraphs
from claimkit.reading.rendered import Hint, Rendered
from claimkit.reading.shapes import (
    ends_sentence,
    is_breadcrumb,
    is_caption,
    is_credit,
    is_headline,
    is_name,
    is_related,
    is_short,
    is_title_case,
    is_url,
)

HEAD = 8  # paragraphs above the story, at most
TAIL = 6
LONGEST_ABOVE = 400
LONGEST_LINE = 220
HEADING_WORDS = 12
POINTER_WORDS = 6
HEADLINE_HINTS = (Hint.TITLE, Hint.HEADING)
LONELY = (BlockKind.TITLE, BlockKind.BREADCRUMB, BlockKind.CAPTION)
HEADERS = (BlockKind.BYLINE, BlockKind.DATE, BlockKind.DATELINE)


def lay_out(rendered: Rendered, language: str | None) -> tuple[Block, ...]:
    """Return the blocks of a text, in order; only white space lies between them."""
    found = paragraphs(rendered)
    text = rendered.text
    head, lead = _head(text, found, language)
    tail = _tail_start(text, found, lead, language)
    blocks = list(head)
    for place in range(lead, tail):
        blocks.extend(_body(text, found, place, lead, language))
    for paragraph in found[tail:]:
        kind = _tail_kind(text[paragraph.start : paragraph.end], paragraph, language)
        blocks.append(_block(kind or BlockKind.OTHER, paragraph.start, paragraph.end))
    return tuple(blocks)


def _block(kind: BlockKind, start: int, end: int) -> Block:
    return Block(kind=kind, span=Span(start, end))


# --- above the story


def _head(text: str, found: Sequence[Paragraph], language: str | None) -> tuple[list[Block], int]:
    """Return the blocks above the story and the place of the paragraph that begins it."""
    kinds: list[BlockKind | None] = []
    lead = _dateline_place(text, found, language)
    for place, paragraph in enumerate(found[: HEAD if lead is None else lead]):
        kind = _header_kind(text, paragraph, language)
        if kind is None and lead is None and not _is_above(text, found, place):
            lead = place
            break
        kinds.append(kind)
    lead = len(kinds) if lead is None else lead
    above = found[:lead]
    _name_headlines(text, above, kinds, language, has_story=lead < len(found))
    if lead == len(found) == 1 and found[0].hint not in HEADLINE_HINTS and kinds[0] in LONELY:
        return [], 0  # one line and nothing else is the story
    return [
        _block(kind or BlockKind.OTHER, paragraph.start, paragraph.end)
        for kind, paragraph in zip(kinds, above, strict=True)
    ], lead


def _dateline_place(text: str, found: Sequence[Paragraph], language: str | None) -> int | None:
    for place, paragraph in enumerate(found[:HEAD]):
        if find_dateline(text, language, paragraph.start, paragraph.end) is not None:
            return place
        if paragraph.end - paragraph.start > LONGEST_ABOVE:
            return None
    return None


def _header_kind(text: str, paragraph: Paragraph, language: str | None) -> BlockKind | None:
    """Tell what a line above the story is, if its own form shows it."""
    line = text[paragraph.start : paragraph.end]
    if len(line) > LONGEST_LINE or paragraph.hint in HEADLINE_HINTS:
        return None
    if paragraph.hint is Hint.IMAGE:
        return BlockKind.CAPTION
    if is_url(line):
        return BlockKind.LINK
    dated = find_date_line(text, language, paragraph.start, paragraph.end)
    if dated is not None and not text[dated.span.end : paragraph.end].strip(" \t.|·•-–—"):
        return BlockKind.DATE
    if find_byline(line, language) is not None:
        return BlockKind.BYLINE
    return BlockKind.RELATED if is_related(line, language) else None


def _is_above(text: str, found: Sequence[Paragraph], place: int) -> bool:
    """Whether a paragraph may be a headline: by markup, by form, or by capitals."""
    paragraph = found[place]
    line = text[paragraph.start : paragraph.end]
    if paragraph.hint in HEADLINE_HINTS or (is_headline(line) and paragraph.hint is not Hint.ITEM):
        return True
    is_first = place == 0 and len(found) > 1 and found[1].is_apart
    return is_first and len(line) <= LONGEST_LINE // 2 and is_title_case(line)


def _name_headlines(
    text: str,
    above: Sequence[Paragraph],
    kinds: list[BlockKind | None],
    language: str | None,
    *,
    has_story: bool,
) -> None:
    """Tell title, subtitle, section and caption apart among the lines not named yet."""
    left = [place for place, kind in enumerate(kinds) if kind is None]
    kinds.extend([None] * (len(above) - len(kinds)))
    lines = {place: text[above[place].start : above[place].end] for place in left}
    marked = next((p for p in left if above[p].hint is Hint.TITLE), None)
    while left and marked != left[0] and _is_crumb(lines, left, language):
        kinds[left.pop(0)] = BlockKind.BREADCRUMB
    title = marked if marked is not None else next(iter(left), None)
    if title is None:
        return
    alone = len(left) == 1 and not any(kind in HEADERS for kind in kinds)
    if marked is None and alone and has_story and is_caption(lines[title], language):
        kinds[title] = BlockKind.CAPTION
        return
    kinds[title] = BlockKind.TITLE
    rest = [place for place in left if place != title]
    for place in rest:
        kinds[place] = _below_title(
            lines[place], language, is_next=place == rest[0], most=len(rest)
        )


def _is_crumb(lines: dict[int, str], left: list[int], language: str | None) -> bool:
    if len(left) == 1:
        return False
    first, second = lines[left[0]], lines[left[1]]
    return is_breadcrumb(first, language) or (is_short(first) and not is_short(second))


def _below_title(line: str, language: str | None, *, is_next: bool, most: int) -> BlockKind:
    if is_caption(line, language):
        return BlockKind.CAPTION
    if is_breadcrumb(line, language):
        return BlockKind.BREADCRUMB
    if is_next and most <= len("ab") and not is_short(line):
        return BlockKind.SUBTITLE
    return BlockKind.PARAGRAPH


# --- the story


def _body(
    text: str, found: Sequence[Paragraph], place: int, lead: int, language: str | None
) -> Iterator[Block]:
    paragraph = found[place]
    start, end = paragraph.start, paragraph.end
    if place == lead:
        opening = _opening(text, paragraph, language)
        if opening is not None:
            yield opening
            start = opening.span.end
            while start < end and text[start].isspace():
                start += 1
    if start < end:
        kind = _body_kind(text, found, place, language) if place > lead else BlockKind.PARAGRAPH
        yield _block(kind, start, end)


def _opening(text: str, paragraph: Paragraph, language: str | None) -> Block | None:
    """Return the dateline or date that the first paragraph begins with."""
    dateline = find_dateline(text, language, paragraph.start, paragraph.end)
    if dateline is not None:
        return Block(kind=BlockKind.DATELINE, span=dateline.span)
    dated = find_date_line(text, language, paragraph.start, paragraph.end)
    return None if dated is None else Block(kind=BlockKind.DATE, span=dated.span)


def _body_kind(
    text: str, found: Sequence[Paragraph], place: int, language: str | None
) -> BlockKind:
    paragraph = found[place]
    if paragraph.hint in HEADLINE_HINTS:
        return BlockKind.HEADING
    if paragraph.end - paragraph.start > LONGEST_LINE:
        return BlockKind.PARAGRAPH
    line = text[paragraph.start : paragraph.end]
    if paragraph.hint is Hint.IMAGE:
        return BlockKind.CAPTION
    if is_url(line):
        return BlockKind.LINK
    if ends_sentence(line) or paragraph.hint in (Hint.ITEM, Hint.CODE):
        is_pointer = paragraph.hint is None and is_related(line, language)
        return BlockKind.RELATED if is_pointer else BlockKind.PARAGRAPH
    if paragraph.hint is Hint.LINK or is_related(line, language):
        return BlockKind.RELATED
    if not is_headline(line):
        return BlockKind.PARAGRAPH
    if _has_twin(text, found, place):
        return BlockKind.RELATED
    is_heading = line.count(" ") < HEADING_WORDS and paragraph.is_apart
    return BlockKind.HEADING if is_heading else BlockKind.PARAGRAPH


def _has_twin(text: str, found: Sequence[Paragraph], place: int) -> bool:
    """Whether this and a neighbour are headlines in title case: pointers come in lists."""
    if not _is_pointer(text, found[place]):
        return False
    around = (found[place - 1], *found[place + 1 : place + 2])
    return any(_is_pointer(text, paragraph) for paragraph in around)


def _is_pointer(text: str, paragraph: Paragraph) -> bool:
    if paragraph.end - paragraph.start > LONGEST_LINE:
        return False
    line = text[paragraph.start : paragraph.end]
    return line.count(" ") >= POINTER_WORDS - 1 and is_headline(line) and is_title_case(line)


# --- below the story


def _tail_start(text: str, found: Sequence[Paragraph], lead: int, language: str | None) -> int:
    """Return the place of the first paragraph of the lines below the story."""
    start = len(found)
    while start > lead + 1 and len(found) - start < TAIL:
        paragraph = found[start - 1]
        if paragraph.end - paragraph.start > LONGEST_LINE:
            break
        if _tail_kind(text[paragraph.start : paragraph.end], paragraph, language) is None:
            break
        start -= 1
    return start


def _tail_kind(line: str, paragraph: Paragraph, language: str | None) -> BlockKind | None:
    if is_url(line):
        return BlockKind.LINK
    if paragraph.hint is Hint.LINK or is_related(line, language):
        return BlockKind.RELATED
    if paragraph.hint is Hint.STRONG and is_headline(line):
        return BlockKind.CREDIT
    if is_credit(line, language):
        return BlockKind.CREDIT
    if not ends_sentence(line) and not is_name(line) and find_byline(line, language) is not None:
        return BlockKind.BYLINE
    dated = find_date_line(line, language)
    if dated is not None and not line[dated.span.end :].strip(" \t.|·•-–—"):
        return BlockKind.DATE
    return None
