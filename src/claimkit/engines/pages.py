"""One raw page to one row of the table, whatever is wrong with it."""

import datetime as dt

import attrs

from claimkit.io.table import TableRow, table_row
from claimkit.model import Analysis, PartialDate
from claimkit.pipeline import Pipeline

FAILED = "document-failed"


@attrs.frozen(kw_only=True)
class Page:
    """A raw page: its text or bytes, and what is known of it otherwise."""

    id: str | None = None
    raw: str | bytes | None = None
    url: str | None = None
    published: PartialDate | dt.date | str | None = None


@attrs.frozen(kw_only=True)
class Options:
    """How pages are read, as in `claimkit.analyze`; for several processes it has to pickle."""

    language: str | None = None
    format: str = "auto"
    pipeline: Pipeline = attrs.field(factory=Pipeline)


def analyze_page(page: Page, options: Options) -> tuple[Analysis | None, str | None]:
    """Return the analysis of a page, or the cause that there is none."""
    if page.raw is None:
        message = "there is no raw text"
        return None, message
    try:
        return (
            options.pipeline.analyze(
                page.raw,
                url=page.url,
                published=page.published,
                language=options.language,
                format=options.format,
            ),
            None,
        )
    except Exception as error:  # noqa: BLE001 - a page that fails is a row, not the end of the batch
        return None, cause_of(error)


def cause_of(error: Exception) -> str:
    """Return what went wrong, in characters that any file can hold."""
    text = f"{type(error).__name__}: {error}"
    return text.encode("utf-8", "backslashreplace").decode()


def row_of(page: Page, options: Options) -> TableRow:
    """Return the row of a page: its analysis, or the error."""
    analysis, error = analyze_page(page, options)
    if analysis is None:
        return failed_row(page, error or FAILED)
    row = table_row(analysis, name=page.id)
    return row if row.url or not page.url else attrs.evolve(row, url=page.url)


def failed_row(page: Page, error: str) -> TableRow:
    """Return the row of a page that has no analysis."""
    return TableRow(id=page.id, url=page.url, error=error)
