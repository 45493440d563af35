"""Dates in time elements and in elements marked as dates."""

from collections.abc import Iterator

from claimkit.metadata.candidate import Candidate
from claimkit.metadata.carriers.page import HtmlPage, Mark, names_of, shown_text
from claimkit.metadata.carriers.values import tidy
from claimkit.metadata.carriers.web import kinds_of

LONGEST = 160
MOST = 60
NEAR = 120


def times(page: HtmlPage) -> Iterator[Candidate]:
    """Yield the dates of time elements and of marked elements, those near the headline first."""
    for mark in page.times[:MOST]:
        if page.is_aside(mark.element):
            continue
        names = names_of(mark.element)
        is_update = "updated" in names.lower() or "modified" in names.lower()
        field = "modified" if is_update and "published" not in names.lower() else "published"
        value = mark.element.attr("datetime") or shown_text(mark.element, LONGEST)
        if value.strip():
            carrier = f"time.{_where(page, mark)}" + (".pubdate" if _is_pubdate(mark) else "")
            yield Candidate(field=field, value=tidy(value), carrier=carrier, selector="time")
    for mark in [m for m in page.marks if "date" in m.kinds][:MOST]:
        if page.is_aside(mark.element):
            continue
        text = shown_text(mark.element, LONGEST + 1)
        if 0 < len(text) <= LONGEST:
            names = (mark.element.attr("class") or mark.element.attr("id") or "").split()
            yield Candidate(
                field="published",
                value=text,
                carrier=f"date.{_where(page, mark)}",
                selector=f"{mark.element.tag}.{names[0]}" if names else mark.element.tag,
            )


def _is_pubdate(mark: Mark) -> bool:
    return mark.element.attr("pubdate") is not None or "date" in kinds_of(names_of(mark.element))


def _where(page: HtmlPage, mark: Mark) -> str:
    if page.headline is None:
        return "page"
    distance = mark.place - page.headline.place
    return "near" if -NEAR <= distance <= NEAR else "far"
