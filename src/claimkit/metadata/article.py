"""From raw input to an article: read it, then find what it says of itself."""

import datetime as dt
from collections.abc import Sequence

import attrs

from claimkit.metadata.html import extract_html_metadata
from claimkit.metadata.page import extract_page_metadata
from claimkit.metadata.statements import PageParser
from claimkit.model import Article, ArticleMetadata, PartialDate, content_id
from claimkit.reading import Page, format_of, read
from claimkit.reading.html.read import open_html, read_html


def build_article(
    raw: str | bytes,
    *,
    url: str | None = None,
    published: PartialDate | dt.date | str | None = None,
    language: str | None = None,
    title: str | None = None,
    outlet: str | None = None,
    format: str = "auto",  # noqa: A002 - the public name
    parsers: Sequence[PageParser] = (),
) -> Article:
    """Return the article of a raw input, with blocks, metadata and issues.

    Args:
        raw: The input; bytes are decoded.
        url: The address it came from.
        published: Its date of publication: a PartialDate, a date or an ISO string.
        language: Its BCP 47 code; None: it is detected.
        title: Its title, if known.
        outlet: Who published it, if known.
        format: "auto", "text", "markdown" or "html".
        parsers: More parsers for the metadata of HTML pages.

    Raises:
        InputError: If raw is neither str nor bytes.
        UnsupportedFormat: If the format is unknown, or its extra is not installed.
        DateError: If `published` is no date.
    """
    date = PartialDate.of(published)
    stated = Stated(url=url, published=date, title=title, outlet=outlet, language=language)
    if format_of(raw, format) == "html":
        page, metadata = _from_html(raw, stated, parsers)
    else:
        page = read(raw, format=format, language=language)
        metadata = extract_page_metadata(page, **attrs.asdict(stated, recurse=False))
    parts = (url, date.edtf if date else None, language, title, outlet)
    return Article(
        id=content_id("a", page.raw, *parts),
        text=page.text,
        language=page.language,
        blocks=page.blocks,
        metadata=metadata,
        source_map=page.source_map,
        issues=page.issues,
    )


@attrs.frozen(kw_only=True)
class Stated:
    """What the caller states about an article."""

    url: str | None
    published: PartialDate | None
    title: str | None
    outlet: str | None
    language: str | None


def _from_html(
    raw: str | bytes, stated: Stated, parsers: Sequence[PageParser]
) -> tuple[Page, ArticleMetadata]:
    """Return the page and its metadata: what the carriers lack is taken from the text."""
    text, tree, issues = open_html(raw)
    told = attrs.asdict(stated, recurse=False)
    metadata, odd = extract_html_metadata(tree, **told, parsers=parsers)
    language = stated.language or metadata.language
    title = stated.title or metadata.title
    page = read_html(tree, raw=text, title=title, language=language, issues=(*issues, *odd))
    told["published"] = stated.published or metadata.published
    return page, _filled(metadata, extract_page_metadata(page, **told))


def _filled(metadata: ArticleMetadata, other: ArticleMetadata) -> ArticleMetadata:
    """Return the metadata, with what is missing taken from the other."""
    names = (field.name for field in attrs.fields(ArticleMetadata) if field.name != "origins")
    missing = [name for name in names if not getattr(metadata, name) and getattr(other, name)]
    if not missing:
        return metadata
    values = {name: getattr(other, name) for name in missing}
    origins = {name: other.origins[name] for name in missing if name in other.origins}
    return attrs.evolve(metadata, **values, origins={**metadata.origins, **origins})
