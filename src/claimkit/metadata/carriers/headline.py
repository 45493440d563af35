"""Which heading of a page is the article's own."""

from collections.abc import Sequence

from claimkit.metadata.carriers.elements import Mark
from claimkit.metadata.carriers.values import key
from claimkit.metadata.fields.sites import Sites

MOST = 60
SHARED = 0.5
LIKE = 1
COVERED = 4.0  # a section or the site that a title holds too is a small part of it
LEAST_BELOW_SITE = 0.2  # where the h1 is the site's name, an h2 may be the headline


def main_heading(headings: Sequence[Mark], titles: Sequence[str], sites: Sites) -> Mark | None:
    """Return the heading that is most probably the article's.

    Args:
        headings: Those of the page, in order, without those that lead to the front page.
        titles: What the page calls itself, the title element first.
        sites: The names of the site.
    """
    told = tuple(dict.fromkeys(filter(None, map(key, titles))))
    best: tuple[float, Mark] | None = None
    least = float(LIKE)
    for mark in headings[:MOST]:
        shown = mark.shown
        text = key(shown)
        score = likeness(text, told) + _rank(mark) if text else 0.0
        if best is not None and score <= best[0] and mark.element.tag != "h1":
            continue
        if not text or (sites.has(shown) and not _is_told(shown, text, titles, sites)):
            least = LEAST_BELOW_SITE if mark.element.tag == "h1" and text else least
            continue
        if best is None or score > best[0]:
            best = (score, mark)
    return best[1] if best and best[0] >= least else None


def _is_told(shown: str, text: str, titles: Sequence[str], sites: Sites) -> bool:
    """Whether a name of the site is the title all the same: a card's, or one before the name."""
    if text in map(key, titles[1:]):
        return True
    rests = (title[len(shown) :] for title in titles if title.startswith(shown))
    return any(sites.has(rest) for rest in rests if rest[:1].isspace())


def _rank(mark: Mark) -> float:
    level = {"h1": 1.0, "h2": 0.2}.get(mark.element.tag, 0.0)
    return level + (0.8 if is_marked(mark) else 0.0)


def likeness(text: str, told: Sequence[str]) -> float:
    """Return 0 to 5: how alike a text and the titles of a page are, the best and on average."""
    scores = [_alike(text, title) for title in told]
    return (max(scores) + sum(scores) / len(scores)) / 2 if scores else 0.0


def is_told(text: str, told: Sequence[str]) -> bool:
    """Whether a title of the page contains a text, or the other way round."""
    return bool(text) and any(_alike(text, title) >= LIKE for title in told if title)


def says(mark: Mark, told: Sequence[str]) -> bool:
    """Whether a heading says what a title of the page says."""
    return is_told(key(mark.shown), told)


def _alike(text: str, title: str) -> float:
    """Return 0 to 5: what share of a title a text is, or of a text's words a title has."""
    if text in title:
        return 1.0 + COVERED * len(text) / len(title)
    if title in text:
        return 1.0 + len(title) / len(text)
    words = set(text.split())
    shared = len(words.intersection(title.split())) / len(words)
    return 2 * shared - 0.5 if shared >= SHARED else 0.0


def is_marked(mark: Mark) -> bool:
    """Whether its names say that it is a headline."""
    itemprop = mark.element.attr("itemprop") or ""
    return ("headline" in mark.kinds and "aside" not in mark.kinds) or "headline" in itemprop
