"""Walk over the tree of a page and return its stretches of text, each with its place."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import attrs

from claimkit.reading.html.limits import DEEPEST, MOST_NODES
from claimkit.reading.html.places import Place
from claimkit.reading.html.tags import BLOCKS, UNSHOWN
from claimkit.reading.html.whitespace import LINE_BREAK, shown

if TYPE_CHECKING:
    from turbohtml import Document, Element, Node


OPENING = "\"“”„«»'‘’‹›「『"


@attrs.define(eq=False)
class Part:
    """A stretch of text of one block-level element.

    `place`: of the element. `linked`: how many of its code points stand in links.
    """

    text: str
    place: Place
    linked: int = 0


@attrs.define(eq=False)
class Walked:
    """The parts of a page in its order, and whether it was too large or too deep to have all."""

    parts: list[Part] = attrs.field(factory=list)
    elements: int = 0
    is_cut: bool = False
    is_deep: bool = False


def walk(tree: "Document") -> Walked:
    """Return the parts of a page."""
    root = tree.root
    walker = _Walker()
    if root is not None:
        walker.run(root)
    return walker.found


def _is_link(element: "Element") -> bool:
    """Whether an element leads to another page."""
    return element.tag == "a" and not (element.attr("href") or "#").startswith("#")


@attrs.define(eq=False)
class _Open:
    """An element that the walk is inside of."""

    rest: "Iterator[Node]"
    place: Place
    is_block: bool
    is_link: bool = False
    quote_from: tuple[int, int] | None = None


@attrs.define(eq=False)
class _Walker:
    found: Walked = attrs.field(factory=Walked)
    run_text: list[str] = attrs.field(factory=list)
    runs: int = 0
    linked: int = 0
    links: int = 0

    def run(self, root: "Element") -> None:
        from turbohtml import Element, Text  # noqa: PLC0415 - of the extra

        stack = [_Open(iter(root.children), Place(root.tag), is_block=True)]
        while stack:
            node = next(stack[-1].rest, None)
            if node is None:
                self._leave(stack)
            elif self.found.elements > MOST_NODES:
                self.found.is_cut = True
                stack[-1].rest = iter(())
            elif isinstance(node, Text):
                self.found.elements += 1
                self._text(node.data)
            elif isinstance(node, Element):
                self.found.elements += 1
                self._enter(node, stack)

    def _text(self, data: str) -> None:
        self.run_text.append(data)
        if self.links:
            self.linked += len(data.strip())

    def _enter(self, element: "Element", stack: list[_Open]) -> None:
        tag, inside = element.tag, stack[-1]
        if tag in UNSHOWN:
            inside.place.counts[tag] += 1
            return
        if tag == "br":
            inside.place.counts[tag] += 1
            self.run_text.append(LINE_BREAK)
            return
        place = inside.place
        if place.depth < DEEPEST:
            place = place.child(tag)
        else:
            self.found.is_deep = True
        is_block = tag in BLOCKS
        if is_block:
            self._flush(stack)
        opened = _Open(iter(element.children), place, is_block=is_block, is_link=_is_link(element))
        if tag == "q":
            opened.quote_from = self.runs, len(self.run_text)
        self.links += opened.is_link
        stack.append(opened)

    def _leave(self, stack: list[_Open]) -> None:
        closed = stack[-1]
        if closed.is_block:
            self._flush(stack)
        elif closed.quote_from is not None and closed.quote_from[0] == self.runs:
            self._mark(closed.quote_from[1])
        self.links -= closed.is_link
        stack.pop()

    def _mark(self, start: int) -> None:
        """Put marks around a <q>, as browsers do, unless the page has typed them itself."""
        words = "".join(self.run_text[start:]).strip()
        if words and words[0] not in OPENING:
            self.run_text.insert(start, "“")
            self.run_text.append("”")

    def _flush(self, stack: list[_Open]) -> None:
        if not self.run_text:
            return
        texts = shown("".join(self.run_text))
        linked, self.linked = self.linked, 0
        self.run_text.clear()
        self.runs += 1
        if not texts:
            return
        place = next(opened.place for opened in reversed(stack) if opened.is_block)
        share = linked / max(1, sum(map(len, texts)))
        for text in texts:
            self.found.parts.append(Part(text, place, min(len(text), round(share * len(text)))))
