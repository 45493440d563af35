"""Place, agency and date from the dateline."""

from collections.abc import Iterator

import attrs

from claimkit.lines import complete_date, find_dateline
from claimkit.metadata.candidate import Candidate
from claimkit.metadata.infer_year import infer_year
from claimkit.model import BlockKind, Dateline, PartialDate, Span
from claimkit.reading import Page

CARRIER = "dateline"
SURE = 0.9
DATED = 0.8
INFERRED = 0.6


def datelines(page: Page, published: PartialDate | None) -> Iterator[Candidate]:
    """Yield what the dateline says; `published` as stated completes a date without its year."""
    found = _find(page)
    if found is None:
        return
    date, how, confidence = _dated(page, found, published)
    line = attrs.evolve(found, date=date)
    yield _candidate("dateline", line, found.span)
    if found.agency is not None:
        yield _candidate("agency", found.agency, found.span)
    if date is not None and date.month is not None:
        yield Candidate(
            field="published", value=date, carrier=how, span=found.span, confidence=confidence
        )


def _find(page: Page) -> Dateline | None:
    for block in page.blocks:
        if block.kind is BlockKind.DATELINE:
            return find_dateline(page.text, page.language, block.span.start)
    return None


def _candidate(field: str, value: str | Dateline, span: Span) -> Candidate:
    return Candidate(field=field, value=value, carrier=CARRIER, span=span, confidence=SURE)


def _dated(
    page: Page, found: Dateline, published: PartialDate | None
) -> tuple[PartialDate | None, str, float]:
    date = found.date
    if date is None or date.year is not None:
        return date, CARRIER, DATED
    if published is not None:
        return complete_date(date, published), CARRIER, DATED
    year = infer_year(page)
    if year is None or date.month is None:
        return date, CARRIER, DATED
    return attrs.evolve(date, year=year), f"{CARRIER}+last-year", INFERRED
