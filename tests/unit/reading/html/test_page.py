"""An HTML page becomes an article: its text, what its parts are, and the way back."""

import json

import pytest

import claimkit
from claimkit import Article, BlockKind, Span
from claimkit.errors import SpanError
from claimkit.io import from_record, to_record

pytest.importorskip("trafilatura", reason="needs the extra html")
pytest.importorskip("turbohtml", reason="needs the extra html")

LEAD = (
    "The ferry to Halmoor will not run before spring, the harbour board said on Monday, after "
    "divers found cracks in both of its shafts."
)
SECOND = (
    "Repairs will take five months and cost twice what the board had set aside for the whole "
    "year, according to its books, which were read out at the meeting."
)
THIRD = (
    "Islanders will be carried by two fishing boats until then, which leave at seven in the "
    "morning and come back after the last school hour."
)
PAGE = f"""<!DOCTYPE html>
<html lang="en"><head>
<title>No ferry to Halmoor before spring - The Halmoor Lantern</title>
<meta property="og:title" content="No ferry to Halmoor before spring">
<meta name="description" content="Divers found cracks in both shafts of the only ship">
<script>var menu = "<p>not a paragraph of the page</p>";</script>
</head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/sea">Sea and shore</a></li></ul></nav>
<main><article>
<header><h1>No ferry to Halmoor before spring</h1>
<p>Divers found cracks in both shafts of the only ship</p>
<p>By Tilda Marrow</p></header>
<p>{LEAD}</p>
<figure><img src="ferry.jpg" alt="a ship"><figcaption>The ferry in dry dock</figcaption></figure>
<p>“We looked <em>twice</em>,” said Odo&nbsp;Penn, who <a href="/penn">leads</a> the&shy; divers.
   “It is both of them,<br>I am <b>a&shy;fraid</b>.”</p>
<p><a href="/news/1">Read also: storm takes the roof of the fish hall in one night</a></p>
<h2>Boats at seven</h2>
<p>{SECOND}</p>
<blockquote><p>Nobody will be left on the island, and nobody will be left on the shore.</p>
</blockquote>
<p>{THIRD}</p>
<p>The board’s word for it was <q>regrettable</q>, which several islanders repeated slowly.</p>
</article></main>
<aside><h3>Most read</h3><p><a href="/2">Ten lighthouses that you have to have seen once</a></p>
</aside>
<footer><p>The Halmoor Lantern is printed on Tuesdays and Fridays</p></footer>
</body></html>"""


@pytest.fixture(scope="module")
def article() -> Article:
    """Return the article of the page."""
    return claimkit.parse(PAGE, url="https://lantern.example/ferry")


def texts(article: Article, *kinds: BlockKind) -> list[str]:
    """Return the texts of the blocks of some kinds."""
    return [block.span.of(article.text) for block in article.blocks_of(*kinds)]


def test_title_stands_first(article: Article) -> None:
    """The headline is the first block, and stands nowhere else."""
    assert article.blocks[0].kind is BlockKind.TITLE
    assert article.text.startswith("No ferry to Halmoor before spring\n\n")
    assert article.text.count("No ferry") == 1
    assert article.metadata.title == "No ferry to Halmoor before spring"


def test_kinds(article: Article) -> None:
    """Standfirst, byline, heading and caption are told from the paragraphs."""
    assert texts(article, BlockKind.SUBTITLE) == [
        "Divers found cracks in both shafts of the only ship"
    ]
    assert texts(article, BlockKind.BYLINE) == ["By Tilda Marrow"]
    assert texts(article, BlockKind.HEADING) == ["Boats at seven"]
    assert texts(article, BlockKind.CAPTION) == ["The ferry in dry dock"]
    assert texts(article, BlockKind.PARAGRAPH)[0] == LEAD


def test_long_standfirst() -> None:
    """A standfirst as long as a paragraph is one where the page's description is the same."""
    short = "Divers found cracks in both shafts of the only ship"
    long = f"{short}, and the harbour board does not know where to find the money"
    article = claimkit.parse(PAGE.replace(short, long))
    assert texts(article, BlockKind.SUBTITLE) == [long]
    assert texts(article, BlockKind.PARAGRAPH)[0] == LEAD


def test_furniture_is_no_prose(article: Article) -> None:
    """Navigation, related headlines and the footer are left out or marked."""
    prose = "\n".join(
        texts(article, BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.SUBTITLE, BlockKind.TITLE)
    )
    for furniture in ("Home", "storm takes", "lighthouses", "Tuesdays", "not a paragraph"):
        assert furniture not in prose
    assert all("Read also" in text for text in texts(article, BlockKind.RELATED))


