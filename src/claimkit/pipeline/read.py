"""From what came to an article: the first stage, with the metadata parsers of plugins."""

import datetime as dt
import warnings
from collections.abc import Iterable, Sequence

from claimkit.errors import InputError, InputWarning
from claimkit.metadata.article import build_article
from claimkit.metadata.html import extract_html_metadata
from claimkit.metadata.statements import PageParser
from claimkit.model import Article, ArticleMetadata, Issue, PartialDate
from claimkit.pipeline.parsers import default_parsers, guarded
from claimkit.plugins import MetadataParser, Plugin
from claimkit.reading import format_of
from claimkit.reading.html.read import open_html

Day = PartialDate | dt.date | str | None


def parse(
    raw: str | bytes,
    *,
    url: str | None = None,
    published: Day = None,
    language: str | None = None,
    title: str | None = None,
    outlet: str | None = None,
    format: str = "auto",  # noqa: A002 - the public name
) -> Article:
    """Read a page or a text into an article with its metadata; what is odd is in its `issues`.

    Args:
        raw: The page or text as it came.
        url: Where it was found.
        published: When it was published, if that is known otherwise.
        language: BCP 47 code; None: told from the text.
        title: The title, if the text does not hold it.
        outlet: Who published it.
        format: "auto", "text" (kept as it is), "markdown" or "html".

    Raises:
        InputError: If `raw` is neither str nor bytes.
        UnsupportedFormat: If the format is unknown, or its extra is not installed.
        DateError: If `published` is no date.
    """
    return build(
        raw,
        url=url,
        published=published,
        language=language,
        title=title,
        outlet=outlet,
        format=format,
    )


def build(
    raw: str | bytes,
    *,
    published: Day,
    format: str,  # noqa: A002 - as in `parse`
    parsers: Sequence[Plugin[MetadataParser]] | None = None,
    strict: bool = False,
    **told: str | None,
) -> Article:
    """Return the article; as `parse`, with other parsers (None: those installed)."""
    guards: tuple[PageParser, ...] = ()
    if format_of(raw, format) == "html":
        guards = guarded(default_parsers() if parsers is None else parsers, strict=strict)
    return build_article(raw, published=as_day(published), format=format, parsers=guards, **told)


def as_day(value: Day) -> PartialDate | None:
    """Return a date as one that may be partial."""
    if value is None or isinstance(value, (PartialDate, dt.date, str)):
        return PartialDate.of(value)
    message = f"published must be a PartialDate, a date or an ISO string, not {value!r}"
    raise InputError(message)


def extract_metadata(
    raw: str | bytes,
    *,
    url: str | None = None,
    format: str = "auto",  # noqa: A002 - the public name
) -> ArticleMetadata:
    """Return what a page or a text says of itself; what is odd is warned of.

    The text of an HTML page is not extracted: that takes most of the time.

    Args:
        raw: The page or text as it came.
        url: Where it was found.
        format: "auto", "text", "markdown" or "html".

    Raises:
        InputError: If `raw` is neither str nor bytes.
        UnsupportedFormat: If the format is unknown, or its extra is not installed.
        PluginError: If two installed parsers have one name, or their order is a circle.
    """
    if format_of(raw, format) == "html":
        _, tree, issues = open_html(raw)
        metadata, odd = extract_html_metadata(tree, url=url, parsers=guarded(default_parsers()))
        warn_of((*issues, *odd))
        return metadata
    article = parse(raw, url=url, format=format)
    warn_of(article.issues)
    return article.metadata


def warn_of(issues: Iterable[Issue]) -> None:
    """Warn of what an analysis would list."""
    for issue in issues:
        warnings.warn(f"{issue.code} ({issue.origin}): {issue.message}", InputWarning, stacklevel=3)
