"""Place, agency and date from the dateline."""

from collections.abc import Iterator

import attrs

from claimkit.dates.complete import complete_date
from claimkit.lines import find_dateline
from claimkit.metadata.candidate import Candidate
from claimkit.metadata.infer_year import infer_year
from claimkit.model import BlockKind, Dateline, PartialDate, Span
from claimkit.reading import Page

CARRIER = "dateline"
SURE = 0.9
DATED = 0.8
INFERRED = 0.6


def datelines(page: Page, published: PartialDate | None) -> Iterator[Candidate]:
    """Yield what the dateline says; `published` as stated completes a date without its year.

    Where neither prints the year, the text may tell it, or leave a few: then each of them is a
    candidate, and none of them surer than the date without its year.
    """
    found = _find(page)
    if found is None:
        return
    date = found.date
    if date is not None and published is not None:
        date = complete_date(date, published)
    inferred: tuple[Candidate, ...] = ()
    if date is not None and date.year is None and date.month is not None:
        inferred = tuple(_inferred(page, date, found.span))
    if len(inferred) == 1 and isinstance(inferred[0].value, PartialDate):
        date = inferred[0].value
    yield _candidate("dateline", attrs.evolve(found, date=date), found.span)
    if found.agency is not None:
        yield _candidate("agency", found.agency, found.span)
    if date is not None and date.month is not None and len(inferred) != 1:
        yield Candidate(
            field="published", value=date, carrier=CARRIER, span=found.span, confidence=DATED
        )
    yield from inferred


def _inferred(page: Page, date: PartialDate, span: Span) -> Iterator[Candidate]:
    """Yield the date with each year that the text leaves; `selector` quotes the evidence."""
    found = infer_year(page, date)
    if found is None:
        return
    for year in found.years:
        quoted = " … ".join(f"“{part.of(page.text)}”" for part in found.evidence)
        yield Candidate(
            field="published",
            value=attrs.evolve(date, year=year),
            carrier=f"{CARRIER}+{found.how}",
            span=span,
            selector=quoted,
            confidence=INFERRED / len(found.years),
        )


def _find(page: Page) -> Dateline | None:
    for block in page.blocks:
        if block.kind is BlockKind.DATELINE:
            return find_dateline(page.text, page.language, block.span.start)
    return None


def _candidate(field: str, value: str | Dateline, span: Span) -> Candidate:
    return Candidate(field=field, value=value, carrier=CARRIER, span=span, confidence=SURE)
