"""Dates in time elements and in elements marked as dates."""

from collections.abc import Iterator, Sequence

from claimkit.metadata.candidate import Candidate
from claimkit.metadata.carriers.elements import Mark, names_of, shown_text
from claimkit.metadata.carriers.page import HtmlPage
from claimkit.metadata.carriers.values import tidy
from claimkit.metadata.carriers.web import kinds_of

LONGEST = 160
MOST = 20
NEAR = 80


def times(page: HtmlPage) -> Iterator[Candidate]:
    """Yield the dates of time elements and of marked elements, those near the headline first."""
    for mark in _nearest_first(page, page.times):
        if page.is_aside(mark.element):
            continue
        names = names_of(mark.element)
        is_update = "updated" in names.lower() or "modified" in names.lower()
        field = "modified" if is_update and "published" not in names.lower() else "published"
        value = mark.element.attr("datetime") or shown_text(mark.element, LONGEST)
        if value.strip():
            carrier = f"time.{_where(page, mark)}" + (".pubdate" if _is_pubdate(mark) else "")
            yield Candidate(field=field, value=tidy(value), carrier=carrier, selector="time")
    for mark in _nearest_first(page, [m for m in page.marks if "date" in m.kinds]):
        if page.is_aside(mark.element):
            continue
        text = shown_text(mark.element, LONGEST + 1)
        if 0 < len(text) <= LONGEST:
            words = (mark.element.attr("class") or mark.element.attr("id") or "").split()
            yield Candidate(
                field="published",
                value=text,
                carrier=f"date.{_where(page, mark)}",
                selector=f"{mark.element.tag}.{words[0]}" if words else mark.element.tag,
            )


def _nearest_first(page: HtmlPage, marks: Sequence[Mark]) -> list[Mark]:
    """Return marks by their distance from the headline; what stands before it counts double."""
    start = page.headline.place if page.headline else 0

    def distance(mark: Mark) -> int:
        away = mark.place - start
        return away if away >= 0 else -2 * away

    return sorted(marks[: 4 * MOST], key=distance)[:MOST]


def _is_pubdate(mark: Mark) -> bool:
    return mark.element.attr("pubdate") is not None or "date" in kinds_of(names_of(mark.element))


def _where(page: HtmlPage, mark: Mark) -> str:
    if page.headline is None:
        return "page"
    distance = mark.place - page.headline.place
    return "near" if -NEAR <= distance <= NEAR else "far"
