"""Elements that name the author by their class, and lines near the headline that do."""

from collections.abc import Iterator

from claimkit.lines import is_author_label
from claimkit.metadata.candidate import Candidate
from claimkit.metadata.carriers.elements import Mark, names_of, shown_text
from claimkit.metadata.carriers.page import HtmlPage
from claimkit.metadata.carriers.values import tidy
from claimkit.metadata.carriers.web import kinds_of

LONGEST = 250
MOST = 60
MOST_AUTHORS = 12
NEAR = 170
TOGETHER = 20
CLIMB = 6
FIGURE = ("figure", "figcaption")
COLONS = (":", "：")


def marked_bylines(page: HtmlPage) -> Iterator[Candidate]:
    """Yield the names in elements that are marked as a byline, the innermost of each."""
    found: dict[str, dict[str, None]] = {"near": {}, "far": {}, "figure": {}}
    selectors: dict[str, str] = {}
    first: int | None = None
    for mark in _nearest_first(page):
        if page.is_aside(mark.element) or _has_inner(mark):
            continue
        text = shown_text(mark.element, LONGEST + 1)
        if text.endswith(COLONS) and is_author_label(text.rstrip(":：")):
            text = _after_label(mark)
        if not text or len(text) > LONGEST:
            continue
        is_picture = _is_of_figure(mark)
        first = mark.place if first is None and not is_picture else first
        where = "figure" if is_picture else _where(page, mark, first or 0)
        if len(found[where]) < MOST_AUTHORS and (where == "near" or not found[where]):
            found[where][text] = None
            selectors.setdefault(where, _selector(mark))
    for where, texts in found.items():
        if texts:
            yield Candidate(
                field="authors",
                value=tuple(texts),
                carrier=f"byline.{where}",
                selector=selectors[where],
            )


def _selector(mark: Mark) -> str:
    names = (mark.element.attr("class") or mark.element.attr("id") or "").split()
    return f"{mark.element.tag}.{names[0]}" if names else mark.element.tag


def _nearest_first(page: HtmlPage) -> list[Mark]:
    marks = [m for m in page.marks if "byline" in m.kinds and "biography" not in m.kinds]
    start = page.headline.place if page.headline else 0
    return sorted(marks[:MOST], key=lambda mark: abs(mark.place - start))


def _has_inner(mark: Mark) -> bool:
    """Whether a mark lies inside another that is marked the same."""
    for inner in mark.element.iter_elements():
        kinds = kinds_of(names_of(inner))
        if "byline" in kinds and "biography" not in kinds and shown_text(inner, LONGEST):
            return True
    return False


def _where(page: HtmlPage, mark: Mark, first: int) -> str:
    """Return "near" for a mark near the headline and the first byline, "far" for others."""
    return "near" if _is_near(page, mark) and abs(mark.place - first) <= TOGETHER else "far"


def _is_of_figure(mark: Mark) -> bool:
    """Whether a mark lies in a figure: who is named there may have made the picture."""
    above = mark.element.parent
    for _ in range(CLIMB):
        if above is None or getattr(above, "tag", "") in FIGURE:
            return above is not None
        above = above.parent
    return False


def _after_label(mark: Mark) -> str:
    """Return the text that follows a label, if it stands beside it."""
    after = mark.element.next_sibling
    for _ in range(2):  # white space may lie between
        if after is None:
            return ""
        text = tidy(after.text if hasattr(after, "tag") else getattr(after, "data", ""))
        if text:
            return text
        after = after.next_sibling
    return ""


def _is_near(page: HtmlPage, mark: Mark) -> bool:
    return page.headline is not None and abs(mark.place - page.headline.place) <= NEAR
