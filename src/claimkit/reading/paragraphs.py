"""Group lines into paragraphs, whether they are hard-wrapped, indented or set apart."""

from itertools import pairwise

import attrs

from claimkit.reading.rendered import Hint, Rendered

WIDEST_WRAP = 130
SLACK = 4
INDENTED_ENOUGH = 2
ALONE = frozenset({Hint.TITLE, Hint.HEADING, Hint.LINK, Hint.IMAGE, Hint.STRONG})


@attrs.define
class Paragraph:
    """A paragraph, or one line of it: `start` to `end` without the white space around it.

    `is_apart` tells whether a blank line, or the start of the text, is before it, and `indent`
    how many blanks stand before it on its line.
    """

    start: int
    end: int
    is_apart: bool
    hint: Hint | None = None
    indent: int = 0


def paragraphs(rendered: Rendered) -> list[Paragraph]:
    """Return the paragraphs of a text, in order."""
    text = rendered.text
    rows = _rows(rendered)
    width = _wrap_width(text, rows)
    if not width:
        return rows
    indented = _is_indented(rows)
    starts_anew = [
        _starts_anew(text, before, row, width, indented=indented) for before, row in pairwise(rows)
    ]
    found = rows[:1]
    for row, is_new in zip(rows[1:], starts_anew, strict=True):
        if is_new:
            found.append(row)
        else:
            found[-1].end = row.end
    return found


def _rows(rendered: Rendered) -> list[Paragraph]:
    """Return the lines that are not blank."""
    hints = rendered.hints
    rows: list[Paragraph] = []
    position, is_apart = 0, True
    for number, line in enumerate(rendered.text.split("\n")):
        body = line.strip()
        if body:
            indent = line.index(body)
            start = position + indent
            rows.append(Paragraph(start, start + len(body), is_apart, hints.get(number), indent))
        is_apart = not body
        position += len(line) + 1
    return rows


def _wrap_width(text: str, rows: list[Paragraph]) -> int:
    """Return the width at which lines were wrapped; 0 if each line is a paragraph.

    Lines were wrapped if none is long and most go on in the middle of a sentence.
    """
    if not rows:
        return 0
    width = max([row.end - row.start + row.indent for row in rows])
    if width > WIDEST_WRAP:
        return 0
    pairs = mid_sentence = 0
    for before, after in pairwise(rows):
        if not after.is_apart and after.indent <= before.indent:
            pairs += 1
            mid_sentence += text[after.start].islower() or text[before.end - 1] == ","
    return width if mid_sentence and 3 * mid_sentence >= pairs else 0


def _is_indented(rows: list[Paragraph]) -> bool:
    """Whether paragraphs are told apart by the indent of their first lines."""
    turns = sum(after.indent > before.indent for before, after in pairwise(rows))
    return turns >= INDENTED_ENOUGH


def _starts_anew(text: str, last: Paragraph, row: Paragraph, width: int, *, indented: bool) -> bool:
    if row.is_apart or row.hint is not None or last.hint in ALONE or row.indent > last.indent:
        return True
    if indented:
        return row.indent > 0
    if text[row.start].islower():
        return False
    word = text.find(" ", row.start, row.end)
    first = (word if word >= 0 else row.end) - row.start
    return last.end - last.start + last.indent + 1 + first <= width - SLACK
