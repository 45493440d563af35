"""The check for authors of metadata parsers passes what is right and names what is not."""

from collections.abc import Callable, Iterable, Iterator
from importlib.util import find_spec

import pytest

from claimkit.metadata import Candidate, HtmlPage
from claimkit.testing import ODD_PAGES, check_metadata_parser

pytestmark = pytest.mark.skipif(not find_spec("turbohtml"), reason="needs the extra html")

PAGE = "<h1>The kiln is cold</h1><p data-by='Ada Holm'>It was warm.</p>"
Parse = Callable[[HtmlPage], Iterable[Candidate]]


def signature(page: HtmlPage) -> Iterator[Candidate]:
    """State who signed."""
    for element in page.tree.select("[data-by]"):
        yield Candidate(field="authors", value=(element.attr("data-by") or "",), carrier="test.by")


def test_candidates_of_own_pages_are_returned() -> None:
    """A test can go on with them."""
    (found,) = check_metadata_parser(signature, [PAGE.encode()], url="https://news.example/1")
    assert found.value == ("Ada Holm",)


def test_odd_pages_are_tried() -> None:
    """Also without pages of one's own."""
    calls: list[HtmlPage] = []

    def parse(page: HtmlPage) -> Iterable[Candidate]:
        calls.append(page)
        return ()

    assert check_metadata_parser(parse, []) == ()
    assert len(calls) == 2 * len(ODD_PAGES)


def failing(page: HtmlPage) -> Iterable[Candidate]:
    """Fail where there is no heading."""
    return [Candidate(field="title", value=page.tree.select("h1")[0].text, carrier="test.h1")]


def misnamed(_page: HtmlPage) -> Iterable[Candidate]:
    """State a field that there is none of."""
    return [Candidate(field="headline", value="Rain", carrier="test.h1")]


def boasting(_page: HtmlPage) -> Iterable[Candidate]:
    """Be surer than sure."""
    return [Candidate(field="title", value="Rain", carrier="test.h1", confidence=2)]


def meddling(page: HtmlPage) -> Iterable[Candidate]:
    """Take away what others read."""
    for element in page.tree.select("h1"):
        element.decompose()
    return ()


def changing() -> Parse:
    """Return a parser that states something new each time."""
    calls = iter(range(99))

    def parse(_page: HtmlPage) -> Iterable[Candidate]:
        return [Candidate(field="title", value=str(next(calls)), carrier="test.h1")]

    return parse


@pytest.mark.parametrize(
    ("parse", "message"),
    [
        (failing, "totality: the parser raised IndexError"),
        (misnamed, "result: the parser gave the field 'headline'; known: agency, authors"),
        (boasting, "result: the parser gave the confidence 2; 0 to 1 is due"),
        (meddling, "tree: the parser changed the page"),
        (changing(), "determinism: two runs gave different candidates"),
    ],
    ids=["totality", "field", "confidence", "tree", "determinism"],
)
def test_broken_promise_is_named_with_its_page(parse: Parse, message: str) -> None:
    """The author learns which promise, and on which page."""
    with pytest.raises(AssertionError) as caught:
        check_metadata_parser(parse, [PAGE])
    assert str(caught.value).startswith(message)
    assert " on '" in str(caught.value).replace('"', "'")
