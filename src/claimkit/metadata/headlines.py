"""Title, subtitle and section from the lines above the story."""

from collections.abc import Iterator

from claimkit.metadata.candidate import Candidate
from claimkit.model import BlockKind
from claimkit.reading import Page

CARRIER = "headlines"
FIELDS = {
    BlockKind.TITLE: ("title", 0.9),
    BlockKind.SUBTITLE: ("subtitle", 0.7),
    BlockKind.BREADCRUMB: ("section", 0.6),
}


def headlines(page: Page) -> Iterator[Candidate]:
    """Yield the title, the subtitle and the section that the page shows."""
    for block in page.blocks:
        if block.kind in FIELDS:
            field, confidence = FIELDS[block.kind]
            value = " ".join(block.span.of(page.text).split())
            yield Candidate(
                field=field, value=value, carrier=CARRIER, span=block.span, confidence=confidence
            )
