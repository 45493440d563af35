"""Microdata and RDFa: the properties of elements."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from claimkit.metadata.candidate import Candidate
from claimkit.metadata.carriers.elements import Mark, shown_text
from claimkit.metadata.carriers.page import HtmlPage
from claimkit.metadata.carriers.values import tidy

if TYPE_CHECKING:
    from turbohtml import Element

PROPERTIES = {
    "headline": "title",
    "alternativeheadline": "subtitle",
    "author": "authors",
    "creator": "authors",
    "datepublished": "published",
    "datecreated": "published",
    "datemodified": "modified",
    "articlesection": "section",
    "inlanguage": "language",
    "publisher": "outlet",
    "dc:title": "title",
    "dc:creator": "authors",
    "dc:date": "published",
}
NAMES = ("name", "givenName familyName")
MOST_AUTHORS = 20
LONGEST_NAME = 200
LONGEST_DATE = 60
CLIMB = 40


def items(page: HtmlPage) -> Iterator[Candidate]:
    """Yield what elements with a property state; those in parts about other articles are not."""
    authors: dict[str, None] = {}
    seen: set[str] = set()
    for mark in page.items:
        element = mark.element
        named = (element.attr("itemprop") or element.attr("property") or "").lower()
        for word in named.split():
            word = word.rsplit("/", 1)[-1].removeprefix("schema:")  # noqa: PLW2901 - an address
            field = PROPERTIES.get(word)
            if field is None or (word in seen and field != "authors") or _is_foreign(page, mark):
                continue
            value = _value(element, field)
            if not value:
                continue
            seen.add(word)
            if field == "authors":
                if len(authors) < MOST_AUTHORS:
                    authors[value] = None
                continue
            yield Candidate(
                field=field,
                value=value,
                carrier="microdata.created" if word == "datecreated" else "microdata",
                selector=f"[itemprop={word}]",
            )
    if authors:
        selector = "[itemprop=author]"
        yield Candidate(
            field="authors", value=tuple(authors), carrier="microdata", selector=selector
        )


def _is_foreign(page: HtmlPage, mark: Mark) -> bool:
    """Whether a property belongs to a comment or to another thing than the article."""
    return page.is_aside(mark.element) or _is_of_comment(mark.element)


def _is_of_comment(element: "Element") -> bool:
    above = element.parent
    for _ in range(CLIMB):
        if above is None or not hasattr(above, "attr"):
            return False
        if "comment" in f"{above.attr('itemtype') or ''} {above.attr('itemprop') or ''}".lower():
            return True
        above = above.parent
    return False


def _value(element: "Element", field: str) -> str:
    if field in ("published", "modified"):
        stated = element.attr("datetime") or element.attr("content") or element.attr("title")
        return tidy(stated) if stated else shown_text(element, LONGEST_DATE)[:LONGEST_DATE]
    stated = element.attr("content")
    if stated:
        return tidy(stated)
    if field in ("authors", "outlet"):
        for inner in element.iter_elements():
            if "name" in (inner.attr("itemprop") or inner.attr("property") or "").split():
                return tidy(inner.attr("content") or shown_text(inner, LONGEST_NAME))
        text = shown_text(element, LONGEST_NAME)
        return text if len(text) < LONGEST_NAME else ""
    return shown_text(element)
