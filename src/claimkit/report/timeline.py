"""The articles of a story as the page shows them: in their order in time, each with a letter."""

import string
from collections import Counter
from collections.abc import Mapping

import attrs

from claimkit.model import (
    ArticleRelation,
    ArticleRelationKind,
    DateBasis,
    EditKind,
    MarkerKind,
    Story,
    StoryArticle,
)
from claimkit.report.links import web_link
from claimkit.report.metadata import headline
from claimkit.report.quotes import percent

MOST_EDITS = 40
"""Edits of a copy that the page shows; it says how many more there are."""


@attrs.frozen(kw_only=True)
class ArticleRow:
    """An article in the timeline.

    Attributes:
        number: From 1: those with a date first, the earliest before the others.
        key: The letter by which the page refers to it.
        framing: The kinds of framing that the outlet itself uses, with how often it does.
        quotes: How many quotes it has.
    """

    number: int
    key: str
    heading: str
    outlet: str
    language: str | None
    link: str | None
    day: str | None
    dated_by: DateBasis
    event: int
    framing: tuple[tuple[MarkerKind, int], ...]
    quotes: int


@attrs.frozen(kw_only=True)
class OutletView:
    """How an outlet frames what it tells, in all its articles, with how often it does."""

    name: str
    articles: tuple[ArticleRow, ...]
    framing: tuple[tuple[MarkerKind, int], ...]


@attrs.frozen(kw_only=True)
class EditView:
    """A change between two articles."""

    kind: EditKind
    before: str
    after: str


@attrs.frozen(kw_only=True)
class RelationView:
    """Two articles that have text or an event in common; `more` edits are not shown."""

    kind: ArticleRelationKind
    source: ArticleRow
    article: ArticleRow
    directed: bool
    percent: int
    agency: str | None
    credited: bool | None
    edits: tuple[EditView, ...]
    more: int


def view_timeline(story: Story, names: Mapping[str, str]) -> dict[str, ArticleRow]:
    """Return the articles by their ids, in the order of the timeline."""
    analyses = {analysis.article.id: analysis for analysis in story.analyses}
    rows = {}
    for number, told in enumerate(sorted(story.articles, key=_when), start=1):
        article = analyses[told.article_id].article
        stated = article.metadata
        rows[article.id] = ArticleRow(
            number=number,
            key=letters(number),
            heading=headline(article, names.get(article.id)),
            outlet=" / ".join(dict.fromkeys(filter(None, (stated.outlet, stated.agency)))),
            language=article.language,
            link=web_link(stated.canonical_url),
            day=told.published.edtf if told.published else None,
            dated_by=told.dated_by,
            event=told.event,
            framing=tuple(Counter(told.framing).items()),
            quotes=len(analyses[article.id].attributions),
        )
    return rows


def view_outlets(story: Story, rows: Mapping[str, ArticleRow]) -> tuple[OutletView, ...]:
    """Return the outlets that frame what they tell, in the order of the story."""
    return tuple(
        OutletView(
            name=outlet.outlet,
            articles=tuple(rows[one] for one in outlet.article_ids),
            framing=tuple(Counter(outlet.framing).items()),
        )
        for outlet in story.outlets
        if outlet.framing
    )


def _when(article: StoryArticle) -> tuple[bool, str]:
    day = article.published
    return (day is None or day.year is None, day.edtf if day else "")


def letters(number: int) -> str:
    """Return the letters that stand for a number, as in the columns of a sheet.

    >>> letters(1), letters(26), letters(27)
    ('A', 'Z', 'AA')
    """
    key = ""
    while number:
        number, rest = divmod(number - 1, len(string.ascii_uppercase))
        key = string.ascii_uppercase[rest] + key
    return key


def view_relations(story: Story, rows: Mapping[str, ArticleRow]) -> tuple[RelationView, ...]:
    """Return the relations of the articles in their order."""
    texts = {analysis.article.id: analysis.article.text for analysis in story.analyses}
    return tuple(_relation(one, rows, texts) for one in story.relations)


def _relation(
    relation: ArticleRelation, rows: Mapping[str, ArticleRow], texts: Mapping[str, str]
) -> RelationView:
    before, after = texts[relation.source], texts[relation.article]
    return RelationView(
        kind=relation.kind,
        source=rows[relation.source],
        article=rows[relation.article],
        directed=relation.directed,
        percent=percent(relation.share),
        agency=relation.agency,
        credited=relation.credited,
        edits=tuple(
            EditView(
                kind=edit.kind,
                before=edit.before.of(before) if edit.before else "",
                after=edit.after.of(after) if edit.after else "",
            )
            for edit in relation.edits[:MOST_EDITS]
        ),
        more=max(0, len(relation.edits) - MOST_EDITS),
    )
