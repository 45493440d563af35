"""In Spark: a data frame of raw pages in, the table of analyses out.

The extra `spark` brings PySpark and pyarrow; the workers need claimkit, too.
"""

from collections.abc import Iterable, Iterator
from functools import partial
from typing import Any

from claimkit.engines.arrow import analyze_batches, schema
from claimkit.engines.pages import Options
from claimkit.io.extras import require


def analyze_frame(frame: Any, options: Options | None = None) -> Any:  # noqa: ANN401 - pyspark
    """Analyse the pages of a Spark data frame.

    Args:
        frame: Columns as for `claimkit.engines.arrow.analyze_batch`.
        options: How the pages are read; they are sent to the workers.

    Returns:
        A data frame with the columns of `claimkit.io.table.TableRow`; like any in Spark it is
        computed when it is asked for.

    Raises:
        UnsupportedFormat: If PySpark or pyarrow is not installed.
    """
    types = require("pyspark.sql.pandas.types", "spark")
    return frame.mapInArrow(partial(_analyze, options=options), types.from_arrow_schema(schema()))


def _analyze(batches: Iterable[Any], *, options: Options | None) -> Iterator[Any]:
    return analyze_batches(batches, options)
