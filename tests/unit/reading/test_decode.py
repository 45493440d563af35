"""From bytes to text, and odd characters."""

import codecs

import pytest

from claimkit.reading.decode import decode, oddities


@pytest.mark.parametrize(
    ("raw", "text", "codes"),
    [
        (b"", "", []),
        ("Café".encode(), "Café", []),
        (codecs.BOM_UTF8 + "Café".encode(), "Café", []),
        (codecs.BOM_UTF16_LE + "Café".encode("utf-16-le"), "Café", []),
        (codecs.BOM_UTF16_BE + "Café".encode("utf-16-be"), "Café", []),
        ("Café".encode("cp1252"), "Café", ["encoding-guessed"]),
        (b"charset=koi8-r " + "Да".encode("koi8-r"), "charset=koi8-r Да", []),
        (b"charset=utf-8 \xe9", "charset=utf-8 é", ["encoding-guessed"]),
        (b"charset=nonsense \xe9", "charset=nonsense é", ["encoding-guessed"]),
        (b"charset=base64 \xe9", "charset=base64 é", ["encoding-guessed"]),
        (b"encoding='ascii' \xe9", "encoding='ascii' \ufffd", ["encoding-broken"]),
        (codecs.BOM_UTF8 + b"a\xff", "a\ufffd", ["encoding-broken"]),
        (b"\x81\x8d", "\ufffd\ufffd", ["encoding-guessed"]),
    ],
)
def test_decode(raw: bytes, text: str, codes: list[str]) -> None:
    """A mark, UTF-8 and a declaration are trusted; a guess or a broken byte has an issue."""
    decoded, issues = decode(raw)
    assert decoded == text
    assert [issue.code for issue in issues] == codes


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Fine.", []),
        ("", ["empty-text"]),
        (" \n\t", ["empty-text"]),
        ("a\x00b\x00", ["null-character"]),
        ("a\ud800", ["lone-surrogate"]),
        ("\ud800\x00", ["null-character", "lone-surrogate"]),
    ],
)
def test_oddities(text: str, codes: list[str]) -> None:
    """Each kind of oddity is told once, where it first occurs."""
    issues = oddities(text)
    assert [issue.code for issue in issues] == codes
    assert all(issue.span is None or issue.span.end <= len(text) for issue in issues)
