"""Read raw input of any format into a page."""

from claimkit.errors import InputError, UnsupportedFormat
from claimkit.lang import detect_language
from claimkit.reading.decode import decode, oddities
from claimkit.reading.layout import lay_out
from claimkit.reading.markdown import render_markdown
from claimkit.reading.page import Page
from claimkit.reading.plain import render_plain
from claimkit.reading.sniff import sniff

RENDERERS = {"text": render_plain, "markdown": render_markdown}
FORMATS = ("auto", *RENDERERS)


def read(raw: str | bytes, *, format: str = "auto", language: str | None = None) -> Page:  # noqa: A002 - the public name
    """Read text or Markdown into a page with blocks.

    Args:
        raw: The input; bytes are decoded by byte order mark, as UTF-8, as declared, or guessed.
        format: "text", "markdown", or "auto" to tell them apart by their marks.
        language: BCP 47 code; None: it is detected.

    Raises:
        InputError: If raw is neither str nor bytes.
        UnsupportedFormat: If the format is unknown, or the input is HTML.
    """
    if isinstance(raw, bytes):
        decoded, issues = decode(raw)
    elif isinstance(raw, str):
        decoded, issues = raw, ()
    else:
        message = f"raw input must be str or bytes, not {type(raw).__name__}"
        raise InputError(message)
    kind = sniff(decoded) if format == "auto" else format
    if kind not in RENDERERS:
        raise _unsupported(kind, is_told=format == "auto")
    rendered = RENDERERS[kind](decoded)
    spoken = language or detect_language(rendered.text)
    return Page(
        text=rendered.text,
        raw=decoded,
        format=kind,
        language=spoken,
        blocks=lay_out(rendered, spoken),
        source_map=rendered.source_map,
        issues=(*issues, *oddities(rendered.text)),
    )


def _unsupported(kind: str, *, is_told: bool) -> UnsupportedFormat:
    known = ", ".join(FORMATS)
    if kind != "html":
        return UnsupportedFormat(f"unknown format {kind!r}; known: {known}")
    what = "the input looks like HTML, which" if is_told else "HTML"
    hint = '; format="text" reads it as plain text' if is_told else ""
    return UnsupportedFormat(f"{what} cannot be read yet; known: {known}{hint}")
