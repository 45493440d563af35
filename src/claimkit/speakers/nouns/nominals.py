"""What a common noun stands for: a body or office named elsewhere in the article."""

from claimkit.model import Span
from claimkit.speakers.known.bodies import body_key, find_body, find_state
from claimkit.speakers.known.nearest import nearest_body
from claimkit.speakers.known.offices import find_holders, find_later_holder
from claimkit.speakers.known.pairs import find_pair
from claimkit.speakers.known.persons import find_person
from claimkit.speakers.mentions.mention import Mention, MentionKind
from claimkit.speakers.mentions.sources import parse_source
from claimkit.speakers.nouns.body_nouns import (
    BODIES,
    body_in_prose,
    known_bodies,
    takes_up_any,
)
from claimkit.speakers.nouns.documents import find_issuer
from claimkit.speakers.nouns.epithets import find_leader, find_led, find_topic
from claimkit.speakers.nouns.introductions import announced, introduced
from claimkit.speakers.nouns.named_below import named_below
from claimkit.speakers.nouns.senses import (
    has_verb,
    is_indefinite,
    is_one_of_many,
    is_speechless,
    is_surname,
)
from claimkit.speakers.profiles import Profile, name_words
from claimkit.speakers.reference.antecedents import antecedent
from claimkit.speakers.scene import EXPLICIT, NOMINAL, Found, Scene, in_order

MOST = 12


def find_nominal(scene: Scene, mention: Mention, span: Span) -> Found:
    """Find who is meant by "the ministry", "the deputy chief", "its spokesman"."""
    if is_speechless(mention, scene):
        return scene.doubt("speaker-unresolved", f"{mention.name!r} names nobody", span)
    if mention.owner is not None:
        return _owned(scene, mention, span)
    if has_verb(scene, mention, span):
        name = mention.parts[0]
        person = Mention(kind=MentionKind.PERSON, name=name, head=name.lower())
        return find_person(scene, person, span)
    if mention.kind == MentionKind.GROUP or not mention.definite or is_one_of_many(scene, span):
        pair = find_pair(scene, mention, span)
        if pair is not None or not mention.definite or is_one_of_many(scene, span):
            return pair or named_below(scene, mention, span) or describe(scene, mention, span)
    if mention.head in scene.words.organisations or mention.head in scene.words.generic:
        return _body(scene, mention, span)
    return (
        _of_office(scene, mention, span)
        or _described_before(scene, mention)
        or find_topic(scene, mention, span)
        or _of_first(scene, mention, span)
        or _of_later(scene, mention, span)
        or named_below(scene, mention, span)
        or describe(scene, mention, span)
    )


def _of_first(scene: Scene, mention: Mention, span: Span) -> Found | None:
    """Whom the first of two joined offices means ("the senator and former mayor")."""
    parts = mention.parts
    at = next((at for at, part in enumerate(parts) if at and part in scene.words.joins), 0)
    head = parts[at - 1].lower()
    if not at or head not in scene.words.persons:
        return None
    first = mention.but(name=" ".join(parts[:at]), head=head)
    return _of_office(scene, first, span) or find_topic(scene, first, span)


def _of_later(scene: Scene, mention: Mention, span: Span) -> Found | None:
    """Who is named in an office only after it is told of ("the judge", in an opening)."""
    opening = scene.text[span.start : span.end].partition(" ")[0].lower()
    later = find_later_holder(scene, mention, span) if opening in scene.words.definite else None
    return None if later is None else Found((later[0],), NOMINAL, (span, later[1]))


def _of_office(scene: Scene, mention: Mention, span: Span) -> Found | None:
    """Who holds an office in the article; nobody where two do and neither spoke last."""
    options = find_holders(scene, mention, span) if mention.head in scene.words.offices else []
    if len(options) > 1:
        options = _last_to_speak(options, scene)
    if len(options) == 1:
        profile, spot = options[0]
        return Found((profile,), NOMINAL, scene.spot(profile) or (spot,))
    return _doubt(scene, mention, [profile for profile, _ in options], span) if options else None


