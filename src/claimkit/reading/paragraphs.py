"""Group lines into paragraphs, whether they are hard-wrapped, indented or set apart."""

from collections.abc import Iterator
from itertools import pairwise

import attrs

from claimkit.reading.rendered import Hint, Rendered

WIDEST_WRAP = 130
SLACK = 4
INDENTED_ENOUGH = 2
ALONE = frozenset({Hint.TITLE, Hint.HEADING, Hint.LINK, Hint.IMAGE, Hint.STRONG})


@attrs.define
class Paragraph:
    """A paragraph: `start` to `end` without the white space around it.

    `is_apart` tells whether a blank line, or the start of the text, is before it.
    """

    start: int
    end: int
    is_apart: bool
    hint: Hint | None = None


@attrs.define
class Row:
    """A line that is not blank, without the white space around it."""

    start: int
    end: int
    indent: int
    is_apart: bool
    hint: Hint | None


def paragraphs(rendered: Rendered) -> list[Paragraph]:
    """Return the paragraphs of a text, in order."""
    text = rendered.text
    rows = list(_rows(rendered))
    width = _wrap_width(text, rows)
    indented = width > 0 and _is_indented(rows)
    found: list[Paragraph] = []
    last: Row | None = None
    for row in rows:
        if width and last and not _starts_anew(text, last, row, width, indented=indented):
            found[-1].end = row.end
        else:
            found.append(Paragraph(row.start, row.end, row.is_apart, row.hint))
        last = row
    return found


def _rows(rendered: Rendered) -> Iterator[Row]:
    position, is_apart = 0, True
    hints = rendered.hints
    for number, line in enumerate(rendered.text.split("\n")):
        body = line.lstrip()
        if body:
            indent = len(line) - len(body)
            start = position + indent
            yield Row(start, start + len(body.rstrip()), indent, is_apart, hints.get(number))
            is_apart = False
        else:
            is_apart = True
        position += len(line) + 1


def _wrap_width(text: str, rows: list[Row]) -> int:
    """Return the width at which lines were wrapped; 0 if each line is a paragraph.

    Lines were wrapped if none is long and most go on in the middle of a sentence.
    """
    if not rows:
        return 0
    width = max(row.end - row.start + row.indent for row in rows)
    if width > WIDEST_WRAP:
        return 0
    pairs = mid_sentence = 0
    for before, after in pairwise(rows):
        if not after.is_apart and after.indent <= before.indent:
            pairs += 1
            mid_sentence += text[after.start].islower() or text[before.end - 1] == ","
    return width if mid_sentence and 3 * mid_sentence >= pairs else 0


def _is_indented(rows: list[Row]) -> bool:
    """Whether paragraphs are told apart by the indent of their first lines."""
    turns = sum(after.indent > before.indent for before, after in pairwise(rows))
    return turns >= INDENTED_ENOUGH


def _starts_anew(text: str, last: Row, row: Row, width: int, *, indented: bool) -> bool:
    if row.is_apart or row.hint is not None or last.hint in ALONE or row.indent > last.indent:
        return True
    if indented:
        return row.indent > 0
    if text[row.start].islower():
        return False
    word = text.find(" ", row.start, row.end)
    first = (word if word >= 0 else row.end) - row.start
    return last.end - last.start + last.indent + 1 + first <= width - SLACK
