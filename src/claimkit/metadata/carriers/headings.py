"""The headings of a page, and the one that is the article's own."""

from collections.abc import Iterator

from claimkit.metadata.candidate import Candidate
from claimkit.metadata.carriers.page import HtmlPage, Mark, shown_text
from claimkit.metadata.carriers.values import key

MOST = 40
LONGEST = 400
SHORTEST_PART = 0.5


def main_heading(page: HtmlPage) -> Mark | None:
    """Return the heading that is most probably the article's: the titles of the page tell."""
    told = [key(text) for text in _titles(page)]
    best: tuple[float, Mark] | None = None
    for mark in page.headings[:MOST]:
        text = key(shown_text(mark.element, LONGEST))
        if not text:
            continue
        score = _likeness(text, told) + (mark.element.tag == "h1") + 0.3 * _is_marked(mark)
        if best is None or score > best[0]:
            best = (score, mark)
    return best[1] if best and best[0] >= 1 else None


def _titles(page: HtmlPage) -> Iterator[str]:
    yield page.title
    for name in ("og:title", "twitter:title"):
        yield from page.metas.get(name, ())[:1]


def _likeness(text: str, told: list[str]) -> float:
    """Return 0 to 3: whether the titles of the page begin with, contain or share a text."""
    scores = [0.0]
    words = set(text.split())
    for title in filter(None, told):
        if text in title:
            scores.append(1.0 + 2.0 * min(1.0, len(text) / len(title)))
        elif title in text:
            scores.append(1.0 + len(title) / len(text))
        else:
            shared = len(words.intersection(title.split())) / len(words)
            if shared >= SHORTEST_PART:
                scores.append(2 * shared - 0.5)
    return max(scores)


def _is_marked(mark: Mark) -> bool:
    itemprop = mark.element.attr("itemprop") or ""
    return "headline" in mark.kinds or "headline" in itemprop


def headings(page: HtmlPage) -> Iterator[Candidate]:
    """Yield the article's heading, and the title element."""
    mark = page.headline
    if mark is not None:
        text = shown_text(mark.element, LONGEST)
        likeness = _likeness(key(text), [key(title) for title in _titles(page)])
        kind = "like" if likeness >= 1 else "alone"
        tag = mark.element.tag
        yield Candidate(field="title", value=text, carrier=f"{tag}.{kind}", selector=tag)
    if page.title:
        yield Candidate(field="title", value=page.title, carrier="title", selector="title")
