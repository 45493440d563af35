"""What the JSON-LD of a page says of its article."""

from collections.abc import Iterable, Iterator

from claimkit.metadata.candidate import Candidate
from claimkit.metadata.carriers.json_ld import Graph, Node, main_article, types_of
from claimkit.metadata.carriers.page import HtmlPage
from claimkit.metadata.carriers.values import is_front, plain
from claimkit.metadata.carriers.web import type_names

SELECTOR = 'script[type="application/ld+json"]'
MOST_AUTHORS = 40
DEEPEST = 6
TEXTS = (
    ("title", "headline"),
    ("title", "name"),
    ("subtitle", "alternativeHeadline"),
    ("published", "datePublished"),
    ("published_created", "dateCreated"),
    ("modified", "dateModified"),
    ("section", "articleSection"),
    ("language", "inLanguage"),
)


def linked_data(page: HtmlPage, graph: Graph, addresses: list[str]) -> Iterator[Candidate]:
    """Yield what the node of the article states, then what others state of the site."""
    node, kind = main_article(graph, page, addresses)
    if node is not None:
        yield from _texts(node, kind)
        yield from _authors(node, kind, graph)
        yield from _outlets(node, graph)
        yield from _addresses(node, kind)
    for site in graph.of_kind("site"):
        yield from _named("outlet", site.get("name"), "json-ld.site", "name")
    for body in graph.of_kind("organization"):
        yield from _named("outlet", body.get("name"), "json-ld.organization", "name")
        break
    yield from _breadcrumbs(graph)


def _texts(node: Node, kind: str) -> Iterator[Candidate]:
    for field, name in TEXTS:
        value = node.get(name)
        if field == "title" and name == "name" and node.get("headline"):
            continue
        carrier = f"json-ld.{kind}" + (".created" if field == "published_created" else "")
        field_name = field.partition("_")[0]
        texts = value if isinstance(value, list) else [value]
        for text in texts[:1] if field != "section" else texts[:4]:
            yield from _named(field_name, text, carrier, name)


def _named(field: str, value: object, carrier: str, name: str) -> Iterator[Candidate]:
    if isinstance(value, dict):
        value = value.get("name") or value.get("@value") or value.get("alternateName")
    if isinstance(value, list) and value:
        value = value[0]
    if isinstance(value, str) and (text := plain(value)):
        selector = f"{SELECTOR} {name}"
        yield Candidate(field=field, value=text, carrier=carrier, selector=selector)


def _authors(node: Node, kind: str, graph: Graph) -> Iterator[Candidate]:
    for name in ("author", "creator"):
        persons: list[str] = []
        bodies: list[str] = []
        _gather(node.get(name), graph, persons, bodies, 0)
        carrier = f"json-ld.{kind}" if name == "author" else "json-ld.creator"
        for names, suffix in ((persons, ""), (bodies, ".organization")):
            if names:
                yield Candidate(
                    field="authors",
                    value=tuple(dict.fromkeys(names)),
                    carrier=carrier + suffix,
                    selector=f"{SELECTOR} {name}",
                )


def _gather(value: object, graph: Graph, persons: list[str], bodies: list[str], depth: int) -> None:
    """Sort the names of authors into persons and bodies."""
    if depth > DEEPEST or len(persons) + len(bodies) >= MOST_AUTHORS:
        return
    if isinstance(value, list):
        for item in value[:MOST_AUTHORS]:
            _gather(item, graph, persons, bodies, depth + 1)
    elif isinstance(value, str):
        if text := plain(value):
            persons.append(text)
    elif isinstance(value, dict):
        node = graph.follow(value)
        if isinstance(node, dict):
            _gather_node(node, graph, persons, bodies, depth)


def _gather_node(
    node: Node, graph: Graph, persons: list[str], bodies: list[str], depth: int
) -> None:
    name = node.get("name")
    is_body = not type_names("organization").isdisjoint(types_of(node))
    if isinstance(name, dict):
        name = name.get("name") or name.get("@value")
    if not name and (node.get("givenName") or node.get("familyName")):
        name = " ".join(str(node.get(part) or "") for part in ("givenName", "familyName"))
    if isinstance(name, (str, list)):
        for each in [name] if isinstance(name, str) else name:
            if isinstance(each, str) and (text := plain(each)):
                (bodies if is_body else persons).append(text)
            elif isinstance(each, dict):
                _gather(each, graph, persons, bodies, depth + 1)


def _outlets(node: Node, graph: Graph) -> Iterator[Candidate]:
    publisher = node.get("publisher")
    if isinstance(publisher, list) and publisher:
        publisher = publisher[0]
    yield from _named("outlet", graph.follow(publisher), "json-ld.publisher", "publisher")


def _addresses(node: Node, kind: str) -> Iterator[Candidate]:
    for name in ("mainEntityOfPage", "url"):
        value = node.get(name)
        if isinstance(value, dict):
            value = value.get("@id") or value.get("url")
        if isinstance(value, str) and value.startswith("http"):
            selector = f"{SELECTOR} {name}"
            yield Candidate(
                field="canonical_url", value=value, carrier=f"json-ld.{kind}", selector=selector
            )


def _breadcrumbs(graph: Graph) -> Iterator[Candidate]:
    for trail in graph.of_kind("breadcrumbs"):
        items = trail.get("itemListElement")
        names = tuple(_crumbs(items if isinstance(items, list) else [items]))
        if names:
            yield Candidate(
                field="breadcrumbs",
                value=names,
                carrier="json-ld.breadcrumbs",
                selector=f"{SELECTOR} itemListElement",
            )
            return


def _crumbs(items: Iterable[object]) -> Iterator[str]:
    for item in list(items)[:12]:
        if not isinstance(item, dict):
            continue
        inner = item.get("item")
        name = item.get("name") or (inner.get("name") if isinstance(inner, dict) else None)
        target = (inner.get("@id") or inner.get("url")) if isinstance(inner, dict) else inner
        if isinstance(target, str) and is_front(target):
            continue
        if isinstance(name, str) and (text := plain(name)):
            yield text