def _last_to_speak(options: list[tuple[Profile, Span]], scene: Scene) -> list[tuple[Profile, Span]]:
    latest = scene.spoken[-1].profiles if scene.spoken else ()
    return [option for option in options if option[0] in latest] or options


def _doubt(scene: Scene, mention: Mention, options: list[Profile], span: Span) -> Found:
    several = ", ".join(sorted(option.name for option in options))
    return scene.doubt("speaker-ambiguous", f"{mention.name!r} could be {several}", span)


def _body(scene: Scene, mention: Mention, span: Span) -> Found:
    if takes_up_any(scene, mention, span):
        near = nearest_body(scene, mention.head, span.start)
        if near is not None:
            return near
    options = known_bodies(scene, mention)
    if mention.head in scene.words.entourages and " " not in mention.name:
        own = find_led(scene, mention.head, span.start)
        options = [one for one in options if own is None or own[0].head in one.words]
        if own is not None and not options:
            return _led_by(scene, mention, span, own)
    if len(options) > 1:
        latest = scene.spoken[-1].profiles if scene.spoken else ()
        options = [option for option in options if option in latest] or options
    if len(options) == 1:
        return Found((options[0],), NOMINAL, scene.spot(options[0]) or (span,))
    if options:
        return _doubt(scene, mention, options, span)
    return (
        body_in_prose(scene, mention, span)
        or _described_before(scene, mention)
        or _of_leader(scene, mention, span)
        or _described_body(scene, mention, span)
        or describe(scene, mention, span)
    )


def _described_body(scene: Scene, mention: Mention, span: Span) -> Found | None:
    """The last body told of, if adjectives only say more of it ("the left-leaning newspaper")."""
    alone = " " not in mention.name or mention.name != mention.name.lower()
    if alone or mention.head not in scene.words.private | scene.words.outlets:
        return None
    if scene.text[span.start : span.end].partition(" ")[0].lower() not in scene.words.definite:
        return None
    return nearest_body(scene, mention.head, span.start)


def _of_leader(scene: Scene, mention: Mention, span: Span) -> Found | None:
    """The campaign or team of the person whom the text is about."""
    alone = mention.head in scene.words.entourages and " " not in mention.name
    leader = find_leader(scene, span.start, mention.head) if alone else None
    return None if leader is None else _led_by(scene, mention, span, leader)


def _led_by(scene: Scene, mention: Mention, span: Span, leader: tuple[Profile, Span]) -> Found:
    whole, spot = leader
    name = f"{_owning(whole)} {mention.name}"
    owned = mention.but(kind=MentionKind.ORGANISATION, name=name, affiliation=whole.name)
    profile = scene.cast.add(body_key(name_words(name, scene.words)), owned)
    return Found((profile,), NOMINAL, in_order((spot, span)))


def _described_before(scene: Scene, mention: Mention) -> Found | None:
    """The unnamed speaker so far of the same noun ("a port official", "the official")."""
    if not mention.name[0].islower():
        return None
    wanted = name_words(mention.name, scene.words)
    role = scene.words.role(mention.head)
    for spoken in reversed(scene.spoken[-MOST:]):
        for profile in spoken.profiles:
            if (
                profile.key[0] == "described"
                and scene.words.role(profile.head) == role
                and wanted <= profile.words
            ):
                return Found((profile,), NOMINAL, scene.spot(profile))
    return None


def describe(scene: Scene, mention: Mention, span: Span, name: str | None = None) -> Found:
    """Take a description as the speaker's name."""
    name = name or introduced(scene, mention, span) or announced(scene, mention, span)
    name = name or mention.name
    profile = scene.cast.add(("described", mention.kind, name.casefold()), mention, name)
    return Found((profile,), EXPLICIT, (span,))


