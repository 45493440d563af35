"""A cluster from the claims that were joined: order, first occurrence, relations, drift, doubts."""

from collections.abc import Sequence

from claimkit.linking.clusters import differ
from claimkit.linking.compare import relate
from claimkit.linking.dating import order_key
from claimkit.linking.items import Item
from claimkit.linking.origins import Evidence, find_first
from claimkit.linking.voices import find_drift, is_same
from claimkit.model import (
    Analysis,
    ClaimCluster,
    Doubt,
    Holder,
    Occurrence,
    Relation,
    Variant,
    content_id,
)

MONTH_OR_SO = 14  # days between reports from which on one speaker is taken to speak anew
SAME_WORDS = frozenset({Relation.VERBATIM, Relation.TRIMMED})


def build_cluster(
    items: Sequence[Item], evidence: Evidence, analyses: Sequence[Analysis]
) -> ClaimCluster:
    """Return the cluster of claims that say the same."""
    dates = evidence.dates
    items = sorted(items, key=lambda i: (order_key(dates[i.article]), i.article, i.rank))
    first, basis = find_first([item.article for item in items], evidence)
    model = items[first] if first is not None else _fullest(items)
    occurrences = tuple(_occurrence(item, model, evidence) for item in items)
    return ClaimCluster(
        id=content_id("k", *(f"{item.article_id}/{item.claim.id}" for item in items)),
        text=model.claim.text,
        occurrences=occurrences,
        first=first,
        basis=basis,
        variants=_variants(items),
        drift=find_drift(items),
        doubts=_doubts(items, analyses),
    )


def _fullest(items: Sequence[Item]) -> Item:
    """The longest wording, of those that do not deny it if there is one."""
    return max(items, key=lambda item: (not item.is_denial, len(item.words)))


def _occurrence(item: Item, model: Item, evidence: Evidence) -> Occurrence:
    worded, similarity = relate(model.words, item.words)
    known = evidence.dates[item.article]
    return Occurrence(
        article_id=item.article_id,
        claim_id=item.claim.id,
        content=item.attribution.quote.content,
        speakers=tuple(speaker.name for speaker in item.speakers),
        relation=_relation(item, model, worded, evidence),
        similarity=round(similarity, 4),
        published=known.published,
        dated_by=known.basis,
        said_on=item.said_on,
        cue_class=item.attribution.quote.cue_class,
        markers=item.markers,
    )


def _relation(item: Item, model: Item, worded: Relation, evidence: Evidence) -> Relation:
    """How a claim stands to the model: what it does with it, before how it is worded."""
    if item is model:
        return Relation.VERBATIM
    if item.is_denial and not model.is_denial:
        return Relation.REBUTTAL
    if is_same(item.speakers, model.speakers) and _said_anew(item, model, worded, evidence):
        return Relation.REPEAT
    return Relation.PARAPHRASE if worded is Relation.DIFFERENT else worded


def _said_anew(item: Item, model: Item, worded: Relation, evidence: Evidence) -> bool:
    """Whether the days of saying differ; without them, whether other words come weeks later.

    The same words in articles that share their text are copied, whatever the days seem to be.
    """
    if worded in SAME_WORDS and evidence.texts.share(item.article, model.article):
        return False
    if item.said_on is not None and model.said_on is not None:
        return differ(item.said_on, model.said_on)
    if worded in SAME_WORDS or item.article == model.article:
        return False
    ours, theirs = evidence.dates[item.article].days, evidence.dates[model.article].days
    if ours is None or theirs is None:
        return False
    return max(theirs[0] - ours[1], ours[0] - theirs[1]) >= MONTH_OR_SO


def _variants(items: Sequence[Item]) -> tuple[Variant, ...]:
    """The distinct wordings, without regard to case and punctuation."""
    found: dict[tuple[str, ...], list[int]] = {}
    for n, item in enumerate(items):
        found.setdefault(tuple(item.words.forms), []).append(n)
    return tuple(
        Variant(text=items[at[0]].claim.text, occurrences=tuple(at)) for at in found.values()
    )


def _doubts(items: Sequence[Item], analyses: Sequence[Analysis]) -> tuple[Doubt, ...]:
    """What answers the claims in their own articles."""
    found: dict[tuple[str, str, str], Doubt] = {}
    for item in items:
        analysis = analyses[item.article]
        for rebuttal in analysis.rebuttals:
            if rebuttal.claim == item.claim.id:
                doubt = _doubt(item, rebuttal.by, analysis)
                found.setdefault((doubt.article_id, doubt.claim_id, doubt.by), doubt)
    return tuple(found.values())


def _doubt(item: Item, by: str, analysis: Analysis) -> Doubt:
    """What a marker or claim of the article answers, and who stands behind it."""
    marker = next((one for one in analysis.markers if one.id == by), None)
    claim = next((one for one in analysis.claims if one.id == by), None)
    text, ours = "", False
    ids: tuple[str, ...] = ()
    if marker is not None:
        text, ids = marker.span.of(analysis.article.text), marker.speakers
        ours = marker.holder is Holder.OUTLET
    elif claim is not None:
        text, ids = claim.text, claim.claimants
    names = {speaker.id: speaker.name for speaker in analysis.speakers}
    voices = tuple(names[one] for one in ids if one in names)
    if not voices and marker is not None and marker.source is not None:
        voices = (marker.source.of(analysis.article.text),)
    return Doubt(
        article_id=item.article_id,
        claim_id=item.claim.id,
        by=by,
        text=text,
        voices=voices,
        by_outlet=ours,
    )
