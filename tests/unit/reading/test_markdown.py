"""Markdown becomes text, with a way back to each character."""

import pytest

from claimkit.model import Span
from claimkit.reading.markdown import render_markdown
from claimkit.reading.rendered import Hint

TEXTS = [
    ("# Title", "Title"),
    ("## *Title* ##", "Title"),
    ("Title\n===", "Title\n"),
    ("a\n\n---\n\nb", "a\n\n\n\nb"),
    ("**bold** and *thin* and __bold__ and ~~old~~", "bold and thin and bold and old"),
    ("***both***", "both"),
    ("snake_case_name and 2 * 3 * 4", "snake_case_name and 2 * 3 * 4"),
    ("*open only", "*open only"),
    ("*two\nlines*", "two\nlines"),
    ("*not\n\nover paragraphs*", "*not\n\nover paragraphs*"),
    ("[a link](https://x.example/y_z) here", "a link here"),
    ('[a](b "c") [d](e(f)g)', "a d"),
    ("[sic] and [1]", "[sic] and [1]"),
    ("![A bridge](b.jpg)", "A bridge"),
    ("[![pic](p.jpg)](l)", "pic"),
    ("<https://x.example/a>", "https://x.example/a"),
    ("<ann@x.example>", "ann@x.example"),
    ("a < b > c", "a < b > c"),
    ("> quoted\n> text", "quoted\ntext"),
    ("- one\n* two\n+ three\n1. four", "one\ntwo\nthree\n1. four"),
    ("```\n*code*\n```", "\n*code*\n"),
    ("`co*de` and *x*", "co*de and x"),
    (r"\*no\* \# no", "*no* # no"),
    ("a &amp; b &nbsp; &bogus; &#65;", "a & b \xa0 &bogus; A"),
    ("a\r\nb\r\n", "a\nb\n"),
    ("\ufeff# Title", "Title"),
    ("]", "]"),
    ("", ""),
]  # fmt: skip


@pytest.mark.parametrize(("raw", "text"), TEXTS)
def test_text(raw: str, text: str) -> None:
    """Marks go and words stay."""
    rendered = render_markdown(raw)
    assert rendered.text == text


def test_way_back() -> None:
    """A span of the text leads to the same words in the source."""
    raw = "# *Rain* in [Norhaven](https://x.example)\n\nIt &amp; **fell**."
    rendered = render_markdown(raw)
    assert rendered.source_map is not None
    for word in ("Rain", "Norhaven", "It", "fell"):
        start = rendered.text.index(word)
        assert rendered.source_map.to_raw(Span(start, start + len(word))).of(raw) == word
    start = rendered.text.index("&")
    assert rendered.source_map.to_raw(Span(start, start + 1)).of(raw) == "&amp;"


@pytest.mark.parametrize(
    ("raw", "hints"),
    [
        ("# A", {0: Hint.TITLE}),
        ("### A", {0: Hint.HEADING}),
        ("A\n---", {0: Hint.HEADING}),
        ("A\n===", {0: Hint.TITLE}),
        ("\n---", {}),
        ("- a", {0: Hint.ITEM}),
        ("![a](b)", {0: Hint.IMAGE}),
        ("[a](b)", {0: Hint.LINK}),
        ("[a](b) and [c](d)", {}),
        ("**a b**", {0: Hint.STRONG}),
        ("**a** b **c**", {}),
        ("```\na\n```", {1: Hint.CODE}),
    ],
)
def test_hints(raw: str, hints: dict[int, Hint]) -> None:
    """Lines that the markup tells something about are noted by number."""
    assert render_markdown(raw).hints == hints
