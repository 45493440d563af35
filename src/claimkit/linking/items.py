"""Claims in their articles, ready to be joined."""

from collections.abc import Iterator

import attrs

from claimkit.linking.words import Words, lexis, read_words
from claimkit.model import (
    Analysis,
    Attribution,
    Claim,
    DateBasis,
    MarkerKind,
    PartialDate,
    Polarity,
    Speaker,
    SpeakerKind,
)

ORIGIN = "claimkit.linking"
NAMED = frozenset({SpeakerKind.PERSON, SpeakerKind.ORGANISATION, SpeakerKind.DOCUMENT})


@attrs.frozen(kw_only=True, eq=False)
class Item:
    """A claim in an article: `article` is the number of its analysis, `rank` its place there."""

    article: int
    article_id: str
    rank: int
    claim: Claim
    attribution: Attribution
    words: Words
    speakers: tuple[Speaker, ...]
    markers: tuple[MarkerKind, ...]

    @property
    def said_on(self) -> PartialDate | None:
        """When it was said, where the article dates that."""
        return self.attribution.said_on.value if self.attribution.said_on else None

    @property
    def is_denial(self) -> bool:
        """Whether it is denied, and not asserted."""
        return self.claim.polarity is Polarity.DENIED

    def overlaps(self, other: "Item") -> bool:
        """Whether both have words of one article in common."""
        return self.article == other.article and any(
            a.overlaps(b)
            for a in self.attribution.quote.content
            for b in other.attribution.quote.content
        )


@attrs.frozen(kw_only=True)
class Known:
    """What the story knows of an article's date."""

    published: PartialDate | None
    basis: DateBasis
    days: tuple[int, int] | None = attrs.field(init=False, repr=False)

    @days.default
    def _days(self) -> tuple[int, int] | None:
        return day_numbers(self.published)


def day_numbers(day: PartialDate | None) -> tuple[int, int] | None:
    """Return the first and the last day that a date could be, as numbers; None without a year."""
    first, last = (day.earliest, day.latest) if day else (None, None)
    return (first.toordinal(), last.toordinal()) if first and last else None


def items_of(analysis: Analysis, number: int) -> Iterator[Item]:
    """Yield the claims of an article, each by its innermost attribution."""
    article = analysis.article
    known = lexis(article.language)
    attributions = {attribution.id: attribution for attribution in analysis.attributions}
    speakers = {speaker.id: speaker for speaker in analysis.speakers}
    markers: dict[str, list[MarkerKind]] = {}
    for marker in analysis.markers:
        if marker.claim is not None:
            markers.setdefault(marker.claim, []).append(marker.kind)
    for rank, claim in enumerate(analysis.claims):
        attribution = attributions.get(claim.attributions[-1]) if claim.attributions else None
        if attribution is None:
            continue
        yield Item(
            article=number,
            article_id=article.id,
            rank=rank,
            claim=claim,
            attribution=attribution,
            words=read_words(claim.text, known),
            speakers=tuple(speakers[s] for s in attribution.speakers if s in speakers),
            markers=tuple(markers.get(claim.id, ())),
        )
