"""Pages with several honest headlines: which of them the reader is shown as the title."""

# ruff: noqa: E501 - a page a line reads best
import pytest

from claimkit.metadata.html import extract_html_metadata
from claimkit.model import ArticleMetadata
from claimkit.reading.html.tree import parse_html

URL = "https://www.norhavenpost.example.org/politics/4711"
TITLE = "Harbour bill passes after long night"
SEARCH = "Norhaven: What the new harbour law means for ferries"
PROSE = "<p>" + "The council sat until the tide had turned twice. " * 6 + "</p>"
LINK = "<li><a href='/politics'>Politics</a></li>"
HEAD = f"<title>{SEARCH} | Norhaven Post</title><meta property='og:title' content='{TITLE}'>"


def metadata(head: str = "", body: str = "", *, url: str = URL) -> ArticleMetadata:
    """Return the metadata of a page with this head and this body."""
    page = f"<html lang='en'><head>{head}</head><body>{body}{PROSE}</body></html>"
    return extract_html_metadata(parse_html(page), url=url)[0]


@pytest.mark.parametrize(
    "trail",
    [
        f"<nav class='breadcrumbs'><ol>{LINK}<li><h1>{SEARCH}</h1></li></ol></nav>",
        f"<nav><ol>{LINK}<li><h1>{SEARCH}</h1></li></ol></nav>",
        f"<div class='page-breadcrumb'><a href='/'>Home</a> <h1>{SEARCH}</h1></div>",
        f"<ul>{LINK}<li><h1 class='breadcrumb__headline'>{SEARCH}</h1></li></ul>",
    ],
    ids=["marked", "navigation", "division", "heading-marked"],
)
@pytest.mark.parametrize(
    "headline",
    [f"<h2>{TITLE}</h2>", f"<h2><span class='kicker'>Quayside</span> <span>{TITLE}</span></h2>"],
    ids=["plain", "kicker"],
)
def test_a_trail_ends_in_an_h1(trail: str, headline: str) -> None:
    """An h1 that is a level of the trail names the page; the headline stands below it."""
    found = metadata(HEAD, f"{trail}<main>{headline}</main>")
    assert found.title == TITLE
    assert SEARCH in [other.value for other in found.origins["title"].rejected]


def test_the_headline_below_a_trail_is_marked() -> None:
    """The heading right below the trail counts if it is marked, whatever the cards say."""
    head = f"<title>{SEARCH} | Norhaven Post</title>"
    body = f"<nav><ol>{LINK}<li><h1>{SEARCH}</h1></li></ol></nav><h2 class='headline'>{TITLE}</h2><p>By Ann Lee</p>"
    found = metadata(head, body)
    assert TITLE in (found.title, *(other.value for other in found.origins["title"].rejected))
    assert found.authors == ("Ann Lee",)


def test_a_trail_without_a_headline_below() -> None:
    """Where nothing below the trail is a headline, its h1 is."""
    body = f"<nav><ol>{LINK}<li><h1>{TITLE}</h1></li></ol></nav><h2>Ferries wait</h2>"
    found = metadata(f"<title>{TITLE} | Norhaven Post</title>", body)
    assert (found.title, found.origins["title"].carrier) == (TITLE, "h1.told")


def test_the_name_of_the_site_in_the_navigation() -> None:
    """The name of the site in the navigation is no level of a trail."""
    head = f"<title>{TITLE} | Norhaven Post</title><meta property='og:site_name' content='Norhaven Post'>"
    body = f"<nav><h1>Norhaven Post</h1></nav><h2>Harbour bill</h2><h1>{TITLE}</h1>"
    found = metadata(head, body)
    assert found.title == TITLE
    assert "h1.trail" not in [other.carrier for other in found.origins["title"].rejected]


def test_a_heading_that_leads_to_another_page() -> None:
    """A headline is no link, or one to its own page; a heading that leads elsewhere is a section."""
    head = "<title>Words of the quay: mooring</title>"
    section = "<h2><a href='/quay/'>Words of the quay</a></h2>"
    assert metadata(head, f"{section}<h3>mooring</h3>").title == "mooring"
    own = f"<h2><a href='{URL}'>Words of the quay</a></h2>"
    assert metadata(head, f"{own}<h3>mooring</h3>").title == "Words of the quay"


