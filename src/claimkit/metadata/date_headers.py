"""Dates of publication and of changes from the date lines."""

from collections.abc import Iterator

from claimkit.lines import find_date_line
from claimkit.metadata.candidate import Candidate
from claimkit.model import BlockKind
from claimkit.reading import Page

CARRIER = "date-line"
LABELLED = 0.85
BARE = 0.7


def date_headers(page: Page) -> Iterator[Candidate]:
    """Yield the dates that stand in lines of their own, or before the first words."""
    for block in page.blocks:
        if block.kind is BlockKind.DATE:
            found = find_date_line(page.text, page.language, block.span.start)
            if found is not None:
                yield Candidate(
                    field="modified" if found.is_update else "published",
                    value=found.date,
                    carrier=CARRIER,
                    span=block.span,
                    confidence=LABELLED if found.label else BARE,
                )