def test_inline_elements(article: Article) -> None:
    """Inline elements, entities, invisible characters and line breaks read as they are shown."""
    assert (
        "“We looked twice,” said Odo Penn, who leads the divers. “It is both of them,\n"
        "I am afraid.”" in texts(article, BlockKind.PARAGRAPH)
    )


def test_q_has_marks(article: Article) -> None:
    """A <q> element has the marks that a browser puts around it."""
    assert "“regrettable”, which" in article.text


def test_blockquote_is_a_paragraph(article: Article) -> None:
    """Text in a <blockquote> belongs to the article."""
    assert any(text.startswith("Nobody will be") for text in texts(article, BlockKind.PARAGRAPH))


def test_way_back(article: Article) -> None:
    """The map leads from words of the text to the element that shows them, and their context."""
    assert article.source_map is not None
    start = article.text.index("Odo Penn")
    (found,) = article.source_map.to_elements(Span(start, start + 8), article.text)
    assert found.path == "/html[1]/body[1]/main[1]/article[1]/p[2]"
    assert found.exact == "Odo Penn"
    assert found.prefix == "“We looked twice,” said "
    assert found.suffix == ", who leads the divers. “It is b"


def test_way_back_over_several_elements(article: Article) -> None:
    """A span over two paragraphs leads to both; one into the blank between, to none."""
    assert article.source_map is not None
    start, end = article.text.index("The ferry to"), article.text.index("“We looked") + 4
    found = article.source_map.to_elements(Span(start, end), article.text)
    assert [quote.path.rpartition("/")[2] for quote in found] == ["p[1]", "figcaption[1]", "p[2]"]
    assert article.source_map.to_elements(Span(start - 2, start), article.text) == ()
    with pytest.raises(SpanError, match="ask to_elements"):
        article.source_map.to_raw(Span(0, 1))


def test_quotes_are_found() -> None:
    """An analysis of the page finds who said what, in the headline's language."""
    analysis = claimkit.analyze(PAGE)
    names = {speaker.name for speaker in analysis.speakers}
    assert "Odo Penn" in names


def test_record_round_trip() -> None:
    """Records keep the map of elements."""
    analysis = claimkit.analyze(PAGE)
    record = json.loads(json.dumps(to_record(analysis)))
    assert record["article"]["source_map"]["elements"][0] == [
        0,
        33,
        "/html[1]/body[1]/main[1]/article[1]/header[1]/h1[1]",
    ]
    assert from_record(record) == analysis


def test_bytes_and_text_are_one() -> None:
    """The same page as bytes has the same text and blocks."""
    one, other = claimkit.parse(PAGE), claimkit.parse(PAGE.encode())
    assert (one.text, one.blocks, one.metadata) == (other.text, other.blocks, other.metadata)


def test_stated_title_wins() -> None:
    """A title that the caller states stands at the head, shown by no element."""
    article = claimkit.parse(PAGE, title="Islanders wait", format="html")
    assert article.text.startswith("Islanders wait\n\n")
    assert article.source_map is not None
    assert article.source_map.to_elements(Span(0, 8), article.text) == ()


def test_dateline_of_the_text() -> None:
    """A dateline is a block of its own, and metadata that the page does not state otherwise."""
    page = PAGE.replace(LEAD, f"HALMOOR, March 4 (Reuters) - {LEAD}")
    article = claimkit.parse(page)
    assert texts(article, BlockKind.DATELINE) == ["HALMOOR, March 4 (Reuters) -"]
    assert article.metadata.dateline is not None
    assert article.metadata.dateline.place == "HALMOOR"
    assert article.metadata.agency == "Reuters"


def test_recurring_labels_go() -> None:
    """A short text that stands on the page again and again is a label, not prose."""
    page = PAGE.replace("<h2>", "<p>Story goes on</p><h2>").replace(
        "<blockquote>", "<p>Story goes on</p><blockquote>"
    )
    assert "Story goes on" not in claimkit.parse(page).text


def test_two_line_breaks_part_paragraphs() -> None:
    """Text that has only line breaks has a block for each paragraph."""
    body = f"<div>{LEAD}<br><br>{SECOND}<br><br>{THIRD}</div>"
    page = f"<html><body><article><h1>No ferry</h1>{body}</article></body></html>"
    article = claimkit.parse(page)
    assert texts(article, BlockKind.PARAGRAPH) == [LEAD, SECOND, THIRD]


def test_embedded_post_is_kept() -> None:
    """A post that the article embeds is part of it."""
    post = (
        '<blockquote class="twitter-tweet"><p>The boats leave at seven and they leave full, so '
        "come early and bring your own blanket.</p>— Odo Penn (@odopenn)</blockquote>"
    )
    article = claimkit.parse(PAGE.replace("<h2>", f"{post}<h2>"))
    assert any("bring your own blanket" in text for text in texts(article, BlockKind.PARAGRAPH))
