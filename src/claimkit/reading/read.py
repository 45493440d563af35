"""Read raw input of any format into a page."""

from claimkit.errors import InputError, UnsupportedFormat
from claimkit.lang import detect_language
from claimkit.model import Issue
from claimkit.reading.decode import decode, oddities
from claimkit.reading.html.read import open_html, read_html
from claimkit.reading.layout import lay_out
from claimkit.reading.markdown import render_markdown
from claimkit.reading.page import Page
from claimkit.reading.plain import render_plain
from claimkit.reading.sniff import opens_as_html, sniff

RENDERERS = {"text": render_plain, "markdown": render_markdown}
READ = 100_000  # bytes: more than the 20,000 characters that sniffing looks at
FORMATS = ("auto", *RENDERERS, "html")


def read(raw: str | bytes, *, format: str = "auto", language: str | None = None) -> Page:  # noqa: A002 - the public name
    """Read text, Markdown or HTML into a page with blocks.

    Args:
        raw: The input; bytes are decoded by byte order mark, as UTF-8, as declared, or guessed.
        format: "text", "markdown", "html", or "auto" to tell them apart by their marks.
        language: BCP 47 code; None: it is detected.

    Raises:
        InputError: If raw is neither str nor bytes.
        UnsupportedFormat: If the format is unknown, or its extra is not installed.
    """
    if format_of(raw, format) == "html":
        text, tree, issues = open_html(raw)
        return read_html(tree, raw=text, language=language, issues=issues)
    decoded, issues = _decoded(raw)
    kind = sniff(decoded) if format == "auto" else format
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


def format_of(raw: str | bytes, format: str = "auto") -> str:  # noqa: A002 - the public name
    """Return the format that an input is in: as stated, or told by its marks.

    Raises:
        InputError: If raw is neither str nor bytes.
        UnsupportedFormat: If the stated format is unknown.
    """
    if not isinstance(raw, str | bytes):
        message = f"raw input must be str or bytes, not {type(raw).__name__}"
        raise InputError(message)
    if format not in FORMATS:
        message = f"unknown format {format!r}; known: {', '.join(FORMATS)}"
        raise UnsupportedFormat(message)
    if format != "auto":
        return format
    if opens_as_html(raw):
        return "html"
    return sniff(raw if isinstance(raw, str) else decode(raw[:READ])[0])


def _decoded(raw: str | bytes) -> tuple[str, tuple[Issue, ...]]:
    return decode(raw) if isinstance(raw, bytes) else (raw, ())
