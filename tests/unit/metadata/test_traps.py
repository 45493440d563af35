"""Pages that mislead: each page states something near the truth that is not the truth."""

# ruff: noqa: E501 - a page a line reads best
import json

import pytest

from claimkit.metadata.html import extract_html_metadata
from claimkit.model import ArticleMetadata
from claimkit.reading.html.tree import parse_html

URL = "https://www.norhavenpost.example.org/politics/harbour-bill"
TITLE = "Harbour bill passes after long night"
H1 = f"<h1>{TITLE}</h1>"
PROSE = (
    "<p>" + "The council sat until the tide had turned twice and the lamps were out. " * 4 + "</p>"
)


def metadata(
    head: str = "", body: str = "", *, lang: str = "en", url: str = URL
) -> ArticleMetadata:
    """Return the metadata of a page with this head and this body."""
    page = f"<html lang='{lang}'><head>{head}</head><body>{body}</body></html>"
    return extract_html_metadata(parse_html(page), url=url)[0]


def linked(kind: str = "NewsArticle", **fields: object) -> str:
    """Return JSON-LD of one thing."""
    node = {"@context": "https://schema.org", "@type": kind, **fields}
    return f'<script type="application/ld+json">{json.dumps(node)}</script>'


@pytest.mark.parametrize(
    ("head", "body", "authors"),
    [
        ("", f"{H1}<span class='byline'><a rel='author'>Unknown</a></span>{PROSE}", ()),
        ('<meta name="author" content="Super User">', f"{H1}{PROSE}", ()),
        ('<meta name="author" content="Copyright Quayside GmbH &amp; Co. KG">', f"{H1}{PROSE}", ()),
        (linked(author={"@type": "Person", "name": "dpa"}), f"{H1}<span class='author'>Von dpa</span>{PROSE}", ("dpa",)),
        ("", f'{H1}<p>By Ann "Tide" Lee and Bo Roe</p>{PROSE}', ('Ann "Tide" Lee', "Bo Roe")),
        ("", f"{H1}<div class='author-line'>Stand: 20. April 2020, 14:57 Uhr</div>{PROSE}", ()),
        ("", f"{H1}<div class='author-line'>Published Nov. 8, 2023, 10:28 p.m. ET</div>{PROSE}", ()),
        ("", f"{H1}<p><span class='author-label'>Autorin:</span> Uta Sommer<br>Quelle: Quayside</p>{PROSE}", ("Uta Sommer",)),
        ("", f"{H1}<p>Author: Uta Sommer, Datum: 03.03.19</p>{PROSE}", ("Uta Sommer",)),
        ("", f"<div>Horses</div><small>04.02.2022 | 13:10 Uhr | Anna Sommer</small>{H1}{PROSE}", ("Anna Sommer",)),
        ("", f"<p>By <a href='/ann'>Ann Lee</a> and <a href='/bo'>Bo Roe</a></p>{H1}{PROSE}", ("Ann Lee", "Bo Roe")),
        ("", (f"{H1}<p class='byline'>By Ann Lee</p><figure><img src='a.png'><figcaption>Harbour. "
             f"<span class='credits'>Cy Poe / Quayside</span></figcaption></figure>{PROSE}"), ("Ann Lee",)),
        ("", f"{H1}<p class='byline'><a rel='author'>Ann Lee</a></p><p class='author-more'>SHOW ALL ARTICLES OF Ann Lee</p>{PROSE}",
         ("Ann Lee",)),
    ],
    ids=["unknown", "account", "copyright", "agency", "nickname", "clock", "zone", "label-beside", "label-line",
         "block-before", "order-before", "picture", "all-articles"],
)  # fmt: skip
def test_authors(head: str, body: str, authors: tuple[str, ...]) -> None:
    """Who wrote the article is told from who did not."""
    assert metadata(head, body).authors == authors


@pytest.mark.parametrize(
    "line", ["By Anna Sommer", "Von Anna Sommer", "Par Anna Sommer", "Por Anna Sommer"]
)
@pytest.mark.parametrize("lang", ["de", "en", "nl"])
def test_the_template_speaks_another_language(lang: str, line: str) -> None:
    """A template keeps the words of its byline whatever language an article is in."""
    assert metadata("", f"{H1}<p>{line}</p>{PROSE}", lang=lang).authors == ("Anna Sommer",)


def test_a_copy_in_an_archive() -> None:
    """The site of an archived copy is the one that was copied."""
    url = "https://archive.example.com/web/20160102000000/http://www.norhavenpost.example.org/politics/2016/01/01/bill"
    found = metadata(f"<title>{TITLE} | Norhaven Post</title>", H1, url=url)
    assert (found.title, found.section) == (TITLE, "politics")
    assert found.outlet is None or "archive" not in found.outlet
    assert found.published is not None
    assert found.published.edtf == "2016-01-01"


