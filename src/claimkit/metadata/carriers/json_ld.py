"""JSON-LD: the things a page describes, and which of them is the article."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, TypeAlias

import attrs

from claimkit.metadata.carriers.page import HtmlPage
from claimkit.metadata.carriers.values import key, same_page
from claimkit.metadata.carriers.web import type_names
from claimkit.model import Issue

ORIGIN = "claimkit.metadata"
Node: TypeAlias = Mapping[str, Any]
LARGEST = 2_000_000
MOST_NODES = 5000
DEEPEST = 24
COMMENT = re.compile(
    r"^\s{0,80}(?:<!--|/\*\s{0,9}<!\[CDATA\[\s{0,9}\*/|//\s{0,9}<!\[CDATA\[|<!\[CDATA\[)"
)
CLOSING = re.compile(r"(?:-->|/\*\s{0,9}\]\]>\s{0,9}\*/|//\s{0,9}\]\]>|\]\]>|;)\s{0,80}$")
LAST_COMMA = re.compile(r",(\s{0,200}[}\]])")
MISSING_COMMA = re.compile(r'("|\}|\])(\s{0,40}\n\s{0,40})(")')
BAD_ESCAPE = re.compile(r"\\(?![\"\\/bfnrtu])")


@attrs.frozen(kw_only=True, eq=False)
class Graph:
    """All nodes of a page's JSON-LD in the order of the page."""

    nodes: tuple[Node, ...] = ()
    by_id: Mapping[str, Node] = attrs.field(factory=dict)
    issues: tuple[Issue, ...] = ()
    _typed: tuple[tuple[Node, frozenset[str]], ...] = attrs.field(init=False)

    @_typed.default
    def _types(self) -> tuple[tuple[Node, frozenset[str]], ...]:
        return tuple((node, types_of(node)) for node in self.nodes if node.get("@type"))

    def of_kind(self, kind: str) -> Iterator[Node]:
        """Yield the nodes whose type is of a kind such as "article"."""
        wanted = type_names(kind)
        for node, types in self._typed:
            if not wanted.isdisjoint(types):
                yield node

    def follow(self, value: object) -> object:
        """Return the node that a bare reference names, or the value itself."""
        if isinstance(value, dict):
            name = value.get("@id")
            if isinstance(name, str) and len(value) <= 2:  # noqa: PLR2004 - an id, maybe a type
                return self.by_id.get(name, value)
        return value


def types_of(node: Node) -> frozenset[str]:
    """Return the types of a node in lower case, without the address of the vocabulary."""
    found = node.get("@type")
    names = found if isinstance(found, list) else [found]
    return frozenset(
        name.rsplit("/", 1)[-1].rsplit(":", 1)[-1].lower()
        for name in names
        if isinstance(name, str)
    )


def read_graph(page: HtmlPage) -> Graph:
    """Return the nodes of all JSON-LD of a page; what cannot be read is an issue."""
    nodes: list[Node] = []
    issues: list[Issue] = []
    size = 0
    for number, script in enumerate(page.scripts, 1):
        text = script.text
        size += len(text)
        if size > LARGEST:
            issues.append(
                Issue(
                    code="json-ld-too-large",
                    message=f"JSON-LD: block {number}: over {LARGEST} characters",
                    origin=ORIGIN,
                )
            )
            break
        values = list(_loaded(text))
        if not values and text.strip():
            issues.append(
                Issue(
                    code="json-ld-broken",
                    message=f"JSON-LD: block {number} is no JSON",
                    origin=ORIGIN,
                )
            )
        for value in values:
            _collect(value, nodes)
    if len(nodes) >= MOST_NODES:
        issues.append(
            Issue(
                code="json-ld-too-large",
                message=f"JSON-LD: only {MOST_NODES} things are looked at",
                origin=ORIGIN,
            )
        )
    by_id: dict[str, Node] = {}
    for node in nodes:
        name = node.get("@id")
        if isinstance(name, str) and len(node) > len(by_id.get(name, ())):
            by_id[name] = node
    return Graph(nodes=tuple(nodes), by_id=by_id, issues=tuple(issues))


def _loaded(text: str) -> Iterator[object]:
    """Yield the JSON values of a script, mended where only punctuation is wrong."""
    for mended in _mended(text):
        try:
            yield json.loads(mended, strict=False)
        except (ValueError, RecursionError):
            continue
        return
    yield from _several(_unwrapped(text))


def _mended(text: str) -> Iterator[str]:
    yield text
    bare = _unwrapped(text)
    yield bare
    tight = LAST_COMMA.sub(r"\1", bare)
    yield tight
    tight = BAD_ESCAPE.sub(r"\\\\", MISSING_COMMA.sub(r"\1,\2\3", tight))
    yield tight
    if "&quot;" in tight:
        yield tight.replace("&quot;", '"' if '"' not in tight else '\\"')
    yield tight.rstrip("}] \n\t\r") + "}"
    opened = tight.count("{") - tight.count("}")
    if 0 < opened < DEEPEST:
        yield tight + "}" * opened


def _unwrapped(text: str) -> str:
    bare = COMMENT.sub("", text, count=1).strip()
    for _ in range(2):
        bare = CLOSING.sub("", bare, count=1).strip()
    return bare


def _several(text: str) -> Iterator[object]:
    """Yield the values that stand one after the other."""
    decoder = json.JSONDecoder(strict=False)
    place = 0
    for _ in range(MOST_NODES):
        while place < len(text) and text[place] not in "{[":
            place += 1
        if place >= len(text):
            return
        try:
            value, place = decoder.raw_decode(text, place)
        except (ValueError, RecursionError):
            return
        yield value


def _collect(value: object, nodes: list[Node]) -> None:
    """Gather the nodes in a value, outer before inner."""
    level: list[object] = [value]
    for _ in range(DEEPEST):
        deeper: list[object] = []
        for thing in level:
            if len(nodes) >= MOST_NODES:
                return
            if isinstance(thing, list):
                deeper.extend(thing[:MOST_NODES])
            elif isinstance(thing, dict):
                if thing.get("@type") or thing.get("@id"):
                    nodes.append(thing)
                deeper.extend(v for v in thing.values() if isinstance(v, (list, dict)))
        if not deeper:
            return
        level = deeper[: 4 * MOST_NODES]


def main_article(graph: Graph, page: HtmlPage, addresses: Sequence[str]) -> tuple[Node | None, str]:
    """Return the node that describes the article, and "article" or "page" for what it is."""
    for kind in ("article", "page"):
        found = list(graph.of_kind(kind))
        if found:
            ranked = [_fitness(node, page, addresses) for node in found]
            best = max(range(len(found)), key=lambda place: (ranked[place], -place))
            return found[best], kind
    return None, ""


def _fitness(node: Node, page: HtmlPage, addresses: Sequence[str]) -> int:
    """Return how much speaks for a node being the page's article, not one it links to."""
    score = 0
    title = key(page.title)
    headline = key(str(node.get("headline") or node.get("name") or ""))
    if headline and headline in title:
        score += 2
    own = [
        x
        for x in map(_address, (node.get("url"), node.get("mainEntityOfPage"), node.get("@id")))
        if x
    ]
    if any(same_page(one, other) for one in own for other in addresses):
        score += 2
    return score + (bool(node.get("datePublished"))) + bool(node.get("author"))


def _address(value: object) -> str | None:
    if isinstance(value, dict):
        value = value.get("@id") or value.get("url")
    return value if isinstance(value, str) else None
