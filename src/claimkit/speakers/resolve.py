"""Join quotes to speakers: one pass over the sources, in the order of the text."""

from collections.abc import Sequence

import attrs

from claimkit.lang import LanguagePack
from claimkit.model import Article, Attribution, Issue, Quote, ResolvedBy, Span, Speaker
from claimkit.speakers.completion.appositions import beside, tail_of
from claimkit.speakers.completion.carried import carry
from claimkit.speakers.completion.complements import complement_end, modifiers_start
from claimkit.speakers.completion.partners import may_have_partners, with_partners
from claimkit.speakers.mentions.mention import DESCRIBED, LONGEST, Mention, MentionKind
from claimkit.speakers.mentions.sources import parse_source
from claimkit.speakers.nouns.nominals import find_named
from claimkit.speakers.profiles import Profile
from claimkit.speakers.pronouns import find_pronoun
from claimkit.speakers.scene import (
    DOCUMENT,
    EXPLICIT,
    NOBODY,
    PRONOUN,
    Found,
    Scene,
    Spoken,
    in_order,
)
from claimkit.speakers.shares import UNNAMED, find_ellipsis, find_share
from claimkit.speakers.wholes import find_whole
from claimkit.speakers.word_lists import words_of

TRUST = {
    ResolvedBy.EXPLICIT: 0.97,
    ResolvedBy.PRONOUN: 0.8,
    ResolvedBy.NOMINAL: 0.8,
    ResolvedBy.DOCUMENT: 0.85,
    ResolvedBy.CARRIED: 0.9,
    ResolvedBy.NONE: 1.0,
}


SHORTEST = 14
"""Code points of a source that may be only the end of an apposition."""
ENDS_OF_OTHERS = frozenset(" -(")


