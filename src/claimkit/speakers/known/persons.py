"""Who a person's name means: the same person under a full name, or nobody where two fit."""

from claimkit.model import Span
from claimkit.speakers.known.bodies import find_body, find_state
from claimkit.speakers.known.places import is_place
from claimkit.speakers.mentions.mention import Mention, MentionKind, plain
from claimkit.speakers.names.full_names import FullName
from claimkit.speakers.names.person_keys import is_family, person_key
from claimkit.speakers.profiles import Key, Profile
from claimkit.speakers.scene import EXPLICIT, Found, Scene, in_order

ESTABLISHED = 3
FARTHEST = 200_000  # code points in which a word is looked for in lower case
OPENING = " \"“‘'(["
NICKNAMED = frozenset({'" ', "” ", "' ", "’ "})
NEAR = 40  # code points beside a name in which it is introduced


def find_person(scene: Scene, mention: Mention, span: Span) -> Found:
    """Find the person of a name; a bare last name leads to the full one in the article."""
    if mention.kind != MentionKind.PERSON:
        mention = mention.but(kind=MentionKind.PERSON, role=None)
    if " " in mention.name:
        whole = _with_given_name(mention, scene)
        if whole is None and is_place(scene, mention):
            return find_state(scene, mention.but(kind=MentionKind.STATE), span)
        if whole is None:
            profile = scene.cast.add(_key(mention, scene), mention)
            scene.settle(mention.name, profile, None)
            return Found((profile,), EXPLICIT, (span,))
        return Found((introduce(scene, whole),), EXPLICIT, in_order((whole.span, span)))
    options = _options(mention, scene)
    if mention.role and (mention.gender or scene.text.startswith(mention.name, span.start)):
        options = _described_as(mention, options, scene)
    if not options:
        return _find_bare(scene, mention, span)
    chosen = _lead(options, scene, span)
    if chosen is None:
        both = ", ".join(sorted(option.mention.name for option in options))
        message = f"{mention.name!r} could be {both}"
        return scene.doubt("speaker-ambiguous", message, span)
    profile = introduce(scene, chosen)
    profile.take(mention)
    if len(options) == 1 and not mention.gender and not mention.role:
        scene.settle(mention.name, profile, chosen.span)
    return Found((profile,), EXPLICIT, in_order((chosen.span, span)))


def _find_bare(scene: Scene, mention: Mention, span: Span) -> Found:
    """Find who or what a single word means that is nobody's last name."""
    nicknamed = _with_nickname(mention, scene)
    if nicknamed is not None:
        return find_person(scene, nicknamed, span)
    if _names_nobody(mention, scene, span):
        return scene.doubt("speaker-unresolved", f"{mention.name!r} names nobody", span)
    body = _body_of(mention, scene)
    if body is not None:
        return find_body(scene, body, span)
    if is_place(scene, mention):
        return find_state(scene, mention.but(kind=MentionKind.STATE), span)
    return _find_new(scene, mention, span)


def _find_new(scene: Scene, mention: Mention, span: Span) -> Found:
    """Take a word for somebody named once by mistake, for a common noun, or for a new name."""
    misspelt = scene.names.misspelt(mention.head)
    if len(misspelt) == 1:
        return Found((introduce(scene, misspelt[0]),), EXPLICIT, in_order((misspelt[0].span, span)))
    if _is_common(mention, scene, span):
        return Found((_described(mention, scene),), EXPLICIT, (span,))
    return Found((scene.cast.add(("person", mention.head), mention),), EXPLICIT, (span,))


def _with_nickname(mention: Mention, scene: Scene) -> Mention | None:
    """The full name of a person that has a nickname in marks before the family name."""
    if mention.head not in scene.nicknamed:
        scene.nicknamed[mention.head] = _nicknamed(mention.head, scene)
    given = scene.nicknamed[mention.head]
    return None if given is None else mention.but(name=f"{given} {mention.name}", gender="")


