"""The elements of an HTML page, read by the standard library; what does not nest is an error."""

from collections.abc import Iterator
from html.parser import HTMLParser
from itertools import pairwise

INLINE = {"a", "bdi", "code", "del", "ins", "q", "span", "strong"}
VOID = {"meta", "input", "link", "img", "br", "hr"}
ADDRESSES = ("href", "src", "action", "formaction", "data", "poster", "srcset")


class Element:
    """An element with its attributes, and its children: elements and strings."""

    def __init__(self, tag: str, attributes: dict[str, str]) -> None:
        """Make an element without children."""
        self.tag = tag
        self.attributes = attributes
        self.children: list[Element | str] = []

    def __iter__(self) -> Iterator["Element"]:
        """Yield the element and all below it, in order."""
        stack: list[Element] = [self]
        while stack:
            element = stack.pop()
            yield element
            stack += [child for child in reversed(element.children) if isinstance(child, Element)]

    @property
    def classes(self) -> set[str]:
        """The names of its classes."""
        return set(self.attributes.get("class", "").split())

    @property
    def text(self) -> str:
        """The text in it and in all below it."""
        return "".join(one if isinstance(one, str) else one.text for one in self.children)

    @property
    def line(self) -> str:
        """The text on one line, as a reader meets it: blocks stand apart."""
        return " ".join("".join(self.pieces()).split())

    def pieces(self) -> Iterator[str]:
        """Yield its strings, with a space around each block."""
        for child in self.children:
            if isinstance(child, str):
                yield child
            else:
                apart = "" if child.tag in INLINE else " "
                yield from (apart, *child.pieces(), apart)

    def all(self, tag: str | None = None, *classes: str, **attributes: str) -> list["Element"]:
        """Return the elements below with this tag, these classes and attributes."""
        return [
            one
            for one in self
            if tag in {None, one.tag}
            and set(classes) <= one.classes
            and all(one.attributes.get(key) == value for key, value in attributes.items())
        ]

    def one(self, tag: str | None = None, *classes: str, **attributes: str) -> "Element":
        """Return the only such element."""
        (found,) = self.all(tag, *classes, **attributes)
        return found


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Element("", {})
        self.open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = [name for name, _ in attrs]
        assert len(set(names)) == len(names), f"<{tag}> has an attribute twice"
        element = Element(tag, {name: value or "" for name, value in attrs})
        self.open[-1].children.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_endtag(self, tag: str) -> None:
        element = self.open.pop()
        assert element.tag == tag, f"</{tag}> ends <{element.tag}> at {self.getpos()}"

    def handle_data(self, data: str) -> None:
        self.open[-1].children.append(data)


def read_page(page: str) -> Element:
    """Return the elements of a page; all must be closed in order."""
    reader = _Reader()
    reader.feed(page)
    reader.close()
    assert len(reader.open) == 1, f"<{reader.open[-1].tag}> is not closed"
    return reader.root


def check_page(root: Element) -> None:
    """Check what holds for each report: safe, self-contained, and no link leads nowhere."""
    assert not root.all("script")
    assert not [one for one in root if any(name.startswith("on") for name in one.attributes)]
    assert {one.tag for one in root}.isdisjoint(
        {"link", "img", "iframe", "object", "embed", "base"}
    )
    assert "@import" not in root.one("style").text
    assert "url(" not in root.one("style").text
    ids = [one.attributes["id"] for one in root if "id" in one.attributes]
    assert len(set(ids)) == len(ids)
    for one in root:
        for name in ADDRESSES:
            address = one.attributes.get(name)
            assert address is None or address.startswith(("#", "http://", "https://")), address
        aimed = one.attributes.get("href", "")
        wanted = [aimed[1:]] if aimed.startswith("#") else []
        for name in ("aria-labelledby", "aria-describedby", "for"):
            wanted += one.attributes.get(name, "").split()
        assert set(wanted) <= set(ids), (one.tag, wanted)
    check_outline(root)


def check_outline(root: Element) -> None:
    """Check language, landmarks and headings."""
    assert root.one("html").attributes["lang"] == "en"
    for landmark in ("header", "main", "footer", "nav", "h1"):
        assert len(root.all(landmark)) == 1, landmark
    assert root.one("title").line
    levels = [int(one.tag[1]) for one in root if one.tag in {"h1", "h2", "h3", "h4", "h5", "h6"}]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    for section in root.all("section"):
        assert "aria-labelledby" in section.attributes
    assert root.one("a", "skip").attributes["href"] == "#main"
