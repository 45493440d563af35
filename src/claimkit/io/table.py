"""The table of analyses: one row an article, the same in Parquet files and in every engine."""

from collections.abc import Mapping

import attrs

from claimkit.io.records import SCHEMA, versions_of
from claimkit.io.rows import ClaimRow, QuoteRow, claim_rows, quote_rows
from claimkit.model import Analysis, PartialDate


@attrs.frozen(kw_only=True)
class TableRow:
    """An article with what was found in it, or the error that kept it from being analysed.

    Attributes:
        id: The caller's own id of the article, else that of `Article`.
        url: Where it was published.
        title: Its title.
        outlet: Who published it.
        published: When, as far as it is known.
        language: The language it was read in.
        quotes: Its quotes, readable without the text.
        claims: Its claims, likewise.
        error: Why there is no analysis; None: there is one.
        schema: The number of the form of `analysis`.
        versions: What made it.
        analysis: The analysis whole.
    """

    id: str | None
    url: str | None = None
    title: str | None = None
    outlet: str | None = None
    published: PartialDate | None = None
    language: str | None = None
    quotes: tuple[QuoteRow, ...] = ()
    claims: tuple[ClaimRow, ...] = ()
    error: str | None = None
    schema: int = SCHEMA
    versions: Mapping[str, str] = attrs.field(factory=dict)
    analysis: Analysis | None = None


def table_row(analysis: Analysis, *, name: str | None = None) -> TableRow:
    """Return the row of an analysis; `name` is the caller's id of the article."""
    article = analysis.article
    stated = article.metadata
    return TableRow(
        id=article.id if name is None else name,
        url=stated.canonical_url,
        title=stated.title,
        outlet=stated.outlet,
        published=stated.published,
        language=article.language,
        quotes=quote_rows(analysis),
        claims=claim_rows(analysis),
        versions=versions_of(analysis),
        analysis=analysis,
    )
