"""Reading: formats, languages and wrong calls."""

import pytest

from claimkit.errors import InputError, UnsupportedFormat
from claimkit.model import Span
from claimkit.reading import read

TEXT = "The river rose in the night and the town was cut off, the mayor said on Monday."


def test_text_is_kept() -> None:
    """Plain text is the input itself, and needs no map."""
    page = read(TEXT)
    assert (page.text, page.format, page.language) == (TEXT, "text", "en")
    assert page.source_map is None


def test_line_ends() -> None:
    """CR LF becomes LF, the mark goes, and the map leads back."""
    page = read(f"\ufeff{TEXT}\r\n\r\n{TEXT}\r\n", format="text")
    assert page.text == f"{TEXT}\n\n{TEXT}\n"
    assert page.source_map is not None
    start = len(TEXT) + 2
    assert page.source_map.to_raw(Span(start, start + 9)).of(page.raw) == "The river"


def test_bytes() -> None:
    """Bytes are decoded, and what was guessed is an issue."""
    page = read(TEXT.replace("town", "café").encode("cp1252"))
    assert "café" in page.text
    assert [issue.code for issue in page.issues] == ["encoding-guessed"]


def test_stated_language() -> None:
    """A stated language is not doubted."""
    assert read(TEXT, language="de").language == "de"


@pytest.mark.parametrize("raw", ["", b"", " \n", "\ufeff"])
def test_empty(raw: str | bytes) -> None:
    """Nothing gives no blocks and an issue."""
    page = read(raw)
    assert page.blocks == ()
    assert [issue.code for issue in page.issues] == ["empty-text"]


def test_html() -> None:
    """HTML is recognised; as text it is kept as it is."""
    pytest.importorskip("trafilatura", reason="needs the extra html")
    page = read("<html><h1>Rain</h1><p>It rained all day long in the town by the river.</p></html>")
    assert page.format == "html"
    assert page.text.startswith("Rain\n\n")
    assert read("<html><p>It rained.</p></html>", format="text").text.startswith("<html>")


def test_unknown_format() -> None:
    """An unknown format is refused with the known ones."""
    with pytest.raises(UnsupportedFormat, match="known: auto, text, markdown, html"):
        read("It rained.", format="pdf")


def test_wrong_type() -> None:
    """Only str and bytes are read."""
    with pytest.raises(InputError, match="not int"):
        read(7)  # type: ignore[arg-type]