@pytest.mark.parametrize(
    ("head", "body"),
    [
        (f"<title>{TITLE} | Tides and other tales</title>", f"<h1><a href='/'>Tides and other tales</a></h1>{PROSE}"),
        (f"<title>{TITLE} | Tides and other tales</title>",
         f"<h1><a href='{URL[:36]}/'>Tides and other tales</a></h1><h2>{TITLE}</h2>{PROSE}"),
        (f"<title>{TITLE} - Tides - Other tales</title>", f"<h1><a href='/'>Tides - Other tales</a></h1>{PROSE}"),
        (f"<title>Tides - Other tales - {TITLE}</title>", f"<h1><a href='/'>Tides - Other tales</a></h1>{PROSE}"),
        (f"<title>{TITLE} | Post</title><meta property='og:site_name' content='{TITLE} | Post'>", f"<h2>News</h2>{PROSE}"),
    ],
    ids=["no-heading", "second-heading", "segments-behind", "segments-before", "title-as-site"],
)  # fmt: skip
def test_the_site_as_headline(head: str, body: str) -> None:
    """The name of the site is not the title of its article."""
    assert metadata(head, body).title == TITLE


@pytest.mark.parametrize("name", ["topline", "article-kicker", "headlineOverline", "dachzeile"])
def test_the_line_above_the_headline(name: str) -> None:
    """A line above the headline, marked as such, is not part of the title."""
    body = f"<h1><span class='{name}'>Norhaven</span><span>{TITLE}</span></h1>{PROSE}"
    head = f"<title>Norhaven: {TITLE}</title><meta property='og:title' content='Norhaven: {TITLE}'>"
    assert metadata(head, body).title == TITLE


def test_the_longer_line_above_the_headline() -> None:
    """The longer of two lines in a heading is not the headline if it is marked as a kicker."""
    body = f"<h1><span class='topline'>{TITLE} and a day</span><span>Bill passes</span></h1>{PROSE}"
    assert metadata("", body).title == f"{TITLE} and a day Bill passes"


def test_a_section_before_the_headline() -> None:
    """The heading of the section is a small part of the title element."""
    head = f"<title>Norhaven Post - News » {TITLE}</title>"
    assert metadata(head, f"<h1>News</h1><h2>{TITLE}</h2>{PROSE}").title == TITLE


def test_a_teaser_of_the_page_itself() -> None:
    """A list of stories may name the page's card title; the headline is what the h1 says."""
    card = "Council passes bill on harbour in the night"
    head = f"<title>{TITLE} | Post</title><meta property='og:title' content='{card}'><meta property='twitter:title' content='{card}'>"
    body = f"<ul><li><h2 class='title'>{card}</h2></ul><h1 class='headline'>{TITLE}</h1>{PROSE}"
    found = metadata(head, body)
    assert found.origins["title"].carrier == "h1.told"
    assert found.title == TITLE


def test_a_title_that_names_the_site() -> None:
    """A headline may hold the name of its site."""
    name = "Ten years of norhavenpost.example.org"
    head = f"<title>{name} - norhavenpost.example.org</title>"
    body = f"<h1>{name}</h1>{PROSE}<h2 class='comments-title'>4 thoughts on “{name}”</h2>"
    assert metadata(head, body).title == name


def test_the_heading_that_leads_home_names_the_outlet() -> None:
    """Blogs state their name nowhere else; what trails call the front page is no name."""
    body = f"<h1><a href='/'>Tides and other tales</a></h1><h2>{TITLE}</h2>{PROSE}"
    assert metadata("", body).outlet == "Tides and other tales"
    assert metadata("", body.replace("Tides and other tales", "Home")).outlet != "Home"


@pytest.mark.parametrize(
    ("head", "body", "published"),
    [
        (linked(datePublished="2021-05-03T23:30:00Z"), f"{H1}<p>4 May 2021</p>{PROSE}", "2021-05-04"),
        (linked(datePublished="2021-05-04T01:30:00Z"), f"{H1}<p>3 May 2021, 8:30 pm</p>{PROSE}", "2021-05-03"),
        (linked(datePublished="2021-05-04T01:30:00Z"), f"{H1}<p>4 May 2021</p>{PROSE}", "2021-05-04T01:30:00Z"),
        (linked(datePublished="2021-05-04T01:30:00+02:00") + '<meta property="article:published_time" content="2021-05-04T01:30:00+02:00">',
         f"{H1}<p>3 May 2021</p>{PROSE}", "2021-05-04T01:30:00+02:00"),
    ],
    ids=["east", "west", "same-day", "local-time"],
)  # fmt: skip
def test_moments_near_midnight(head: str, body: str, published: str) -> None:
    """A moment in UTC is on the day that the page prints, where it is that day at the moment."""
    found = metadata(head, body).published
    assert found is not None
    assert found.edtf == published


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ("", f"{H1}<p>Concert: 12 December 2031</p><p>Published: 3 May 2021</p>{PROSE}"),
        ("", f"{H1}<p>3 May 2021</p>{PROSE}<p>Next sitting: 12 December 2031</p>"),
        (linked(datePublished="2021-05-03"), f"{H1}<p>Concert on 12 December 2031</p>{PROSE}"),
        (linked("Event", startDate="2031-12-12", name="Concert") + linked(datePublished="2021-05-03"), f"{H1}{PROSE}"),
    ],
    ids=["labelled", "after-prose", "beside", "event"],
)  # fmt: skip
def test_dates_to_come(head: str, body: str) -> None:
    """The day of an event that is announced is not that of publication."""
    found = metadata(head, body).published
    assert found is not None
    assert found.edtf == "2021-05-03"


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ('<meta name="copyright" content="2019 Norhaven Post">', f"{H1}{PROSE}<footer>© 2019 Norhaven Post</footer>"),
        ("", f"{H1}{PROSE}<p>Copyright 2012-2019 Norhaven Post. All rights reserved.</p>"),
        ("", f"{H1}<p class='date'>2019</p>{PROSE}"),
        ('<meta name="date" content="2019">', f"{H1}{PROSE}"),
        ('<meta name="date" content="2019-05">', f"{H1}{PROSE}"),
    ],
    ids=["meta", "notice", "year", "meta-year", "meta-month"],
)  # fmt: skip
def test_a_year_is_no_day(head: str, body: str) -> None:
    """A copyright year, or a month, gives no day of publication."""
    assert metadata(head, body).published is None


