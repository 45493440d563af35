"""One look through a page: its elements sorted by what they may tell."""

from itertools import chain, islice
from typing import TYPE_CHECKING

import attrs

from claimkit.metadata.carriers.elements import Mark
from claimkit.metadata.carriers.values import tidy
from claimkit.metadata.carriers.web import (
    NOTHING,
    SOUGHT,
    kinds_of,
    marking_names,
    telling_selector,
)

if TYPE_CHECKING:
    from turbohtml import Document, Element, Node

MOST_ELEMENTS = 200_000
MOST_OF_A_KIND = 2000
MOST_BETWEEN = 200
TIMED = frozenset({"h1", "h2", "h3", "time"})
UNMARKED = TIMED | {"meta", "link", "script", "title"}
NAMING = ("property", "name", "itemprop", "http-equiv")


@attrs.define(kw_only=True, eq=False)
class Survey:
    """The elements of a page that may tell something, each kind in the order of the page."""

    metas: dict[str, list[str]] = attrs.field(factory=dict)
    links: list["Element"] = attrs.field(factory=list)
    scripts: list["Element"] = attrs.field(factory=list)
    headings: list[Mark] = attrs.field(factory=list)
    times: list[Mark] = attrs.field(factory=list)
    items: list[Mark] = attrs.field(factory=list)
    marks: list[Mark] = attrs.field(factory=list)
    title: str = ""
    language: str | None = None
    is_cut: bool = False


def look_through(tree: "Document") -> Survey:
    """Sort the elements that may tell something; the tree finds them faster than a loop."""
    elements = tree.select(telling_selector())
    survey = Survey(is_cut=len(elements) > MOST_ELEMENTS)
    root = tree.root
    if root is not None and root.tag == "html":
        survey.language = root.attr("lang") or root.attr("xml:lang")
    looked_at = elements[:MOST_ELEMENTS]
    names = [element.attr("class") for element in looked_at]
    marking = {*marking_names(set(filter(None, names))), "", None}
    tags = [element.tag for element in looked_at]
    telling = [
        (place, tag)
        for place, (tag, name) in enumerate(zip(tags, names, strict=True))
        if tag in UNMARKED or name in marking
    ]
    for place, tag in telling:
        if tag in UNMARKED:
            _note(survey, elements[place], tag, place)
        else:
            _note_mark(survey, elements[place], place)
    survey.links.extend(tree.select('a[rel~="author" i]')[:MOST_OF_A_KIND])
    for element in tree.select("[itemprop],[property]"):
        _append(survey.items, Mark(element=element, place=0, kinds=NOTHING))
    return survey


def place_of(tree: "Document", element: "Element") -> int:
    """Return the place of an element in the order of those looked through, or of the next one."""
    looked_at = tree.select(telling_selector())[:MOST_ELEMENTS]
    places: dict[Node, int] = {found: place for place, found in enumerate(looked_at)}
    nodes = islice(chain((element,), element.following), MOST_BETWEEN)
    return next((places[node] for node in nodes if node in places), len(places))


def _note(survey: Survey, element: "Element", tag: str, place: int) -> None:
    if tag == "meta":
        _note_meta(survey, element)
    elif tag in TIMED:
        mark = Mark(element=element, place=place, kinds=element_kinds(element))
        _append(survey.times if tag == "time" else survey.headings, mark)
    elif tag == "script":
        if "ld+json" in (element.attr("type") or "").lower():
            _append(survey.scripts, element)
    elif tag == "title":
        if not survey.title and getattr(element.parent, "tag", "") != "svg":
            survey.title = tidy(element.text)
    else:
        _append(survey.links, element)


def _note_meta(survey: Survey, element: "Element") -> None:
    content = element.attr("content") or element.attr("value")
    if not content:
        return
    for attribute in NAMING:
        name = element.attr(attribute)
        if name:
            low = name.strip().lower()
            _append(survey.metas.setdefault(low, []), content)
            for word in dict.fromkeys(low.split()) if " " in low else ():
                _append(survey.metas.setdefault(word, []), content)
            return


def _note_mark(survey: Survey, element: "Element", place: int) -> None:
    kinds = element_kinds(element)
    if not SOUGHT.isdisjoint(kinds):
        _append(survey.marks, Mark(element=element, place=place, kinds=kinds))


def element_kinds(element: "Element") -> frozenset[str]:
    """Return what the class names and the identifier of an element say that it is."""
    classes, name = element.attr("class"), element.attr("id")
    kinds = kinds_of(classes) if classes else NOTHING
    return kinds | kinds_of(name) if name else kinds


def _append(found: list, thing: object) -> None:  # type: ignore[type-arg]
    if len(found) < MOST_OF_A_KIND:
        found.append(thing)
