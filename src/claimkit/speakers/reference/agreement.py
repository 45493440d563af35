"""Which names a pronoun agrees with, and the speakers they would be."""

from claimkit.speakers.known.bodies import body_key, state_key
from claimkit.speakers.known.persons import person_named
from claimkit.speakers.mentions.mention import DESCRIBED, MentionKind
from claimkit.speakers.profiles import Profile, name_words
from claimkit.speakers.scene import Scene

PEOPLE = frozenset({MentionKind.PERSON, *DESCRIBED})
THINGS = frozenset({MentionKind.ORGANISATION, MentionKind.STATE, MentionKind.DOCUMENT})
MANY = frozenset({MentionKind.GROUP, MentionKind.ORGANISATION})


def agrees(profile: Profile, told: str, scene: Scene) -> bool:
    """Whether number and gender of a pronoun allow a speaker, and the words it reports do."""
    if profile.key in scene.barred or profile.head in scene.words.introducing:
        return False  # "one" of several is taken up by no pronoun
    if told == "thing":
        return profile.kind in THINGS
    if told == "plural":
        return profile.kind in MANY
    if profile.kind in DESCRIBED and profile.head not in profile.lexicon.persons:
        return False
    return profile.kind in PEOPLE and profile.gender in {"", told}


def named(scene: Scene, number: int, told: str) -> Profile | None:
    """The speaker that a name in the prose would be, if it can be told."""
    name = scene.names.names[number]
    if told in {"m", "f"}:
        return person_named(scene, name, scene.names.span(number))
    mention = scene.names.read(name)
    words = scene.words
    if mention is None or mention.head in words.geography or mention.name in words.regions:
        return None
    if mention.kind == MentionKind.STATE:
        key = state_key(mention.name, scene.words)
        return scene.cast.get(key) or scene.cast.peek(key, mention)
    adjective = mention.name in words.demonyms or mention.head in words.parties - words.members
    if mention.kind == MentionKind.GROUP and adjective:
        return None
    if mention.kind in {MentionKind.ORGANISATION, MentionKind.GROUP}:
        key = body_key(name_words(mention.name, scene.words))
        return scene.cast.get(key) or scene.cast.peek(key, mention)
    return None


def after_preposition(scene: Scene, at: int) -> bool:
    """Whether a preposition stands before a position, with a determiner between or not."""
    words = scene.text[max(0, at - 30) : at].split()[-2:]
    if words and words[-1].lower() in scene.words.determiners:
        words.pop()
    return bool(words) and words[-1].lower() in scene.words.prepositions
