"""The page of a story, element by element."""

import attrs
import pytest
from dom import Element, check_page, read_page

from claimkit.model import Analysis, Article, ArticleMetadata, Story, StoryArticle
from claimkit.report import story_report

HOSTILE = "</title></style><script>alert(1)</script>\"'&"


@pytest.fixture(scope="session")
def page(story: Story) -> Element:
    """The page of the example."""
    return read_page(story_report(story))


def test_page_is_sound(page: Element) -> None:
    """As that of an article."""
    check_page(page)
    assert page.one("title").line == "Ferry to Norhaven stays in port – claimkit story report"


def test_timeline(page: Element) -> None:
    """The dated before the undated, each with its basis, outlet and framing."""
    rows = page.one("ol", "timeline").all("li")
    assert [row.one("p", "when").line for row in rows] == ["2024-05-07 (year learnt)", "undated"]
    assert [row.one("h3").line for row in rows] == [
        "Article A: Ferry to Norhaven stays in port",
        "Article B: Owners reject talk of a crack. “The hull has a scratch,” Mila Tarn said.",
    ]
    assert [row.one("p", "small").line for row in rows] == [
        "Delta Post · 4 quotes · frames it: so-called",
        "0 quotes · frames it: hedge ×2",
    ]


def test_outlets_that_frame_it(page: Element) -> None:
    """The framing of each named outlet."""
    (row,) = page.one("section", id="timeline").one("ul", "rows").all("li")
    assert row.line == "Delta Post in article A: so-called"


def test_relations_with_their_edits(page: Element) -> None:
    """Which goes back to which, how much of it, whose text it is, and what was changed."""
    row = page.one("section", id="relations").one("li", "row")
    told = row.one("p", "pair").line
    assert told == (
        "article A → was taken up by article B copy 81 % of the shorter "
        "Kestrel text, not credited by both"
    )
    assert row.one("summary").line == "60 edits between A and B"
    edits = row.one("ul", "edits").all("li")
    assert edits[0].line == "replaced Ferry Owners"
    assert [one.tag for one in edits[0] if one.tag in {"del", "ins"}] == ["del", "ins"]
    assert edits[1].line == "dropped Norhaven"
    assert edits[-1].line == "and 20 more"


def test_grid_of_claims(page: Element) -> None:
    """Which claim stands in which article, in words for those who cannot see signs."""
    rows = page.one("table").all("tr")
    assert [cell.line for cell in rows[0].all("th")] == ["Claim", "article A", "article B"]
    assert [cell.line for cell in rows[1].all("td")] == ["● first", "≈ edited"]
    assert [cell.line for cell in rows[2].all("td")] == ["= same words", "not there"]


def test_cluster_tells_who_was_first_and_why(page: Element) -> None:
    """The basis, or that it is not known."""
    first, second = (page.one("li", id=f"c{n}").one("p", "firstline").line for n in (1, 2))
    assert first == "First in article A: dated earlier than the others."
    assert second == "First: not known; nothing tells who was first."


def test_occurrences(page: Element) -> None:
    """Where, when, whose, in which relation, under which cue and framing."""
    rows = [row.line for row in page.one("li", id="c1").one("ol", "places").all("li")]
    assert rows == [
        "article A 2024-05-07 Ivo Sand said on 2024-05-06 first",
        "article B undated Mila Tarn and owners edited 62 % doubting cue hedge",
    ]


def test_wordings_drift_and_doubts(page: Element) -> None:
    """What was dropped and added, to whom it is given, who answers it."""
    cluster = page.one("li", id="c1")
    assert {"drifts", "doubted", "reworded"} <= cluster.classes
    same, other = cluster.one("ul", "wordings").all("li")
    assert same.line == "article A The hull has a crack"
    assert other.one("del").line == "[dropped: crack]"
    assert other.one("ins").line == "[added: scratch]"
    assert [one.line for one in cluster.one("ul", "voices").all("li")] == [
        "Ivo Sand in article A",
        "Mila Tarn in article B",
    ]
    assert [one.line for one in cluster.one("ul", "doubts").all("li")] == [
        "article B reject talk by owners and Mila Tarn",
        "article A so-called by the article itself",
    ]
    assert page.one("li", id="c2").classes == {"cluster"}


def test_names_stand_for_missing_titles(story: Story) -> None:
    """A file name is a better name than the first words."""
    names = {analysis.article.id: f"{n}.txt" for n, analysis in enumerate(story.analyses)}
    page = read_page(story_report(story, names=names))
    assert [one.line for one in page.one("ol", "timeline").all("h3")] == [
        "Article A: Ferry to Norhaven stays in port",
        "Article B: 0.txt",
    ]


def test_hostile_words_are_text(story: Story) -> None:
    """Claims, voices and titles cannot leave their places."""
    plain = story.clusters[0]
    cluster = attrs.evolve(
        plain,
        text=HOSTILE,
        variants=tuple(attrs.evolve(v, text=f"{v.text} {HOSTILE}") for v in plain.variants),
        drift=tuple(attrs.evolve(voice, name=HOSTILE) for voice in plain.drift),
        doubts=tuple(attrs.evolve(doubt, text=HOSTILE) for doubt in plain.doubts),
    )
    analysis = attrs.evolve(
        story.analyses[1],
        article=attrs.evolve(
            story.analyses[1].article,
            metadata=ArticleMetadata(title=HOSTILE, canonical_url="javascript:alert(1)"),
        ),
    )
    odd = attrs.evolve(story, clusters=(cluster,), analyses=(story.analyses[0], analysis))
    page = read_page(story_report(odd))
    check_page(page)
    assert page.one("h1").text == HOSTILE


def test_an_empty_story_has_a_page() -> None:
    """All sections are there."""
    page = read_page(story_report(Story()))
    assert page.one("h1").line == "No articles"
    assert len(page.all("p", "none")) == 3


def test_many_articles_have_no_grid(story: Story) -> None:
    """A table that no screen holds is left out; the claims are listed all the same."""
    more = [Analysis(article=Article(text=f"Text {n}.")) for n in range(30)]
    large = attrs.evolve(
        story,
        analyses=(*story.analyses, *more),
        articles=(*story.articles, *(StoryArticle(article_id=one.article.id) for one in more)),
    )
    page = read_page(story_report(large))
    check_page(page)
    assert not page.all("table")
    assert len(page.all("li", "cluster")) == 2
    assert page.one("li", id="a32").one("h3").line.startswith("Article AF:")
