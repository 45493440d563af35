"""In DuckDB: Parquet of raw pages in, Parquet of analyses out, and views to ask them by.

The extra `duckdb` brings DuckDB and pyarrow.
"""

import os
from importlib.resources import files
from pathlib import Path
from typing import Any

import attrs

from claimkit.engines.arrow import KNOWN, NEEDED, analyze_batches
from claimkit.engines.pages import Options
from claimkit.errors import InputError
from claimkit.io.extras import require
from claimkit.io.files import replacing
from claimkit.io.parquet import GROUP, open_writer

Path_ = str | os.PathLike[str]


@attrs.frozen(kw_only=True)
class Count:
    """How many pages there were, and how many of them have an error instead of an analysis."""

    pages: int
    failed: int


def analyze_parquet(
    source: Path_, target: Path_, options: Options | None = None, *, jobs: int = 1
) -> Count:
    """Analyse the pages of Parquet files and write the analyses to one.

    Memory holds a few hundred pages at a time. The target appears whole or not at all.

    Args:
        source: A file or a pattern such as ``pages/*.parquet``, with the columns of
            `claimkit.engines.arrow.analyze_batch`.
        target: The file to write; its columns are those of `claimkit.io.table.TableRow`.
        options: How the pages are read.
        jobs: Processes.

    Raises:
        InputError: If there is no column `id` or `raw`.
        UnsupportedFormat: If DuckDB or pyarrow is not installed.
    """
    duckdb = require("duckdb", "duckdb")
    pages = failed = 0
    with duckdb.connect() as connection, replacing(target) as part, open_writer(part) as writer:
        relation = connection.read_parquet(os.fspath(source))
        missing = [name for name in NEEDED if name not in relation.columns]
        if missing:
            message = f"{source} has no column {' or '.join(missing)}; it needs id and raw"
            raise InputError(message)
        columns = ", ".join(name for name in KNOWN if name in relation.columns)
        reader = _reader(relation.project(columns))
        for batch in analyze_batches(reader, options, jobs=jobs):
            writer.write_batch(batch)
            pages += batch.num_rows
            failed += batch.num_rows - batch.column("error").null_count
    return Count(pages=pages, failed=failed)


def _reader(relation: Any) -> Any:  # noqa: ANN401 - a duckdb relation, a pyarrow reader
    read = getattr(relation, "to_arrow_reader", None) or relation.fetch_record_batch
    return read(GROUP)


def connect(path: Path_) -> Any:  # noqa: ANN401 - a duckdb connection
    """Open Parquet of analyses for SQL, in memory, with four views.

    `pages` has all columns, `articles` those without lists, `quotes` and `claims` a row for each.

    Args:
        path: A file or a pattern such as ``corpus/*.parquet``.

    Raises:
        UnsupportedFormat: If DuckDB is not installed.
    """
    duckdb = require("duckdb", "duckdb")
    connection = duckdb.connect()
    escaped = str(Path(path)).replace("'", "''")
    views = files("claimkit.engines").joinpath("views.sql").read_text(encoding="utf-8")
    connection.execute(views.format(path=f"'{escaped}'"))
    return connection
