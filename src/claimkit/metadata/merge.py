"""Choose one value for each metadata field and keep what was rejected, and why."""

from collections.abc import Iterable
from typing import Any

from claimkit.metadata.candidate import Candidate
from claimkit.model import ArticleMetadata, Origin, Rejected
from claimkit.model.printed import printed


def merge(candidates: Iterable[Candidate]) -> ArticleMetadata:
    """Return the metadata of the surest candidates; among equals, the first is taken."""
    by_field: dict[str, list[Candidate]] = {}
    for candidate in candidates:
        by_field.setdefault(candidate.field, []).append(candidate)
    fields: dict[str, Any] = {}
    origins: dict[str, Origin] = {}
    for field, found in by_field.items():
        ranked = sorted(found, key=lambda candidate: -candidate.confidence)
        best = ranked[0]
        fields[field] = best.value
        origins[field] = Origin(
            carrier=best.carrier,
            selector=best.selector,
            span=best.span,
            confidence=best.confidence,
            rejected=tuple(_rejected(other, best) for other in ranked[1:]),
        )
    return ArticleMetadata(**fields, origins=origins)


def _rejected(candidate: Candidate, best: Candidate) -> Rejected:
    if candidate.value == best.value:
        reason = f"says the same as {best.carrier}"
    elif candidate.confidence < best.confidence:
        reason = f"{best.carrier} is surer"
    else:
        reason = f"{best.carrier} comes first"
    return Rejected(value=printed(candidate.value), carrier=candidate.carrier, reason=reason)
