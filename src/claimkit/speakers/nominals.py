"""What a common noun stands for: a body or office named elsewhere in the article."""

from claimkit.model import Span
from claimkit.speakers.antecedents import antecedent
from claimkit.speakers.bodies import body_key, find_body, find_state
from claimkit.speakers.documents import find_issuer
from claimkit.speakers.mentions import Mention, MentionKind, plain
from claimkit.speakers.persons import find_person
from claimkit.speakers.profiles import Profile, name_words
from claimkit.speakers.scene import EXPLICIT, NOMINAL, Found, Scene, in_order
from claimkit.speakers.sources import parse_source

MOST = 12
BODIES = frozenset({MentionKind.ORGANISATION, MentionKind.STATE})


def find_nominal(scene: Scene, mention: Mention, span: Span) -> Found:
    """Find who is meant by "the ministry", "the deputy chief", "its spokesman"."""
    if mention.owner is not None:
        return _owned(scene, mention, span)
    if not mention.definite:
        return describe(scene, mention, span)
    is_body = mention.head in scene.words.organisations or mention.head in scene.words.generic
    options = _bodies(scene, mention) if is_body else _holders(scene, mention)
    if len(options) > 1:
        latest = scene.spoken[-1].profiles if scene.spoken else ()
        options = [option for option in options if option in latest] or options
    if len(options) == 1:
        return Found((options[0],), NOMINAL, scene.spot(options[0]) or (span,))
    if options:
        several = ", ".join(sorted(option.name for option in options))
        return scene.doubt("speaker-ambiguous", f"{mention.name!r} could be {several}", span)
    found = (
        _body_in_prose(scene, mention, span) if is_body else _holder_in_prose(scene, mention, span)
    )
    return found or describe(scene, mention, span)


def describe(scene: Scene, mention: Mention, span: Span, name: str | None = None) -> Found:
    """Take a description as the speaker's name."""
    name = name or mention.name
    profile = scene.cast.add(("described", mention.kind, name.casefold()), mention, name)
    return Found((profile,), EXPLICIT, (span,))


def find_owner(scene: Scene, owner: str, span: Span) -> Found:
    """Find the possessor of a noun ("its", "the ministry"), without taking it for a speaker."""
    pronoun = scene.words.owners.get(owner.lower())
    if pronoun is not None:
        told = scene.words.personal.get(pronoun, "")
        if told in {"speaker", "hearer"}:
            return Found()
        found = antecedent(scene, span.start, told)
        if found is None and told == "plural":
            found = antecedent(scene, span.start, "thing")
        return found or Found()
    mentions = parse_source(owner, scene.words)
    return find_named(scene, mentions[0], span) if len(mentions) == 1 else Found()


def find_named(scene: Scene, mention: Mention, span: Span) -> Found:
    """Find the speaker of a mention that is no pronoun."""
    if mention.kind == MentionKind.PERSON:
        return find_person(scene, mention, span)
    if mention.kind == MentionKind.ORGANISATION:
        return (
            _owned(scene, mention, span)
            if _owned_by_noun(mention, scene)
            else find_body(scene, mention, span)
        )
    if mention.kind == MentionKind.STATE:
        if " " not in mention.name and scene.names.surnamed(mention.name):
            return find_person(scene, mention.but(kind=MentionKind.PERSON), span)
        return find_state(scene, mention, span)
    if mention.kind == MentionKind.DOCUMENT:
        owner = find_owner(scene, mention.owner, span) if mention.owner else None
        return find_issuer(scene, mention, span, owner) or describe(scene, mention, span)
    return find_nominal(scene, mention, span)


def _owned_by_noun(mention: Mention, scene: Scene) -> bool:
    return mention.owner is not None and (
        mention.owner[0].islower() or mention.owner.lower() in scene.words.owners
    )


