"""Whose stance a marker shows: that of whoever tells the article, or of somebody in it.

Words between quotation marks are the speaker's. In indirect speech expressive words are taken for
the teller's, and so is what stands in a supplement (Potts 2005: both are outside the scope of the
verb of saying); the rest of the reported clause is the speaker's.
"""

from functools import cache

import regex

from claimkit.claims.framing.hits import Hit
from claimkit.claims.framing.scene import Scene
from claimkit.model import Attribution, Holder, MarkerKind, QuoteKind, Span
from claimkit.text.pattern import Template

EXPRESSIVE = frozenset({MarkerKind.SO_CALLED, MarkerKind.SCARE_QUOTES})
NEAR = 120
NAMING = (  # rules of noun phrases
    "label.",
    f"{MarkerKind.ALLEGED}.",
    "no-evidence.un",
    "debunked.modifier",
)
MOST_MODIFIERS = 4
CLAUSE_EDGES = '.,;:!?—–“”"\n()'
LONGEST_SUBJECT = 7  # words

Held = tuple[Holder, tuple[str, ...], Span | None]
OUTLET: Held = (Holder.OUTLET, (), None)
SOMEBODY: Held = (Holder.SPEAKER, (), None)


def _names_content(scene: Scene, hit: Hit, start: int) -> bool:
    """Whether a content is a noun phrase headed by the marker: "spread a crude lie about eels".

    Such a noun is the teller's name for what was said (a shell noun: Schmid 2000).
    """
    lists = scene.words.lists
    before = scene.lower[start : hit.start].split() if hit.start - start <= NEAR else []
    if hit.start - start > NEAR or len(before) > MOST_MODIFIERS:
        return False
    after = scene.lower[hit.end : hit.end + NEAR].split()[:2]
    opens = not before or before[0] in lists["determiner"] | lists["possessive"]
    modifiers = all(word not in lists["closed"] for word in (before[1:] if opens else before))
    return modifiers and lists["finite"].isdisjoint(after)


@cache
def _supplement(words: frozenset[str]) -> "regex.Pattern[str]":
    return SUPPLEMENT.compiled({"supplements": words})


SUPPLEMENT = Template(
    "framing.supplement",
    r", \ (?: [\w’'-]{1,40}+ \ ){0,8}? \L<supplements> \b [^.;]{0,300}+ \Z",
)


def holder_of(scene: Scene, hit: Hit, inside: Attribution | None) -> Held:
    """Tell whose stance a marker is.

    Args:
        scene: The article.
        hit: The marker.
        inside: The innermost attribution in whose content it stands.
    """
    agent = hit.agent or (subject_before(scene, hit.start) if hit.by_subject else None)
    if agent is not None:
        return Holder.SPEAKER, scene.speakers_named(agent), agent
    if hit.kind is MarkerKind.DENIAL and inside is None:
        return SOMEBODY
    if inside is None or is_tellers(scene, hit, inside):
        return OUTLET
    return speaker_of(inside)


def speaker_of(attribution: Attribution) -> Held:
    """The speaker of an attribution as a holder."""
    source = attribution.quote.source
    named = Span(source[0].start, source[-1].end) if source else None
    return Holder.SPEAKER, attribution.speakers, named


def is_tellers(scene: Scene, hit: Hit, inside: Attribution) -> bool:
    """Whether words in the content of a quote are the teller's all the same."""
    if hit.kind is MarkerKind.SCARE_QUOTES:
        return True
    if inside.quote.kind is QuoteKind.DIRECT or scene.quotations.around(hit.start, hit.end):
        return False
    start = inside.quote.content[0].start
    if hit.kind in EXPRESSIVE or (
        hit.rule.startswith(NAMING) and _names_content(scene, hit, start)
    ):
        return True
    clause = scene.lower[max(start, hit.start - 400) : hit.start]
    return _supplement(scene.words.lists["supplements"]).search(clause) is not None


def subject_before(scene: Scene, place: int) -> Span | None:
    """The noun phrase that ends before the verb group at a place, if it opens a clause."""
    first = max(0, place - NEAR)
    clause = scene.lower[first:place]
    edge = max(map(clause.rfind, CLAUSE_EDGES)) + 1
    lists, closed = scene.words.lists, scene.words.closed
    tokens = clause[edge:].split()
    while tokens and (
        tokens[-1] in lists["verb_group"] or tokens[-1].endswith(tuple(lists["adverb_endings"]))
    ):
        del tokens[-1]
    for at, token in enumerate(tokens):
        if token in lists["coordinator"]:
            tokens = tokens[at + 1 :]
            break
    if not 0 < len(tokens) <= LONGEST_SUBJECT:
        return None
    opens = tokens[0] in lists["determiner"] | lists["possessive"] | lists["subject"]
    if any(word in closed for word in tokens[1 if opens else 0 :] if word not in lists["inner"]):
        return None
    start = scene.lower.find(tokens[0], first + edge)
    last = scene.lower.rfind(tokens[-1], start, place)
    return Span(start, last + len(tokens[-1])) if last >= start else None
