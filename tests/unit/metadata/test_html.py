"""What an HTML page says of itself: the carriers, the merge and the known traps."""

# ruff: noqa: E501 - a page a line reads best
import json
import time

import pytest

from claimkit.metadata import Candidate, HtmlPage
from claimkit.metadata.carriers.json_ld import read_graph
from claimkit.metadata.html import extract_html_metadata
from claimkit.model import ArticleMetadata, Issue, PartialDate
from claimkit.reading.html.tree import parse_html

URL = "https://www.norhavenpost.example.org/politics/harbour-bill"


def metadata(page: str, url: str | None = URL, **told: object) -> ArticleMetadata:
    """Return the metadata of a page."""
    return extract_html_metadata(parse_html(page), url=url, **told)[0]  # type: ignore[arg-type]


def page(head: str = "", body: str = "", lang: str = "en") -> str:
    """Return a page of the invented outlet."""
    return f"<html lang='{lang}'><head>{head}</head><body>{body}</body></html>"


def linked(**fields: object) -> str:
    """Return JSON-LD of a news article."""
    node = {"@context": "https://schema.org", "@type": "NewsArticle", **fields}
    return f'<script type="application/ld+json">{json.dumps(node)}</script>'


SITE = '<meta property="og:site_name" content="The Norhaven Post">'
H1 = "<h1>Harbour bill passes after long night</h1>"
TITLE = "Harbour bill passes after long night"


@pytest.mark.parametrize(
    ("html", "title"),
    [
        (page(f"{SITE}<title>{TITLE} | The Norhaven Post</title>"), TITLE),
        (page(f"{SITE}<title>The Norhaven Post - {TITLE}</title>"), TITLE),
        (page(f"<title>{TITLE} - Politics - Norhaven Post</title>", H1), TITLE),
        (page(f"{SITE}<title>Norhaven Post</title>", f"<h1>The Norhaven Post</h1><h2>{TITLE}</h2>"), TITLE),
        (page(f"<title>{TITLE}</title>", f"<h1>News you can trust</h1><h2>{TITLE}</h2>"), TITLE),
        (page("<title>Rain - and wind - to come</title>", "<h1>Rain - and wind - to come</h1>"), "Rain - and wind - to come"),
        (page("<title>Tom &amp;amp; Ann</title>"), "Tom & Ann"),
        (page("", linked(headline=TITLE)), TITLE),
        (page(f"<title>Norhaven: {TITLE} | The Norhaven Post</title>" + linked(headline=f"Norhaven: {TITLE}") + SITE,
              f"<h1><span>Norhaven</span><span>: {TITLE}</span></h1>"), f"Norhaven: {TITLE}"),
        (page(f"<title>{TITLE} - the result</title><meta property='og:title' content='{TITLE} - the result'>",
              f"<h1>{TITLE} - the result</h1><p>Prose.</p><h2 class='title'>The result</h2>"), f"{TITLE} - the result"),
        (page("<title>港の法案</title>", "<h1><ruby>港<rt>みなと</rt></ruby>の法案</h1>", "ja"), "港の法案"),
    ],
    ids=["suffix", "prefix", "section", "site-as-h1", "tagline", "dashes", "entities", "linked", "kicker", "subheading",
         "ruby"],
)  # fmt: skip
def test_title(html: str, title: str) -> None:
    """The title is the article's, without the name of its site."""
    assert metadata(html).title == title


