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
            yield from _candidate("lines.top", _lines(body.descendants)[0])
        return
    after, below = _lines(headline.element.following)
    yield from _candidate("lines.after", after)
    yield from _candidate("lines.below", below)
    before, _ = _lines(islice(headline.element.preceding, NODES_BEFORE))
    yield from _candidate("lines.before", before[:MOST_BEFORE])


def _candidate(carrier: str, lines: Iterable[str]) -> Iterator[Candidate]:
    texts = tuple(lines)
    if texts:
        yield Candidate(field="lines", value=texts, carrier=carrier, selector="h1")


def _lines(nodes: Iterable["Node"]) -> tuple[list[str], list[str]]:
    """Return the short lines that nodes show, and those below running text.

    A block ends a line.
    """
    lines: tuple[list[str], list[str]] = ([], [])
    prose = 0
    for text in islice(_texts(nodes), MOST_LINES):
        if len(text) > LONGEST:
            prose += 1
        elif text:
            lines[prose >= RUNNING].append(text)
    return lines


def _texts(nodes: Iterable["Node"]) -> Iterator[str]:
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
