"""Headings that are levels of the page's trail: they name the page, its headline stands below."""

from collections.abc import Iterator, Sequence
from itertools import islice

from claimkit.metadata.carriers.elements import Mark, ancestors
from claimkit.metadata.carriers.headline import is_marked, says
from claimkit.metadata.carriers.survey import element_kinds
from claimkit.metadata.fields.sites import Sites

MOST_BEFORE = 20
MOST_BELOW = 20
CLIMB = 4
INSIDE = frozenset({"a", "div", "li", "nav", "ol", "span", "ul"})  # what a level may stand in


def trail_heading(headings: Sequence[Mark], told: Sequence[str], sites: Sites) -> Mark | None:
    """Return the h1 that is a level of the trail and says what a title of the page says.

    Args:
        headings: Those of the page, in order, without those that lead to the front page.
        told: Keys of what the page calls itself.
        sites: The names of the site; they are no level.
    """
    for mark in headings[:MOST_BEFORE]:
        if mark.element.tag == "h1" and is_level(mark) and says(mark, told):
            return None if sites.has(mark.shown) else mark
    return None


def heading_below(level: Mark | None, headings: Sequence[Mark], told: Sequence[str]) -> Mark | None:
    """Return the headline below a level: a heading that titles tell, or the next if marked."""
    if level is None or level not in headings:
        return None
    below = list(islice(_below(level, headings), MOST_BELOW))
    for mark in below:
        if says(mark, told):
            return mark
    return next(filter(is_marked, below[:1]), None)


def _below(level: Mark, headings: Sequence[Mark]) -> Iterator[Mark]:
    for mark in headings[headings.index(level) + 1 :]:
        if not is_level(mark):
            yield mark


def is_level(mark: Mark) -> bool:
    """Whether a heading stands in the navigation or is a level of the trail.

    Source: WAI-ARIA Authoring Practices, breadcrumb pattern: a list of links in a `nav`.
    """
    if "breadcrumb" in mark.kinds:
        return True
    for above in islice(ancestors(mark.element), CLIMB):
        if above.tag not in INSIDE:
            return False
        if above.tag == "nav" or "breadcrumb" in element_kinds(above):
            return True
    return False
