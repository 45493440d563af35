"""Parquet files of analyses: nested columns for databases, and the analysis whole.

The extra `arrow` brings pyarrow.
"""

import os
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any

from claimkit.errors import RecordError
from claimkit.io.columns import arrow_schema, packer, unpacker
from claimkit.io.extras import require
from claimkit.io.files import replacing
from claimkit.io.records import SCHEMA, from_record
from claimkit.io.table import TableRow, table_row
from claimkit.model import Analysis

GROUP = 256
"""How many rows are held in memory and written at once."""

COMPRESSION = "zstd"
READ = ("schema", "versions", "analysis", "error", "id")


def dump(analyses: Iterable[Analysis], path: str | os.PathLike[str]) -> int:
    """Write analyses to a Parquet file and return how many there were.

    The file appears whole or not at all. Its columns are those of `claimkit.io.table.TableRow`.

    Raises:
        UnsupportedFormat: If pyarrow is not installed.
        RecordError: If a string holds a lone surrogate, which Arrow cannot; `path` names it.
    """
    rows = map(table_row, analyses)
    count = 0
    with replacing(path) as part, open_writer(part) as writer:
        while group := tuple(islice(rows, GROUP)):
            writer.write_batch(to_batch(group))
            count += len(group)
    return count


def open_writer(path: str | os.PathLike[str]) -> Any:  # noqa: ANN401 - a pyarrow ParquetWriter
    """Open a Parquet file for batches of table rows; use it in a `with` statement."""
    parquet = require("pyarrow.parquet", "arrow")
    return parquet.ParquetWriter(Path(path), arrow_schema(TableRow), compression=COMPRESSION)


def to_batch(rows: Iterable[TableRow]) -> Any:  # noqa: ANN401 - a pyarrow.RecordBatch
    """Return table rows as an Arrow record batch.

    Raises:
        RecordError: If a string holds a lone surrogate, which Arrow cannot.
    """
    arrow = require("pyarrow", "arrow")
    pack = packer(TableRow)
    packed = [pack(row) for row in rows]
    try:
        return arrow.RecordBatch.from_pylist(packed, schema=arrow_schema(TableRow))
    except UnicodeEncodeError as error:
        message = f"a string holds half of a surrogate pair, which is no text: {error.reason}"
        raise RecordError(message, "$") from error


def load(path: str | os.PathLike[str]) -> Iterator[Analysis]:
    """Read the analyses of a Parquet file, one by one, in order; rows with an error are left out.

    Raises:
        UnsupportedFormat: If pyarrow is not installed.
        RecordError: If a row is no analysis; the message names the row.
    """
    parquet = require("pyarrow.parquet", "arrow")
    turn = unpacker(TableRow)
    with parquet.ParquetFile(Path(path)) as file:
        _check_columns(file.schema_arrow.names)
        number = 0
        for batch in file.iter_batches(batch_size=GROUP, columns=list(READ)):
            for row in batch.to_pylist():
                number += 1
                if row["analysis"] is not None:
                    yield _analysis(turn(row), number)


def _check_columns(names: Iterable[str]) -> None:
    missing = set(READ).difference(names)
    if missing:
        message = f"the file has no columns {', '.join(sorted(missing))}"
        raise RecordError(message, "$")


def _analysis(row: dict[str, Any], number: int) -> Analysis:
    if row["schema"] != SCHEMA:
        message = f"row {number}: the schema is {row['schema']!r}; this version reads {SCHEMA}"
        raise RecordError(message, "$.schema")
    try:
        return from_record({"schema": SCHEMA, **row["analysis"]})
    except RecordError as error:
        message = f"row {number}: {error.args[0]}"
        raise RecordError(message, error.path) from error
