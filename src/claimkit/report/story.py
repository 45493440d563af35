"""The page of a story: all that its template shows."""

from collections.abc import Mapping

import attrs

from claimkit.model import Issue, Story
from claimkit.report.clusters import ClusterView, view_clusters
from claimkit.report.timeline import (
    ArticleRow,
    OutletView,
    RelationView,
    view_outlets,
    view_relations,
    view_timeline,
)


@attrs.frozen(kw_only=True)
class StoryView:
    """What the page of a story shows.

    Attributes:
        articles: In the order of the timeline.
        events: How many events they tell.
        outlets: Those that frame what they tell.
        clusters: In the order of the story.
    """

    articles: tuple[ArticleRow, ...]
    events: int
    outlets: tuple[OutletView, ...]
    relations: tuple[RelationView, ...]
    clusters: tuple[ClusterView, ...]
    issues: tuple[Issue, ...]

    @property
    def heading(self) -> str | None:
        """What the first article of the timeline is called."""
        return self.articles[0].heading if self.articles else None

    @property
    def language(self) -> str | None:
        """The language of the first article of the timeline."""
        return self.articles[0].language if self.articles else None


def view_story(story: Story, *, names: Mapping[str, str]) -> StoryView:
    """Return what the page of a story shows."""
    rows = view_timeline(story, names)
    return StoryView(
        articles=tuple(rows.values()),
        events=len({row.event for row in rows.values()}),
        outlets=view_outlets(story, rows),
        relations=view_relations(story, rows),
        clusters=view_clusters(story, rows),
        issues=tuple(dict.fromkeys(story.issues)),
    )