@attrs.frozen(kw_only=True)
class Resolution:
    """The speakers of an article and the quotes that are theirs, in the order of the quotes."""

    speakers: tuple[Speaker, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    issues: tuple[Issue, ...] = ()


def resolve_speakers(article: Article, quotes: Sequence[Quote], lang: LanguagePack) -> Resolution:
    """Find the speaker of each quote.

    Args:
        article: The article that the spans of the quotes index.
        quotes: Any quotes of it; a quote without source stays without speaker.
        lang: The words of its language.

    Returns:
        Speakers in the order in which they first speak, one attribution for each quote in the
        order given, and an issue for each source that stays unresolved: "speaker-ambiguous" where
        several fit, "speaker-unresolved" where nobody does.
    """
    scene = Scene(article, quotes, words_of(lang))
    order = sorted(range(len(quotes)), key=lambda at: _place(quotes[at]))
    found = [NOBODY] * len(quotes)
    by_id: dict[str | None, Found] = {}
    for at in order:
        quote = quotes[at]
        found[at] = by_id[quote.id] = _resolve(scene, quote, by_id.get(quote.nested_in))
    carry(article, quotes, found)
    attributions = tuple(map(_attribution, quotes, found))
    speakers = tuple(profile.freeze() for profile in scene.cast if profile.mentions)
    return Resolution(speakers=speakers, attributions=attributions, issues=tuple(scene.issues))


def _place(quote: Quote) -> tuple[int, int]:
    """Sources in the order of the text; an outer quote before those inside it."""
    first = (quote.source or quote.content)[0]
    return first.start, quote.nested_in is not None


def _resolve(scene: Scene, quote: Quote, outer: Found | None) -> Found:
    if not quote.source:
        return NOBODY
    scene.cue, scene.content = quote.cue, quote.content
    span = quote.source[0]
    text = scene.text[span.start : min(span.end, span.start + LONGEST)]
    known = scene.settled.get(text)
    if known is not None and len(quote.source) == 1 and not may_have_partners(scene, span):
        return _again(scene, quote, known)
    short = len(text) <= SHORTEST or text[0].isdigit()
    if short and span.start and scene.text[span.start - 1] in ENDS_OF_OTHERS and (
        (whole := tail_of(scene, span)) is not None
    ):  # fmt: skip
        span, text = whole, whole.of(scene.text)
    if len(quote.source) > 1:
        span = Span(span.start, quote.source[-1].end)
        text = " ".join([part.of(scene.text) for part in quote.source])[:LONGEST]
    mentions, span = _read(scene, quote, span, text)
    if len(mentions) == 1:
        result = _find(scene, mentions[0], span, outer)
    else:
        result = _joined(_find_all(scene, mentions, span, outer))
    if not result.profiles:
        return NOBODY
    kept = tuple(dict.fromkeys(map(scene.cast.keep, result.profiles)))
    for profile in kept:
        profile.mention(quote.source)
    if result.by is PRONOUN and len(kept) == len(mentions) == 1 and not kept[0].gender:
        kept[0].learn_gender(mentions[0].gender)
    nested, through = quote.nested_in is not None, result.by is DOCUMENT
    relative = result.by is PRONOUN and mentions[0].head in scene.words.relative
    scene.spoken.append(Spoken(span.start, span.end, kept, nested, through, relative, quote.cue))
    return result if kept == result.profiles else Found(kept, result.by, result.evidence)


def _read(scene: Scene, quote: Quote, span: Span, text: str) -> tuple[tuple[Mention, ...], Span]:
    """What a source says, with the complement that it lacks, and where all of it stands."""
    mentions = parse_source(text, scene.words)
    if len(mentions) != 1 or len(quote.source) > 1:
        return mentions, span
    end = complement_end(scene, quote, mentions[0], span)
    start = modifiers_start(scene, quote, mentions[0], span)
    whole = with_partners(scene, quote, mentions[0], Span(start, end))
    if whole == span:
        return mentions, span
    return parse_source(whole.of(scene.text)[:LONGEST], scene.words), whole


def _again(scene: Scene, quote: Quote, known: tuple[Profile, Span | None]) -> Found:
    """The speaker of a name that has been resolved before, and means the same everywhere."""
    profile, named = known
    (span,) = quote.source
    profile.mention(quote.source)
    nested = quote.nested_in is not None
    scene.spoken.append(Spoken(span.start, span.end, (profile,), nested, cue=quote.cue))
    if named is None or named == span:
        return Found((profile,), EXPLICIT, (span,))
    return Found((profile,), EXPLICIT, (named, span) if named.start < span.start else (span, named))


def _find(scene: Scene, mention: Mention, span: Span, outer: Found | None) -> Found:
    if mention.kind == MentionKind.PRONOUN:
        return find_pronoun(scene, mention, span, outer)
    if mention.kind in UNNAMED:
        whole = (
            find_whole(scene, span)
            or find_share(scene, mention, span)
            or find_ellipsis(scene, mention, span)
        )
        if whole is not None:
            return whole
    if mention.kind in DESCRIBED:
        mention, span = beside(scene, mention, span)
    return find_named(scene, mention, span)


def _find_all(
    scene: Scene, mentions: tuple[Mention, ...], span: Span, outer: Found | None
) -> list[Found]:
    """Several speakers of one source; "its" in the later ones is the first."""
    results: list[Found] = []
    for mention in mentions:
        results.append(_find(scene, mention, span, outer))
        if len(results[0].profiles) == 1:
            scene.partner = results[0].profiles[0]
    scene.partner = None
    return results


def _joined(results: list[Found]) -> Found:
    """One result for a source of several speakers: the weakest of the ways they were found."""
    results = [result for result in results if result.profiles]
    if len(results) <= 1:
        return results[0] if results else NOBODY
    profiles = tuple(dict.fromkeys(one for result in results for one in result.profiles))
    evidence = in_order(span for result in results for span in result.evidence)
    weakest = min(results, key=lambda result: TRUST[result.by])
    return Found(profiles, weakest.by, evidence)


def _attribution(quote: Quote, found: Found) -> Attribution:
    return Attribution(
        quote=quote,
        speakers=tuple([profile.id for profile in found.profiles]),
        resolved_by=found.by,
        evidence=found.evidence,
        confidence=quote.confidence * TRUST[found.by],
    )
