"""An HTML page as the carriers see it: gone through once, by what each element may tell."""

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

import attrs

from claimkit.metadata.carriers.elements import Mark
from claimkit.metadata.carriers.headline import main_heading
from claimkit.metadata.carriers.values import host, tidy
from claimkit.metadata.carriers.web import NOTHING, kinds_of, named_selector, plain_selector
from claimkit.metadata.fields.sites import sites_of

if TYPE_CHECKING:
    from turbohtml import Document, Element

MOST_ELEMENTS = 200_000
MOST_OF_A_KIND = 2000
DEEPEST = 60
ASIDE = frozenset({"footer", "nav"})
FRAME = frozenset({"html", "body", "main"})
SOUGHT = frozenset({"byline", "date", "breadcrumb"})
LINKS = frozenset({"link", "a"})
HEADINGS = frozenset({"h1", "h2", "h3"})


@attrs.define(kw_only=True, eq=False)
class _Survey:
    metas: dict[str, list[str]] = attrs.field(factory=dict)
    links: list["Element"] = attrs.field(factory=list)
    scripts: list["Element"] = attrs.field(factory=list)
    headings: list[Mark] = attrs.field(factory=list)
    times: list[Mark] = attrs.field(factory=list)
    items: list[Mark] = attrs.field(factory=list)
    marks: list[Mark] = attrs.field(factory=list)
    title: str = ""
    language: str | None = None
    count: int = 0


@attrs.define(kw_only=True, eq=False, slots=False)
class HtmlPage:
    """A page for the parsers of carriers. It lives only while its metadata is extracted.

    Attributes:
        tree: The page as turbohtml read it; do not change it.
        url: The address it came from, if that is known.
    """

    tree: "Document" = attrs.field(repr=False)
    url: str | None = None

    @cached_property
    def _survey(self) -> _Survey:
        return _look_through(self.tree)

    @property
    def metas(self) -> dict[str, list[str]]:
        """What the meta elements state: name or property in lower case → contents, in order."""
        return self._survey.metas

    @property
    def links(self) -> Sequence["Element"]:
        """The link elements, and the a elements of interest, in order."""
        return self._survey.links

    @property
    def scripts(self) -> Sequence["Element"]:
        """The elements that hold JSON-LD."""
        return self._survey.scripts

    @property
    def headings(self) -> Sequence[Mark]:
        """The h1, h2 and h3 elements."""
        return self._survey.headings

    @property
    def times(self) -> Sequence[Mark]:
        """The time elements."""
        return self._survey.times

    @property
    def items(self) -> Sequence[Mark]:
        """The elements with a microdata or RDFa property."""
        return self._survey.items

    @property
    def marks(self) -> Sequence[Mark]:
        """The elements whose class, identifier or relation says byline, date or breadcrumb."""
        return self._survey.marks

    @property
    def title(self) -> str:
        """The text of the title element."""
        return self._survey.title

    @property
    def lang(self) -> str | None:
        """The lang attribute of the root."""
        return self._survey.language

    @property
    def is_cut(self) -> bool:
        """Whether the page has more elements than are looked at."""
        return self._survey.count >= MOST_ELEMENTS

    @cached_property
    def headline(self) -> Mark | None:
        """The heading that is most probably that of the article."""
        names = self.metas.get("og:site_name", [])[:1]
        return main_heading(self.headings, self.titles, sites_of(names, [host(self.url)]))

    @property
    def titles(self) -> list[str]:
        """What the title element and the cards for social networks call the page."""
        cards = (self.metas.get(name, [])[:1] for name in ("og:title", "twitter:title"))
        return [self.title, *(title for card in cards for title in card)]

    @cached_property
    def _around_headline(self) -> frozenset["Element"]:
        if self.headline is None:
            return frozenset()
        return frozenset(_ancestors(self.headline.element))

    def is_aside(self, element: "Element") -> bool:
        """Whether an element stands in a part about other articles, or by readers."""
        around = self._around_headline
        for above in (element, *_ancestors(element)):
            if above in around or above.tag in FRAME:
                return False
            if above.tag in ASIDE or "aside" in _kinds(above):
                return True
        return False


def _ancestors(element: "Element") -> Iterator["Element"]:
    above = element.parent
    for _ in range(DEEPEST):
        if above is None or not hasattr(above, "tag"):
            return
        yield above  # type: ignore[misc]
        above = above.parent


def _look_through(tree: "Document") -> _Survey:
    """Sort the elements that may tell something; the tree finds them faster than a loop."""
    survey = _Survey()
    places: dict[Element, int] = {}
    for place, element in enumerate(tree.iter_elements()):
        if place >= MOST_ELEMENTS:
            break
        places[element] = place
    survey.count = len(places)
    root = tree.root
    if root is not None and root.tag == "html":
        survey.language = root.attr("lang") or root.attr("xml:lang")
    for element in tree.select(plain_selector()):
        if element in places:
            _note(survey, element, places[element])
    for element in tree.select("[class]"):
        kinds = kinds_of(element.attr("class") or "")
        if kinds and not SOUGHT.isdisjoint(kinds) and element in places:
            _note_mark(survey, element, places[element])
    for element in tree.select(named_selector()):
        if not element.attr("class") and element in places:
            _note_mark(survey, element, places[element])
    return survey


def _note(survey: _Survey, element: "Element", place: int) -> None:
    tag = element.tag
    if tag == "meta":
        _note_meta(survey, element)
    elif tag in LINKS:
        _append(survey.links, element)
    elif tag == "script":
        _append(survey.scripts, element)
    elif tag == "title":
        if not survey.title and getattr(element.parent, "tag", "") != "svg":
            survey.title = tidy(element.text)
    elif tag == "time" or tag in HEADINGS:
        mark = Mark(element=element, place=place, kinds=_kinds(element))
        _append(survey.times if tag == "time" else survey.headings, mark)
    if (element.attr("itemprop") or element.attr("property")) is not None:
        _append(survey.items, Mark(element=element, place=place, kinds=NOTHING))


def _note_meta(survey: _Survey, element: "Element") -> None:
    content = element.attr("content") or element.attr("value")
    if not content:
        return
    for attribute in ("property", "name", "itemprop", "http-equiv"):
        name = element.attr(attribute)
        if name:
            for word in {name.strip().lower(): None, **dict.fromkeys(name.lower().split())}:
                found = survey.metas.setdefault(word, [])
                if len(found) < MOST_OF_A_KIND:
                    found.append(content)
            break


def _note_mark(survey: _Survey, element: "Element", place: int) -> None:
    kinds = _kinds(element)
    if not SOUGHT.isdisjoint(kinds) and element.tag not in HEADINGS and element.tag != "time":
        _append(survey.marks, Mark(element=element, place=place, kinds=kinds))


def _kinds(element: "Element") -> frozenset[str]:
    classes, name = element.attr("class"), element.attr("id")
    kinds = kinds_of(classes) if classes else NOTHING
    return kinds | kinds_of(name) if name else kinds


def _append(found: list, thing: object) -> None:  # type: ignore[type-arg]
    if len(found) < MOST_OF_A_KIND:
        found.append(thing)
