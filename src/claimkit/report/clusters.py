"""The claims of a story as the page shows them: where each stands, in which words, and whose."""

from collections.abc import Iterable, Iterator, Mapping

import attrs

from claimkit.model import (
    ClaimCluster,
    CueClass,
    DateBasis,
    EditKind,
    FirstBasis,
    MarkerKind,
    Occurrence,
    Relation,
    Story,
)
from claimkit.report.quotes import percent
from claimkit.report.timeline import ArticleRow
from claimkit.report.wordings import Change, changes


@attrs.frozen(kw_only=True)
class OccurrenceView:
    """A claim in an article."""

    article: ArticleRow
    is_first: bool
    speakers: tuple[str, ...]
    relation: Relation
    percent: int
    day: str | None
    dated_by: DateBasis
    said_on: str | None
    cue_class: CueClass
    markers: tuple[MarkerKind, ...]


@attrs.frozen(kw_only=True)
class WordingView:
    """A wording of a claim, with what became of that of the cluster; none: the same words."""

    text: str
    articles: tuple[ArticleRow, ...]
    changes: tuple[Change, ...] = ()


@attrs.frozen(kw_only=True)
class VoiceView:
    """Somebody to whom a claim is given, and where."""

    name: str
    articles: tuple[ArticleRow, ...]


@attrs.frozen(kw_only=True)
class DoubtView:
    """What answers a claim in an article, and whose doubt that is."""

    article: ArticleRow
    text: str
    voices: tuple[str, ...]
    by_outlet: bool


@attrs.frozen(kw_only=True)
class ClusterView:
    """A claim of the story.

    Attributes:
        number: From 1.
        first: The article that had it first, where that is known.
        cells: For each article of the timeline how the claim stands in it; empty: not at all.
    """

    number: int
    text: str
    language: str | None
    first: ArticleRow | None
    basis: FirstBasis
    occurrences: tuple[OccurrenceView, ...]
    wordings: tuple[WordingView, ...]
    drift: tuple[VoiceView, ...]
    doubts: tuple[DoubtView, ...]
    cells: tuple[tuple[OccurrenceView, ...], ...]

    @property
    def is_reworded(self) -> bool:
        """Whether it stands in other words somewhere."""
        return any(wording.changes for wording in self.wordings)


def view_clusters(story: Story, rows: Mapping[str, ArticleRow]) -> tuple[ClusterView, ...]:
    """Return the clusters of a story in their order."""
    return tuple(_view(number, one, rows) for number, one in enumerate(story.clusters, start=1))


def _view(number: int, cluster: ClaimCluster, rows: Mapping[str, ArticleRow]) -> ClusterView:
    occurrences = tuple(
        _occurrence(one, rows, is_first=n == cluster.first)
        for n, one in enumerate(cluster.occurrences)
    )
    start = occurrences[cluster.first or 0].article
    cells: dict[int, list[OccurrenceView]] = {row.number: [] for row in rows.values()}
    for one in occurrences:
        cells[one.article.number].append(one)
    return ClusterView(
        number=number,
        text=cluster.text,
        language=start.language,
        first=None if cluster.first is None else start,
        basis=cluster.basis,
        occurrences=occurrences,
        wordings=tuple(_wordings(cluster, occurrences, start.language)),
        drift=tuple(
            VoiceView(name=voice.name, articles=_articles(voice.occurrences, occurrences))
            for voice in cluster.drift
        ),
        doubts=tuple(
            DoubtView(
                article=rows[doubt.article_id],
                text=doubt.text,
                voices=doubt.voices,
                by_outlet=doubt.by_outlet,
            )
            for doubt in cluster.doubts
        ),
        cells=tuple(tuple(cells[row.number]) for row in rows.values()),
    )


def _occurrence(
    occurrence: Occurrence, rows: Mapping[str, ArticleRow], *, is_first: bool
) -> OccurrenceView:
    return OccurrenceView(
        article=rows[occurrence.article_id],
        is_first=is_first,
        speakers=occurrence.speakers,
        relation=occurrence.relation,
        percent=percent(occurrence.similarity),
        day=occurrence.published.edtf if occurrence.published else None,
        dated_by=occurrence.dated_by,
        said_on=occurrence.said_on.edtf if occurrence.said_on else None,
        cue_class=occurrence.cue_class,
        markers=tuple(dict.fromkeys(occurrence.markers)),
    )


def _wordings(
    cluster: ClaimCluster, occurrences: tuple[OccurrenceView, ...], language: str | None
) -> Iterator[WordingView]:
    for variant in cluster.variants:
        found = changes(cluster.text, variant.text, language=language)
        yield WordingView(
            text=variant.text,
            articles=_articles(variant.occurrences, occurrences),
            changes=found if any(one.kind is not EditKind.KEPT for one in found) else (),
        )


def _articles(
    numbers: Iterable[int], occurrences: tuple[OccurrenceView, ...]
) -> tuple[ArticleRow, ...]:
    found = {occurrences[n].article.number: occurrences[n].article for n in numbers}
    return tuple(found.values())
