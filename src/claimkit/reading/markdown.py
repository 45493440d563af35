"""Markdown, rendered to text with an exact way back to the source."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

import attrs

from claimkit.reading.inline import Inline, Mark
from claimkit.reading.plain import BOM
from claimkit.reading.rendered import Hint, Rendered
from claimkit.text.offsets import Edit, rewrite

BLOCK = r"""
    (?P<rule> [ ]{0,3}
        (?: (?:-[ \t]{0,2}){3,80} | (?:\*[ \t]{0,2}){3,80} | (?:_[ \t]{0,2}){3,80} | ={3,200} ) $ )
    | (?P<fence> [ ]{0,3} (?:`{3,20}|~{3,20}) [^`\n]{0,100} $ )
    | (?P<heading> [ ]{0,3} \#{1,6} [ \t]{1,20} (?=\S) )
    | (?P<quote> [ ]{0,3} (?:>[ \t]?){1,9} )
    | (?P<item> [ \t]{0,12} [-*+] [ \t]{1,4} (?=\S) )
"""
CLOSING = r"[ \t]{1,20}\#{1,20}[ \t]{0,20}$"
LONGEST_CLOSING = 60
PAIR = 2


@cache
def _block() -> "re.Pattern[str]":
    return re.compile(BLOCK, re.VERBOSE)


@cache
def _closing() -> "re.Pattern[str]":
    return re.compile(CLOSING)


def render_markdown(raw: str) -> Rendered:
    """Return the text of Markdown: marks removed, link texts and captions kept, addresses bare.

    Lines keep their number. The map leads each remaining character back to its own.
    """
    renderer = _Renderer(raw.split("\n"))
    text, source_map = rewrite(raw, renderer.edits())
    return Rendered(text=text, source_map=source_map, hints=renderer.hints)


@attrs.define
class _Renderer:
    """Walks over the lines once; `hints` are complete when `edits` is."""

    lines: Sequence[str]
    hints: dict[int, Hint] = attrs.field(factory=dict)
    inline: Inline = attrs.field(factory=Inline)
    in_code: bool = False

    def edits(self) -> Iterator[Edit]:
        start = 0
        for number, line in enumerate(self.lines):
            body, first = line, start
            if number == 0 and line.startswith(BOM):
                yield Edit(0, 1)
                body, first = line[1:], 1
            if body.endswith("\r") and number < len(self.lines) - 1:
                yield Edit(start + len(line) - 1, start + len(line))
                body = body[:-1]
            yield from self._line(body, first, number)
            start += len(line) + 1

    def _line(self, body: str, first: int, number: int) -> Iterator[Edit]:
        if not body.strip():
            self.inline.end_paragraph()
            return
        match = _block().match(body)
        name = match.lastgroup if match else None
        if name == "fence":
            self.in_code = not self.in_code
            yield Edit(first, first + len(body))
        elif self.in_code:
            self.hints[number] = Hint.CODE
        elif name == "rule":
            self._underline(body, number)
            yield Edit(first, first + len(body))
        else:
            skip = match.end() if match else 0
            if skip:
                yield Edit(first, first + skip)
            if name == "item":
                self.hints[number] = Hint.ITEM
            elif match is not None and name == "heading":
                is_title = match[0].count("#") == 1
                self.hints[number] = Hint.TITLE if is_title else Hint.HEADING
                kept = max(skip, _without_closing(body))
                if kept < len(body):
                    yield Edit(first + kept, first + len(body))
                    body = body[:kept]
            yield from self._text(body, skip, first, number)

    def _underline(self, body: str, number: int) -> None:
        """Make the line above a heading if this is the line drawn under it."""
        mark = body.strip()[0]
        above = self.lines[number - 1] if number else ""
        if mark in "-=" and above.strip() and number - 1 not in self.hints:
            self.hints[number - 1] = Hint.TITLE if mark == "=" else Hint.HEADING

    def _text(self, body: str, skip: int, first: int, number: int) -> Iterator[Edit]:
        marks = list(self.inline.marks(body, skip, first))
        yield from (mark.edit for mark in marks)
        if number not in self.hints:
            hint = _whole_line(body[skip:].strip(), marks)
            if hint is not None:
                self.hints[number] = hint


def _without_closing(body: str) -> int:
    """Return the length of a heading without the marks that close it."""
    closing = _closing().search(body[-LONGEST_CLOSING:])
    return len(body) - len(closing[0]) if closing else len(body)


def _whole_line(line: str, marks: Sequence[Mark]) -> Hint | None:
    """Tell what a line is that is nothing but one image, link or strong stretch."""
    names = [mark.name for mark in marks]
    if line.startswith("![") and line.endswith(")") and "image" in names:
        return Hint.IMAGE
    if line.startswith("[") and line.endswith(")") and names.count("open") == PAIR:
        return Hint.LINK
    is_strong = line[:2] in ("**", "__") and line[-2:] == line[:2]
    return Hint.STRONG if is_strong and names == [line[:2]] * PAIR else None
