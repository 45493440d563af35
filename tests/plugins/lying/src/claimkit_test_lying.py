"""Plugins whose results are not what they promise."""

import itertools
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import cast

from claimkit import Analysis, Article, Attribution, Quote, QuoteKind, Span
from claimkit.lang import LanguagePack
from claimkit.metadata import Candidate, HtmlPage
from claimkit.plugins import extractor
from claimkit.speakers import Resolution

CALLS = itertools.count()
ENGLISH = LanguagePack(code="en", name="English", version="9", package="claimkit_test_lying")


def quote(start: int, end: int, source: tuple[Span, ...] = ()) -> Quote:
    """Return a quote of these offsets."""
    content = (Span(start, end),)
    return Quote(
        kind=QuoteKind.DIRECT, content=content, source=source, rule="lying.any", confidence=0.5
    )


@extractor(name="lying.moods")
def extract_moods(article: Article, _lang: LanguagePack, /) -> Iterator[Quote]:
    """Yield something in every second run."""
    if next(CALLS) % 2 and article.text:
        yield quote(0, 1)


@extractor(name="lying.spans")
def extract_lies(article: Article, _lang: LanguagePack, /) -> Iterator[Quote]:
    """Yield one good quote among bad ones."""
    yield quote(len(article.text), len(article.text) + 1)
    yield quote(0, 1, source=(Span(5_000_000, 5_000_001),))
    yield cast("Quote", "no quote")
    yield quote(0, 2)


def read_lies(_page: HtmlPage, /) -> Iterator[Candidate]:
    """Yield one good title among what is none."""
    yield cast("Candidate", "a title")
    yield Candidate(field="mood", value="glad", carrier="lying.fields")
    yield Candidate(field="title", value="Sure", carrier="lying.fields", confidence=7)
    yield Candidate(field="subtitle", value="Lies", carrier="lying.fields", confidence=0.9)


def resolve_lies(_article: Article, quotes: Sequence[Quote], _lang: LanguagePack, /) -> Resolution:
    """Give every quote to somebody who is not there."""
    found = [Attribution(quote=one, speakers=("nobody",), confidence=1.0) for one in quotes]
    return Resolution(attributions=tuple(found))


def write_lies(analyses: Iterable[Analysis], path: Path, /) -> int:
    """Write nothing, and tell of it at length."""
    path.touch()
    return cast("int", f"{len(list(analyses))} at least")
