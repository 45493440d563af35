"""Outlet, agency and address from the lines below the story."""

from collections.abc import Iterator

from claimkit.lines import agency_name
from claimkit.metadata.candidate import Candidate
from claimkit.model import Block, BlockKind
from claimkit.reading import Page, is_name

CARRIER = "footer"
CONFIDENCE = 0.7
MARKS = " ().-—–*[]/©\r"


def footers(page: Page) -> Iterator[Candidate]:
    """Yield what the closing lines say: a name is the outlet, an agency's name its own."""
    below = _below(page)
    for block in reversed(below):
        line = block.span.of(page.text).strip()
        if block.kind is BlockKind.LINK:
            yield _candidate("canonical_url", line.strip("<>"), block)
        elif block.kind is BlockKind.CREDIT:
            name = line.strip(MARKS)
            agency = agency_name(name, page.language)
            if agency is not None:
                yield _candidate("agency", agency, block)
            elif is_name(name):
                yield _candidate("outlet", name, block)


def _below(page: Page) -> list[Block]:
    """Return the blocks after the last paragraph."""
    below: list[Block] = []
    for block in reversed(page.blocks):
        if block.kind in (BlockKind.PARAGRAPH, BlockKind.HEADING):
            break
        below.append(block)
    return below[::-1]


def _candidate(field: str, value: str, block: Block) -> Candidate:
    return Candidate(
        field=field, value=value, carrier=CARRIER, span=block.span, confidence=CONFIDENCE
    )
