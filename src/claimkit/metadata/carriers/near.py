"""The short lines around the headline, as a reader sees them."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TYPE_CHECKING

from claimkit.metadata.candidate import Candidate
from claimkit.metadata.carriers.elements import UNSHOWN
from claimkit.metadata.carriers.page import HtmlPage
from claimkit.metadata.carriers.values import tidy

if TYPE_CHECKING:
    from turbohtml import Node

MOST_NODES = 250
MOST_LINES = 25
MOST_BEFORE = 12
NODES_BEFORE = 100
LONGEST = 160
BLOCKS = frozenset({
    "address", "article", "aside", "blockquote", "br", "dd", "div", "dl", "dt", "figcaption",
    "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main",
    "nav", "ol", "p", "pre", "section", "table", "td", "th", "tr", "ul",
})  # fmt: skip


def near_lines(page: HtmlPage) -> Iterator[Candidate]:
    """Yield the lines after the headline, and those before it, nearest first."""
    headline = page.headline
    if headline is None:
        body = page.tree.find("body")
        if body is not None:
            yield from _candidate("lines.top", _lines(body.descendants))
        return
    yield from _candidate("lines.after", _lines(headline.element.following))
    before = list(_lines(islice(headline.element.preceding, NODES_BEFORE)))
    yield from _candidate("lines.before", before[:MOST_BEFORE])


def _candidate(carrier: str, lines: Iterable[str]) -> Iterator[Candidate]:
    texts = tuple(lines)
    if texts:
        yield Candidate(field="lines", value=texts, carrier=carrier, selector="h1")


def _lines(nodes: Iterable["Node"]) -> Iterator[str]:
    """Yield the short lines that nodes show; a block ends a line."""
    from turbohtml import Element, Text  # noqa: PLC0415 - of the extra

    parts: list[str] = []
    found = 0
    for number, node in enumerate(nodes):
        if number >= MOST_NODES or found >= MOST_LINES:
            break
        if isinstance(node, Element):
            if parts and node.tag in BLOCKS:
                found += 1
                yield from _line(parts)
                parts = []
        elif isinstance(node, Text):
            data = node.data
            if not data.isspace() and getattr(node.parent, "tag", "") not in UNSHOWN:
                parts.append(data)
    yield from _line(parts)


def _line(parts: list[str]) -> Iterator[str]:
    text = tidy(" ".join(parts))
    if 0 < len(text) <= LONGEST:
        yield text
