"""The trail from the front page to the article."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from claimkit.metadata.candidate import Candidate
from claimkit.metadata.carriers.elements import shown_text
from claimkit.metadata.carriers.page import HtmlPage
from claimkit.metadata.carriers.values import is_front

if TYPE_CHECKING:
    from turbohtml import Element

LONGEST = 60
MOST = 12


def breadcrumbs(page: HtmlPage) -> Iterator[Candidate]:
    """Yield the levels of the first trail that the page shows."""
    for mark in page.marks:
        if "breadcrumb" not in mark.kinds:
            continue
        levels = tuple(dict.fromkeys(_levels(mark.element)))
        if levels:
            yield Candidate(
                field="breadcrumbs", value=levels, carrier="breadcrumbs", selector="breadcrumb"
            )
            return


def _levels(trail: "Element") -> Iterator[str]:
    found = 0
    for link in trail.iter_elements("a"):
        text = shown_text(link, LONGEST + 1)
        if is_front(link.attr("href") or ""):
            continue
        if text and len(text) <= LONGEST:
            yield text
            found += 1
        if found >= MOST:
            return
