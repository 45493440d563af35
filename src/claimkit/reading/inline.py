"""The marks inside the lines of Markdown: emphasis, links, pictures, code, entities."""

import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from html import unescape

import attrs

from claimkit.text.offsets import Edit

ADDRESS = r"<(?P<address>https?://[^\s<>]{1,2000}|[\w.+-]{1,64}@[\w.-]{1,190})>"
TARGET = r"""
    \(
    [^()\s]{0,2000}
    (?: \( [^()\s]{0,200} \) [^()\s]{0,200} )?
    (?: [ \t]{1,4} "[^"\n]{0,300}" )?
    \)
"""
ENTITY = r"&(?:\#\d{1,7}|\#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});"
INLINE = rf"""
    \\(?P<escaped>[!-/:-@\[-`{{-~])
    | (?P<tick>`{{1,3}})
    | {ADDRESS}
    | (?P<image>!\[)
    | (?P<open>\[)
    | (?P<close>\](?:{TARGET})?)
    | (?P<entity>{ENTITY})
    | (?P<run>\*{{1,3}}|_{{1,3}}|~~)
"""


@attrs.frozen
class Mark:
    """The removal of a mark, with what it was: a name of a group, or the run itself ("**")."""

    edit: Edit
    name: str


@cache
def _inline() -> "re.Pattern[str]":
    return re.compile(INLINE, re.VERBOSE)


@attrs.define
class Inline:
    """Finds marks line by line; emphasis may go on from one line of a paragraph to the next."""

    opened: dict[str, list[int]] = attrs.field(factory=dict)
    _brackets: list[tuple[int, int, str]] = attrs.field(factory=list, init=False)
    _ticks: dict[str, int] = attrs.field(factory=dict, init=False)

    def end_paragraph(self) -> None:
        """Forget emphasis that was not closed: its marks stay in the text."""
        self.opened.clear()

    def marks(self, line: str, skip: int, start: int) -> Iterator[Mark]:
        """Yield the marks of a line from `skip` on, not always in order.

        Args:
            line: The line without its line end.
            skip: How many code points of it are read already.
            start: Where the line starts in the whole text.
        """
        self._brackets.clear()
        self._ticks.clear()
        for match in _inline().finditer(line, skip):
            name = match.lastgroup or ""
            yield from READERS[name](self, match, start + match.start(), start + match.end())

    def _escaped(self, _: "re.Match[str]", start: int, __: int) -> Iterator[Mark]:
        yield Mark(Edit(start, start + 1), "escaped")

    def _address(self, _: "re.Match[str]", start: int, end: int) -> Iterator[Mark]:
        yield Mark(Edit(start, start + 1), "address")
        yield Mark(Edit(end - 1, end), "address")

    def _entity(self, match: "re.Match[str]", start: int, end: int) -> Iterator[Mark]:
        plain = unescape(match[0])
        if plain != match[0]:
            yield Mark(Edit(start, end, plain), "entity")

    def _bracket(self, match: "re.Match[str]", start: int, end: int) -> Iterator[Mark]:
        self._brackets.append((start, end, match.lastgroup or ""))
        yield from ()

    def _close(self, match: "re.Match[str]", start: int, end: int) -> Iterator[Mark]:
        if not self._brackets:
            return
        left, after, name = self._brackets.pop()
        if len(match[0]) > 1:  # with a target; a bare [word] keeps its brackets
            yield Mark(Edit(left, after), name)
            yield Mark(Edit(start, end), name)

    def _tick(self, match: "re.Match[str]", start: int, end: int) -> Iterator[Mark]:
        left = self._ticks.pop(match[0], None)
        if left is None:
            self._ticks[match[0]] = start
            return
        yield Mark(Edit(left, left + len(match[0])), "tick")
        yield Mark(Edit(start, end), "tick")

    def _run(self, match: "re.Match[str]", start: int, end: int) -> Iterator[Mark]:
        """Pair a run of marks with the last one of its kind that can open it."""
        run, line = match[0], match.string
        before = line[max(0, match.start() - 1) : match.start()]
        after = line[match.end() : match.end() + 1]
        opens, closes = bool(after.strip()), bool(before.strip())
        if run[0] == "_" and before.isalnum() and after.isalnum():
            return  # snake_case
        waiting = self.opened.setdefault(run, [])
        if closes and waiting:
            left = waiting.pop()
            yield Mark(Edit(left, left + len(run)), run)
            yield Mark(Edit(start, end), run)
        elif opens:
            waiting.append(start)


Reader = Callable[[Inline, "re.Match[str]", int, int], Iterator[Mark]]
READERS: Mapping[str, Reader] = {
    "escaped": Inline._escaped,  # noqa: SLF001 - the class's own table
    "address": Inline._address,  # noqa: SLF001
    "entity": Inline._entity,  # noqa: SLF001
    "image": Inline._bracket,  # noqa: SLF001
    "open": Inline._bracket,  # noqa: SLF001
    "close": Inline._close,  # noqa: SLF001
    "tick": Inline._tick,  # noqa: SLF001
    "run": Inline._run,  # noqa: SLF001
}