def _nicknamed(last: str, scene: Scene) -> str | None:
    """The given name that stands before a nickname and a last name, anywhere in the article."""
    text = scene.text
    for at in scene.names.bare_uses(last):
        if text[max(0, at - 2) : at] not in NICKNAMED:
            continue
        before = text[max(0, at - NEAR) : at].split()
        if len(before) > 1 and before[-1][0] in OPENING and before[-2].istitle():
            return before[-2]
    return None


def _names_nobody(mention: Mention, scene: Scene, span: Span) -> bool:
    """Whether a word has its capital from the sentence that it opens, and is no noun for people."""
    words, word = scene.words, mention.head
    if mention.gender or mention.role or mention.alias:
        return False
    if word in words.openers:
        return True
    return (
        (word in words.speechless or word.endswith(words.speechless_endings))
        and scene.names.sentence_start(span.start) == span.start
        and len(scene.names.bare_uses(word)) <= 1
    )


def _with_given_name(mention: Mention, scene: Scene) -> FullName | None:
    """The person of a family name of two words ("Van der Meer", "Sorel Vik").

    The first one is a particle or stands after a form of address, or else it is no given name and
    the longer name opens with one.
    """
    given = scene.words.given
    first = mention.parts[0].lower()
    sure = is_family(mention, scene.words)
    if not sure and (first in given or len(mention.parts) > 2):  # noqa: PLR2004
        return None
    tail = f" {mention.name.lower()}"
    found = [
        one
        for one in scene.names.full_names(mention.parts[-1])
        if one.mention.name.lower().endswith(tail)
        and (sure or one.mention.parts[0].lower() in given)
    ]
    return found[0] if len(found) == 1 else None


def _body_of(mention: Mention, scene: Scene) -> Mention | None:
    """The only body of the article whose name begins with a bare word ("Orrin", "Orrin Steel")."""
    if mention.gender or mention.role:
        return None
    reads = {name: scene.names.read(name) for name in scene.names.beginning(mention.name)}
    bodies = {read.name: read for read in reads.values() if read is not None}
    if len(bodies) != 1:
        return None
    (body,) = bodies.values()
    return body if body.kind == MentionKind.ORGANISATION else None


def _is_common(mention: Mention, scene: Scene, span: Span) -> bool:
    """Whether a word that opens a sentence is a noun with a capital rather than a name."""
    if mention.gender or mention.role or mention.affiliation or mention.alias:
        return False
    text, names = scene.text, scene.names
    start = names.sentence_start(span.start)
    if start != span.start and text[start : span.start].strip(OPENING):
        return False
    return scene.words.is_plural(mention.head) or text.find(f" {mention.head} ", 0, FARTHEST) >= 0


def _described(mention: Mention, scene: Scene) -> Profile:
    kind = MentionKind.GROUP if scene.words.is_plural(mention.head) else MentionKind.UNNAMED
    noun = mention.but(kind=kind)
    return scene.cast.add(("described", kind, mention.head), noun)


def profile_of(scene: Scene, mention: Mention) -> Profile:
    """The profile of a person's name, which is no speaker yet if it has not spoken."""
    key = _key(mention, scene)
    return scene.cast.get(key) or scene.cast.peek(key, mention)


def introduce(scene: Scene, person: FullName) -> Profile:
    """The profile of a person whose full name the article prints."""
    return scene.cast.add(_key(person.mention, scene), person.mention)


def _key(mention: Mention, scene: Scene) -> Key:
    if mention.name.count(" ") < 2:  # noqa: PLR2004 - no middle name
        return ("person", *person_key(mention, scene.words))
    return ("person", *scene.names.person_key(mention))


def _options(bare: Mention, scene: Scene) -> list[FullName]:
    """The persons of the article that a bare name can mean, by title and role."""
    named = scene.names.full_names(bare.name)
    found = [one for one in named if _fits(one.mention, bare, scene)]
    if found and not bare.gender and (told := scene.names.address(bare.name)):
        found = [one for one in found if one.mention.gender in {"", told}]
    if bare.gender and len(found) > 1:
        found = [one for one in found if one.mention.gender == bare.gender] or found
    return found


