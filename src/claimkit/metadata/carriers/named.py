"""Titles that are no headings: elements whose class or identifier says that they hold one."""

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING

from claimkit.metadata.carriers.elements import LONGEST_SHOWN, ancestors, shown_text
from claimkit.metadata.carriers.headline import likeness
from claimkit.metadata.carriers.survey import element_kinds
from claimkit.metadata.carriers.values import key
from claimkit.metadata.carriers.web import web
from claimkit.metadata.fields.sites import Sites

if TYPE_CHECKING:
    from turbohtml import Document, Element

MOST = 200
MOST_INSIDE = 20
CLIMB = 3
LEAST_LIKE = 1.2  # about 85 of 100 words are those of a title
LEAST_SHARE = 0.25  # of the shortest title
TAGS = frozenset({
    "b", "center", "div", "dt", "font", "h4", "h5", "h6", "p", "span", "strong", "td", "th",
})  # fmt: skip
BLOCKS = frozenset({"article", "div", "h1", "h2", "h3", "ol", "p", "section", "table", "ul"})
PARTS_OF = frozenset({"a", "h1", "h2", "h3", "nav"})


def named_title(
    tree: "Document", told: Sequence[str], sites: Sites, least: float = LEAST_LIKE
) -> "Element | None":
    """Return the element named as a title that is most like what the page calls itself.

    Args:
        tree: The page.
        told: Keys of what the page calls itself.
        sites: The names of the site; they are no titles.
        least: How alike it is at least, 0 to 5.
    """
    best: tuple[float, Element | None] = (max(least, LEAST_LIKE), None)
    shortest = LEAST_SHARE * min(map(len, told), default=0)
    for element in _named(tree):
        text = shown_text(element, LONGEST_SHOWN)
        own = key(text)
        if len(own) > shortest and not sites.has(text):
            score = likeness(own, told)
            best = max(best, (score, element), key=lambda found: found[0])
    return best[1]


def _named(tree: "Document") -> Iterator["Element"]:
    for element in tree.select(_selector())[:MOST]:
        kinds = element_kinds(element) if element.tag in TAGS else ()
        if "headline" in kinds and "aside" not in kinds and _is_line(element):
            yield element


@cache
def _selector() -> str:
    forms = sorted(web().forms("titles"))
    return ",".join(f'[class*="{form}" i],[id*="{form}" i]' for form in forms)


def _is_line(element: "Element") -> bool:
    """Whether an element is a line of its own: it holds no blocks and is no part of a heading."""
    if any(inner.tag in BLOCKS for inner in islice(element.iter_elements(), MOST_INSIDE)):
        return False
    return all(above.tag not in PARTS_OF for above in islice(ancestors(element), CLIMB))
