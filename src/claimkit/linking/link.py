"""Link articles into a story: what they have in common, and who had it first."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from claimkit.errors import InputError
from claimkit.linking.articles import MOST_SOURCES, Direction, Texts, prose, relation
from claimkit.linking.clusters import Wordings, join
from claimkit.linking.contradictions import find_contradictions
from claimkit.linking.dating import learn_years, middle_day, stated
from claimkit.linking.items import ORIGIN, Item, Known, items_of
from claimkit.linking.occurrences import build_cluster
from claimkit.linking.origins import Evidence
from claimkit.linking.stories import group
from claimkit.linking.vectors import Features, Glossary
from claimkit.linking.words import lexis
from claimkit.model import (
    Analysis,
    ArticleRelation,
    ArticleRelationKind,
    DateBasis,
    Holder,
    Issue,
    PartialDate,
    Story,
    StoryArticle,
)

TOLD_ANEW = frozenset({"relations-bounded", "saying-dated-apart"})
LONG = 6  # words of a claim that do not meet by chance
WORDED_ALIKE = 2  # such claims in common by which a year may be learnt without shared running text
MOST_SHARERS = 50  # articles of a cluster that are taken to share its wording with each other


def link(analyses: Iterable[Analysis], *, story: Story | None = None) -> Story:
    """Link articles: which claims they share, where each was first, what was changed.

    Args:
        analyses: What was found in each article.
        story: One to grow by these; the result is that of linking all articles at once.

    Returns:
        The story. An article given twice counts once, with an issue "article-repeated"; articles
        that share text with more earlier ones than are told have an issue "relations-bounded",
        and copies that date the same words to different days one "saying-dated-apart".

    Raises:
        InputError: If `analyses` is a single analysis, or something in it is none.
    """
    if isinstance(analyses, Analysis):
        message = "link takes several analyses; this is one"
        raise InputError(message)
    linker = Linker()
    for analysis in (*(story.analyses if story else ()), *analyses):
        linker.add(analysis)
    return linker.story(
        before=[i for i in story.issues if i.code not in TOLD_ANEW] if story else ()
    )


class Linker:
    """A story that grows by one article at a time, without comparing the earlier ones anew."""

    def __init__(self) -> None:
        """Start without articles."""
        self._analyses: list[Analysis] = []
        self._seen: set[str] = set()
        self._texts = Texts()
        self._wordings = Wordings(self._texts.share)
        self._glossary = Glossary()
        self._counts: list[Features] = []
        self._issues: list[Issue] = []

    def add(self, analysis: Analysis) -> None:
        """Take in the next article; the same article a second time is an issue.

        Raises:
            InputError: If it is no analysis.
        """
        if not isinstance(analysis, Analysis):
            message = f"only analyses are linked; this is of the type {type(analysis).__name__}"
            raise InputError(message)
        article = analysis.article
        if article.id in self._seen:
            message = f"the article {article.id} was given more than once; it counts once"
            self._issues.append(Issue(code="article-repeated", message=message, origin=ORIGIN))
            return
        self._seen.add(article.id)
        number = len(self._analyses)
        self._analyses.append(analysis)
        self._texts.add(analysis)
        for item in items_of(analysis, number):
            self._wordings.add(item)
        told = f"{article.metadata.title or ''}\n{prose(article)}"
        self._counts.append(self._glossary.count(told, lexis(article.language)))

    def story(self, *, before: Iterable[Issue] = ()) -> Story:
        """Return the story of the articles so far; `before` are issues that it already had."""
        groups = join(self._wordings)
        dates = learn_years(list(map(stated, self._analyses)), self._sharers(groups))
        evidence = Evidence(dates=dates, texts=self._texts)
        clusters = [build_cluster(items, evidence, self._analyses) for items in groups]
        place = {analysis.article.id: n for n, analysis in enumerate(self._analyses)}
        days = [middle_day(known.days) for known in dates]
        events = group(self._counts, days, self._glossary)
        return Story(
            analyses=tuple(self._analyses),
            articles=tuple(map(_article, self._analyses, dates, events)),
            clusters=tuple(
                sorted(
                    clusters,
                    key=lambda c: (
                        place[c.occurrences[0].article_id],
                        c.occurrences[0].content,
                        c.id,
                    ),
                )
            ),
            relations=(*self._shared(evidence), *self._same_stories(events)),
            issues=tuple(
                dict.fromkeys(
                    (
                        *before,
                        *self._issues,
                        *_bounded(self._texts),
                        *find_contradictions(groups, self._texts),
                    )
                )
            ),
        )

    def _sharers(self, groups: Iterable[Sequence[Item]]) -> dict[int, list[int]]:
        """For each article those with which it shares running text, or several wordings."""
        weight: dict[tuple[int, int], int] = {}
        for a, b, _ in self._texts.pairs:
            weight[a, b] = WORDED_ALIKE
        for articles in _verbatim(groups):
            for n, a in enumerate(articles):
                for b in articles[n + 1 :]:
                    weight[a, b] = weight.get((a, b), 0) + 1
        shared: dict[int, list[int]] = {}
        for (a, b), common in weight.items():
            if common >= WORDED_ALIKE:
                shared.setdefault(a, []).append(b)
                shared.setdefault(b, []).append(a)
        return self._with_twins(shared)

    def _with_twins(self, shared: Mapping[int, Sequence[int]]) -> dict[int, list[int]]:
        """Have articles of the same words share with all with which one of them does.

        Of those with the same words and the same date one is enough.
        """
        texts = self._texts.numbers
        dated: dict[int, dict[PartialDate | None, int]] = {}
        for n, text in enumerate(texts):
            published = self._analyses[n].article.metadata.published
            dated.setdefault(text, {}).setdefault(published, n)
        near: dict[int, dict[int, None]] = {}
        for n, others in shared.items():
            near.setdefault(texts[n], {texts[n]: None}).update((texts[o], None) for o in others)
        found = {
            text: [n for other in others for n in dated[other].values()]
            for text, others in near.items()
        }
        return {n: found[text] for n, text in enumerate(texts) if text in found}

    def _shared(self, evidence: Evidence) -> list[ArticleRelation]:
        return [
            relation(self._analyses, _direction(a, b, evidence), round(share, 4))
            for a, b, share in self._texts.pairs
        ]

    def _same_stories(self, events: Sequence[int]) -> list[ArticleRelation]:
        """Each article of an event with the first one, unless they share text anyway."""
        told = {(a, b) for a, b, _ in self._texts.pairs}
        first: dict[int, int] = {}
        found = []
        for n, event in enumerate(events):
            source = first.setdefault(event, n)
            if source != n and (source, n) not in told:
                found.append(
                    ArticleRelation(
                        kind=ArticleRelationKind.SAME_STORY,
                        source=self._analyses[source].article.id,
                        article=self._analyses[n].article.id,
                    )
                )
        return found


def _bounded(texts: Texts) -> Iterator[Issue]:
    """Yield an issue if articles share text with more articles than is told."""
    if texts.bounded:
        count = len(texts.bounded)
        message = (
            f"{count} article{'' if count == 1 else 's'} (the first: {texts.bounded[0]}) may share "
            f"text with more than the {MOST_SOURCES} earlier articles that are told"
        )
        yield Issue(code="relations-bounded", message=message, origin=ORIGIN)


def _verbatim(groups: Iterable[Sequence[Item]]) -> Iterator[list[int]]:
    """Yield the articles that have a wording of some length word for word, in order."""
    for items in groups:
        holders: dict[tuple[str, ...], set[int]] = {}
        for item in items:
            if len(item.words) >= LONG:
                holders.setdefault(tuple(item.words.forms), set()).add(item.article)
        for articles in holders.values():
            yield sorted(articles)[:MOST_SHARERS]


def _direction(a: int, b: int, evidence: Evidence) -> Direction:
    if evidence.goes_back(b, a) is not None:
        return Direction(source=a, article=b, known=True)
    if evidence.goes_back(a, b) is not None:
        return Direction(source=b, article=a, known=True)
    return Direction(source=a, article=b, known=False)


def _article(analysis: Analysis, known: Known, event: int) -> StoryArticle:
    return StoryArticle(
        article_id=analysis.article.id,
        published=known.published,
        dated_by=known.basis if known.published else DateBasis.NONE,
        event=event,
        framing=tuple(m.kind for m in analysis.markers if m.holder is Holder.OUTLET),
    )
