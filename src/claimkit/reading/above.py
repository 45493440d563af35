"""The lines above a story: section, title, subtitle, byline, date, caption."""

from collections.abc import Sequence

from claimkit.lines import find_byline, find_date_line, find_dateline
from claimkit.model import BlockKind
from claimkit.reading.paragraphs import Paragraph
from claimkit.reading.rendered import HEADLINE_HINTS, Hint
from claimkit.reading.shapes import (
    LONGEST_HEADLINE,
    MARGINAL,
    is_breadcrumb,
    is_caption,
    is_headline,
    is_notice,
    is_related,
    is_short,
    is_title_case,
    is_url,
)

MOST = 8
LONGEST = 400
LONGEST_SENTENCE = 110
MOST_SUBTITLES = 2
LONELY = (BlockKind.TITLE, BlockKind.BREADCRUMB, BlockKind.CAPTION)
HEADERS = (BlockKind.BYLINE, BlockKind.DATE)


def above(text: str, found: Sequence[Paragraph], language: str | None) -> list[BlockKind]:
    """Return the kinds of the paragraphs above the story, at most eight.

    The story begins with a dateline if one of the first paragraphs has it, or else with the first
    paragraph that is neither a headline nor a line of another known form.
    """
    begin = _dateline_place(text, found, language)
    kinds: list[BlockKind | None] = []
    for place, part in enumerate(found[: MOST if begin is None else begin]):
        kind = _own_kind(text, part, language)
        if kind is None and begin is None and not _is_headline(text, found, place):
            break
        kinds.append(kind)
    named = _name_headlines(text, found, kinds, language, is_dated=begin is not None)
    is_all = len(found) == len(named) == 1
    if is_all and found[0].hint not in HEADLINE_HINTS and named[0] in LONELY:
        return []  # one line and nothing else is the story
    return named


def _dateline_place(text: str, found: Sequence[Paragraph], language: str | None) -> int | None:
    for place, part in enumerate(found[:MOST]):
        if find_dateline(text, language, part.start, part.end) is not None:
            return place
        if part.end - part.start > LONGEST:
            return None
    return None


def _own_kind(text: str, part: Paragraph, language: str | None) -> BlockKind | None:
    """Tell what a line is if its own form shows it."""
    if part.end - part.start > LONGEST_HEADLINE or part.hint in HEADLINE_HINTS:
        return None
    line = text[part.start : part.end]
    kind: BlockKind | None = None
    if part.hint is Hint.IMAGE:
        kind = BlockKind.CAPTION
    elif is_url(line):
        kind = BlockKind.LINK
    elif _is_date(line, language):
        kind = BlockKind.DATE
    elif find_byline(line, language) is not None:
        kind = BlockKind.BYLINE
    elif is_related(line, language):
        kind = BlockKind.RELATED
    elif is_notice(line, language):
        kind = BlockKind.OTHER
    return kind


def _is_date(line: str, language: str | None) -> bool:
    dated = find_date_line(line, language)
    return dated is not None and not line[dated.span.end :].strip(MARGINAL)


def _is_headline(text: str, found: Sequence[Paragraph], place: int) -> bool:
    """Whether a paragraph may be a headline: by markup, by form, or by its capitals."""
    part = found[place]
    line = text[part.start : part.end]
    if part.hint in HEADLINE_HINTS or (is_headline(line) and part.hint is not Hint.ITEM):
        return True
    is_first = place == 0 and len(found) > 1 and found[1].is_apart
    return is_first and len(line) <= LONGEST_SENTENCE and is_title_case(line)


def _name_headlines(
    text: str,
    found: Sequence[Paragraph],
    kinds: Sequence[BlockKind | None],
    language: str | None,
    *,
    is_dated: bool,
) -> list[BlockKind]:
    """Tell title, subtitle, section and caption apart among the lines without a kind."""
    named = [kind or BlockKind.OTHER for kind in kinds]
    left = [place for place, kind in enumerate(kinds) if kind is None]
    lines = {place: text[found[place].start : found[place].end] for place in left}
    marked = next((place for place in left if found[place].hint is Hint.TITLE), None)
    while left and left[0] != marked and _is_crumb([lines[place] for place in left], language):
        named[left.pop(0)] = BlockKind.BREADCRUMB
    if not left:
        return named
    title = left[0] if marked is None else marked
    is_alone = len(left) == 1 and not is_dated and not any(kind in HEADERS for kind in named)
    is_picture = is_alone and marked is None and len(found) > len(kinds)
    is_picture = is_picture and is_caption(lines[title], language)
    named[title] = BlockKind.CAPTION if is_picture else BlockKind.TITLE
    rest = [place for place in left if place != title]
    for place in rest:
        if lines[place] == lines[title]:
            continue  # printed twice
        may_be = place == rest[0] and place > title and len(rest) <= MOST_SUBTITLES
        named[place] = _below_title(lines[place], language, may_be_subtitle=may_be)
    return named


def _is_crumb(lines: Sequence[str], language: str | None) -> bool:
    """Whether the first of the lines names a section: listed, a path, or short above a longer."""
    if len(lines) == 1:
        return False
    return is_breadcrumb(lines[0], language) or (is_short(lines[0]) and not is_short(lines[1]))


def _below_title(line: str, language: str | None, *, may_be_subtitle: bool) -> BlockKind:
    if is_caption(line, language):
        return BlockKind.CAPTION
    if is_breadcrumb(line, language):
        return BlockKind.BREADCRUMB
    if may_be_subtitle and not is_short(line):
        return BlockKind.SUBTITLE
    return BlockKind.PARAGRAPH
