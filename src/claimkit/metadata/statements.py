"""All that a page states of itself, read field by field: what the merge chooses from."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from typing import TypeAlias

import attrs

from claimkit.lines import author_labels, find_byline
from claimkit.metadata.candidate import Candidate
from claimkit.metadata.carriers.addresses import from_addresses
from claimkit.metadata.carriers.breadcrumbs import breadcrumbs
from claimkit.metadata.carriers.bylines import marked_bylines
from claimkit.metadata.carriers.headings import headings
from claimkit.metadata.carriers.items import items
from claimkit.metadata.carriers.json_ld import read_graph
from claimkit.metadata.carriers.linked_data import linked_data
from claimkit.metadata.carriers.links import links
from claimkit.metadata.carriers.metas import metas
from claimkit.metadata.carriers.near import near_lines
from claimkit.metadata.carriers.page import HtmlPage
from claimkit.metadata.carriers.times import times
from claimkit.metadata.carriers.values import address, host, key, original
from claimkit.metadata.carriers.web import front_names
from claimkit.metadata.fields.authors import beside_date, dated_names, is_personal, names_in
from claimkit.metadata.fields.sites import Sites, sites_of
from claimkit.metadata.fields.spelled import spelled_title
from claimkit.metadata.fields.titles import segments, without_site
from claimkit.model import Issue

PageParser: TypeAlias = Callable[[HtmlPage], tuple[Iterable[Candidate], Iterable[Issue]]]
LONGEST_OUTLET = 80
LONGEST_WORDS = 8
COPYRIGHT = "meta.copyright"  # often a person, an agency or a firm
MOST_LINES = 15
LONGEST_DATED = 100
MOST_DATED = 3
PARTS = ("heading.marked", "heading.inner", "heading.inner.kicker")  # of the text, of the headline
YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


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
    urls = [original(found) for found in (address(url, page.url) for url in own) if found]
    if page.url and address(page.url, None):
        urls.append(original(page.url))
    raw.extend(linked_data(page, graph, urls))
    for carrier in (headings, items, marked_bylines, times, breadcrumbs, near_lines):
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
    pages = {title for title in told.texts("title") if len(segments(title)) > 1}
    stated = (c for c in told.of("outlet") if c.carrier != COPYRIGHT and c.value not in pages)
    names = [str(c.value) for c in stated if len(str(c.value).split()) <= LONGEST_WORDS]
    return sites_of(names, [host(url) for url in told.addresses])


def titles(told: Statements, sites: Sites) -> list[Candidate]:
    """Return the titles without the name of the site; where that leaves none, with it."""
    found = told.of("title")
    keys = [key(str(candidate.value)) for candidate in found]
    read: list[Candidate] = []
    for place, candidate in enumerate(found):
        parts = PARTS if keys.count(keys[place]) > 1 else PARTS[:1]
        others = {
            name
            for number, name in enumerate(keys)
            if number != place and name and found[number].carrier not in parts
        }
        is_heading = candidate.carrier.startswith("h")
        title = without_site(str(candidate.value), sites, others, is_heading=is_heading)
        if title:
            is_whole = title == candidate.value
            read.append(candidate if is_whole else candidate.read_as(title))
    own = [candidate for candidate in read if not sites.has(str(candidate.value))]
    named = own or read
    return [*named, *(hint for url in told.addresses[-1:] for hint in spelled_title(named, url))]


def authors(told: Statements, sites: Sites) -> list[Candidate]:
    """Return the names of authors, without roles and newsrooms."""
    read: list[Candidate] = []
    for candidate in told.of("authors"):
        stated = candidate.value if isinstance(candidate.value, tuple) else (str(candidate.value),)
        is_stated = candidate.carrier.startswith(("json-ld", "meta", "microdata"))
        named = names_in(map(str, stated), sites, is_stated=is_stated)
        if named.names:
            carrier = ".".join(filter(None, (candidate.carrier, named.kind)))
            read.append(candidate.read_as(named.names, carrier=carrier))
    for candidate in told.of("lines"):
        read.extend(_line_authors(candidate, sites))
    return read


def _line_authors(candidate: Candidate, sites: Sites) -> Iterator[Candidate]:
    """Yield the authors of the first byline, and those of the first line with date and name."""
    value = candidate.value if isinstance(candidate.value, tuple) else ()
    lines = tuple(map(str, value[:MOST_LINES]))
    for line in lines:
        byline = find_byline(line, None)
        persons = tuple(x for x in byline.authors if not sites.has(x)) if byline else ()
        if persons:
            label = line.partition(":")[0].strip().lower()  # maybe of a book or a study
            carrier = candidate.carrier + (".labelled" if label in author_labels(None) else "")
            yield candidate.read_as(persons, field="authors", carrier=carrier)
            break
    dated = (line for line in lines if len(line) <= LONGEST_DATED and YEAR.search(line))
    for line in islice(dated, MOST_DATED):
        names = tuple(x for x in dated_names(line) if not sites.has(x))
        if names:
            is_sure = all(map(is_personal, names))
            carrier = f"{candidate.carrier}.dated" + ("" if is_sure else ".loose")
            yield candidate.read_as(names, field="authors", carrier=carrier)
            break
    names = tuple(x for x in beside_date(lines) if not sites.has(x))
    if names:
        carrier = f"{candidate.carrier}.beside"
        yield candidate.read_as(names, field="authors", carrier=carrier)


def outlets(told: Statements) -> list[Candidate]:
    """Return the names of the outlet; the host is one of the last resort."""
    read: list[Candidate] = []
    for candidate in told.of("outlet"):
        name = str(candidate.value).strip(" @|-–")
        if name and len(name) <= LONGEST_OUTLET:
            is_whole = name == candidate.value
            read.append(candidate if is_whole else candidate.read_as(name))
    read.extend(candidate.read_as(candidate.value, field="outlet") for candidate in told.of("host"))
    return read


def sections(told: Statements, title: str | None, sites: Sites) -> list[Candidate]:
    """Return the sections that are stated, and the first and the last level of the trail."""
    read = told.of("section")
    for candidate in told.of("breadcrumbs"):
        value = candidate.value if isinstance(candidate.value, tuple) else ()
        levels = [level for level in value if not _is_end(level, title, sites)]
        ends = {"first": levels[:1], "last": levels[1:][-1:]}
        for name, found in ends.items():
            carrier = f"{candidate.carrier}.{name}"
            read.extend(
                candidate.read_as(level, field="section", carrier=carrier) for level in found
            )
    return read


def _is_end(level: str, title: str | None, sites: Sites) -> bool:
    """Whether a level of the trail is the front page or the article."""
    own = key(level)
    return own == key(title or "") or sites.has(level) or own in front_names()


def canonical(told: Statements, url: str | None) -> list[Candidate]:
    """Return the absolute addresses that the page gives for itself."""
    read = []
    for candidate in told.of("canonical_url"):
        found = address(str(candidate.value), url)
        if found:
            is_whole = found == candidate.value
            read.append(candidate if is_whole else candidate.read_as(found))
    return read
