"""Data frames of analyses for pandas: one row a quote, or one a claim.

The extra `pandas` brings the library.
"""

from collections.abc import Callable, Iterable
from types import UnionType
from typing import Any

import attrs

from claimkit.io.extras import require
from claimkit.io.rows import Cell, ClaimRow, QuoteRow, article_cells, claim_rows_of, rows
from claimkit.model import Analysis, Article

Frame = Any
"""A pandas.DataFrame."""

DTYPES = {int: "Int64", float: "Float64", bool: "boolean"}
DAY = "published_day"


def quotes(analyses: Iterable[Analysis]) -> Frame:
    """Return a data frame with one row for each quote; see `claimkit.io.rows`.

    Missing values are `pandas.NA`. `published` and `said_on` are EDTF; `published_day` is a
    timestamp, the first day that `published` could be, NaT if its year is not known.

    Raises:
        UnsupportedFormat: If pandas is not installed.
    """
    return _frame(analyses, rows, QuoteRow)


def claims(analyses: Iterable[Analysis]) -> Frame:
    """Return a data frame with one row for each claim; see `claimkit.io.rows.ClaimRow`.

    Raises:
        UnsupportedFormat: If pandas is not installed.
    """
    return _frame(analyses, claim_rows_of, ClaimRow)


def _frame(
    analyses: Iterable[Analysis],
    read: Callable[[Analysis], list[dict[str, Cell]]],
    kind: type[attrs.AttrsInstance],
) -> Frame:
    pandas = require("pandas", "pandas")
    found: list[dict[str, Cell]] = []
    days: list[object] = []
    for analysis in analyses:
        published = analysis.article.metadata.published
        part = read(analysis)
        found += part
        days += [published.earliest if published else None] * len(part)
    made = pandas.DataFrame(found, columns=_columns(kind), dtype=object)
    made = made.astype(_dtypes(kind))
    made.insert(
        made.columns.get_loc("published") + 1,
        DAY,
        pandas.to_datetime(pandas.Series(days, dtype=object)),
    )
    return made


def _shared() -> tuple[str, ...]:
    return tuple(article_cells(Analysis(article=Article(text=""))))


def _columns(kind: type[attrs.AttrsInstance]) -> list[str]:
    return [*_shared(), *(field.name for field in attrs.fields(kind))]


def _dtypes(kind: type[attrs.AttrsInstance]) -> dict[str, str]:
    own = {field.name: _dtype(field.type) for field in attrs.fields(kind)}
    return {**dict.fromkeys(_shared(), "string"), **own}


def _dtype(annotation: Any) -> str:  # noqa: ANN401 - a type or a union with None
    plain = annotation.__args__[0] if isinstance(annotation, UnionType) else annotation
    return DTYPES.get(plain, "string")
