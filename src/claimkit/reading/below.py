"""The lines below a story: addresses, credits, bylines, dates, pointers to other articles."""

from collections.abc import Sequence

from claimkit.lines import find_byline, find_date_line
from claimkit.model import BlockKind
from claimkit.reading.paragraphs import Paragraph
from claimkit.reading.rendered import Hint
from claimkit.reading.shapes import (
    LONGEST_HEADLINE,
    MARGINAL,
    ends_sentence,
    is_credit,
    is_headline,
    is_name,
    is_related,
    is_url,
)

MOST = 6


def below_start(text: str, found: Sequence[Paragraph], lead: int, language: str | None) -> int:
    """Return the place of the first of at most six paragraphs below the story."""
    start = len(found)
    while start > lead + 1 and len(found) - start < MOST:
        part = found[start - 1]
        if part.end - part.start > LONGEST_HEADLINE:
            break
        if below_kind(text[part.start : part.end], part, language) is None:
            break
        start -= 1
    return start


def below_kind(line: str, part: Paragraph, language: str | None) -> BlockKind | None:
    """Tell what a line below a story is; None: it belongs to the story."""
    kind: BlockKind | None = None
    if is_url(line):
        kind = BlockKind.LINK
    elif part.hint is Hint.LINK or is_related(line, language):
        kind = BlockKind.RELATED
    elif (part.hint is Hint.STRONG and is_headline(line)) or is_credit(line, language):
        kind = BlockKind.CREDIT
    elif not ends_sentence(line) and not is_name(line) and find_byline(line, language):
        kind = BlockKind.BYLINE
    else:
        dated = find_date_line(line, language)
        if dated is not None and not line[dated.span.end :].strip(MARGINAL):
            kind = BlockKind.DATE
    return kind
