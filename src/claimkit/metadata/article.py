"""From raw input to an article: read it, then find what it says of itself."""

import datetime as dt

from claimkit.metadata.page import extract_page_metadata
from claimkit.model import Article, PartialDate, content_id
from claimkit.reading import read


def build_article(
    raw: str | bytes,
    *,
    url: str | None = None,
    published: PartialDate | dt.date | str | None = None,
    language: str | None = None,
    title: str | None = None,
    outlet: str | None = None,
    format: str = "auto",  # noqa: A002 - the public name
) -> Article:
    """Return the article of a raw input, with blocks, metadata and issues.

    Args:
        raw: The input; bytes are decoded.
        url: The address it came from.
        published: Its date of publication: a PartialDate, a date or an ISO string.
        language: Its BCP 47 code; None: it is detected.
        title: Its title, if known.
        outlet: Who published it, if known.
        format: "auto", "text" or "markdown".

    Raises:
        InputError: If raw is neither str nor bytes.
        UnsupportedFormat: If the format is unknown, or the input is HTML.
        DateError: If `published` is no date.
    """
    date = PartialDate.of(published)
    page = read(raw, format=format, language=language)
    metadata = extract_page_metadata(
        page, url=url, published=date, title=title, outlet=outlet, language=language
    )
    stated = (url, date.edtf if date else None, language, title, outlet)
    return Article(
        id=content_id("a", page.raw, *stated),
        text=page.text,
        language=page.language,
        blocks=page.blocks,
        metadata=metadata,
        source_map=page.source_map,
        issues=page.issues,
    )
