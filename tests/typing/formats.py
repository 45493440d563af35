"""Records, formats and engines, used as a user would. What the extras give is theirs to type."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from claimkit import Analysis, Article, Claim, Pipeline, Story, io, report
from claimkit.engines import arrow, duckdb, spark
from claimkit.engines.pages import Options
from claimkit.io import brat, claimreview, frames, label_studio, parquet, web_annotation
from claimkit.io.claimreview import (
    FactCheck,
    Party,
    Published,
    PublishedClaim,
    PublishedQuotation,
    Rating,
    Verdict,
)
from claimkit.io.rows import ClaimRow, QuoteRow
from claimkit.io.table import TableRow


def records(analysis: Analysis, story: Story) -> None:
    """Records of analyses and of stories."""
    line: bytes = io.encode(analysis, source="a.html")
    schema: dict[str, Any] = io.schema()
    versions: tuple[str, str] = (str(io.SCHEMA), str(io.STORY_SCHEMA))
    again: Story = io.story_from_record(io.story_to_record(story))
    print(line, schema, io.schema(Story), versions, again, io.encode_story(story))


def exports(analyses: Iterable[Analysis], path: str) -> int:
    """Formats by name."""
    names: tuple[str, ...] = io.formats()
    return io.export(analyses, path, names[0])


def rows() -> tuple[type[QuoteRow], type[ClaimRow], type[TableRow]]:
    """The columns of flat rows and of nested tables."""
    return QuoteRow, ClaimRow, TableRow


def tables(analyses: list[Analysis], path: str) -> Iterator[Analysis]:
    """Parquet files and data frames."""
    count: int = parquet.dump(analyses, path)
    print(count, frames.quotes(analyses), frames.claims(analyses))
    return parquet.load(path)


def fact_checks(analysis: Analysis, claim: Claim) -> Mapping[str, Any]:
    """ClaimReview, out and in."""
    rating = Rating(label="mostly false", value=2, best=5, worst=1)
    verdict: Verdict | None = rating.verdict
    check: FactCheck = claimreview.review(
        analysis, claim, rating=rating, url="https://news.example/1", reviewer=Party(name="Desk")
    )
    document: dict[str, Any] = claimreview.write(check)
    published: Published = claimreview.read(document)
    claims: tuple[PublishedClaim, ...] = published.claims
    quotations: tuple[PublishedQuotation, ...] = published.quotations
    print(verdict, claims, quotations, published.issues)
    return claimreview.required_by_google()


def annotations(analysis: Analysis, article: Article, folder: str) -> list[Analysis]:
    """To annotation tools and back."""
    web: dict[str, Any] = web_annotation.dump(analysis)
    task: dict[str, Any] = label_studio.dump(analysis, as_annotation=True)
    setup: tuple[str, str] = (label_studio.configuration(), brat.configuration())
    count: int = brat.dump([analysis], folder)
    standoff: str = brat.encode(analysis)
    print(setup, count)
    return [
        web_annotation.load(web, article),
        label_studio.load(task),
        brat.decode(standoff, article),
        *brat.load(folder),
    ]


def engines(source: str, target: str, pages: Any) -> None:  # noqa: ANN401 - theirs
    """Many pages at once."""
    options = Options(language="en", format="html", pipeline=Pipeline(min_confidence=0.5))
    one: object = arrow.analyze_batch(pages, options)
    many: Iterator[object] = arrow.analyze_batches([pages], options, jobs=2)
    count: duckdb.Count = duckdb.analyze_parquet(source, target, options, jobs=2)
    print(one, list(many), arrow.schema(), count.pages, count.failed, duckdb.connect(target))
    print(spark.analyze_frame(pages, options))


def pages(analysis: Analysis, story: Story) -> tuple[str, str]:
    """Reports for people."""
    return report.article_report(analysis), report.story_report(story)
