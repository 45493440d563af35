"""A candidate for a metadata field, as a carrier hands it to the merge."""

import attrs

from claimkit.model import Dateline, PartialDate, Span


@attrs.frozen(kw_only=True)
class Candidate:
    """A value for a field, with the carrier that states it and where it stands.

    `confidence` is 0 to 1. The merge takes the surest; among equals, the first.
    """

    field: str
    value: str | tuple[str, ...] | PartialDate | Dateline
    carrier: str
    span: Span | None = None
    confidence: float = 1.0
