"""Which names a pronoun agrees with, and the speakers they would be."""

from claimkit.model import Span
from claimkit.speakers.known.bodies import body_key, state_key
from claimkit.speakers.known.nearest import modifies
from claimkit.speakers.known.persons import person_named, profile_of
from claimkit.speakers.mentions.mention import DESCRIBED, MentionKind
from claimkit.speakers.profiles import Profile, name_words
from claimkit.speakers.scene import Scene
from claimkit.speakers.words import GENDERED

NEAR = 24  # code points before a name in which an article stands
MOST_BEARERS = 8
OPENING = "\"“‘'(["
PHRASE = 80  # code points of a description after a name
MOST_WORDS = 6
PEOPLE = frozenset({MentionKind.PERSON, *DESCRIBED})
THINGS = frozenset({MentionKind.ORGANISATION, MentionKind.STATE, MentionKind.DOCUMENT})
MANY = frozenset({MentionKind.GROUP, MentionKind.ORGANISATION})


def agrees(profile: Profile, told: str, scene: Scene) -> bool:
    """Whether number and gender of a pronoun allow a speaker, and the words it reports do."""
    if profile.key in scene.barred or profile.head in scene.words.introducing:
        return False  # "one" of several is taken up by no pronoun
    if told == "thing":
        several = profile.kind == MentionKind.DOCUMENT and scene.words.is_plural(profile.head)
        return profile.kind in THINGS and not several
    if told == "plural":
        return profile.kind in MANY
    if profile.kind in DESCRIBED and profile.head not in profile.lexicon.persons:
        return False
    return profile.kind in PEOPLE and profile.gender in {"", told}


def named(scene: Scene, number: int, told: str) -> Profile | None:
    """The speaker that a name in the prose would be, if it can be told."""
    name = scene.names.names[number]
    if told in GENDERED:
        return _person(scene, number, told)
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


def _person(scene: Scene, number: int, told: str) -> Profile | None:
    """The person that a name would be for a pronoun of this gender."""
    name, span = _without_participle(scene, scene.names.names[number], scene.names.span(number))
    if _is_described(scene, name, span):
        return None
    return (
        person_named(scene, name, span)
        or _namesake(scene, name, told)
        or _introduced(scene, number)
    )


def _without_participle(scene: Scene, name: str, span: Span) -> tuple[str, Span]:
    """A name without the participle that opens the sentence ("Trusting Ana Sorel is wise")."""
    first, _, rest = name.partition(" ")
    opens = first.endswith(scene.words.opening_endings) and rest
    if not opens or first.lower() in scene.words.given or not _is_person(scene, name, rest):
        return name, span
    if scene.text[scene.names.sentence_start(span.start) : span.start].strip(OPENING):
        return name, span
    return rest, Span(span.end - len(rest), span.end)


def _is_person(scene: Scene, name: str, rest: str) -> bool:
    """Whether a name without its first word is somebody else's, or has a given name."""
    if " " in rest:
        return rest.partition(" ")[0].lower() in scene.words.given
    return any(one.mention.name != name for one in scene.names.full_names(rest))


def _is_described(scene: Scene, name: str, span: Span) -> bool:
    """Whether a name only describes a noun that an article opens ("the Halden Pride event")."""
    before = scene.text[max(0, span.start - NEAR) : span.start].split()[-1:]
    if " " not in name or not before or before[0].lower() not in scene.words.articles:
        return False
    read = scene.names.read(name)
    return read is not None and not read.role and not read.gender and modifies(scene, span)


def _namesake(scene: Scene, name: str, told: str) -> Profile | None:
    """The only bearer of a family name who has the gender of a pronoun."""
    if " " in name:
        return None
    named_so = scene.names.full_names(name)[:MOST_BEARERS]
    bearers = [profile_of(scene, one.mention) for one in named_so]
    fitting = [one for one in bearers if one.gender in {"", told}]
    return fitting[0] if len(fitting) == 1 and fitting[0].gender else None


def _introduced(scene: Scene, number: int) -> Profile | None:
    """The person of a full name that a description follows ("Sorel Vik, the harbour chief,")."""
    span = scene.names.span(number)
    end = span.end
    if not scene.text.startswith(", ", end) or scene.text.endswith(", ", 0, span.start):
        return None  # "with her husband, Sorel Vik, a trader, she"
    tokens = scene.text[end + 2 : end + PHRASE].split()[:MOST_WORDS]
    if not tokens or tokens[0] not in scene.words.articles:
        return None
    for token in tokens[1:]:
        if token.rstrip(",") in scene.words.persons:
            return whole_name(scene, number)
        if token[-1] == "," or token in scene.words.prepositions:
            return None
    return None


def whole_name(scene: Scene, number: int) -> Profile | None:
    """The person of a name of several words, which has the form of a person's."""
    mention = scene.names.read(scene.names.names[number])
    if mention is None or mention.kind != MentionKind.PERSON or " " not in mention.name:
        return None
    return profile_of(scene, mention)


def after_preposition(scene: Scene, at: int) -> bool:
    """Whether a preposition stands before a position, with a determiner between or not."""
    words = scene.text[max(0, at - 30) : at].split()[-2:]
    if words and words[-1].lower() in scene.words.determiners:
        words.pop()
    elif (
        len(words) > 1
        and words[0] in scene.words.persons
        and words[1].endswith(scene.words.verb_endings)
    ):
        return False  # "a sailor named Ana Sorel"
    return bool(words) and words[-1].lower() in scene.words.prepositions
