"""What is known while the sources of one article are resolved, one after the other."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import attrs

from claimkit.model import Article, Issue, Quote, ResolvedBy, Span
from claimkit.speakers.names.index import NameIndex
from claimkit.speakers.profiles import Cast, Profile
from claimkit.speakers.words import Words

ORIGIN = "claimkit.speakers"
EXPLICIT = ResolvedBy.EXPLICIT  # by short names, since members of an enum are slow to look up
PRONOUN = ResolvedBy.PRONOUN
NOMINAL = ResolvedBy.NOMINAL
DOCUMENT = ResolvedBy.DOCUMENT
CARRIED = ResolvedBy.CARRIED
NONE = ResolvedBy.NONE


@attrs.define
class Found:
    """The speakers of one source, how they were found, and the spans that show it."""

    profiles: tuple[Profile, ...] = ()
    by: ResolvedBy = NONE
    evidence: tuple[Span, ...] = ()


NOBODY = Found()


def in_order(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Spans in the order of the text, each once."""
    return tuple(sorted(set(spans), key=_place))


def _place(span: Span) -> tuple[int, int]:
    return span.start, span.end


@attrs.define
class Spoken:
    """A source that has been resolved: where it stands, and who it is."""

    start: int
    end: int
    profiles: tuple[Profile, ...]
    nested: bool
    in_document: bool = False
    relative: bool = False
    cue: tuple[Span, ...] = ()


class Scene:
    """The article, its names, the speakers so far and what they said last."""

    def __init__(self, article: Article, quotes: Sequence[Quote], words: Words) -> None:
        self.text = article.text
        self.words = words
        self.cast = Cast(words)
        self.spoken: list[Spoken] = []
        self.issues: list[Issue] = []
        self.offices: dict[str, list[Any]] = {}
        self.settled: dict[str, tuple[Profile, Span | None]] = {}
        self.nicknamed: dict[str, str | None] = {}
        self.located: dict[str, bool] = {}
        self.partner: Profile | None = None
        self.cue: tuple[Span, ...] = ()
        """The words that report the quote at hand."""
        self.content: tuple[Span, ...] = ()
        self.barred: frozenset[Any] = frozenset()
        """The keys of those who cannot be the source at hand."""
        self._article = article
        self._quotes = quotes
        self._names: NameIndex | None = None
        self._sources: list[Span] | None = None

    @property
    def names(self) -> NameIndex:
        """The names of the article; found on first use."""
        if self._names is None:
            self._names = NameIndex(self._article, self._quotes, self.words)
        return self._names

    def sources_between(self, start: int, end: int) -> Iterator[Span]:
        """The sources of quotes that begin in a stretch, in order."""
        if self._sources is None:
            self._sources = sorted(
                {quote.source[0] for quote in self._quotes if quote.source}, key=_place
            )
        for span in self._sources[bisect_left(self._sources, (start, 0), key=_place) :]:
            if span.start >= end:
                break
            yield span

    def asks(self, cue: Iterable[Span]) -> bool:
        """Whether words that report a quote are of asking."""
        asking, text = self.words.asking, self.text
        return not asking.isdisjoint(
            word for span in cue for word in text[span.start : span.end].lower().split()
        )

    def settle(self, name: str, profile: Profile, span: Span | None) -> None:
        """Remember that a source of just this name means this person, wherever it stands."""
        self.settled[name] = profile, span

    @property
    def authors(self) -> tuple[str, ...]:
        """Who wrote the article, as far as it says."""
        return self._article.metadata.authors

    def doubt(self, code: str, message: str, span: Span) -> Found:
        """Note that a source stays unresolved, and why."""
        self.issues.append(Issue(code=code, message=message, span=span, origin=ORIGIN))
        return NOBODY

    def spot(self, profile: Profile) -> tuple[Span, ...]:
        """The latest mention of a speaker, as evidence."""
        return () if profile.latest is None else (profile.latest,)