def _owned(scene: Scene, mention: Mention, span: Span) -> Found:
    """Name a body or office by its possessor: "<ministry> press service", "<minister>'s aide"."""
    owner = find_owner(scene, mention.owner or "", span)
    if len(owner.profiles) != 1:
        return describe(scene, mention, span)
    whole = owner.profiles[0]
    is_body = mention.head in scene.words.organisations
    name = f"{whole.name} {mention.name}" if is_body else f"{whole.name}'s {mention.name}"
    evidence = in_order((*owner.evidence, span))
    kind = MentionKind.ORGANISATION if is_body else mention.kind
    owned = mention.but(kind=kind, name=name, owner=None, affiliation=whole.name)
    if is_body:
        profile = scene.cast.add(body_key(name_words(name, scene.words)), owned)
    else:
        profile = scene.cast.add(("described", kind, name.casefold()), owned)
    return Found((profile,), NOMINAL, evidence)


def _bodies(scene: Scene, mention: Mention) -> list[Profile]:
    """The bodies among the speakers that a noun can take up, the closest kind only."""
    wanted = name_words(mention.name, scene.words)
    head = scene.words.variants.get(mention.head, mention.head)
    bodies = [one for one in scene.cast if one.kind in BODIES and one.key[0] == "body"]
    same = [one for one in bodies[:200] if wanted <= one.words]
    if same:
        ending = [one for one in same if scene.words.variants.get(one.head, one.head) == head]
        return ending or same
    if mention.head not in scene.words.generic or " " in mention.name:
        return []
    for spoken in reversed(scene.spoken[-MOST:]):
        if len(spoken.profiles) == 1 and spoken.profiles[0] in bodies:
            return [spoken.profiles[0]]
    return []


def _holders(scene: Scene, mention: Mention) -> list[Profile]:
    """The persons among the speakers whose role a noun names."""
    role = scene.words.role(mention.head)
    wanted = {plain(word) for word in mention.name.split()[:-1]}
    found = []
    for profile in scene.cast:
        if profile.kind != MentionKind.PERSON or not profile.role:
            continue
        parts = [plain(word) for word in profile.role.split()]
        if role not in {scene.words.role(part) for part in parts}:
            continue
        if mention.gender and profile.gender not in {"", mention.gender}:
            continue
        known = {*parts, *(plain(word) for word in (profile.affiliation or "").split())}
        if wanted <= known:
            found.append(profile)
    return found


def _body_in_prose(scene: Scene, mention: Mention, span: Span) -> Found | None:
    """The nearest name before the noun that ends in it ("Harbour Ministry"), or else after."""
    names = scene.names
    wanted = name_words(mention.name, scene.words)
    before: dict[str, int] = {}
    after: dict[str, int] = {}
    for number in names.bodies(mention.head):
        read = names.read(names.names[number])
        if read is None or not wanted <= name_words(read.name, scene.words):
            continue
        side = before if names.starts[number] < span.start else after
        side[read.name] = number
    chosen = before or after
    if not chosen:
        return None
    name, number = next(reversed(chosen.items()) if before else iter(chosen.items()))
    if before:
        number = max(before.values())
        name = (names.read(names.names[number]) or mention).name
    full = mention.but(kind=MentionKind.ORGANISATION, name=name)
    found = find_body(scene, full, names.span(number))
    return Found(found.profiles, NOMINAL, found.evidence) if found.profiles else None


def _holder_in_prose(scene: Scene, mention: Mention, span: Span) -> Found | None:
    """The person whom the prose gives the office before a name ("President Sorel")."""
    if " " in mention.name:
        return None
    names = scene.names
    for number in reversed([n for n in names.titled(mention.head)[:200]
                            if names.starts[n] < span.start]):  # fmt: skip
        read = names.read(names.names[number])
        if read is None or read.kind != MentionKind.PERSON:
            continue
        found = find_person(scene, read, names.span(number))
        if found.profiles:
            return Found(found.profiles, NOMINAL, (names.span(number),))
    return None
