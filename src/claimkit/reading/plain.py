"""Plain text: kept as it is, but for the byte order mark and the line ends."""

from collections.abc import Iterator

from claimkit.reading.rendered import Rendered
from claimkit.text.offsets import Edit, rewrite

BOM = "\ufeff"
LINE_END = "\r\n"


def line_end_edits(raw: str) -> Iterator[Edit]:
    """Yield the edits that remove the byte order mark and the first half of each CR LF."""
    if raw.startswith(BOM):
        yield Edit(0, 1)
    at = raw.find(LINE_END)
    while at >= 0:
        yield Edit(at, at + 1)
        at = raw.find(LINE_END, at + 2)


def render_plain(raw: str) -> Rendered:
    """Return the text with LF line ends and without a byte order mark."""
    if not raw.startswith(BOM) and LINE_END not in raw:
        return Rendered(text=raw)
    text, source_map = rewrite(raw, line_end_edits(raw))
    return Rendered(text=text, source_map=source_map)
