"""The body that the text told of last before a place, for nouns that fit any ("the firm")."""

from claimkit.model import Span
from claimkit.speakers.known.bodies import find_body, is_joined
from claimkit.speakers.known.places import is_place
from claimkit.speakers.mentions.mention import Mention, MentionKind
from claimkit.speakers.profiles import Profile
from claimkit.speakers.scene import NOMINAL, Found, Scene

SENTENCES = 4
FARTHEST = 1200
MOST_NAMES = 12
MOST_SPOKEN = 6
BREAK = "\n"
WINDOW = 24  # code points beside a name


def nearest_body(scene: Scene, noun: str, position: int) -> Found | None:
    """Look back sentence by sentence: a body that spoke, one that is told of, any other."""
    limit, own = position, scene.names.sentence_start(position)
    for _ in range(SENTENCES):
        start = scene.names.sentence_start(max(limit - 1, 0))
        found = _speaking(scene, noun, start, limit) or _named(
            scene, noun, start, limit, near=limit == own
        )
        if found is not None:
            return found
        limit = start
        if start == 0 or position - start > FARTHEST:
            break
    return None


def fits(noun: str, head: str, scene: Scene) -> bool:
    """Whether a noun can take up a body: no public one is a company."""
    return noun not in scene.words.private or head not in scene.words.public


def _speaking(scene: Scene, noun: str, start: int, limit: int) -> Found | None:
    for spoken in reversed(scene.spoken[-MOST_SPOKEN:]):
        if spoken.start < start:
            break
        if spoken.end <= limit and len(spoken.profiles) == 1:
            profile = spoken.profiles[0]
            if _is_body(profile) and fits(noun, profile.head, scene):
                return Found((profile,), NOMINAL, scene.spot(profile))
    return None


def _is_body(profile: Profile) -> bool:
    return profile.kind == MentionKind.ORGANISATION and profile.key[0] == "body"


def _named(scene: Scene, noun: str, start: int, limit: int, *, near: bool) -> Found | None:
    """The first body of a sentence that is no part of a phrase; right before the noun also one."""
    names = scene.names
    late: tuple[Mention, Span] | None = None
    for number in names.between(start, limit)[:MOST_NAMES]:
        span = names.span(number)
        read = None if names.is_spoken(span.start) else _read(scene, number)
        if read is None or not fits(noun, read.head, scene) or modifies(scene, span):
            continue
        late = read, span
        if not _follows_preposition(scene, span):
            break
    else:
        if late is None or not near or BREAK in scene.text[late[1].end : limit]:
            return None
    found = find_body(scene, *late)
    return Found(found.profiles, NOMINAL, found.evidence) if found.profiles else None


def _read(scene: Scene, number: int) -> Mention | None:
    """What a name says, if it is a body's."""
    read, words = scene.names.read(scene.names.names[number]), scene.words
    if read is None or read.kind != MentionKind.ORGANISATION or is_joined(scene, number):
        return None
    if read.head in words.geography or read.name in words.regions or is_place(scene, read):
        return None
    return read


def modifies(scene: Scene, span: Span) -> bool:
    """Whether a name stands before the noun that it describes ("the GOP network debates")."""
    words = scene.words
    after = scene.text[span.end : span.end + WINDOW]
    if after.startswith(words.possessive):
        return True
    word = after[1:].partition(" ")[0]
    if after[:1] != " " or not word.isalpha() or not word.islower():
        return False
    small = words.prepositions | words.joins | words.relative.keys() | words.finite
    return word not in small and not word.endswith(words.verb_endings + words.opening_endings)


def _follows_preposition(scene: Scene, span: Span) -> bool:
    before = scene.text[max(0, span.start - WINDOW) : span.start].split()[-2:]
    if before and before[-1].lower() in scene.words.determiners:
        before.pop()
    return bool(before) and before[-1].lower() in scene.words.prepositions
