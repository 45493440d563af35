"""All that a page states of itself, read field by field: what the merge chooses from."""

from collections.abc import Callable, Iterable, Sequence
from typing import TypeAlias

import attrs

from claimkit.metadata.candidate import Candidate
from claimkit.metadata.carriers.addresses import from_addresses
from claimkit.metadata.carriers.breadcrumbs import breadcrumbs
from claimkit.metadata.carriers.bylines import marked_bylines
from claimkit.metadata.carriers.headings import headings
from claimkit.metadata.carriers.items import items
from claimkit.metadata.carriers.json_ld import Graph, read_graph
from claimkit.metadata.carriers.linked_data import linked_data
from claimkit.metadata.carriers.links import links
from claimkit.metadata.carriers.metas import metas
from claimkit.metadata.carriers.page import HtmlPage
from claimkit.metadata.carriers.times import times
from claimkit.metadata.carriers.values import address, host, key
from claimkit.metadata.fields.authors import names_in
from claimkit.metadata.fields.dates import read_moment
from claimkit.metadata.fields.sites import Sites, sites_of
from claimkit.metadata.fields.titles import without_site
from claimkit.model import Issue

PageParser: TypeAlias = Callable[[HtmlPage], tuple[Iterable[Candidate], Iterable[Issue]]]
MONTH_FIRST = ("en-us", "en_us")


@attrs.frozen(kw_only=True)
class Statements:
    """What the carriers of a page state, as they state it."""

    raw: tuple[Candidate, ...]
    addresses: tuple[str, ...]
    issues: tuple[Issue, ...]

    def of(self, field: str) -> list[Candidate]:
        """Return what is stated of a field."""
        return [candidate for candidate in self.raw if candidate.field == field]

    def texts(self, field: str) -> list[str]:
        """Return the texts that are stated of a field."""
        return [c.value for c in self.raw if c.field == field and isinstance(c.value, str)]


def statements(page: HtmlPage, parsers: Sequence[PageParser] = ()) -> Statements:
    """Return all that the carriers of a page state, and what was odd about it."""
    graph = read_graph(page)
    raw: list[Candidate] = [*links(page), *metas(page)]
    own = [c.value for c in raw if c.field == "canonical_url" and isinstance(c.value, str)]
    urls = [found for found in (address(url, page.url) for url in own) if found]
    if page.url and address(page.url, None):
        urls.append(page.url)
    raw.extend(linked_data(page, graph, urls))
    for carrier in (headings, items, marked_bylines, times, breadcrumbs):
        raw.extend(carrier(page))
    raw.extend(from_addresses(urls))
    issues: list[Issue] = list(graph.issues)
    for parse in parsers:
        found, odd = parse(page)
        raw.extend(found)
        issues.extend(odd)
    return Statements(raw=tuple(raw), addresses=tuple(urls), issues=tuple(issues))


def site_of(told: Statements) -> Sites:
    """Return the names of the site."""
    names = [name for name in told.texts("outlet") if len(name.split()) <= 8]  # noqa: PLR2004
    return sites_of(names, [host(url) for url in told.addresses])


def titles(told: Statements, sites: Sites) -> list[Candidate]:
    """Return the titles without the name of the site."""
    found = told.of("title")
    read: list[Candidate] = []
    for candidate in found:
        text = str(candidate.value)
        others = {key(str(other.value)) for other in found if other.carrier != candidate.carrier}
        title = without_site(text, sites, others - {key(text)})
        if title and not sites.has(title):
            read.append(attrs.evolve(candidate, value=title))
    return read


def authors(told: Statements, sites: Sites, language: str | None) -> list[Candidate]:
    """Return the names of authors, without roles and newsrooms."""
    read: list[Candidate] = []
    for candidate in told.of("authors"):
        stated = candidate.value if isinstance(candidate.value, tuple) else (str(candidate.value),)
        names = names_in(map(str, stated), sites, language)
        if names:
            read.append(attrs.evolve(candidate, value=names))
    return read


def days(told: Statements, field: str, language: str | None) -> list[Candidate]:
    """Return the dates that are stated of a field."""
    read: list[Candidate] = []
    month_first = (language or "").lower() in MONTH_FIRST
    for candidate in told.of(field):
        date = read_moment(str(candidate.value), month_first=month_first)
        if date is not None and date.day is not None and date.year is not None:
            read.append(attrs.evolve(candidate, value=date))
    return read


def outlets(told: Statements) -> list[Candidate]:
    """Return the names of the outlet."""
    read = []
    for candidate in told.of("outlet"):
        name = str(candidate.value).strip(" @|-–")
        if name and len(name) <= 80:  # noqa: PLR2004
            read.append(attrs.evolve(candidate, value=name))
    for candidate in told.of("host"):
        read.append(attrs.evolve(candidate, field="outlet"))
    return read


def sections(told: Statements, title: str | None, sites: Sites) -> list[Candidate]:
    """Return the sections that are stated or that the trail ends with."""
    read = []
    for candidate in told.of("section"):
        read.append(candidate)
    for candidate in told.of("breadcrumbs"):
        levels = [str(level) for level in candidate.value if isinstance(candidate.value, tuple)]
        levels = [x for x in levels if key(x) != key(title or "") and not sites.has(x)]
        levels = [x for x in levels if key(x) not in ("home", "start", "startseite", "inicio")]
        if levels:
            read.append(
                attrs.evolve(
                    candidate,
                    field="section",
                    value=levels[0],
                    carrier=candidate.carrier + ".first",
                )
            )
            if len(levels) > 1:
                read.append(
                    attrs.evolve(
                        candidate,
                        field="section",
                        value=levels[-1],
                        carrier=candidate.carrier + ".last",
                    )
                )
    return read


def canonical(told: Statements, url: str | None) -> list[Candidate]:
    """Return the absolute addresses that the page gives for itself."""
    read = []
    for candidate in told.of("canonical_url"):
        found = address(str(candidate.value), url)
        if found:
            read.append(attrs.evolve(candidate, value=found))
    return read
