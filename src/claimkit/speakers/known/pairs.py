"""Two people who are named together: by "and" in the prose, or as the two who spoke."""

from claimkit.model import Span
from claimkit.speakers.known.persons import person_named
from claimkit.speakers.mentions.mention import Mention, MentionKind
from claimkit.speakers.scene import NOMINAL, Found, Scene
from claimkit.speakers.words import Words

SENTENCES = 4
FARTHEST = 1500
MOST = 6


def joined(scene: Scene, number: int) -> Found | None:
    """The people of a name and those after it, if only "and" and commas stand between them."""
    names = scene.names
    spans = [names.span(number)]
    for following in range(number + 1, min(number + MOST, len(names.names))):
        span = names.span(following)
        between = scene.text[spans[-1].end : span.start].strip(" ")
        spans.append(span)
        if between.lstrip(", ") in scene.words.joins:
            break
        if between != ",":
            return None
    else:
        return None
    found = [person_named(scene, one.of(scene.text), one) for one in spans]
    people = tuple(one for one in found if one is not None and one.kind == MentionKind.PERSON)
    if len(people) < len(spans) or len({one.key for one in people}) < len(people):
        return None
    return Found(people, evidence=tuple(spans))


def of_people(noun: str, words: Words) -> bool:
    """Whether a plural noun is one for people, or there is none but the number."""
    if noun in words.pairs or (noun in words.groups and noun not in words.organisations):
        return True
    return any(noun.endswith(end) and noun[: -len(end)] in words.persons for end in words.plural)


def find_pair(scene: Scene, mention: Mention, span: Span) -> Found | None:
    """Find whom "the two" or "both men" take up; None if the words say no such thing."""
    opening = scene.text[span.start : span.end].lower().split()[:2]
    words = scene.words
    if words.pairs.isdisjoint(opening) or not of_people(mention.head, words):
        return None
    if opening[0] not in words.definite and opening[0] not in words.pairs:
        return None
    if scene.text.startswith(",", span.end):  # an apposition names them
        return None
    for spoken in reversed(scene.spoken[-MOST:]):
        people = [one for one in spoken.profiles if one.kind == MentionKind.PERSON]
        if len(people) == len(spoken.profiles) == 2 and span.start - spoken.start < FARTHEST:  # noqa: PLR2004
            return Found(spoken.profiles, NOMINAL, (Span(spoken.start, spoken.end), span))
    limit = scene.names.sentence_start(span.start)
    for _ in range(SENTENCES):
        start = scene.names.sentence_start(max(limit - 1, 0))
        for number in scene.names.between(start, limit):
            found = None if scene.names.is_spoken(start) else joined(scene, number)
            if found is not None and len(found.profiles) == 2:  # noqa: PLR2004
                return Found(found.profiles, NOMINAL, (*found.evidence, span))
        limit = start
    return None
