"""Read the tree of an HTML page: the text of its article, with blocks and a way back."""

from typing import TYPE_CHECKING

from claimkit.errors import UnsupportedFormat
from claimkit.lang import detect_language
from claimkit.model import BlockKind, Issue
from claimkit.reading.decode import oddities
from claimkit.reading.html.choose import by_shape, choose
from claimkit.reading.html.kinds import Labelled, Said, label
from claimkit.reading.html.limits import DEEPEST, MOST_CHARACTERS, MOST_FOR_TRAFILATURA, MOST_NODES
from claimkit.reading.html.main_text import main_lines
from claimkit.reading.html.render import render
from claimkit.reading.html.tags import DESCRIPTIONS
from claimkit.reading.html.tree import decode_html, parse_html
from claimkit.reading.html.walk import Walked, walk
from claimkit.reading.page import Page

if TYPE_CHECKING:
    from turbohtml import Document

ORIGIN = "reading"
HELD = 0.5
MOST_DESCRIPTIONS = 10


def open_html(raw: str | bytes) -> tuple[str, "Document", tuple[Issue, ...]]:
    """Return the decoded page, its tree, and what was odd.

    Raises:
        InputError: If raw is neither str nor bytes.
        UnsupportedFormat: If the extra is not installed.
    """
    text, issues = decode_html(raw)
    found = [*issues]
    head = text
    if len(text) > MOST_CHARACTERS:
        head = text[:MOST_CHARACTERS]
        found.append(_odd("page-cut", f"only the first {MOST_CHARACTERS:,} characters were read"))
    if "\x00" in head:
        message = "a NUL character in the page"
        found.append(_odd("null-character", message))
    return text, parse_html(head), tuple(found)


def read_html(
    tree: "Document",
    *,
    raw: str,
    title: str | None = None,
    language: str | None = None,
    issues: tuple[Issue, ...] = (),
) -> Page:
    """Return the page that a tree is.

    Args:
        tree: The tree of the page.
        raw: The page, decoded.
        title: The title of its article; None: the page's first heading is taken.
        language: BCP 47 code; None: it is detected in the article's text.
        issues: What was odd about the page so far.

    Raises:
        UnsupportedFormat: If the extra is not installed.
    """
    walked = walk(tree)
    kept, lines, trouble = _article(tree, walked)
    spoken = language or detect_language("\n".join(lines) or _text(walked, kept))
    said = Said(title=title, descriptions=_descriptions(tree), language=spoken)
    found = label(walked.parts, kept, said)
    if _is_elsewhere(walked, kept, lines):
        titles = (one for one in found if one.kind is BlockKind.TITLE)
        found = (*titles, *(Labelled(BlockKind.PARAGRAPH, line) for line in lines))
    text, blocks, source_map = render(found, spoken)
    return Page(
        text=text,
        raw=raw,
        format="html",
        language=spoken,
        blocks=blocks,
        source_map=source_map,
        issues=(*issues, *_limits(walked), *trouble, *oddities(text)),
    )


def _article(
    tree: "Document", walked: Walked
) -> tuple[list[bool], tuple[str, ...], tuple[Issue, ...]]:
    """Return which parts are the article, the lines of the main content, and what went wrong."""
    if walked.elements > MOST_FOR_TRAFILATURA:
        message = f"more than {MOST_FOR_TRAFILATURA:,} elements; the text is told by its shape"
        return by_shape(walked.parts), (), (_odd("page-large", message),)
    try:
        lines = main_lines(tree)
    except UnsupportedFormat:
        raise
    except Exception as error:  # noqa: BLE001 - whatever the library fails with on an odd page
        message = f"trafilatura failed with {type(error).__name__}; the text is told by its shape"
        return by_shape(walked.parts), (), (_odd("main-content-failed", message),)
    if not lines:
        message = "the page has no running text"
        return [False] * len(walked.parts), (), (_odd("no-main-content", message),)
    return choose(walked.parts, lines), lines, ()


def _is_elsewhere(walked: Walked, kept: list[bool], lines: tuple[str, ...]) -> bool:
    """Whether the main content is not in the elements: some pages have it in their data only."""
    shown = sum(len(part.text) for part, is_kept in zip(walked.parts, kept, strict=True) if is_kept)
    return shown < HELD * sum(map(len, lines))


def _text(walked: Walked, kept: list[bool]) -> str:
    return "\n".join(part.text for part, is_kept in zip(walked.parts, kept, strict=True) if is_kept)


def _descriptions(tree: "Document") -> tuple[str, ...]:
    """Return what the page's head says the article is about."""
    found: list[str] = []
    for meta in tree.iter_elements("meta"):
        name = meta.attr("name") or meta.attr("property") or ""
        content = meta.attr("content")
        if name.lower() in DESCRIPTIONS and content and content not in found:
            found.append(content)
        if len(found) >= MOST_DESCRIPTIONS:
            break
    return tuple(found)


def _limits(walked: Walked) -> tuple[Issue, ...]:
    found: list[Issue] = []
    if walked.is_cut:
        found.append(_odd("page-cut", f"only the first {MOST_NODES:,} nodes were read"))
    if walked.is_deep:
        message = f"elements deeper than {DEEPEST} have no place of their own"
        found.append(_odd("page-deep", message))
    return tuple(found)


def _odd(code: str, message: str) -> Issue:
    return Issue(code=code, message=message, origin=ORIGIN)
