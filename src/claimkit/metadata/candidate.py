"""A candidate for a metadata field, as a carrier hands it to the merge."""

from typing import TypeAlias

import attrs

from claimkit.model import Dateline, PartialDate, Span

Value: TypeAlias = str | tuple[str, ...] | PartialDate | Dateline


@attrs.frozen(kw_only=True)
class Candidate:
    """A value for a field, with the carrier that states it and where it stands.

    `span` is where it stands in a text, `selector` where in a page. `confidence` is 0 to 1. The
    merge takes the surest; among equals, the first. `is_hint` marks one that states nothing of
    its own and tells which of the stated values is right; it is not named as their origin.
    """

    field: str
    value: Value
    carrier: str
    span: Span | None = None
    selector: str | None = None
    confidence: float = 1.0
    is_hint: bool = False

    def read_as(
        self, value: Value, *, field: str | None = None, carrier: str | None = None
    ) -> "Candidate":
        """Return the candidate with the value that was read from what it states.

        It takes a tenth of the time of `attrs.evolve`, and pages have dozens of candidates.
        """
        return Candidate(
            field=field or self.field,
            value=value,
            carrier=carrier or self.carrier,
            span=self.span,
            selector=self.selector,
            confidence=self.confidence,
            is_hint=self.is_hint,
        )