@pytest.mark.parametrize(
    ("html", "authors"),
    [
        (page("", linked(author="Ann Byrne")), ("Ann Byrne",)),
        (page("", linked(author={"@type": "Person", "name": "Abby Lee"})), ("Abby Lee",)),
        (page("", linked(author=[{"@type": "Person", "name": "Ann Lee"}, {"name": "Bo Roe"}])),
         ("Ann Lee", "Bo Roe")),
        (page("", '<script type="application/ld+json">{"@graph": [{"@type": "Person", "@id": "#a", '
              '"name": "Ann Lee"}, {"@type": "Article", "author": {"@id": "#a"}}]}</script>'),
         ("Ann Lee",)),
        (page("", H1 + "<p>By Ann Byrne, Staff Writer</p>"), ("Ann Byrne",)),
        (page("", H1 + "<p>Von Uta Sommer und Jan Weber</p>", "de"), ("Uta Sommer", "Jan Weber")),
        (page("", H1 + "<p>Par Anne Dubois</p>", "fr"), ("Anne Dubois",)),
        (page("", H1 + '<span class="byline">By Bo Roe</span>'
              '<div class="comments"><span class="author">Angry Reader</span></div>'), ("Bo Roe",)),
        (page("", H1 + '<span class="byline">By Bo Roe</span>'
              '<div class="related"><h3>More</h3><span class="author">Cy Poe</span></div>'),
         ("Bo Roe",)),
        (page(SITE + '<meta name="author" content="The Norhaven Post">', H1 + "<p>By Bo Roe</p>"),
         ("Bo Roe",)),
        (page('<meta name="twitter:label1" content="Written by">'
              '<meta name="twitter:data1" content="Ann Lee">', linked(author="Ann Lee")), ("Ann Lee",)),
        (page("", H1 + "<p>No one signs this.</p>"), ()),
        (page("", H1 + "<p>Von Dr. Uta Sommer</p>", "de"), ("Dr. Uta Sommer",)),
        (page("", H1 + "<p>3 May 2021</p><p>Daniel Orrin</p><p>7 comments</p>"), ("Daniel Orrin",)),
        (page("", H1 + "<p>3 May 2021</p><p>Market Square</p><p>7 comments</p>"), ()),
        (page("", f"<article>{H1}<p>Prose.</p><footer><span class='author'>Bo Roe</span></footer></article>"),
         ("Bo Roe",)),
        (page("", f"{H1}<div class='post-footer'><span class='post-author'>Bo Roe</span></div>"), ("Bo Roe",)),
        (page("", f"{H1}<div class='site-footer'><span class='author'>Cy Poe</span></div>"), ()),
        (page('<meta name="author" content="Super User">', H1), ()),
        (page('<meta name="author" content="Norhaven Timber GmbH">', H1), ()),
        (page(SITE + '<meta name="copyright" content="Ann Lee">', H1 + "<p>By Ann Lee</p>"), ("Ann Lee",)),
        (page("", H1 + "<span class='byline'>Author:</span>"), ()),
        (page('<meta name="author" content="Ann Lee/Bo Roe">', H1), ("Ann Lee", "Bo Roe")),
        (page("", "<p>Lists.</p>" + "".join(f"<div class='author'>{x}</div>" for x in ("Ann Lee", "Bo Roe", "Cy Poe"))),
         ("Ann Lee",)),
    ],
    ids=["text", "person", "list", "reference", "role", "german", "french", "comment", "related", "site",
         "label", "none", "title", "beside-date", "no-given-name", "article-footer", "post-footer", "site-footer",
         "account", "firm", "copyright", "bare-label", "slash", "far"],
)  # fmt: skip
def test_authors(html: str, authors: tuple[str, ...]) -> None:
    """Names are read out of every shape; readers, other stories and roles are no authors."""
    assert metadata(html).authors == authors


@pytest.mark.parametrize(
    ("html", "published", "modified"),
    [
        (page("", linked(datePublished="2021-05-03T08:00:00+02:00", dateModified="2021-05-04")),
         "2021-05-03T08:00:00+02:00", "2021-05-04"),
        (page('<meta property="article:published_time" content="2021-05-03">'), "2021-05-03", None),
        (page("", H1 + "<time datetime='2021-05-03'>3 May</time>"), "2021-05-03", None),
        (page("", H1 + "<p>May 3, 2021</p>"), "2021-05-03", None),
        (page("", H1 + "<p>3. Mai 2021</p>", "de"), "2021-05-03", None),
        (page("", H1 + "<p>Prose.</p><footer><p>© 2019 Norhaven</p></footer>"), None, None),
        (page("", H1 + "<p class='date'>03/04/2021</p>", "en-US"), "2021-03-04", None),
        (page("", H1 + "<p class='date'>03/04/2021</p>", "en-GB"), "2021-04-03", None),
        (page("", linked(datePublished="2021-02-30")), None, None),
    ],
    ids=["linked", "meta", "time", "text", "german", "copyright", "month-first", "day-first", "no-day"],
)  # fmt: skip
def test_dates(html: str, published: str | None, modified: str | None) -> None:
    """Published and modified are kept apart; a year alone is no date of publication."""
    found = metadata(html)
    assert (found.published and found.published.edtf) == published
    assert (found.modified and found.modified.edtf) == modified


def test_date_in_the_address() -> None:
    """The address has a date only if it names the day."""
    assert metadata(page(), "https://a.example.org/2021/05/03/x").published == PartialDate.parse(
        "2021-05-03"
    )
    assert metadata(page(), "https://a.example.org/2021/05/x").published is None


def test_site_section_language_address() -> None:
    """The other fields, each from its carriers."""
    head = (
        SITE + "<link rel=canonical href='/politics/harbour-bill?'>"
        '<meta property="article:section" content="Politics">'
        '<meta property="og:locale" content="en_GB">'
    )
    found = metadata(page(head))
    assert found.outlet == "The Norhaven Post"
    assert found.section == "Politics"
    assert found.language == "en"
    assert found.canonical_url is not None
    assert found.canonical_url.startswith(
        "https://www.norhavenpost.example.org/politics/harbour-bill"
    )


def test_breadcrumbs() -> None:
    """A trail gives the section: neither the front page nor the article."""
    trail = f'<ul class="breadcrumbs"><li><a>Home</a><li><a>Politics</a><li><a>{TITLE}</a></ul>'
    assert metadata(page("", trail + H1)).section == "Politics"


@pytest.mark.parametrize(
    ("trail", "section"),
    [
        ("<a href='/'>Hlavní stránka</a><a href='/zpravy'>Zprávy</a>", "Zprávy"),
        ("<a>Startseite</a><a>Politik</a>", "Politik"),
        ("<a>Accueil</a><a>Monde</a>", "Monde"),
    ],
    ids=["by-address", "german", "french"],
)
def test_the_front_page_is_no_section(trail: str, section: str) -> None:
    """It is told by its address in any language, or by the words of a pack."""
    assert metadata(page("", f'<div class="breadcrumbs">{trail}</div>{H1}')).section == section


