"""Elements of a page, and the text that they show."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import attrs

from claimkit.metadata.carriers.values import tidy

if TYPE_CHECKING:
    from turbohtml import Element, Node

LONGEST_NAMES = 1000
LONGEST_SHOWN = 400
DEEPEST = 60
CLOSING = ":,;.!?"
UNSPACED = "\u2e80"  # from here on: scripts of East Asia
UNSHOWN = frozenset({
    "script", "style", "noscript", "template", "svg", "select", "iframe",
    "rt", "rp",  # how a word is read, above it
})  # fmt: skip
UNSHOWN_SELECTOR = ",".join(sorted(UNSHOWN))


@attrs.define(kw_only=True, eq=False)  # pages have hundreds: frozen ones cost twice the time
class Mark:
    """An element whose names say what it holds, with its place in the order of elements."""

    element: "Element"
    place: int
    kinds: frozenset[str]
    _shown: str | None = attrs.field(default=None, init=False, repr=False)

    @property
    def shown(self) -> str:
        """What it shows, in one line; of a long text the begin. It is read once."""
        if self._shown is None:
            self._shown = shown_text(self.element, LONGEST_SHOWN)
        return self._shown


def names_of(element: "Element") -> str:
    """Return the class names and the identifier of an element."""
    return f"{element.attr('class') or ''} {element.attr('id') or ''}"[:LONGEST_NAMES]


def ancestors(element: "Element") -> Iterator["Element"]:
    """Yield the elements that an element stands in, the nearest first."""
    above = element.parent
    for _ in range(DEEPEST):
        if above is None or not hasattr(above, "tag"):
            return
        yield above  # type: ignore[misc]
        above = above.parent


def shown_text(element: "Element", most: int = 2000) -> str:
    """Return what an element shows, in one line; what is not shown is left out."""
    return tidy(_joined(strings_of(element, most)))


def _joined(texts: list[str]) -> str:
    """Join texts by spaces, except before marks that follow a word and in scripts without them."""
    line = ""
    for text in texts:
        is_close = text[0] in CLOSING or (line and min(line[-1], text[0]) >= UNSPACED)
        line += text if is_close or not line else f" {text}"
    return line


def strings_of(element: "Node", most: int = 2000) -> list[str]:
    """Return the texts of an element that are shown, at most so many code points."""
    texts = element.strings if element.select_one(UNSHOWN_SELECTOR) is None else _shown(element)
    found: list[str] = []
    size = 0
    for text in texts:
        if not text.isspace():
            found.append(text)
            size += len(text)
            if size >= most:
                break
    return found


def _shown(element: "Node") -> Iterator[str]:
    from turbohtml import Text  # noqa: PLC0415 - of the extra

    for node in element.descendants:
        if isinstance(node, Text) and getattr(node.parent, "tag", "") not in UNSHOWN:
            yield node.data
