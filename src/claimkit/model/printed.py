"""How people read what an article says of itself: which fields in which order, and their values."""

from claimkit.model.article import Dateline
from claimkit.model.dates import PartialDate

METADATA_FIELDS = (
    "title", "subtitle", "authors", "outlet", "agency", "dateline", "published", "modified",
    "language", "section", "canonical_url",
)  # fmt: skip


def printed(value: object) -> str:
    """Return the value of a field as one line; nothing for what is not stated."""
    if isinstance(value, PartialDate):
        return value.edtf
    if isinstance(value, tuple):
        return ", ".join(map(str, value))
    if isinstance(value, Dateline):
        parts = (value.place, value.date.edtf if value.date else None, value.agency)
        return ", ".join(filter(None, parts))
    return str(value) if value else ""
