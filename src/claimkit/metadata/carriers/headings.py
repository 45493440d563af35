"""The headings of a page, and the one that is the article's own."""

from collections.abc import Iterator

from claimkit.metadata.candidate import Candidate
from claimkit.metadata.carriers.elements import LONGEST_SHOWN, Mark, shown_text, strings_of
from claimkit.metadata.carriers.headline import MOST, is_marked, is_told
from claimkit.metadata.carriers.page import HtmlPage
from claimkit.metadata.carriers.survey import element_kinds
from claimkit.metadata.carriers.values import key, tidy
from claimkit.metadata.carriers.web import front_names

SHORTEST_INNER = 10
INNER_SHARE = 0.4
COLONS = ":："


def headings(page: HtmlPage) -> Iterator[Candidate]:
    """Yield the article's heading, its main part, others that say a title, the title element."""
    main = page.headline
    if main is not None:
        text = main.shown
        told = [key(title) for title in page.titles]
        kind = "told" if is_told(key(text), told) else "alone"
        tag = main.element.tag if main in page.headings else "named"
        yield _candidate(text, f"{tag}.{kind}", main)
        inner = _inner(main)
        kickers = _kickers(main)
        if inner and key(inner) not in (key(text), *kickers):
            yield _candidate(inner, "heading.inner" + (".kicker" if kickers else ""), main)
    level = page.trail_heading
    if level is not None and level is not main:
        yield _candidate(level.shown, "h1.trail", level)
    yield from _marked(page)
    for mark in page.home_headings[:1]:
        text, tag = mark.shown, mark.element.tag
        if text and key(text) not in front_names():
            yield Candidate(
                field="outlet", value=text, carrier=f"{tag}.home", selector=f"{tag} a[href]"
            )
    if page.title:
        yield Candidate(field="title", value=page.title, carrier="title", selector="title")


def _marked(page: HtmlPage) -> Iterator[Candidate]:
    """Yield the first heading that is marked as one and is not the article's own."""
    chosen = (page.headline, page.trail_heading)
    for mark in page.headings[:MOST]:
        if is_marked(mark) and mark not in chosen and not page.is_aside(mark.element):
            text = mark.shown
            if text:
                yield _candidate(text, "heading.marked", mark)
                return


def _candidate(text: str, carrier: str, mark: Mark) -> Candidate:
    return Candidate(field="title", value=text, carrier=carrier, selector=mark.element.tag)


def _kickers(mark: Mark) -> list[str]:
    """Return the keys of the texts that stand above the headline proper, by their class."""
    inside = mark.element.iter_elements()
    return [key(shown_text(e, LONGEST_SHOWN)) for e in inside if "kicker" in element_kinds(e)]


def _inner(mark: Mark) -> str:
    """Return the longest of several texts in a heading: beside it stands a kicker."""
    texts = [tidy(text) for text in strings_of(mark.element, LONGEST_SHOWN)]
    if len(texts) < 2:  # noqa: PLR2004 - one text is all of it
        return ""
    longest = max(texts, key=len)
    if longest[0] in COLONS or longest[-1] in COLONS:
        return ""  # the kicker, or what is left beside it
    is_most = len(longest) >= INNER_SHARE * sum(map(len, texts))
    return longest if is_most and len(longest) >= SHORTEST_INNER else ""
