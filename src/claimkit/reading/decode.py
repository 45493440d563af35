"""From bytes to text, and what is odd about either."""

import codecs
import re

from claimkit.model import Issue, Span

ORIGIN = "reading"
DECLARED = re.compile(rb"(?:charset|encoding)[ \t]{0,3}=[ \t]{0,3}[\"']?([A-Za-z0-9_.:-]{2,40})")
HEAD = 2048
FALLBACK = "cp1252"  # what pages without a true declaration are written in (WHATWG Encoding)
BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


def decode(raw: bytes) -> tuple[str, tuple[Issue, ...]]:
    """Return the text of bytes: by byte order mark, as UTF-8, as declared, or as Windows-1252.

    Only the last is a guess and has an issue; so has a byte that its encoding does not know.
    """
    for mark, encoding in BOMS:
        if raw.startswith(mark):
            return _decode(raw[len(mark) :], encoding)
    try:
        return raw.decode("utf-8"), ()
    except UnicodeDecodeError:
        pass
    declared = _declared(raw)
    if declared is not None:
        return _decode(raw, declared)
    message = f"the bytes are no UTF-8 and name no encoding; read as {FALLBACK}"
    issue = Issue(code="encoding-guessed", message=message, origin=ORIGIN)
    return raw.decode(FALLBACK, "replace"), (issue,)


def _declared(raw: bytes) -> str | None:
    """Return the encoding that the bytes name, if Python knows it and it is one of text."""
    match = DECLARED.search(raw[:HEAD])
    if match is None:
        return None
    try:
        found = codecs.lookup(match[1].decode("ascii"))
        b"a".decode(found.name, "replace")  # refuses codecs that are not of text
    except (LookupError, ValueError):
        return None
    return None if found.name == "utf-8" else found.name


def _decode(raw: bytes, encoding: str) -> tuple[str, tuple[Issue, ...]]:
    try:
        return raw.decode(encoding), ()
    except UnicodeDecodeError as error:
        message = f"byte {error.start} is no {encoding}; replaced"
        issue = Issue(code="encoding-broken", message=message, origin=ORIGIN)
        return raw.decode(encoding, "replace"), (issue,)


def oddities(text: str) -> tuple[Issue, ...]:
    """Return an issue for each kind of thing that no news text should hold."""
    if not text or text.isspace():
        return (Issue(code="empty-text", message="the input has no text", origin=ORIGIN),)
    issues: list[Issue] = []
    null = text.find("\x00")
    if null >= 0:
        issues.append(_odd("null-character", "a NUL character", null))
    try:
        text.encode()
    except UnicodeEncodeError as error:
        issues.append(_odd("lone-surrogate", "half of a surrogate pair", error.start))
    return tuple(issues)


def _odd(code: str, what: str, place: int) -> Issue:
    message = f"{what} in the text"
    return Issue(code=code, message=message, span=Span(place, place + 1), origin=ORIGIN)