def test_the_headline_below_a_menu_of_stories() -> None:
    """Headings that lead to other stories do not hide the headline, however many there are."""
    menu = "".join(f"<h2><a href='/story/{n}'>Story {n} of the day</a></h2>" for n in range(90))
    found = metadata(
        f"<title>{TITLE} | Norhaven Post</title>", f"{menu}<h1>{TITLE}</h1><p>By Ann Lee</p>"
    )
    assert (found.origins["title"].carrier, found.authors) == ("h1.told", ("Ann Lee",))


def test_a_list_of_stories() -> None:
    """A heading that no title tells is no headline, though all others lead away."""
    body = f"<h2><a href='/story/1'>{TITLE}</a></h2><h2>Start a diary of your own</h2>"
    assert metadata("<title>Norhaven diaries</title>", body).title != "Start a diary of your own"


@pytest.mark.parametrize("target", ["#top", "http://[broken", "mailto:desk@example.org", ""])
def test_a_heading_that_leads_nowhere(target: str) -> None:
    """A heading that links to a part of the page, or nowhere, is as good as one without a link."""
    body = f"<h2><a href='{target}'>{TITLE}</a></h2><h3>Harbour</h3>"
    assert metadata(f"<title>{TITLE} - Harbour</title>", body).title == TITLE


def test_a_date_some_lines_above_the_headline() -> None:
    """A list between the date and the headline does not part them."""
    lines = "".join(f"<li>Word {n}</li>" for n in range(14))
    found = metadata(
        f"<title>{TITLE}</title>", f"<p>Apr 7, 2009</p><ul>{lines}</ul><h1>{TITLE}</h1>"
    )
    assert found.published is not None
    assert found.published.edtf == "2009-04-07"


@pytest.mark.parametrize(
    "line",
    [
        "<div id='page-title'>Moorings of Norhaven</div>",
        "<table><tr><td><span class='itemTitle'>Moorings of Norhaven</span></td></tr></table>",
        "<p class='titel'><b>Moorings of Norhaven</b></p>",
    ],
    ids=["identifier", "table", "bold"],
)
@pytest.mark.parametrize("heading", ["", "<h2>Moorings</h2>"], ids=["none", "part"])
def test_a_title_that_is_no_heading(line: str, heading: str) -> None:
    """Where no heading says the title, an element named as one is the headline."""
    head = "<title>Moorings of Norhaven - Knots - Quayside club</title>"
    found = metadata(head, f"{line}<p>Written by Ann Lee on 4 May 2009</p>{heading}")
    assert found.title == "Moorings of Norhaven"
    assert found.authors == ("Ann Lee",)
    assert found.published is not None


@pytest.mark.parametrize(
    "line",
    [
        "<div class='title'>Knots</div>",
        "<div class='site-title'>Quayside club</div>",
        "<div class='title'><p>Moorings of Norhaven</p><p>Knots</p></div>",
        "<div class='related-title'>Moorings of Norhaven - Knots</div>",
        "<a href='/knots'><span class='title'>Moorings of Norhaven - Knots</span></a>",
        "<div class='untitled'>Moorings of Norhaven - Knots</div>",
    ],
    ids=["section", "site", "container", "teaser", "link", "other-word"],
)
def test_an_element_named_so_is_no_title(line: str) -> None:
    """Sections, sites, containers and teasers are named titles too."""
    head = "<title>Moorings of Norhaven - Knots - Quayside club</title><meta property='og:site_name' content='Quayside club'>"
    found = metadata(head, f"{line}<h2>Moorings of Norhaven</h2>")
    assert (found.title, found.origins["title"].carrier) == ("Moorings of Norhaven", "h2.told")


def test_a_heading_of_the_first_level_is_the_title() -> None:
    """An element named as a title does not replace an h1 that a title tells."""
    head = f"<title>{TITLE}: the council</title>"
    found = metadata(head, f"<h1>{TITLE}</h1><div class='title'>{TITLE}: the council</div>")
    assert found.origins["title"].carrier == "h1.told"


def test_many_elements_named_titles_cost_little() -> None:
    """Nested and repeated elements named as titles cost linear time."""
    for body in (
        f"<span class='title'>{TITLE} " * 30_000,
        f"<p class='title'>{SEARCH}</p>" * 30_000,
    ):
        assert metadata(f"<title>{TITLE}</title>", body).title == TITLE
