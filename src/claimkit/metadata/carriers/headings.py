"""The headings of a page, and the one that is the article's own."""

from collections.abc import Iterator, Sequence

from claimkit.metadata.candidate import Candidate
from claimkit.metadata.carriers.page import HtmlPage, Mark, shown_text, strings_of
from claimkit.metadata.carriers.values import host, key, tidy
from claimkit.metadata.fields.sites import sites_of

MOST = 60
LONGEST = 400
SHARED = 0.5
LIKE = 1
LEAST_BELOW_SITE = 0.2  # where the h1 is the site's name, an h2 may be the headline
SHORTEST_INNER = 10
INNER_SHARE = 0.4


def main_heading(page: HtmlPage) -> Mark | None:
    """Return the heading that is most probably the article's: the titles of the page tell."""
    told = [key(text) for text in _titles(page)]
    names = [*page.metas.get("og:site_name", ())[:1]]
    sites = sites_of(names, [host(page.url)])
    best: tuple[float, Mark] | None = None
    least = float(LIKE)
    for mark in page.headings[:MOST]:
        shown = shown_text(mark.element, LONGEST)
        text = key(shown)
        if not text or (sites.has(shown) and text not in told[1:]):
            least = LEAST_BELOW_SITE if mark.element.tag == "h1" and text else least
            continue
        score = _likeness(text, told) + _rank(mark)
        if best is None or score > best[0]:
            best = (score, mark)
    return best[1] if best and best[0] >= least else None


def _rank(mark: Mark) -> float:
    level = {"h1": 1.0, "h2": 0.2}.get(mark.element.tag, 0.0)
    return level + (0.8 if _is_marked(mark) else 0.0)


def _titles(page: HtmlPage) -> Iterator[str]:
    yield page.title
    for name in ("og:title", "twitter:title"):
        yield from page.metas.get(name, ())[:1]


def _likeness(text: str, told: Sequence[str]) -> float:
    """Return 0 to 3: whether the titles of the page contain a text or share its words."""
    scores = [0.0]
    words = set(text.split())
    for title in filter(None, told):
        if text in title:
            scores.append(1.0 + 2.0 * len(text) / len(title))
        elif title in text:
            scores.append(1.0 + len(title) / len(text))
        else:
            shared = len(words.intersection(title.split())) / len(words)
            if shared >= SHARED:
                scores.append(2 * shared - 0.5)
    return max(scores)


def _is_marked(mark: Mark) -> bool:
    itemprop = mark.element.attr("itemprop") or ""
    return ("headline" in mark.kinds and "aside" not in mark.kinds) or "headline" in itemprop


def headings(page: HtmlPage) -> Iterator[Candidate]:
    """Yield the article's heading, its main part, another that is marked, the title element."""
    main = page.headline
    if main is not None:
        text = shown_text(main.element, LONGEST)
        likeness = _likeness(key(text), [key(title) for title in _titles(page)])
        kind = "told" if likeness >= LIKE else "alone"
        yield _candidate(text, f"{main.element.tag}.{kind}", main)
        inner = _inner(main)
        if inner and key(inner) != key(text):
            yield _candidate(inner, "heading.inner", main)
    for mark in page.headings[:MOST]:
        if mark is not main and _is_marked(mark) and not page.is_aside(mark.element):
            text = shown_text(mark.element, LONGEST)
            if text:
                yield _candidate(text, "heading.marked", mark)
                break
    if page.title:
        yield Candidate(field="title", value=page.title, carrier="title", selector="title")


def _candidate(text: str, carrier: str, mark: Mark) -> Candidate:
    return Candidate(field="title", value=text, carrier=carrier, selector=mark.element.tag)


def _inner(mark: Mark) -> str:
    """Return the longest of several texts in a heading: beside it stands a kicker."""
    texts = [tidy(text) for text in strings_of(mark.element, LONGEST)]
    if len(texts) < 2:  # noqa: PLR2004 - one text is all of it
        return ""
    longest = max(texts, key=len)
    is_most = len(longest) >= INNER_SHARE * sum(map(len, texts))
    return longest if is_most and len(longest) >= SHORTEST_INNER else ""
