"""How articles stand to each other: copies, shared wire text, and the same story."""

from collections.abc import Iterator, Sequence
from functools import cache

import attrs
import regex

from claimkit.errors import LexiconError
from claimkit.lang import available_languages, get_language
from claimkit.linking.compare import compare_words
from claimkit.linking.reuse import ReuseIndex
from claimkit.linking.words import Words, lexis, read_words
from claimkit.model import (
    PROSE,
    Analysis,
    Article,
    ArticleRelation,
    ArticleRelationKind,
    EditKind,
)
from claimkit.text.pattern import Template

SHARED, COPY = 0.16, 0.7
"""The part of the shorter article's running text in the other from which on text is shared, and
from which on one is a copy."""
WHOLE = 0.95  # of an article that lies in another and adds nothing
MOST_ORIGINS = 16  # articles that are remembered for one stretch of text; the first ones are
MOST_SOURCES = 8  # relations that an article has to articles before it
NAMED = Template("linking.agencies", r"(?<!\w) \L<agencies> (?!\w)")


class Texts:
    """The running texts of the articles of a story; it grows by one article at a time."""

    def __init__(self) -> None:
        """Start without articles."""
        self._index = ReuseIndex(SHARED, MOST_ORIGINS)
        self._articles: list[Article] = []
        self.numbers: list[int] = []  # of the text of each article; the same words, the same number
        self._first: dict[int, int] = {}
        self.pairs: list[tuple[int, int, float]] = []
        self.bounded: list[str] = []  # articles that may share text with more than is told

    def add(self, analysis: Analysis) -> None:
        """Take in the next article, and note the earlier ones with which it shares text."""
        article = analysis.article
        at, number = len(self._articles), self._index.add(prose(article))
        self._articles.append(article)
        self.numbers.append(number)
        if number in self._first:
            self.pairs.append((self._first[number], at, 1.0))
            return
        self._first[number] = at
        found = sorted(self._index.sources(number), key=lambda item: (-item[1], item[0]))
        self.pairs += [(self._first[other], at, share) for other, share in found[:MOST_SOURCES]]
        if len(found) > MOST_SOURCES or number in self._index.crowded:
            self.bounded.append(article.id)

    def is_extract(self, article: int, source: int) -> bool:
        """Whether an article lies in another, which has more, and has nothing of its own."""
        mine, theirs = self.numbers[article], self.numbers[source]
        if mine == theirs:  # the same words: the one that states where it comes from is no extract
            return _is_bare(self._articles[article]) and not _is_bare(self._articles[source])
        if self._index.size(theirs) <= self._index.size(mine):
            return False
        return self._index.contains(mine, theirs) >= WHOLE

    def share(self, article: int, other: int) -> bool:
        """Whether two articles share running text; one article with itself does not count."""
        mine, theirs = self.numbers[article], self.numbers[other]
        if article == other or mine == theirs:
            return article != other
        return self._index.overlap(mine, theirs) >= SHARED

    def credits(self, article: int, source: int) -> bool:
        """Whether an article credits the agency whose own dispatch the other is."""
        agency = _agency(self._articles[article])
        if agency is None or _is_own(self._articles[article], agency):
            return False
        return _is_own(self._articles[source], agency)


def prose(article: Article) -> str:
    """Return the article's own sentences, without furniture, dateline and credits."""
    spans = [block.span for block in article.blocks if block.kind in PROSE]
    return "\n".join(span.of(article.text) for span in spans) if spans else article.text


def _agency(article: Article) -> str | None:
    stated = article.metadata
    return stated.agency or (stated.dateline.agency if stated.dateline else None)


def _is_own(article: Article, agency: str) -> bool:
    """Whether an article is an agency's own: signed by it, and printed by nobody else."""
    return _agency(article) == agency and article.metadata.outlet in {None, agency}


def _is_bare(article: Article) -> bool:
    stated = article.metadata
    return stated.published is None and stated.outlet is None and _agency(article) is None


@attrs.frozen(kw_only=True)
class Direction:
    """Two articles, the source in front where it is known which goes back to which."""

    source: int
    article: int
    known: bool


def relation(analyses: Sequence[Analysis], way: Direction, share: float) -> ArticleRelation:
    """Return how two articles stand to each other that share running text."""
    a, b = analyses[way.source].article, analyses[way.article].article
    agency = _agency(a) or _agency(b)
    if agency is None and share < COPY:
        agency = _common_agency(a, b)
    copied = share >= COPY
    return ArticleRelation(
        kind=ArticleRelationKind.COPY if copied else ArticleRelationKind.SHARED_TEXT,
        source=a.id,
        article=b.id,
        directed=way.known,
        share=share,
        agency=agency,
        credited=None if agency is None else _names(a, agency) and _names(b, agency),
        edits=tuple(
            edit
            for edit in compare_words(_prose_words(a), _prose_words(b)).alignment
            if edit.kind is not EditKind.KEPT
        )
        if copied and prose(a) != prose(b)
        else (),
    )


def _prose_words(article: Article) -> Words:
    """The words of the article's own sentences, with their offsets in its text."""
    known = lexis(article.language)
    if not any(block.kind in PROSE for block in article.blocks):
        return read_words(article.text, known)
    whole = Words.none()
    for block in article.blocks:
        if block.kind in PROSE:
            words = read_words(block.span.of(article.text), known)
            whole.extend(words, block.span.start)
    return whole


def _names(article: Article, agency: str) -> bool:
    """Whether an article names an agency, in its dateline, credit or text."""
    return _agency(article) == agency or agency in set(_agencies_in(article))


def _common_agency(a: Article, b: Article) -> str | None:
    """The agency that one of two articles names in its text; None if there is not just one."""
    found = {*_agencies_in(a), *_agencies_in(b)}
    return found.pop() if len(found) == 1 else None


def _agencies_in(article: Article) -> Iterator[str]:
    for match in _named().finditer(article.text):
        yield match[0]


@cache
def _named() -> "regex.Pattern[str]":
    """What finds the agencies of all languages; those of two letters are too like other words."""
    names: set[str] = set()
    for code in available_languages():
        try:
            names |= get_language(code).forms("agencies", "agencies")
        except LexiconError:
            continue
    return NAMED.compiled({"agencies": {name for name in names if len(name) > 3}})  # noqa: PLR2004
