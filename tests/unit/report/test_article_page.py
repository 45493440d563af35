"""The page of an article, element by element."""

from typing import Any

import attrs
import pytest
from dom import Element, check_page, read_page

from claimkit.model import Analysis, Article, Speaker, SpeakerKind
from claimkit.report import article_report

HOSTILE = "</title></style><script>alert(1)</script><img src=x onerror=alert(1)>\"'&\u202e"


@pytest.fixture(scope="session")
def page(analysis: Analysis) -> Element:
    """The page of the example."""
    return read_page(article_report(analysis))


def test_page_is_sound(page: Element) -> None:
    """Safe, self-contained, with landmarks, headings, a language, and links that lead somewhere."""
    check_page(page)
    assert page.one("title").line == "Ferry to Norhaven stays in port – claimkit report"
    assert page.one("h1").attributes["lang"] == "en"
    assert page.all("meta", name="viewport")


def test_text_is_whole(page: Element, analysis: Analysis) -> None:
    """Without what the page adds, the text stands there word for word."""
    added = {"chip", "tag", "flag", "tip", "blockkind"}

    def own(element: Element) -> str:
        return "".join(
            child if isinstance(child, str) else "" if child.classes & added else own(child)
            for child in element.children
        )

    (text,) = (one for one in page.all("div", "text"))
    assert own(text).split() == analysis.article.text.split()


def test_nested_quote_lies_in_its_outer_quote(page: Element) -> None:
    """The inner one is an element of the outer one, and told as inner."""
    outer, inner = page.one("div", "text").all("span", "indirect")[:2]
    assert outer.one("span", "inner") is inner
    assert "inner" not in outer.classes
    assert {"k1", "k2", "indirect"} <= inner.classes
    assert page.one("li", id="q3").one("dl", id="d3").all("a", href="#q2")


def test_parts_of_a_quote_are_marked_with_one_label(page: Element) -> None:
    """A quote in two parts has its label after the second."""
    text = page.one("div", "text")
    assert len(text.all("span", "direct")) == 2
    label = text.one("a", id="r1")
    assert label.line == "quote by Ivo Sand, IS 1"
    assert label.attributes["href"] == "#q1"
    assert label.attributes["aria-describedby"] == "d1"


def test_card_tells_rule_confidence_and_day(page: Element) -> None:
    """All that is known of a quote stands in the list."""
    card = page.one("li", id="q1")
    assert card.one("h3").line == "Ivo Sand"
    assert card.one("blockquote").line == "“The hull has a crack,” … “as long as my arm.”"
    facts = card.one("dl", id="d1").line
    assert "Confidence 90 % Rule direct.content-source-cue-content Cue said" in facts
    assert "harbour master Ivo Sand, named in the source" in facts
    assert "Said on 2024-05-06 “Monday”" in facts
    assert "Claim The hull has a crack (asserted)" in facts
    assert "Content 33–56, 97–117" in card.one("details").line


def test_cue_class_is_told_where_it_is_not_neutral(page: Element) -> None:
    """In the text only where it says something, in the list always."""
    tags = [one.line for one in page.one("div", "text").all("span", "tag")]
    assert tags == ["doubting", "negated, denying"]
    assert page.one("li", id="q1").one("ul", "badges").line == "direct neutral cue"
    assert page.one("li", id="q4").one("ul", "badges").line == "indirect denying cue negated"


def test_speakers_are_told_apart_without_colour(page: Element) -> None:
    """Each has a label and a kind of line besides the colour, and can be chosen."""
    rows = [row for row in page.all("label", "who") if "all" not in row.classes]
    assert [row.one("span", "swatch").line for row in rows] == ["IS", "Ow", "?"]
    assert [row.one("span", "whoname").line for row in rows] == [
        "Ivo Sand harbour master",
        "owners",
        "speaker not known",
    ]
    assert len({tuple(sorted(c for c in row.classes if c[0] in "hl")) for row in rows}) == 3
    style = page.one("style").text
    for row in rows:
        number = row.one("input").attributes["id"].removeprefix("by")
        assert f"body:has(#by{number}:checked) .quote:not(.k{number})" in style
    assert "Named without a quote: Pilots Guild." in page.one("section", id="quotes").line


def test_framing_and_answers(page: Element) -> None:
    """Whose stance it is, towards what, and what answers what."""
    section = page.one("section", id="framing")
    assert [row.line for row in section.all("q")] == ["so-called", "denied"]
    rows = [row.line for row in section.all("p", "small")]
    assert rows == [
        "the outlet’s own stance, towards Nobody would see the scratch; rule so-called.modifier",
        "the stance of The owners; rule denial.cue",
    ]
    answers = [row.line for row in page.one("section", id="answers").all("li", "row")]
    assert answers == [
        "Nobody would see the scratch quote 3 answered by denied framing 2",
        "The hull has a crack quote 1 answered by It is so quote 4",
    ]


