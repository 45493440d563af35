"""The metadata of an HTML page: what its carriers state, weighed field by field."""

from collections.abc import Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from claimkit.metadata import statements as st
from claimkit.metadata.candidate import Candidate
from claimkit.metadata.carriers.page import HtmlPage
from claimkit.metadata.carriers.survey import MOST_ELEMENTS
from claimkit.metadata.keys import key_of
from claimkit.metadata.languages import language_candidates
from claimkit.metadata.stated import stated
from claimkit.metadata.stated_days import dated_lines, days, without_coming
from claimkit.metadata.weigh import choose, grouped
from claimkit.model import ArticleMetadata, Issue, Origin, PartialDate, Rejected
from claimkit.model.printed import printed

if TYPE_CHECKING:
    from turbohtml import Document

ORIGIN = "claimkit.metadata"


def extract_html_metadata(
    tree: "Document",
    *,
    url: str | None = None,
    published: PartialDate | None = None,
    title: str | None = None,
    outlet: str | None = None,
    language: str | None = None,
    parsers: Sequence[st.PageParser] = (),
) -> tuple[ArticleMetadata, tuple[Issue, ...]]:
    """Return what an HTML page says of its article, and what was odd about it.

    Args:
        tree: The page, parsed; its text is not extracted.
        url: The address it came from.
        published: The date of publication as the caller states it; it wins.
        title: The title as the caller states it.
        outlet: The outlet as the caller states it.
        language: The language as the caller states it; None: the page's own.
        parsers: Parsers of more carriers, each inside its guard.
    """
    page = HtmlPage(tree=tree, url=url)
    told = st.statements(page, parsers)
    fields: dict[str, Any] = {}
    origins: dict[str, Origin] = {}
    for field, candidates in read_fields(page, told).items():
        found = choose(candidates, partial(key_of, field))
        if found:
            fields[field], origins[field] = found
    given = stated(url=url, published=published, title=title, outlet=outlet, language=language)
    for candidate in given:
        _overrule(candidate, fields, origins)
    return ArticleMetadata(**fields, origins=origins), (*told.issues, *_limits(page))


def _overrule(candidate: Candidate, fields: dict[str, Any], origins: dict[str, Origin]) -> None:
    """Let what the caller states win; an address that is only where the page was found, last."""
    field = candidate.field
    before = origins.get(field)
    if before is not None and candidate.confidence < 1:
        return
    rejected: tuple[Rejected, ...] = ()
    if before is not None:
        reason = f"{candidate.carrier} by the caller"
        loser = Rejected(value=printed(fields[field]), carrier=before.carrier, reason=reason)
        rejected = (loser, *before.rejected)
    fields[field] = candidate.value
    origins[field] = Origin(
        carrier=candidate.carrier, confidence=candidate.confidence, rejected=rejected
    )


def _limits(page: HtmlPage) -> Iterator[Issue]:
    if page.is_cut:
        message = f"only the first {MOST_ELEMENTS} elements are searched for metadata"
        yield Issue(code="page-too-large", message=message, origin=ORIGIN)


def read_fields(page: HtmlPage, told: st.Statements) -> dict[str, list[Candidate]]:
    """Return the candidates of each field, read."""
    sites = st.site_of(told)
    titles = st.titles(told, sites)
    dates = dated_lines(told, page.lang)
    modified = days(told, "modified", page.lang, dates)
    published = days(told, "published", page.lang, dates)
    return {
        "title": titles,
        "authors": st.authors(told, sites),
        "published": without_coming(published, modified),
        "modified": modified,
        "outlet": st.outlets(told),
        "section": st.sections(told, _best("title", titles), sites),
        "language": language_candidates(page, told),
        "canonical_url": st.canonical(told, page.url),
        "subtitle": told.of("subtitle"),
    }


def _best(field: str, candidates: list[Candidate]) -> str | None:
    ranked = grouped(candidates, partial(key_of, field))
    return str(ranked[0].candidates[0].value) if ranked else None
