"""Markdown, rendered to text with an exact way back to the source."""

import re
from collections.abc import Iterator
from functools import cache
from html import unescape

from claimkit.reading.plain import BOM
from claimkit.reading.rendered import Hint, Rendered
from claimkit.text.offsets import Edit, rewrite

BLOCK = r"""
    (?P<rule>[ ]{0,3}(?:(?:-[ \t]{0,2}){3,80}|(?:\*[ \t]{0,2}){3,80}|(?:_[ \t]{0,2}){3,80}|={3,200})$)
    | (?P<fence>[ ]{0,3}(?:`{3,20}|~{3,20})[^`\n]{0,100}$)
    | (?P<heading>[ ]{0,3}(?P<level>\#{1,6})[ \t]{1,20}(?=\S))
    | (?P<quote>[ ]{0,3}(?:>[ \t]?){1,9})
    | (?P<item>[ \t]{0,12}[-*+][ \t]{1,4}(?=\S))
"""
CLOSING = r"[ \t]{1,20}\#{1,20}[ \t]{0,20}$"
INLINE = r"""
    \\(?P<escaped>[!-/:-@\[-`{-~])
    | (?P<tick>`{1,3})
    | <(?P<address>https?://[^\s<>]{1,2000}|[\w.+-]{1,64}@[\w.-]{1,190})>
    | (?P<image>!\[)
    | (?P<open>\[)
    | (?P<close>\](?:\([^()\s]{0,2000}(?:\([^()\s]{0,200}\)[^()\s]{0,200})?(?:[ \t]{1,4}"[^"\n]{0,300}")?\))?)
    | (?P<entity>&(?:\#\d{1,7}|\#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});)
    | (?P<run>\*{1,3}|_{1,3}|~~)
"""
TITLE_LEVEL = 1


@cache
def _block() -> "re.Pattern[str]":
    return re.compile(BLOCK, re.VERBOSE)


@cache
def _inline() -> "re.Pattern[str]":
    return re.compile(INLINE, re.VERBOSE)


@cache
def _closing() -> "re.Pattern[str]":
    return re.compile(CLOSING)


def render_markdown(raw: str) -> Rendered:
    """Return the text of Markdown: marks removed, link texts and captions kept, addresses bare.

    Lines keep their number. The map leads each remaining character back to its own.
    """
    edits: list[Edit] = []
    hints: dict[int, Hint] = {}
    start, in_code = 0, False
    opened: dict[str, list[int]] = {}
    lines = raw.split("\n")
    for number, line in enumerate(lines):
        body, first = line, start
        if number == 0 and line.startswith(BOM):
            edits.append(Edit(0, 1))
            body, first = line[1:], 1
        if body.endswith("\r") and number < len(lines) - 1:
            edits.append(Edit(start + len(line) - 1, start + len(line)))
            body = body[:-1]
        start += len(line) + 1
        if not body.strip():
            opened.clear()
            continue
        match = _block().match(body)
        kind = match.lastgroup if match else None
        if match and match["fence"] is not None:
            in_code = not in_code
            edits.append(Edit(first, first + len(body)))
        elif in_code:
            hints[number] = Hint.CODE
        elif match and match["rule"] is not None:
            edits.append(Edit(first, first + len(body)))
            _underline(lines, number, body, hints)
        else:
            edits.extend(_line(body, first, match, kind, number, hints, opened))
    text, source_map = rewrite(raw, edits)
    return Rendered(text=text, source_map=source_map, hints=hints)


def _underline(lines: list[str], number: int, body: str, hints: dict[int, Hint]) -> None:
    """Make the line above a heading if this is the line drawn under it."""
    mark = body.strip()[0]
    if mark in "-=" and number and lines[number - 1].strip() and number - 1 not in hints:
        hints[number - 1] = Hint.TITLE if mark == "=" else Hint.HEADING


def _line(  # noqa: PLR0913 - the state of the walk over the lines
    body: str,
    first: int,
    match: "re.Match[str] | None",
    kind: str | None,
    number: int,
    hints: dict[int, Hint],
    opened: dict[str, list[int]],
) -> Iterator[Edit]:
    """Yield the edits of one line and note what it is."""
    skip = 0
    if match is not None:
        skip = match.end()
        yield Edit(first, first + skip)
        if match["level"] is not None:
            is_title = len(match["level"]) == TITLE_LEVEL
            hints[number] = Hint.TITLE if is_title else Hint.HEADING
            closing = _closing().search(body[-60:])
            if closing is not None:
                cut = len(body) - len(closing[0])
                yield Edit(first + cut, first + len(body))
                body = body[:cut]
        elif kind == "item":
            hints[number] = Hint.ITEM
    found = list(_inline_edits(body, skip, first, opened))
    yield from (edit for edit, _ in found)
    if number not in hints:
        hint = _whole_line(body[skip:].strip(), found, first + skip)
        if hint is not None:
            hints[number] = hint


def _inline_edits(
    body: str, skip: int, first: int, opened: dict[str, list[int]]
) -> Iterator[tuple[Edit, str]]:
    """Yield edits with the name of what they remove, not always in order."""
    brackets: list[tuple[int, int, str]] = []
    ticks: dict[str, int] = {}
    for match in _inline().finditer(body, skip):
        start, end = first + match.start(), first + match.end()
        name = match.lastgroup or ""
        if name == "escaped":
            yield Edit(start, start + 1), name
        elif name == "address":
            yield Edit(start, start + 1), name
            yield Edit(end - 1, end), name
        elif name == "entity":
            plain = unescape(match[0])
            if plain != match[0]:
                yield Edit(start, end, plain), name
        elif name in ("image", "open"):
            brackets.append((start, end, name))
        elif name == "close" and brackets:
            left, after, what = brackets.pop()
            if len(match[0]) > 1:
                yield Edit(left, after), what
                yield Edit(start, end), what
        elif name == "tick":
            if match[0] in ticks:
                begin = ticks.pop(match[0])
                yield Edit(begin, begin + len(match[0])), name
                yield Edit(start, end), name
            else:
                ticks[match[0]] = start
        elif name == "run":
            yield from ((edit, match[0]) for edit in _emphasis(match, body, start, opened))


def _emphasis(
    match: "re.Match[str]", body: str, start: int, opened: dict[str, list[int]]
) -> Iterator[Edit]:
    """Pair a run of marks with the last one of its kind that can open it."""
    run = match[0]
    before = body[max(0, match.start() - 1) : match.start()]
    after = body[match.end() : match.end() + 1]
    opens, closes = bool(after.strip()), bool(before.strip())
    if run[0] == "_" and opens and closes and before.isalnum() and after.isalnum():
        return
    waiting = opened.setdefault(run, [])
    if closes and waiting:
        left = waiting.pop()
        yield Edit(left, left + len(run))
        yield Edit(start, start + len(run))
    elif opens:
        waiting.append(start)


def _whole_line(line: str, found: list[tuple[Edit, str]], start: int) -> Hint | None:
    """Tell what a line is that is nothing but one image, link or strong stretch."""
    names = {name for _, name in found}
    if line.startswith("![") and line.endswith(")") and "image" in names:
        return Hint.IMAGE
    if line.startswith("[") and line.endswith(")") and "open" in names:
        return Hint.LINK if sum(name == "open" for _, name in found) == len("()") else None
    if line[:2] in ("**", "__") and line[-2:] == line[:2] and len(found) == len("()"):
        is_whole = any(edit.start <= start + 3 for edit, _ in found)
        return Hint.STRONG if is_whole else None
    return None
