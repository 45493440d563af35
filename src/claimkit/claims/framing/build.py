"""Tell the framing of an article: its markers, and which claims are answered in it."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from itertools import takewhile

import attrs

from claimkit.claims.framing.denying import denies_claim
from claimkit.claims.framing.hits import Hit, disjoint, find_hits, lowered
from claimkit.claims.framing.holders import holder_of, speaker_of
from claimkit.claims.framing.links import claim_of, find_rebuttals
from claimkit.claims.framing.rules.denials import DENIAL_CUE
from claimkit.claims.framing.rules.distance import ADJECTIVE, SCARE_IN_DOUBT, SCARE_QUOTES
from claimkit.claims.framing.scare import find_scare_quotes, words_before
from claimkit.claims.framing.scene import Scene, innermost
from claimkit.claims.framing.words import framing_words
from claimkit.lang import LanguagePack
from claimkit.model import (
    Article,
    Attribution,
    Claim,
    CueClass,
    Marker,
    MarkerKind,
    QuoteKind,
    Rebuttal,
    Span,
    Speaker,
)
from claimkit.text.marks import Quotation

DENYING, DOUBTING = CueClass.DENYING, CueClass.DOUBTING
DOUBTS = frozenset({MarkerKind.EVALUATIVE_LABEL, MarkerKind.NO_EVIDENCE, MarkerKind.DEBUNKED})
MOST_DOUBTS = 8  # looked at in a sentence
TOLD_BY_CUE = frozenset({MarkerKind.ALLEGED, MarkerKind.HEDGE})


@attrs.frozen(kw_only=True)
class Framing:
    """The markers of an article in the order of its text, and its rebuttals."""

    markers: tuple[Marker, ...] = ()
    rebuttals: tuple[Rebuttal, ...] = ()


def find_framing(
    article: Article,
    speakers: Iterable[Speaker],
    attributions: Sequence[Attribution],
    claims: Sequence[Claim],
    lang: LanguagePack,
) -> Framing:
    """Find how an article frames what it tells.

    Args:
        article: The article that all spans index.
        speakers: Its speakers.
        attributions: Its attributions.
        claims: Its claims, as `build_claims` gives them.
        lang: The words of its language.

    Returns:
        Markers, disjoint, in the order of the text, and rebuttals.
    """
    words, lower = framing_words(lang), lowered(article.text)
    scene = Scene(article, lower, speakers, attributions, claims, words)
    hits = _without_cues(find_hits(article, lower, words), attributions)
    scare_quotes = _scare_quotes(scene, hits, attributions)
    hits = disjoint([*hits, *scare_quotes]) if scare_quotes else hits
    inside = innermost([(hit.start, hit.end) for hit in hits], attributions)
    markers = [_marker(scene, hit, around) for hit, around in zip(hits, inside, strict=True)]
    markers = [*markers, *_denials(scene, markers, attributions)]
    markers.sort(key=lambda marker: marker.span.start)
    return Framing(markers=tuple(markers), rebuttals=find_rebuttals(scene, markers))


def _without_cues(hits: list[Hit], attributions: Iterable[Attribution]) -> list[Hit]:
    """Leave out what a doubting cue tells already by its class ("is alleged to").

    An adjective before its noun stays: it is no cue, even if it was read as one.
    """
    told = {hit for hit in hits if hit.kind in TOLD_BY_CUE and hit.rule != ADJECTIVE}
    if not told:
        return hits
    cues = [
        (span.start, span.end)
        for attribution in attributions
        if attribution.quote.cue_class is DOUBTING
        for span in attribution.quote.cue
    ]
    starts = {place for start, end in cues for place in range(start, end)}
    return [hit for hit in hits if hit not in told or starts.isdisjoint(range(hit.start, hit.end))]


def _scare_quotes(
    scene: Scene, hits: Sequence[Hit], attributions: Sequence[Attribution]
) -> list[Hit]:
    found = find_scare_quotes(scene.quotations, scene.words)
    if not found:
        return []
    doubts = [hit for hit in hits if hit.kind in DOUBTS]
    places = [(quotation.start, quotation.end) for quotation in found]
    around = innermost(places, attributions)
    rules = [_scare_rule(scene, *pair, doubts) for pair in zip(found, around, strict=True)]
    return [
        Hit(quotation.start, quotation.end, MarkerKind.SCARE_QUOTES, rule)
        for quotation, rule in zip(found, rules, strict=True)
        if rule
    ]


def _scare_rule(
    scene: Scene, quotation: Quotation, around: Attribution | None, doubts: Sequence[Hit]
) -> str:
    """The rule by which a short quotation is a scare quote; empty if it is somebody's words."""
    if around is None:
        return SCARE_QUOTES
    if around.quote.kind is QuoteKind.DIRECT:
        return ""
    if words_before(scene.article.text, quotation.start)[-1] in scene.words.lists["finite"]:
        return ""
    if around.quote.cue_class is DOUBTING:
        return SCARE_IN_DOUBT
    first, last = scene.sentence(quotation.start, quotation.end)
    number = bisect_left(doubts, first, key=lambda hit: hit.start)
    near = takewhile(lambda hit: hit.start < last, doubts[number : number + MOST_DOUBTS])
    in_doubt = any(not quotation.start <= hit.start < quotation.end for hit in near)
    return SCARE_IN_DOUBT if in_doubt else ""


def _marker(scene: Scene, hit: Hit, inside: Attribution | None) -> Marker:
    holder, speakers, source = holder_of(scene, hit, inside)
    claim = claim_of(scene, hit, inside)
    return Marker(
        kind=hit.kind,
        span=Span(hit.start, hit.end),
        holder=holder,
        speakers=speakers,
        source=source,
        claim=claim.id if claim else None,
        rule=hit.rule,
    )


def _denials(
    scene: Scene, markers: Sequence[Marker], attributions: Iterable[Attribution]
) -> list[Marker]:
    """The cues of what is denied, as markers of their own; not where a rule has found one."""
    found = {marker.span.start for marker in markers if marker.kind is MarkerKind.DENIAL}
    denials = []
    for attribution in attributions:
        quote = attribution.quote
        if quote.cue_class is not DENYING or quote.negated or not quote.cue:
            continue
        if not denies_claim(scene, quote):
            continue
        cue = quote.cue[0]
        if any(place in found for place in range(cue.start, cue.end)):
            continue
        holder, speakers, source = speaker_of(attribution)
        told = scene.by_attribution.get(attribution.id)
        denials.append(
            Marker(
                kind=MarkerKind.DENIAL,
                span=cue,
                holder=holder,
                speakers=speakers,
                source=source,
                claim=told.claim.id if told else None,
                rule=DENIAL_CUE,
            )
        )
    return denials