@pytest.mark.parametrize(
    "path",
    ["2021/bill", "2021/05/bill", "2021-05/bill", "202105/bill", "05/2021/bill", "20210532/bill"],
)
def test_addresses_without_a_day(path: str) -> None:
    """An address with a year and a month alone, or with figures that are no day, gives none."""
    assert (
        metadata("", f"{H1}{PROSE}", url=f"https://norhavenpost.example.org/{path}").published
        is None
    )


@pytest.mark.parametrize(
    ("head", "address"),
    [
        ("<link rel=amphtml href='/amp/harbour-bill'>", URL),
        (f"<link rel=amphtml href='/amp/harbour-bill'><link rel=canonical href='{URL}'>", URL),
    ],
)
def test_an_amp_link_is_not_the_canonical_one(head: str, address: str) -> None:
    """It leads to another form of the page, and not to the page that stands for all."""
    assert metadata(head, H1 + PROSE).canonical_url == address


def test_an_amp_page_stands_for_its_canonical_one() -> None:
    """Its own address is that of another form."""
    found = metadata(f"<link rel=canonical href='{URL}'>", H1 + PROSE, url=f"{URL}/amp")
    assert found.canonical_url == URL


def test_a_live_blog() -> None:
    """The posts of a live blog have days of their own; the blog's is that of its first."""
    post = {"@type": "BlogPosting", "headline": "Vote begins", "datePublished": "2021-05-05T09:00:00+02:00",
            "author": {"@type": "Person", "name": "Cy Poe"}}  # fmt: skip
    head = linked(
        "LiveBlogPosting",
        headline=TITLE,
        datePublished="2021-05-03T08:00:00+02:00",
        dateModified="2021-05-05T10:00:00+02:00",
        author={"@type": "Person", "name": "Ann Lee"},
        liveBlogUpdate=[post],
    )
    entry = "<article><h2>Vote begins</h2><time datetime='2021-05-05T09:00:00+02:00'>9:00</time> <span class='author'>Cy Poe</span></article>"
    found = metadata(
        f"<title>{TITLE}</title>{head}", f"{H1}<p class='byline'>By Ann Lee</p>{entry * 3}"
    )
    assert (found.title, found.authors) == (TITLE, ("Ann Lee",))
    assert found.published is not None
    assert found.published.edtf == "2021-05-03T08:00:00+02:00"
    assert found.modified is not None
    assert found.modified.edtf == "2021-05-05T10:00:00+02:00"


@pytest.mark.parametrize(
    "aside",
    [
        "<div class='related-stories'><h3>Older tale</h3><p>By Cy Poe</p><time datetime='2020-01-01'>1 January</time></div>",
        "<section id='comments'><h3>Comments</h3><p class='comment-author'>Cy Poe</p><time datetime='2020-01-01'>1 January</time></section>",
        "<div class='comment' itemprop='comment' itemscope><span itemprop='author'>Cy Poe</span><time itemprop='datePublished' datetime='2020-01-01'>x</time></div>",
    ],
    ids=["related", "comments", "comment-item"],
)  # fmt: skip
def test_others_beside_the_article(aside: str) -> None:
    """Names and days of related stories and of comments are not the article's."""
    byline = "<p class='byline'>By Ann Lee</p><time datetime='2021-05-03'>3 May</time>"
    found = metadata("", f"{aside}{H1}{byline}{PROSE}{aside}")
    assert found.authors == ("Ann Lee",)
    assert found.published is not None
    assert found.published.edtf == "2021-05-03"
    assert metadata("", f"{H1}{PROSE}{aside}").published is None


@pytest.mark.xfail(strict=True, reason="lines after the headline are read in related stories too")
def test_the_only_name_is_of_a_related_story() -> None:
    """A page that names no author has none, whoever wrote the stories that it points to."""
    aside = "<div class='related-stories'><h3>Older tale</h3><p>By Cy Poe</p></div>"
    assert metadata("", f"{H1}{PROSE}{aside}").authors == ()