def find_owner(scene: Scene, owner: str, span: Span) -> Found:
    """Find the possessor of a noun ("its", "the ministry"), without taking it for a speaker."""
    pronoun = scene.words.owners.get(owner.lower())
    if pronoun is not None:
        if scene.partner is not None:
            return Found((scene.partner,), EXPLICIT, (span,))
        told = scene.words.personal.get(pronoun, "")
        if told in {"speaker", "speakers", "hearer"}:
            return Found()
        found = antecedent(scene, span.start, told)
        if found is None and told == "plural":
            found = antecedent(scene, span.start, "thing")
        return found or Found()
    mentions = parse_source(owner, scene.words)
    if len(mentions) != 1 or mentions[0].kind == MentionKind.DOCUMENT:
        return Found()
    return find_named(scene, mentions[0], span)


def find_named(scene: Scene, mention: Mention, span: Span) -> Found:
    """Find the speaker of a mention that is no pronoun."""
    if mention.kind == MentionKind.PERSON or is_surname(scene, mention, span):
        return find_person(scene, mention, span)
    if mention.kind == MentionKind.ORGANISATION:
        if mention.head in scene.words.time_adjuncts and is_indefinite(scene, span):
            return scene.doubt("speaker-unresolved", f"{mention.name!r} names nobody", span)
        owned = _owned_by_noun(mention, scene)
        return _owned(scene, mention, span) if owned else find_body(scene, mention, span)
    if mention.kind == MentionKind.STATE:
        return find_state(scene, mention, span)
    if mention.kind == MentionKind.DOCUMENT:
        owner = find_owner(scene, mention.owner, span) if mention.owner else None
        whole = owner.profiles[0] if owner is not None and len(owner.profiles) == 1 else None
        name = None if whole is None else f"{_owning(whole)} {mention.name}"
        return find_issuer(scene, mention, span, owner) or describe(scene, mention, span, name)
    return find_nominal(scene, mention, span)


def _owned_by_noun(mention: Mention, scene: Scene) -> bool:
    return mention.owner is not None and (
        mention.owner[0].islower() or mention.owner.lower() in scene.words.owners
    )


def _owned(scene: Scene, mention: Mention, span: Span) -> Found:
    """Name a body or office by its possessor: "<ministry> press service", "<minister>'s aide"."""
    owner = find_owner(scene, mention.owner or "", span)
    if len(owner.profiles) != 1:
        stated = mention.owner or ""
        own = stated.lower() in scene.words.owners
        whole_name = None if own else f"{stated}'s {mention.name}"
        return describe(scene, mention, span, whole_name)
    whole = owner.profiles[0]
    if mention.head in scene.words.offices and (held := _held(scene, mention, whole, span)):
        return held
    is_body = mention.head in scene.words.organisations
    close = is_body and whole.kind == MentionKind.ORGANISATION
    name = f"{whole.name} {mention.name}" if close else f"{_owning(whole)} {mention.name}"
    evidence = in_order((*owner.evidence, span))
    kind = MentionKind.ORGANISATION if is_body else mention.kind
    owned = mention.but(kind=kind, name=name, owner=None, affiliation=whole.name)
    if is_body:
        profile = scene.cast.add(body_key(name_words(name, scene.words)), owned)
    else:
        profile = scene.cast.add(("described", kind, name.casefold()), owned)
    return Found((profile,), NOMINAL, evidence)


def _owning(owner: Profile) -> str:
    """The name of an owner with its ending: "Sorel's", "farmers'"."""
    plural = owner.kind == MentionKind.GROUP and owner.name.endswith(owner.lexicon.plural)
    return f"{owner.name}'" if plural else f"{owner.name}'s"


def _held(scene: Scene, mention: Mention, owner: Profile, span: Span) -> Found | None:
    """The person whose office the article prints with that body, place or person."""
    is_person = owner.kind == MentionKind.PERSON
    if not (owner.kind in BODIES or is_person) or (
        is_person and mention.head in scene.words.shared_roles
    ):
        return None
    name = owner.head.title() if is_person else owner.name
    office = mention.but(owner=name)
    options = [one for one in find_holders(scene, office, span) if one[0].key != owner.key]
    if len(options) != 1:
        return None
    profile, spot = options[0]
    return Found((profile,), NOMINAL, scene.spot(profile) or (spot,))
