"""Tell which format a raw text is in, by its marks."""

import re
from functools import cache

HEAD = 20_000
HTML_START = ("<!doctype html", "<html", "<head", "<body", "<article", "<?xml")
ENOUGH = 2
MOST_IN_MARKDOWN = 6  # closing tags that a Markdown text may hold


@cache
def _html() -> "re.Pattern[str]":
    return re.compile(
        r"</(?:a|article|body|div|head|html|li|p|script|span|table|title|ul)>", re.IGNORECASE
    )


@cache
def _markdown() -> "tuple[tuple[int, re.Pattern[str]], ...]":
    """What speaks for Markdown, and how much; the sum has to reach two."""
    weighed = (
        (2, r"^#{1,6}[ \t]{1,4}\S"),
        (2, r"\]\((?:https?:|/|#|mailto:)"),
        (1, r"^[ \t]{0,3}(?:-{3,40}|\*{3,40}|_{3,40})[ \t]{0,20}$"),
        (1, r"<https?://[^\s<>]{1,500}>"),
        (1, r"(?<![*\w])\*\*(?=[^\s*])[^*\n]{1,300}(?<=\S)\*\*(?![*\w])"),
        (1, r"^>[ \t]\S"),
        (1, r"^[^\n]{1,200}\n={3,40}[ \t]{0,20}$"),
    )
    return tuple((weight, re.compile(pattern, re.MULTILINE)) for weight, pattern in weighed)


def opens_as_html(raw: str | bytes) -> bool:
    """Whether the first 200 characters or bytes open an HTML page."""
    head = raw[:200] if isinstance(raw, str) else raw[:200].decode("utf-8", "replace")
    return head.lstrip("\ufeff \t\r\n").lower().startswith(HTML_START)


def sniff(text: str) -> str:
    r"""Return "html", "markdown" or "text"; at most 20,000 code points are read.

    >>> sniff("# A heading\n\nProse.")
    'markdown'
    """
    head = text[:HEAD]
    if opens_as_html(head):
        return "html"
    tags = len(_html().findall(head)) if "</" in head else 0
    if tags >= ENOUGH and (tags > MOST_IN_MARKDOWN or not _markdown_score(head)):
        return "html"
    if not any(mark in head for mark in ("#", "](", "---", "**", "___", "<http", ">", "===")):
        return "text"
    return "markdown" if _markdown_score(head) >= ENOUGH else "text"


def _markdown_score(head: str) -> int:
    return sum(weight for weight, pattern in _markdown() if pattern.search(head))