def test_metadata_with_origins(page: Element) -> None:
    """Each value with the carrier, how sure it is, and what was rejected."""
    rows = {
        row.one("dt").line: row.one("dd").line for row in page.one("dl", "fieldlist").all("div")
    }
    assert list(rows) == ["Title", "Authors", "Outlet", "Published", "Address"]
    assert rows["Title"] == (
        "Ferry to Norhaven stays in port from headlines 90 % confidence "
        "1 rejected for Title Ferry (og: shorter)"
    )
    assert rows["Published"] == "2024-05-07 from json-ld $.datePublished 100 % confidence"
    assert rows["Authors"] == "Ada Wrenn"


def test_issues(page: Element, analysis: Analysis) -> None:
    """Each issue with its code, its place and its origin."""
    (issue,) = page.one("section", id="issues").all("li", "issue")
    span = analysis.issues[0].span
    assert span is not None
    assert issue.line == f"example a message from quotes, at {span.start}–{span.end}"


def test_only_addresses_of_the_web_become_links(page: Element) -> None:
    """Others are shown as text."""
    outside = [a.attributes["href"] for a in page.all("a") if a.attributes["href"][0] != "#"]
    assert outside == [
        "https://people.example/7",
        "https://people.example/7",
        "https://people.example/7",
        "https://news.example/ferry?a=1&b=2",
    ]
    assert "javascript:alert(1)" in page.one("li", id="q1").text


@pytest.mark.parametrize("field", ["title", "subtitle", "outlet", "canonical_url"])
def test_hostile_metadata_is_text(analysis: Analysis, field: str) -> None:
    """What an article states cannot leave its place."""
    told: dict[str, Any] = {field: f"JavaScript:{HOSTILE}"}
    metadata = attrs.evolve(analysis.article.metadata, **told)
    article = attrs.evolve(analysis.article, metadata=metadata)
    page = read_page(article_report(attrs.evolve(analysis, article=article)))
    check_page(page)
    assert HOSTILE in page.text


def test_hostile_text_and_names_are_text(analysis: Analysis) -> None:
    """Neither can the text, a speaker, an issue, or the name that a caller gives."""
    text = f"{HOSTILE} “{HOSTILE},” {HOSTILE} said."
    speaker = Speaker(
        id="s-1",
        name=HOSTILE,
        kind=SpeakerKind.PERSON,
        role=HOSTILE,
        aliases=(HOSTILE,),
        external_ids={HOSTILE: HOSTILE},
    )
    odd = attrs.evolve(
        analysis,
        article=Article(text=text * 3, language='en"><script>'),
        speakers=(speaker,),
        issues=(attrs.evolve(analysis.issues[0], message=HOSTILE),),
    )
    page = read_page(article_report(odd, name=HOSTILE))
    check_page(page)
    assert page.one("h1").text == HOSTILE
    assert page.one("li", id="q1").one("h3").text == HOSTILE


def test_what_html_cannot_hold_is_replaced() -> None:
    """Controls and halves of surrogate pairs do not reach the page, which can be encoded."""
    page = article_report(Analysis(article=Article(text="a\x00b\x0bc\ud800d\x85e")))
    assert "a�b�c�d�e" in page
    assert page.encode()


@pytest.mark.parametrize("text", ["", " \n", "Nothing is said here."])
def test_an_article_without_anything_has_a_page(text: str) -> None:
    """All sections are there, and say that there is nothing."""
    page = read_page(article_report(Analysis(article=Article(text=text))))
    check_page(page)
    assert len(page.all("p", "none")) == 5


def test_a_name_is_used_where_no_title_is_stated(analysis: Analysis) -> None:
    """The title, the name, or the first words."""
    bare = Analysis(article=Article(text="The first words. " * 9))
    assert read_page(article_report(bare, name="a.txt")).one("h1").line == "a.txt"
    assert read_page(article_report(bare)).one("h1").line.startswith("The first words. The")
    assert read_page(article_report(analysis, name="a.txt")).one("h1").line.startswith("Ferry")


def test_same_input_same_page(analysis: Analysis) -> None:
    """Byte for byte."""
    assert article_report(analysis) == article_report(analysis)


def test_a_large_article(analysis: Analysis) -> None:
    """A megabyte of text is shown."""
    text = "“Yes,” he said. " * 70_000
    assert len(article_report(Analysis(article=Article(text=text)))) > len(text)