def _described_as(bare: Mention, fitting: list[FullName], scene: Scene) -> list[FullName]:
    """Those whom a bare name with a description after it can mean ("Sorel, a donor," the mayor).

    What a description tells is no office that speaks against another one, but it may be the same.
    """
    same = [one for one in fitting if one.mention.role and one.mention.role == bare.role]
    return same or _options(bare.but(role=None), scene)


def _fits(full: Mention, bare: Mention, scene: Scene) -> bool:
    """Whether title and role of a bare name allow a person."""
    if bare.gender:
        known = scene.cast.get(_key(full, scene))
        gender = full.gender or (known.gender if known is not None else "")
        if gender not in {"", bare.gender}:
            return False
    if bare.role and full.role and bare.head == full.head:
        mine, other = _last_role(bare, scene), _last_role(full, scene)
        return mine == other or mine not in scene.words.roles or other not in scene.words.roles
    return True


def _last_role(mention: Mention, scene: Scene) -> str:
    words = (mention.role or "").split()
    return scene.words.role(words[-1]) if words else ""


def _lead(options: list[FullName], scene: Scene, span: Span) -> FullName | None:
    """The one of several that the article is about so far; None if two have an equal claim.

    A junior is never meant by the bare name; somebody who is named only later is not meant either.
    Of the rest, it is who already had the bare name before the next one was named, or else the only
    one who has spoken so far.
    """
    if len(options) == 1:
        return options[0]
    senior = [one for one in options if person_key(one.mention, scene.words)[2:] == ()]
    options = senior or options
    known = [one for one in options if one.span.start < span.start] or options
    if len(known) == 1:
        return known[0]
    first, second = sorted(known, key=lambda one: one.span.start)[:2]
    bare = scene.names.bare_uses(first.mention.head)
    if sum(at < second.span.start for at in bare) >= ESTABLISHED:
        return first
    spoken = [one for one in known if (scene.cast.get(_key(one.mention, scene)))]
    return spoken[0] if len(spoken) == 1 else None


def person_named(scene: Scene, name: str, span: Span) -> Profile | None:
    """The person that a name in the prose means, if there is exactly one."""
    mention = scene.names.read(name)
    if mention is None or mention.kind != MentionKind.PERSON:
        return None
    if " " in mention.name:
        return _named_in_full(scene, mention, span)
    options = _options(mention, scene)
    chosen = _lead(options, scene, span) if options else None
    if chosen is not None:
        full = chosen.mention.but(gender=chosen.mention.gender or mention.gender)
        return scene.cast.get(_key(full, scene)) or scene.cast.peek(_key(full, scene), full)
    bare = scene.cast.get(("person", mention.head))
    if bare is None and not options:
        gender = mention.gender or _told_before(scene, span)
        if gender:
            told = mention.but(gender=gender)
            bare = scene.cast.peek(("person", mention.head), told)
    return bare


def _named_in_full(scene: Scene, mention: Mention, span: Span) -> Profile | None:
    """The person of a full name, if something tells that it is one."""
    whole = _with_given_name(mention, scene)
    if whole is not None:
        return profile_of(scene, whole.mention)
    key = _key(mention, scene)
    known = scene.cast.get(key)
    if known is not None:
        return known
    told = mention.gender or mention.role or scene.names.bare_uses(mention.head)
    return scene.cast.peek(key, mention) if told or _is_introduced(scene, span) else None


def _is_introduced(scene: Scene, span: Span) -> bool:
    """Whether an office stands before a name, or a clause about a person after it."""
    text, words = scene.text, scene.words
    before = text[max(0, span.start - NEAR) : span.start].rpartition(" ")[0].rpartition(" ")[2]
    if plain(before) in words.offices:
        return True
    after = text[span.end : span.end + NEAR].partition(" ")
    return after[0] == "," and words.relative.get(after[2].partition(" ")[0]) == "person"


def _told_before(scene: Scene, span: Span) -> str:
    """The gender that a noun tells which a single name stands beside ("his wife, Petra,")."""
    text = scene.text
    opens = max(0, span.start - NEAR)
    if text[span.end : span.end + 1] != "," or not text.endswith(", ", opens, span.start):
        return ""
    return scene.words.genders.get(text[opens : span.start - 2].rpartition(" ")[2], "")
