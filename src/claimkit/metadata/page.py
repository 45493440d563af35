"""From a page to the metadata of its article."""

from collections.abc import Iterator

from claimkit.metadata.bylines import bylines
from claimkit.metadata.candidate import Candidate
from claimkit.metadata.date_headers import date_headers
from claimkit.metadata.datelines import datelines
from claimkit.metadata.footers import footers
from claimkit.metadata.headlines import headlines
from claimkit.metadata.merge import merge
from claimkit.metadata.stated import stated
from claimkit.model import ArticleMetadata, PartialDate
from claimkit.reading import Page


def extract_page_metadata(
    page: Page,
    *,
    url: str | None = None,
    published: PartialDate | None = None,
    title: str | None = None,
    outlet: str | None = None,
    language: str | None = None,
) -> ArticleMetadata:
    """Return what a page and its caller say of the article.

    Args:
        page: The page, read.
        url: The address it came from.
        published: The date of publication as the caller states it; it wins over the text, and
            completes a dateline that prints no year.
        title: The title as the caller states it.
        outlet: The outlet as the caller states it.
        language: The language as the caller states it; None: the page's own was detected.
    """
    given = stated(url=url, published=published, title=title, outlet=outlet, language=language)
    return merge((*given, *_from_page(page, published)))


def _from_page(page: Page, published: PartialDate | None) -> Iterator[Candidate]:
    if page.language is not None:
        yield Candidate(field="language", value=page.language, carrier="detected", confidence=0.8)
    yield from headlines(page)
    yield from bylines(page)
    yield from date_headers(page)
    yield from datelines(page, published)
    yield from footers(page)
