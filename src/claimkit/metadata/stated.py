"""What the caller states about an article; it wins over what the text says."""

from collections.abc import Iterator

from claimkit.metadata.candidate import Candidate
from claimkit.model import PartialDate

CARRIER = "stated"


def stated(
    *,
    url: str | None,
    published: PartialDate | None,
    title: str | None,
    outlet: str | None,
    language: str | None,
) -> Iterator[Candidate]:
    """Yield a candidate for each field that the caller states."""
    values = {
        "published": published,
        "title": title,
        "outlet": outlet,
        "language": language,
        "canonical_url": url,
    }
    for field, value in values.items():
        if value is not None:
            # the address of a page is not always the one its publisher prefers
            confidence = 0.5 if field == "canonical_url" else 1.0
            yield Candidate(field=field, value=value, carrier=CARRIER, confidence=confidence)
