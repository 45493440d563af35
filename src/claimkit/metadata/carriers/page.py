"""An HTML page as the carriers see it: gone through once, by what each element may tell."""

from collections.abc import Sequence
from functools import cached_property
from itertools import chain
from typing import TYPE_CHECKING

import attrs

from claimkit.metadata.carriers.elements import Mark, ancestors
from claimkit.metadata.carriers.headline import likeness, main_heading, says
from claimkit.metadata.carriers.named import named_title
from claimkit.metadata.carriers.survey import Survey, element_kinds, look_through, place_of
from claimkit.metadata.carriers.targets import leads_away, leads_home
from claimkit.metadata.carriers.trail import heading_below, trail_heading
from claimkit.metadata.carriers.values import host, key, original
from claimkit.metadata.fields.sites import Sites, sites_of

if TYPE_CHECKING:
    from turbohtml import Document, Element

MOST_HOME = 20
MOST_HEADINGS = 200
CLEARLY = 0.5
SURELY = 2.5  # about half of a title
ASIDE = frozenset({"footer", "nav"})
OUTSIDE = frozenset({"aside", "footer"})
FRAME = frozenset({"html", "body", "main"})


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
    def _survey(self) -> Survey:
        return look_through(self.tree)

    @property
    def metas(self) -> dict[str, list[str]]:
        """What the meta elements state: name or property in lower case → contents, in order."""
        return self._survey.metas

    @property
    def links(self) -> Sequence["Element"]:
        """The links to the canonical address and to authors, in order."""
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
        return self._survey.is_cut

    @cached_property
    def headline(self) -> Mark | None:
        """The headline of the article: a heading, or an element that is named as a title."""
        below = heading_below(self.trail_heading, self._own_headings, self._told)
        if below is not None:
            return below
        best = self._best_heading()
        if best is not None and best.element.tag == "h1" and says(best, self._told):
            return best
        return self._named_title(best) or best

    def _best_heading(self) -> Mark | None:
        best = main_heading(self._own_headings, self.titles, self._sites)
        if best is not None and says(best, self._told) and not self._leads_away(best):
            return best
        looked_at = self._own_headings[:MOST_HEADINGS]
        here = [mark for mark in looked_at if not self._leads_away(mark)]
        other = main_heading(here, self.titles, self._sites)
        return other if other is not None and says(other, self._told) else best

    def _named_title(self, best: Mark | None) -> Mark | None:
        """Return the element named as a title if it is clearly more like one than a heading."""
        known = likeness(key(best.shown), self._told) if best else 0.0
        if known >= SURELY:
            return None
        named = named_title(self.tree, self._told, self._sites, known + CLEARLY)
        if named is None:
            return None
        return Mark(element=named, place=place_of(self.tree, named), kinds=element_kinds(named))

    def _leads_away(self, mark: Mark) -> bool:
        links = (link.attr("href") for link in self.links if link.tag == "link")
        addresses = (self.url, *links, *self.metas.get("og:url", ()))
        return leads_away(mark.element, filter(None, addresses))

    @cached_property
    def trail_heading(self) -> Mark | None:
        """The h1 that is a level of the trail and names the page."""
        return trail_heading(self._own_headings, self._told, self._sites)

    @cached_property
    def _own_headings(self) -> Sequence[Mark]:
        return [mark for mark in self.headings if mark not in self.home_headings]

    @cached_property
    def _told(self) -> Sequence[str]:
        return [name for name in map(key, self.titles) if name]

    @cached_property
    def _sites(self) -> Sites:
        names = self.metas.get("og:site_name", [])[:1]
        return sites_of(names, [host(original(self.url or ""))])

    @cached_property
    def home_headings(self) -> Sequence[Mark]:
        """The first headings that are a link to the front page: they name the site."""
        own = host(original(self.url or ""))
        return tuple(m for m in self.headings[:MOST_HOME] if leads_home(m.element, own))

    @property
    def titles(self) -> list[str]:
        """What the title element and the cards for social networks call the page."""
        cards = (self.metas.get(name, [])[:1] for name in ("og:title", "twitter:title"))
        return [self.title, *(title for card in cards for title in card)]

    @cached_property
    def _around_headline(self) -> frozenset["Element"]:
        if self.headline is None:
            return frozenset()
        return frozenset(ancestors(self.headline.element))

    def is_aside(self, element: "Element") -> bool:
        """Whether an element stands in a part about other articles, or by readers."""
        climbed: list[Element] = []
        found = False
        asides, around = self._aside, self._around_headline
        for above in chain((element,), ancestors(element)):
            known = asides.get(above)
            if known is not None:
                found = known
                break
            climbed.append(above)
            if above in around or above.tag in FRAME:
                break
            if above.tag in ASIDE or not OUTSIDE.isdisjoint(element_kinds(above)):
                found = not _closes_article(above)
                break
        asides.update(dict.fromkeys(climbed, found))
        return found

    @cached_property
    def _aside(self) -> dict["Element", bool]:
        return {}


def _closes_article(element: "Element") -> bool:
    """Whether an element is the footer of an article; a footer is about what holds it.

    Source: HTML Living Standard, 4.3.8: "its section, such as who wrote it".
    """
    kinds = element_kinds(element)
    if "aside" in kinds or (element.tag != "footer" and "footer" not in kinds):
        return False
    if "entry" in kinds:
        return True
    return element.tag == "footer" and any(above.tag == "article" for above in ancestors(element))
