"""The short lines around the headline, as a reader sees them."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TYPE_CHECKING

from claimkit.metadata.candidate import Candidate
from claimkit.metadata.carriers.elements import UNSHOWN
from claimkit.metadata.carriers.page import HtmlPage
from claimkit.metadata.carriers.values import tidy

if TYPE_CHECKING:
    from turbohtml import Element, Node

MOST_NODES = 250
MOST_LINES = 25
MOST_BEFORE = 20
NODES_BEFORE = 100
LONGEST = 160
RUNNING = 2  # so many long lines are running text
BLOCKS = frozenset({
    "address", "article", "aside", "blockquote", "br", "dd", "div", "dl", "dt", "figcaption",
    "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main",
    "nav", "ol", "p", "pre", "section", "table", "td", "th", "tr", "ul",
})  # fmt: skip


def near_lines(page: HtmlPage) -> Iterator[Candidate]:
    """Yield the lines after the headline, those below running text, and those before it."""
    headline = page.headline
    if headline is None:
        body = page.tree.find("body")
        if body is not None:
            yield from _candidate("lines.top", _lines(_texts(body.descendants))[0])
        return
    after, below = _lines(_texts(headline.element.following))
    yield from _candidate("lines.after", after)
    yield from _candidate("lines.below", below)
    before = (text for text in _texts_before(headline.element) if 0 < len(text) <= LONGEST)
    yield from _candidate("lines.before", islice(before, MOST_BEFORE))


def _candidate(carrier: str, lines: Iterable[str]) -> Iterator[Candidate]:
    texts = tuple(lines)
    if texts:
        yield Candidate(field="lines", value=texts, carrier=carrier, selector="h1")


def _lines(texts: Iterable[str]) -> tuple[list[str], list[str]]:
    """Return the short lines, and those below running text."""
    lines: tuple[list[str], list[str]] = ([], [])
    prose = 0
    for text in islice(texts, MOST_LINES):
        if len(text) > LONGEST:
            prose += 1
        elif text:
            lines[prose >= RUNNING].append(text)
    return lines


def _texts(nodes: Iterable["Node"]) -> Iterator[str]:
    """Yield the lines that nodes show; a block ends a line."""
    from turbohtml import Element, Text  # noqa: PLC0415 - of the extra

    parts: list[str] = []
    for node in islice(nodes, MOST_NODES):
        if isinstance(node, Text):
            data = node.data
            if not data.isspace() and getattr(node.parent, "tag", "") not in UNSHOWN:
                parts.append(data)
        elif parts and isinstance(node, Element) and node.tag in BLOCKS:
            yield tidy(" ".join(parts))
            parts = []
    yield tidy(" ".join(parts))


def _texts_before(element: "Element") -> Iterator[str]:
    """Yield the lines before an element, the nearest first."""
    from turbohtml import Text  # noqa: PLC0415 - of the extra

    parts: list[str] = []
    block: object = None
    for node in islice(element.preceding, NODES_BEFORE):
        if isinstance(node, Text):
            data = node.data
            if data.isspace() or getattr(node.parent, "tag", "") in UNSHOWN:
                continue
            around = _block_around(node)
            if around is not block and parts:
                yield tidy(" ".join(reversed(parts)))
                parts = []
            block = around
            parts.append(data)
        elif parts and getattr(node, "tag", "") in BLOCKS:
            yield tidy(" ".join(reversed(parts)))
            parts = []
    yield tidy(" ".join(reversed(parts)))


def _block_around(node: "Node") -> "Node | None":
    """Return the nearest block that holds a text: what stands in another is another line."""
    above = node.parent
    while above is not None and getattr(above, "tag", "") not in BLOCKS:
        above = above.parent
    return above