@pytest.mark.parametrize("label", ["Written by", "Verfasst von", "Escrito por", "Écrit par"])
def test_labels_of_cards(label: str) -> None:
    """A card's label is read by the words of the packs; a time to read is no author."""
    card = '<meta name="twitter:label{0}" content="{1}"><meta name="twitter:data{0}" content="{2}">'
    head = card.format(1, label, "Ann Lee") + card.format(2, "Reading time", "Four Minutes")
    origin = metadata(page(head + linked(author="Ann Lee"), H1)).origins["authors"]
    assert [(x.carrier, x.value) for x in origin.rejected] == [("meta.label", "Ann Lee")]


def test_the_caller_wins() -> None:
    """What the caller states is taken, and what the page says is kept as rejected."""
    html = page(f"<title>{TITLE}</title>", H1)
    found = metadata(
        html, title="Another", published=PartialDate.parse("2020-01-01"), language="de"
    )
    assert (found.title, found.language) == ("Another", "de")
    assert found.published == PartialDate.parse("2020-01-01")
    assert TITLE in {other.value for other in found.origins["title"].rejected}


def test_origin_names_winner_and_rejected() -> None:
    """Agreement raises the confidence; the loser is listed with the reason."""
    told = f'<meta property="og:title" content="{TITLE}">'
    alone = metadata(page(f"{told}<title>Another tale</title>")).origins["title"]
    both = metadata(page(f"{told}<title>Another tale</title>", H1))
    origin = both.origins["title"]
    assert origin.confidence > alone.confidence
    assert [other.value for other in origin.rejected][-1] == "Another tale"
    assert all(other.reason for other in origin.rejected)


@pytest.mark.parametrize(
    "text",
    [
        '{"@type": "Article", "headline": "A",}',
        '<!-- {"@type": "Article", "headline": "A"} -->',
        '{"@type": "Article", "headline": "A"};',
        '{"@type": "Article", "headline": "A", "x": "two\nlines"}',
        '{"@type": "Article", "headline": "A"} {"@type": "Person"}',
        '{"@type": "Article", "headline": "A", "x": {"y": 1}',
        '{"@type": "Article", "headline": "A", "x": "\\d"}',
        '/*<![CDATA[*/ {"@type": "Article", "headline": "A"} /*]]>*/',
    ],
)
def test_broken_json_is_mended(text: str) -> None:
    """Wrong punctuation costs nothing where it can be told what was meant."""
    graph = read_graph(
        HtmlPage(tree=parse_html(f'<script type="application/ld+json">{text}</script>'))
    )
    assert [node["headline"] for node in graph.of_kind("article")] == ["A"]
    assert not graph.issues


@pytest.mark.parametrize(
    ("html", "codes"),
    [
        ('<script type="application/ld+json">{"a": ' + '"x' * 10_000_000 + "</script>", ["json-ld-too-large"]),
        ('<script type="application/ld+json">' + '{"a":[' * 10_000 + "</script>", ["json-ld-broken"]),
        ('<script type="application/ld+json">' + '{"a":' * 10_000 + "1" + "}" * 10_000 + "</script>",
         ["json-ld-broken"]),
        ('<script type="application/ld+json">{"@type": "Article"' + ', "a": {"@type": "B"}' * 1 + "</script>", []),
        ("<p class=author>" * 250_000, ["page-too-large"]),
        ("<p " + " ".join(f"a{n}=author" for n in range(1_000_000)) + ">x", []),
        ("<div class=author>" * 100_000 + "x", []),
        ("<script>var a = 1;</script>" * 10_000, []),
        ("<h1>" + "A - " * 500_000 + "</h1><title>" + "a | " * 500_000 + "</title>", []),
        ("<meta name=author content='" + "a, " * 500_000 + "'>", []),
        ("&amp;" * 1_000_000, []),
        ("", []),
    ],
    ids=["20MB", "open", "deep", "small", "marks", "attributes", "nested", "scripts", "separators", "names",
         "entities", "empty"],
)  # fmt: skip
def test_hostile_pages(html: str, codes: list[str]) -> None:
    """Whatever a page holds, its metadata takes bounded time, and what is left out is told."""
    start = time.process_time()
    _, issues = extract_html_metadata(parse_html(html), url="https://a.example.org/x")
    assert [issue.code for issue in issues] == codes
    assert time.process_time() - start < 20


def test_a_parser_adds_candidates() -> None:
    """What a parser of a plugin states is weighed by its confidence."""

    def parser(page: HtmlPage) -> tuple[list[Candidate], list[Issue]]:
        told = Candidate(
            field="authors", value=("By Cy Poe",), carrier="acme.rail", confidence=0.99
        )
        return [told], []

    found = metadata(page("", H1), parsers=(parser,))
    assert found.authors == ("Cy Poe",)
    assert found.origins["authors"].carrier == "acme.rail"
