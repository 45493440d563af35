"""Authors from the byline."""

from collections.abc import Iterator

from claimkit.lines import parse_byline
from claimkit.metadata.candidate import Candidate
from claimkit.model import BlockKind
from claimkit.reading import Page

CARRIER = "byline"
CONFIDENCE = 0.9


def bylines(page: Page) -> Iterator[Candidate]:
    """Yield the authors that the lines of the page name; those of several lines together."""
    blocks = [block for block in page.blocks if block.kind is BlockKind.BYLINE]
    names: dict[str, None] = {}
    for block in blocks:
        names.update(dict.fromkeys(parse_byline(block.span.of(page.text), page.language).authors))
    if names:
        yield Candidate(
            field="authors",
            value=tuple(names),
            carrier=CARRIER,
            span=blocks[0].span,
            confidence=CONFIDENCE,
        )
