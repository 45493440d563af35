"""Addresses that a page gives for itself, and links to its authors."""

from collections.abc import Iterator

from claimkit.metadata.candidate import Candidate
from claimkit.metadata.carriers.elements import shown_text
from claimkit.metadata.carriers.page import HtmlPage
from claimkit.metadata.carriers.values import address

LONGEST_NAME = 100


def links(page: HtmlPage) -> Iterator[Candidate]:
    """Yield the canonical address and the names in links to authors."""
    authors: dict[str, None] = {}
    for element in page.links:
        relations = (element.attr("rel") or "").lower().split()
        target = element.attr("href") or ""
        if element.tag == "link" and "canonical" in relations:
            found = address(target, page.url)
            if found:
                yield _canonical(found)
        elif element.tag == "a" and "author" in relations and not page.is_aside(element):
            name = shown_text(element, LONGEST_NAME + 1)
            if 0 < len(name) <= LONGEST_NAME:
                authors[name] = None
    if authors:
        yield Candidate(
            field="authors", value=tuple(authors), carrier="link.author", selector="a[rel=author]"
        )


def _canonical(found: str) -> Candidate:
    selector = "link[rel=canonical]"
    return Candidate(
        field="canonical_url", value=found, carrier="link.canonical", selector=selector
    )
