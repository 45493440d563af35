"""Metadata parsers of plugins run inside a guard."""

import sys
from collections.abc import Iterator

import pytest

import claimkit
from claimkit.metadata import Candidate, HtmlPage
from claimkit.pipeline.parsers import as_parsers, guarded
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


def test_guard_keeps_the_good_and_tells_the_bad() -> None:
    """A failing parser costs an issue, a lying one an issue each, a good one nothing."""
    page = HtmlPage(tree=parse_html(PAGE))
    parsers = guarded(as_parsers([good, broken, lying]) or ())  # type: ignore[list-item]
    results = [parser(page) for parser in parsers]
    assert [c.carrier for candidates, _ in results for c in candidates] == ["acme.signature"]
    codes = [issue.code for _, issues in results for issue in issues]
    assert codes == ["plugin-failed", *["plugin-bad-result"] * 4]


def test_installed_parsers_are_used(monkeypatch: pytest.MonkeyPatch) -> None:
    """Both ways to the metadata of a page ask the installed parsers."""
    found = as_parsers([good])
    monkeypatch.setattr("claimkit.pipeline.stages.default_parsers", lambda: found)
    assert claimkit.extract_metadata(PAGE).authors == ("Ann Byrne",)
    assert claimkit.parse(PAGE).metadata.authors == ("Ann Byrne",)


def test_metadata_alone_loads_no_body_extractor(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing that extracts main text is imported for the metadata of a page."""
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    assert claimkit.extract_metadata(PAGE).title == "Rain falls"
