"""Which body of the article a noun takes up: a speaker, or a name that ends in the noun."""

from itertools import islice

from claimkit.model import Span
from claimkit.speakers.known.bodies import find_body, is_joined
from claimkit.speakers.known.nearest import fits
from claimkit.speakers.mentions.mention import Mention, MentionKind
from claimkit.speakers.profiles import Profile, name_words
from claimkit.speakers.scene import NOMINAL, Found, Scene

MOST = 12
MOST_SPEAKERS = 400
BODIES = frozenset({MentionKind.ORGANISATION, MentionKind.STATE})


def takes_up_any(scene: Scene, mention: Mention, span: Span) -> bool:
    """Whether a noun stands for any body told of, as no name has it ("the company")."""
    if mention.head not in scene.words.generic or " " in mention.name:
        return False
    return not any(
        scene.names.starts[number] < span.start for number in scene.names.bodies(mention.head)
    )


def known_bodies(scene: Scene, mention: Mention) -> list[Profile]:
    """The bodies among the speakers that a noun can take up, the closest kind only."""
    wanted = name_words(mention.name, scene.words)
    head = scene.words.variants.get(mention.head, mention.head)
    bodies = [
        one
        for one in islice(scene.cast, MOST_SPEAKERS)
        if one.kind in BODIES and one.key[0] == "body"
    ]
    same = [one for one in bodies[:200] if wanted <= one.words]
    if same:
        ending = [one for one in same if scene.words.variants.get(one.head, one.head) == head]
        return ending or same
    if mention.head not in scene.words.generic or " " in mention.name:
        return []
    for spoken in reversed(scene.spoken[-MOST:]):
        last = spoken.profiles[0]
        if len(spoken.profiles) == 1 and last in bodies and fits(mention.head, last.head, scene):
            return [last]
    return _unsure_body(scene)


def _unsure_body(scene: Scene) -> list[Profile]:
    """The last speaker, if nothing tells that the name is a person's: then it is the company's."""
    last = scene.spoken[-1].profiles if scene.spoken else ()
    if len(last) != 1 or last[0].kind != MentionKind.PERSON:
        return []
    name = last[0]
    first = name.name.partition(" ")[0].lower()
    if name.gender or name.role or first in scene.words.given or scene.names.address(name.head):
        return []
    name.kind = MentionKind.ORGANISATION
    return [name]


def body_in_prose(scene: Scene, mention: Mention, span: Span) -> Found | None:
    """The nearest name before the noun that ends in it ("Harbour Ministry"), or else after."""
    names = scene.names
    wanted = name_words(mention.name, scene.words)
    before: dict[str, int] = {}
    after: dict[str, int] = {}
    for number in names.bodies(mention.head):
        read = None if is_joined(scene, number) else names.read(names.whole(number))
        if read is None or not wanted < name_words(read.name, scene.words):
            continue
        side = before if names.starts[number] < span.start else after
        side[read.name] = number
    chosen = before or after
    if not chosen:
        return None
    name, number = next(reversed(chosen.items()) if before else iter(chosen.items()))
    if before:
        number = max(before.values())
        name = (names.read(names.whole(number)) or mention).name
    full = mention.but(kind=MentionKind.ORGANISATION, name=name)
    found = find_body(scene, full, names.span(number))
    return Found(found.profiles, NOMINAL, found.evidence) if found.profiles else None
