"""Over Arrow record batches: raw pages in, the table of analyses out.

The other engines stand on this one. The extra `arrow` brings pyarrow.
"""

from collections.abc import Iterable, Iterator
from functools import partial
from typing import Any

from claimkit.engines.pages import Options, Page, cause_of, failed_row, row_of
from claimkit.engines.parallel import ordered_map
from claimkit.errors import InputError
from claimkit.io.columns import arrow_schema
from claimkit.io.parquet import GROUP, to_batch
from claimkit.io.table import TableRow

Batch = Any
"""A pyarrow.RecordBatch."""

NEEDED = ("id", "raw")
KNOWN = (*NEEDED, "url", "published")


def schema() -> Any:  # noqa: ANN401 - a pyarrow.Schema
    """Return the schema of what comes out: the columns of `claimkit.io.table.TableRow`.

    Raises:
        UnsupportedFormat: If pyarrow is not installed.
    """
    return arrow_schema(TableRow)


def analyze_batch(batch: Batch, options: Options | None = None) -> Batch:
    """Analyse a batch of raw pages; there comes out a row for each, in their order.

    Args:
        batch: Columns `id` and `raw` (strings or bytes), and, if there are, `url` and
            `published` (strings in EDTF, days or timestamps). Others are ignored.
        options: How the pages are read.

    Returns:
        A batch of `schema()`. A page that cannot be analysed is a row with its `error`.

    Raises:
        InputError: If `id` or `raw` is missing.
        UnsupportedFormat: If pyarrow is not installed.
    """
    options = options or Options()
    pages = list(_pages(batch))
    rows = [row_of(page, options) for page in pages]
    try:
        return to_batch(rows)
    except Exception:  # noqa: BLE001 - then each row for itself: one that does not fit is an error
        return to_batch([_fitting(page, row) for page, row in zip(pages, rows, strict=True)])


def _fitting(page: Page, row: TableRow) -> TableRow:
    try:
        to_batch([row])
    except Exception as error:  # noqa: BLE001 - as above
        return failed_row(page, cause_of(error))
    return row


def _pages(batch: Batch) -> Iterator[Page]:
    missing = [name for name in NEEDED if name not in batch.schema.names]
    if missing:
        message = f"the batch has no column {' or '.join(missing)}; it needs id and raw"
        raise InputError(message)
    for row in batch.select([name for name in KNOWN if name in batch.schema.names]).to_pylist():
        name = row.pop("id")
        yield Page(id=None if name is None else str(name), **row)


def analyze_batches(
    batches: Iterable[Batch], options: Options | None = None, *, jobs: int = 1
) -> Iterator[Batch]:
    """Analyse batches as they are read, in their order, in pieces of at most 256 pages.

    Args:
        batches: As for `analyze_batch`.
        options: How the pages are read.
        jobs: Processes; with several, some batches beyond the current one are in memory.
    """
    pieces = (piece for batch in batches for piece in _pieces(batch))
    options = options or Options()
    run = partial(analyze_batch, options=options)
    return ordered_map(run, pieces, jobs=jobs, died=_died)


def _pieces(batch: Batch) -> Iterator[Batch]:
    for start in range(0, batch.num_rows, GROUP):
        yield batch.slice(start, GROUP)


def _died(batch: Batch) -> Batch:
    """Return the rows of a batch on which a process died: one page of it is to blame."""
    message = "the process died on this page, or on one next to it"
    return to_batch([failed_row(page, message) for page in _pages(batch)])
