"""A copy of a page's tree for trafilatura: bounded, and in the form that it reads."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING, Any

import attrs

from claimkit.reading.html.limits import DEEPEST, LONGEST_ATTRIBUTE, MOST_ATTRIBUTES
from claimkit.reading.html.tags import LEFT_OUT, LOOKED_AT
from claimkit.reading.html.whitespace import visible

if TYPE_CHECKING:
    from turbohtml import Document, Element, Node

DATA = "application/ld+json"


@cache
def _name() -> "re.Pattern[str]":
    return re.compile(r"[A-Za-z][A-Za-z0-9_.-]{0,60}")


@attrs.define(eq=False)
class _Copy:
    """An element's copy, the last of its children that was copied, and the text since then."""

    copy: Any
    last: Any = None
    texts: list[str] = attrs.field(factory=list)
    depth: int = 0

    def settle(self) -> None:
        """Give the text to the element, or to its last child."""
        if self.texts:
            text = visible("".join(self.texts))
            if self.last is None:
                self.copy.text = text
            else:
                self.last.tail = text
            self.texts.clear()


def mirror(tree: "Document") -> Any:  # noqa: ANN401 - an element of lxml, which has no types
    """Return the tree as an lxml element, without what is no text.

    It is no deeper than `DEEPEST`: what is deeper stands in the last element that is kept.
    """
    from lxml.etree import SubElement  # noqa: PLC0415 - of the extra
    from lxml.html import HTMLParser  # noqa: PLC0415 - of the extra
    from turbohtml import Element, Text  # noqa: PLC0415 - of the extra

    top = _Copy(HTMLParser().makeelement("html"))
    stack: list[tuple[Iterator[Node], _Copy]] = []
    if tree.root is not None:
        stack.append((iter(tree.root.children), top))
    while stack:
        rest, inside = stack[-1]
        node = next(rest, None)
        if node is None:
            stack.pop()
            if not stack or stack[-1][1] is not inside:
                inside.settle()
        elif isinstance(node, Text):
            inside.texts.append(node.data)
        elif isinstance(node, Element) and not _is_left_out(node):
            if inside.depth < DEEPEST:
                inside.settle()
                tag = node.tag if _name().fullmatch(node.tag) else "span"
                inside.last = SubElement(inside.copy, tag, _attributes(node))
                inside = _Copy(inside.last, depth=inside.depth + 1)
            stack.append((iter(node.children), inside))
    return top.copy


def _is_left_out(element: "Element") -> bool:
    tag = element.tag
    if tag == "script":
        return element.attr("type") != DATA
    return tag in LEFT_OUT


def _attributes(element: "Element") -> dict[str, str]:
    """Return the attributes that trafilatura looks at, their values cut to a bounded length."""
    kept: dict[str, str] = {}
    for name in islice(element.attrs, MOST_ATTRIBUTES):
        if name in LOOKED_AT:
            kept[name] = visible((element.attr(name) or "")[:LONGEST_ATTRIBUTE])
    return kept
