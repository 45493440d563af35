"""The tree of a page: decoding, parsing, and what happens to broken input."""

import sys
import time

import pytest

from claimkit.errors import InputError, UnsupportedFormat
from claimkit.reading.html.tree import decode_html, parse_html

pytest.importorskip("turbohtml", reason="needs the extra html")


@pytest.mark.parametrize(
    ("raw", "text", "codes"),
    [
        ("Grüße", "Grüße", []),
        ("<p>Grüße".encode(), "<p>Grüße", []),
        ("\ufeff<p>ü".encode(), "<p>ü", []),
        ('<meta charset="iso-8859-1">Grüße'.encode(), '<meta charset="iso-8859-1">Grüße', []),
        (b"<meta charset='iso-8859-1'>\x93so\x94", "<meta charset='iso-8859-1'>“so”", []),
        (b"<meta charset=gb2312>\xc4\xe3\xba\xc3", "<meta charset=gb2312>你好", []),
        (b"<meta charset=Shift_JIS>\x87\x40", "<meta charset=Shift_JIS>①", []),
        (b"<p>Gr\xfc\xdfe", "<p>Grüße", ["encoding-guessed"]),
        (b"<meta charset=base64>\xfc", "<meta charset=base64>ü", ["encoding-guessed"]),
        (b"<meta charset=nosuch>\xfc", "<meta charset=nosuch>ü", ["encoding-guessed"]),
        (b"<meta charset=utf-8>a\xffb", "<meta charset=utf-8>a\ufffdb", ["encoding-broken"]),
        (b"<meta charset=utf-16>a\xffb", "<meta charset=utf-16>a\ufffdb", ["encoding-broken"]),
    ],
)
def test_decode(raw: str | bytes, text: str, codes: list[str]) -> None:
    """UTF-8 if valid, else what the page declares as browsers understand it, else cp1252."""
    decoded, issues = decode_html(raw)
    assert decoded == text
    assert [issue.code for issue in issues] == codes


def test_decode_refuses_other_types() -> None:
    """A page is str or bytes."""
    with pytest.raises(InputError):
        decode_html(3)  # type: ignore[arg-type]


def test_broken_markup_is_repaired() -> None:
    """Unclosed and misnested elements become the tree that browsers see."""
    tree = parse_html("<title>T</title><p>one<p>two <b>bold<i>both</b>slanted</i>")
    assert [p.text for p in tree.find_all("p")] == ["one", "two boldbothslanted"]


def test_missing_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    """One sentence says how to install what is missing."""
    monkeypatch.setitem(sys.modules, "turbohtml", None)
    with pytest.raises(UnsupportedFormat, match=r"pip install 'claimkit\[html\]'"):
        parse_html("<p>")


@pytest.mark.parametrize(
    "page",
    [
        "<div>" * 100_000 + "x",
        "<b><i><u>" * 30_000 + "x" + "<p>y" * 1000,
        "<p " + " ".join(f"a{n}=1" for n in range(1_000_000)) + ">x",
        "<a><div>" * 20_000 + "x",
        "&lt;&nosuch;" * 300_000,
        "<" * 2_000_000,
        "<!DOCTYPE x [" + "<!ENTITY a 'aaaaaaaa'>" * 1000 + "]>&a;" * 1000,
        "\x00\ud800\uffff",
    ],
    ids=["nested", "formatting", "attributes", "misnested", "entities", "open", "doctype", "odd"],
)
def test_hostile_pages_parse(page: str) -> None:
    """Markup of any shape is a tree in bounded time."""
    start = time.process_time()
    assert parse_html(page).root is not None
    assert time.process_time() - start < 10
