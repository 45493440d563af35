"""What the page's own address tells: the day, the section, the host."""

import re
from collections.abc import Iterator
from urllib.parse import unquote, urlsplit

from claimkit.metadata.candidate import Candidate
from claimkit.metadata.carriers.values import host

DAY = re.compile(
    r"(?<!\d)(?P<year>(?:19|20)\d\d)(?P<mark>[/_.-])(?P<month>0?[1-9]|1[0-2])(?P=mark)"
    r"(?P<day>0?[1-9]|[12]\d|3[01])(?!\d)"
)
RUN = re.compile(
    r"(?<!\d)(?P<year>20\d\d)(?P<month>0[1-9]|1[0-2])(?P<day>0[1-9]|[12]\d|3[01])(?!\d)"
)
MONTH = re.compile(r"/(?P<year>(?:19|20)\d\d)/(?P<month>0?[1-9]|1[0-2])/")
LONGEST = 600
SEGMENT = re.compile(r"[^\W\d_](?:[^\W_]|[-_ ]){1,28}")


def from_addresses(urls: list[str]) -> Iterator[Candidate]:
    """Yield the date, the section and the host of the first address that has each."""
    for url in urls:
        path = unquote(urlsplit(url).path[:LONGEST])
        match = DAY.search(path) or RUN.search(path)
        if match:
            value = f"{match['year']}-{int(match['month']):02}-{int(match['day']):02}"
            yield Candidate(field="published", value=value, carrier="url.day", selector="url")
            break
    for url in urls:
        match = MONTH.search(urlsplit(url).path[:LONGEST])
        if match:
            value = f"{match['year']}-{int(match['month']):02}"
            yield Candidate(field="month", value=value, carrier="url.month", selector="url")
            break
    yield from _sections(urls)
    for url in urls:
        name = host(url)
        if name:
            yield Candidate(field="host", value=name, carrier="url.host", selector="url")
            break


def _sections(urls: list[str]) -> Iterator[Candidate]:
    for url in urls:
        segments = [unquote(part) for part in urlsplit(url).path.split("/") if part][:-1]
        words = [part for part in segments if SEGMENT.fullmatch(part)]
        if words:
            yield Candidate(field="section", value=words[0], carrier="url.first", selector="url")
            if len(words) > 1:
                yield Candidate(
                    field="section", value=words[-1], carrier="url.last", selector="url"
                )
            return
