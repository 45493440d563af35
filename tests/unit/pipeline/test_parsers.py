"""Metadata parsers of plugins run inside a guard."""

import sys
from collections.abc import Iterator

import pytest

import claimkit
from claimkit.errors import PluginError
from claimkit.metadata import Candidate, HtmlPage
from claimkit.pipeline.parsers import as_parsers, guarded
from claimkit.plugins import metadata_parser
from claimkit.reading.html.tree import parse_html

PAGE = "<html><h1>Rain falls</h1><div data-signed-by='By Ann Byrne, Political Editor'></div></html>"


def good(page: HtmlPage) -> Iterator[Candidate]:
    """State the signature of the page."""
    for element in page.tree.select("[data-signed-by]"):
        signature = element.attr("data-signed-by") or ""
        yield Candidate(field="authors", value=(signature,), carrier="acme.signature")


def broken(page: HtmlPage) -> Iterator[Candidate]:
    """Fail after the first candidate."""
    yield Candidate(field="title", value="Late", carrier="acme.broken")
    message = "no luck"
    raise RuntimeError(message)


def lying(page: HtmlPage) -> Iterator[object]:
    """Give what no parser should."""
    yield "a title"
    yield Candidate(field="mood", value="glad", carrier="acme.lying")
    yield Candidate(field="authors", value="Ann", carrier="acme.lying")
    yield Candidate(field="published", value=("2020",), carrier="acme.lying")
    yield Candidate(field="authors", value=(1,), carrier="acme.lying")  # type: ignore[arg-type]
    yield Candidate(field="title", value="Rain", carrier="")
    yield Candidate(field="title", value="Rain", carrier="acme.lying", confidence=float("nan"))


def test_guard_keeps_the_good_and_tells_the_bad() -> None:
    """A failing parser costs an issue, a lying one an issue each, a good one nothing."""
    page = HtmlPage(tree=parse_html(PAGE))
    parsers = guarded(as_parsers([good, broken, lying]) or ())  # type: ignore[list-item]
    results = [parser(page) for parser in parsers]
    assert [c.carrier for candidates, _ in results for c in candidates] == ["acme.signature"]
    codes = [issue.code for _, issues in results for issue in issues]
    assert codes == ["plugin-failed", *["plugin-bad-result"] * 7]


def test_installed_parsers_are_used(monkeypatch: pytest.MonkeyPatch) -> None:
    """Both ways to the metadata of a page ask the installed parsers."""
    found = as_parsers([good])
    monkeypatch.setattr("claimkit.pipeline.read.default_parsers", lambda: found)
    assert claimkit.extract_metadata(PAGE).authors == ("Ann Byrne",)
    assert claimkit.parse(PAGE).metadata.authors == ("Ann Byrne",)


def chatty(page: HtmlPage) -> Iterator[Candidate]:
    """State the same again and again."""
    return iter([Candidate(field="title", value="Rain", carrier="acme.chatty")] * 1001)


def test_what_is_too_much_is_told() -> None:
    """Candidates beyond a thousand are left out, and an issue says so."""
    (parser,) = guarded(as_parsers([chatty]) or ())
    candidates, (issue,) = parser(HtmlPage(tree=parse_html(PAGE)))
    assert len(tuple(candidates)) == 1000
    assert issue.message == "gave 1001 candidates; those after the first 1000 are left out"


def test_pipeline_takes_parsers_of_its_own() -> None:
    """Without installing anything."""
    analysis = claimkit.Pipeline(metadata_parsers=[good]).analyze(PAGE)
    assert analysis.article.metadata.authors == ("Ann Byrne",)
    assert claimkit.Pipeline(metadata_parsers=()).analyze(PAGE).article.metadata.authors == ()


def test_strict_pipeline_raises_from_the_cause() -> None:
    """A parser that fails or lies is an error there."""
    with pytest.raises(PluginError, match="no luck") as caught:
        claimkit.Pipeline(metadata_parsers=[broken], strict=True).analyze(PAGE)
    assert isinstance(caught.value.__cause__, RuntimeError)
    assert caught.value.stage == "metadata"
    with pytest.raises(PluginError, match="gave str where a Candidate was due"):
        claimkit.Pipeline(metadata_parsers=[lying], strict=True).analyze(PAGE)  # type: ignore[list-item]


def test_parsers_stand_in_an_order() -> None:
    """Their decorators say which."""

    @metadata_parser(name="b.first", before=["a.second"])
    def first(page: HtmlPage) -> Iterator[Candidate]:
        return good(page)

    @metadata_parser(name="a.second")
    def second(page: HtmlPage) -> Iterator[Candidate]:
        return good(page)

    assert [one.name for one in as_parsers([second, first]) or ()] == ["b.first", "a.second"]


def test_metadata_alone_loads_no_body_extractor(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing that extracts main text is imported for the metadata of a page."""
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    assert claimkit.extract_metadata(PAGE).title == "Rain falls"
