"""Reports in a browser: they fit a phone, can be read in light and dark, and work by keyboard.

The pages have no scripts; those here only measure.
"""

from functools import cache
from pathlib import Path
from typing import Any

import pytest
from browser import find_browser, measure, picture

import claimkit
from claimkit import Analysis, Article, ArticleMetadata, link
from claimkit.report import article_report, story_report

pytest.importorskip("jinja2", reason="needs the extra report")
pytestmark = pytest.mark.skipif(find_browser() is None, reason="needs a Chromium on the machine")

ARTICLES = Path(__file__).parents[1] / "examples" / "articles"
PHONE, WIDE = 360, 1280
READ = 4.5
SCRIPTS = Path(__file__).parent / "cases" / "scripts"


def script(name: str) -> str:
    """Return a script that measures."""
    return (SCRIPTS / f"{name}.js").read_text("utf-8")


MEASURES = {
    "article": {
        "contrast": (WIDE, script("contrast")),
        "phone": (PHONE, script("widths")),
        "keyboard": (WIDE, script("keyboard")),
        "filter": (WIDE, script("filter")),
    },
    "story": {
        "contrast": (WIDE, script("contrast")),
        "phone": (PHONE, script("widths")),
        "pick": (WIDE, script("pick")),
    },
}


@cache
def page_of(kind: str) -> str:
    """Return the page of one article, or that of the story of all."""
    analyses = [
        claimkit.analyze(path.read_bytes(), language="en") for path in sorted(ARTICLES.iterdir())
    ]
    return article_report(analyses[1]) if kind == "article" else story_report(link(analyses))


@cache
def seen(kind: str, *, dark: bool = False) -> dict[str, Any]:
    """Return what the scripts measure in a page."""
    found: dict[str, Any] = measure(page_of(kind), MEASURES[kind], dark=dark)
    return found


@pytest.mark.parametrize("kind", ["article", "story"])
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_text_can_be_read(kind: str, *, dark: bool) -> None:
    """Each piece of text has a contrast of 4.5 to 1 at least, on what stands behind it."""
    found = seen(kind, dark=dark)["contrast"]
    assert len(found) > 100
    assert [row for row in found if row[0] < READ] == []


@pytest.mark.parametrize("kind", ["article", "story"])
def test_page_fits_a_phone(kind: str) -> None:
    """Nothing is wider than a screen of 360 pixels, with all details open."""
    assert seen(kind)["phone"] == [PHONE, PHONE, []]


def test_keyboard_reaches_all() -> None:
    """Each stop shows that it has the focus; a label's focus shows rule and confidence beside."""
    found = seen("article")["keyboard"]
    assert found["plain"] == []
    assert found["stops"] > 40
    assert (found["before"], found["after"], found["beside"]) == (False, True, True)
    assert "confidence" in found["told"]


def test_speakers_can_be_chosen() -> None:
    """Each choice shows the quotes of one speaker, without a script of the page."""
    found = seen("article")["filter"]
    assert found["all"] == found["again"] > len(found["found"]) > 1
    for shown, told, wrong, stray in found["found"]:
        assert (shown, wrong, stray) == (told, 0, 0)


def test_claims_can_be_chosen() -> None:
    """Each choice shows the claims that it names."""
    found = seen("story")["pick"]
    assert all(shown == there for shown, there in found)
    assert found[0][0] > found[1][0] > 0


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_picture(*, dark: bool) -> None:
    """The page follows the scheme of the reader, and highlights show in several colours."""
    rows = picture(page_of("article"), width=700, height=900, dark=dark)
    pixels = [pixel for row in rows for pixel in row]
    assert (len(rows), len(rows[0])) == (900, 700)
    brightness = sum(map(sum, pixels)) / (3 * len(pixels))
    assert brightness < 70 if dark else brightness > 200
    coloured = {pixel for pixel in pixels if max(pixel) - min(pixel) > 40}
    assert len(coloured) > 50


def test_hostile_page_runs_nothing() -> None:
    """A script in the title, in the text or in an address stays text."""
    bad = "<script>parent.hacked=window.hacked=1</script><img src=x onerror='parent.hacked=1'>"
    article = Article(
        text=f"{bad}\n\n“{bad},” Ann Lee said.\n",
        metadata=ArticleMetadata(title=bad, canonical_url="javascript:parent.hacked=1"),
    )
    page = article_report(Analysis(article=article), name=bad)
    found = measure(page, {"clicked": (WIDE, script("click_all"))})["clicked"]
    assert found == [None, None, f"{bad} – claimkit report"]
