"""The metadata of an HTML page: what its carriers state, weighed field by field."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from claimkit.metadata import statements as st
from claimkit.metadata.candidate import Candidate
from claimkit.metadata.carriers.page import HtmlPage
from claimkit.metadata.keys import key_of
from claimkit.metadata.languages import language_candidates
from claimkit.metadata.weigh import choose
from claimkit.model import ArticleMetadata, Issue, Origin, PartialDate

if TYPE_CHECKING:
    from turbohtml import Document


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
    """Return what an HTML page says of its article, and what was odd about it."""
    page = HtmlPage(tree=tree, url=url)
    told = st.statements(page, parsers)
    fields: dict[str, Any] = {}
    origins: dict[str, Origin] = {}
    for field, candidates in read_fields(page, told, language).items():
        found = choose(candidates, lambda value, field=field: key_of(field, value))
        if found:
            fields[field], origins[field] = found
    return ArticleMetadata(**fields, origins=origins), told.issues


def read_fields(
    page: HtmlPage, told: st.Statements, language: str | None = None
) -> dict[str, list[Candidate]]:
    """Return the candidates of each field, read."""
    sites = st.site_of(told)
    spoken = language_candidates(page, told)
    best = choose(spoken, lambda value: key_of("language", value))
    stated = language or (str(best[0]) if best else None)
    titles = st.titles(told, sites)
    chosen = choose(titles, lambda value: key_of("title", value))
    title = str(chosen[0]) if chosen else None
    return {
        "title": titles,
        "authors": st.authors(told, sites, stated),
        "published": st.days(told, "published", page.lang),
        "modified": st.days(told, "modified", page.lang),
        "outlet": st.outlets(told),
        "section": st.sections(told, title, sites),
        "language": spoken,
        "canonical_url": st.canonical(told, page.url),
    }
