"""Two people who are named together: by "and" in the prose, or as the two who spoke."""

from claimkit.model import Span
from claimkit.speakers.mentions import Mention, MentionKind
from claimkit.speakers.persons import person_named
from claimkit.speakers.scene import NOMINAL, Found, Scene
from claimkit.speakers.words import Words

SENTENCES = 4
FARTHEST = 1500
MOST = 6


def joined(scene: Scene, number: int) -> Found | None:
    """The two people of a name and the next one, if only "and" stands between them."""
    names = scene.names
    if number + 1 >= len(names.names):
        return None
    first, second = names.span(number), names.span(number + 1)
    if scene.text[first.end : second.start].strip(" ") not in scene.words.joins:
        return None
    both = [person_named(scene, names.names[one], names.span(one)) for one in (number, number + 1)]
    people = tuple(one for one in both if one is not None and one.kind == MentionKind.PERSON)
    if len(people) < len(both) or people[0] is people[1]:
        return None
    return Found(people, evidence=(first, second))


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
            if found is not None:
                return Found(found.profiles, NOMINAL, (*found.evidence, span))
        limit = start
    return None
