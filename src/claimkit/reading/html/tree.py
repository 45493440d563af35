"""From the bytes of an HTML page to its tree, as browsers read it."""

import codecs
import re
from typing import TYPE_CHECKING

from claimkit.errors import InputError, UnsupportedFormat
from claimkit.model import Issue
from claimkit.reading.decode import BOMS

if TYPE_CHECKING:
    from turbohtml import Document

ORIGIN = "reading"
HEAD = 4096
FALLBACK = "cp1252"
DECLARED = re.compile(rb"(?:charset|encoding)[ \t]{0,3}=[ \t]{0,3}[\"']?([A-Za-z0-9_.:-]{2,40})")
LABELS = {  # what a label means to a browser. Source: WHATWG Encoding Standard
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "big5": "big5hkscs",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "utf-16": "utf-8",  # the label itself could be read, so it is none
    "utf-16-le": "utf-8",
    "utf-16-be": "utf-8",
}


def decode_html(raw: str | bytes) -> tuple[str, tuple[Issue, ...]]:
    """Return the text of a page: by byte order mark, as UTF-8, as declared, or as Windows-1252.

    Valid UTF-8 is read as such whatever the page declares: a page saved by a tool often keeps
    the declaration of its first encoding.

    Raises:
        InputError: If raw is neither str nor bytes.
    """
    if isinstance(raw, str):
        return raw, ()
    if not isinstance(raw, bytes):
        message = f"raw input must be str or bytes, not {type(raw).__name__}"
        raise InputError(message)
    for mark, encoding in BOMS:
        if raw.startswith(mark):
            return _replaced(raw[len(mark) :], encoding)
    try:
        return raw.decode("utf-8"), ()
    except UnicodeDecodeError:
        declared = _declared(raw)
    if declared is not None:
        return _replaced(raw, declared)
    message = f"the bytes are no UTF-8 and name no encoding; read as {FALLBACK}"
    issue = Issue(code="encoding-guessed", message=message, origin=ORIGIN)
    return raw.decode(FALLBACK, "replace"), (issue,)


def _declared(raw: bytes) -> str | None:
    """Return the encoding that the first 4096 bytes declare, as browsers understand it."""
    for match in DECLARED.finditer(raw[:HEAD]):
        try:
            name = codecs.lookup(match[1].decode("ascii")).name
            b"a".decode(name, "replace")  # refuses codecs that are not of text
        except (LookupError, ValueError):
            continue
        return LABELS.get(name, name)
    return None


def _replaced(raw: bytes, encoding: str) -> tuple[str, tuple[Issue, ...]]:
    try:
        return raw.decode(encoding), ()
    except UnicodeDecodeError as error:
        message = f"byte {error.start} is no {encoding}; replaced"
        issue = Issue(code="encoding-broken", message=message, origin=ORIGIN)
        return raw.decode(encoding, "replace"), (issue,)


def parse_html(text: str, *, source_locations: bool = False) -> "Document":
    """Return the tree of a page. Broken markup is repaired as browsers do.

    Args:
        text: The decoded page.
        source_locations: Keep where each node stands in the text; costs memory.

    Raises:
        UnsupportedFormat: If the extra is not installed.
    """
    try:
        from turbohtml import parse  # noqa: PLC0415 - of the extra, for those who read HTML
    except ImportError as error:
        message = "HTML needs the extra 'html': pip install 'claimkit[html]'"
        raise UnsupportedFormat(message) from error
    return parse(text, source_locations=source_locations)
