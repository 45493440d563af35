"""Who is meant by a description that only takes up somebody known ("the billionaire").

Writers put such a noun for the person whom the text is about, to say his name less often. It is
nobody new where no indefinite article brought it in, and by Principle C of binding it is not the
subject of its own sentence, so it is looked for in the sentences before.
"""

from collections.abc import Iterator
from itertools import pairwise

from claimkit.model import Span
from claimkit.speakers.known.persons import person_named
from claimkit.speakers.mentions.mention import Mention, MentionKind
from claimkit.speakers.profiles import Profile, name_words
from claimkit.speakers.reference.agreement import after_preposition
from claimkit.speakers.reference.binding import named_as_others
from claimkit.speakers.scene import NOMINAL, Found, Scene, in_order
from claimkit.speakers.words import Words

SENTENCES = 5
FARTHEST = 1500
MOST_NAMES = 12
OFTEN = 2  # times that a person is named alone, or has spoken, who is a topic of the article
NEAR = 30
MARKS = frozenset("\"“‘'")
ANY = ""
DIGITS = "0123456789"
SHARE = 0.3
"""Of two people nearby, one who is named less often by this share than the other is not meant."""


def find_topic(scene: Scene, mention: Mention, span: Span) -> Found | None:
    """Find the person whom an epithet takes up; None if nobody nearby is a topic, or it is new."""
    words = scene.words
    if not _takes_up(mention, words):
        return None
    opening = scene.text[span.start : span.start + NEAR].partition(" ")[0].lower()
    named = any(part[0].isupper() for part in mention.parts)
    if opening not in words.definite or (not named and _is_new(scene, mention, span)):
        return None
    others = named_as_others(scene, span, (*scene.cue, *scene.content))
    people = [
        one
        for one in _nearby(scene, span.start)
        if one[0].key not in others and _may_be(scene, one[0], mention)
    ]
    if not people:
        return None
    most = max(_uses(scene, profile) for profile, _, _ in people)
    held = not _is_plain(mention, words)
    for profile, spot, here in people:
        often = _uses(scene, profile) >= SHARE * most and (profile.mentions or not held)
        office = held and _office(profile, words) == words.role(mention.head)
        told = scene.text[spot.start : span.start]
        if often or office or (here and _may_lead(profile, mention, told, words)):
            return Found((profile,), NOMINAL, in_order((spot, span)))
    return None


def _may_lead(profile: Profile, mention: Mention, told: str, words: Words) -> bool:
    """Whether nothing in the words since a subject tells that an epithet is somebody else's."""
    if profile.mentions:
        return True
    return mention.parts[0].lower() not in words.bygone and f" {mention.head}" not in told


def find_leader(scene: Scene, position: int, noun: str) -> tuple[Profile, Span] | None:
    """The person whose campaign or team is meant before a position: the one named most nearby.

    Who holds an office of it ("campaign manager") does not lead it.
    """
    people = [
        (profile, spot)
        for profile, spot, _ in _nearby(scene, position)
        if profile.kind == MentionKind.PERSON
        and " " in profile.name
        and noun not in (profile.role or "").lower().split()
    ]
    most = max((_uses(scene, profile) for profile, _ in people), default=0)
    people = [one for one in people if _uses(scene, one[0]) == most]
    return people[0] if len({profile.key for profile, _ in people}) == 1 else None


def find_led(scene: Scene, noun: str, position: int) -> tuple[Profile, Span] | None:
    """The person whose campaign or team was named last before ("the Sorel campaign")."""
    text, names = scene.text, scene.names
    at = position
    for _ in range(MOST_NAMES):
        at = text.rfind(f" {noun}", max(0, position - FARTHEST), at)
        if at < 0:
            return None
        owner = next((len(end) for end in scene.words.possessive if text.endswith(end, 0, at)), 0)
        number = names.ending(at - owner)
        if number is not None and not names.is_spoken(at):
            person = person_named(scene, names.names[number], names.span(number))
            if person is not None and " " in person.name:
                return person, names.span(number)
    return None


def _nearby(scene: Scene, position: int) -> Iterator[tuple[Profile, Span, bool]]:
    """The topics of the sentences before, the nearest first, and who led the last of them.

    The last one is the one before the words of a direct quote, if the epithet follows these.
    """
    limit = scene.names.sentence_start(position)
    yield from _objects(scene, limit, position)
    last = True
    for _ in range(SENTENCES):
        start = scene.names.sentence_start(max(limit - 1, 0))
        people = list(_people(scene, start, limit))
        for profile, spot, leads in people:
            here = leads and last
            if here or _is_topic(scene, profile):
                yield profile, spot, here
        within = scene.text[start] in MARKS or scene.names.is_spoken(start)
        last = last and not people and within
        limit = start
        if start == 0 or position - start > FARTHEST:
            break


def _takes_up(mention: Mention, words: Words) -> bool:
    """Whether a description says what somebody is known as, or what he was ("the former mayor")."""
    parts = mention.parts
    if mention.head in words.persons and parts[0].lower() in words.bygone:
        return True
    told = mention.head in words.epithets or _is_aged(mention, words)
    return told and words.prepositions.isdisjoint(parts)


def _is_aged(mention: Mention, words: Words) -> bool:
    """Whether a description tells how old somebody is ("the 43-year-old", "the 56-year-old cook").

    Writers tell the age of one whom they have named.
    """
    return any(
        part[0].isdigit() and words.epithets.get(part.lstrip(DIGITS).lstrip("-")) == ANY
        for part in mention.parts
    )


def _is_new(scene: Scene, mention: Mention, span: Span) -> bool:
    """Whether the noun itself was brought in before by an indefinite article or a number."""
    text, words = scene.text, scene.words
    noun = f" {mention.head}"
    at = text.find(noun, 0, span.start)
    while at >= 0:
        if _is_introduced(text[max(0, at - NEAR) : at], words):
            return True
        at = text.find(noun, at + 1, span.start)
    return False


def _is_introduced(before: str, words: Words) -> bool:
    """Whether the determiner of a noun brings in somebody new, with adjectives between or not."""
    for token in reversed(before.split()):
        low = token.lower()
        if low in words.introducing:
            return True
        if low in words.determiners or low in words.prepositions or not token[-1].isalnum():
            return False
    return False


def _objects(scene: Scene, start: int, end: int) -> list[tuple[Profile, Span, bool]]:
    """Whom the clause before names last, if the epithet stands in a clause that depends on it."""
    if not scene.text[max(0, end - 2) : end].strip().isalpha():
        return []
    names = scene.names
    found = []
    for number in reversed(names.between(start, end)):
        at = names.starts[number]
        if at > start and not names.is_spoken(at):
            profile = person_named(scene, names.names[number], names.span(number))
            if profile is not None:
                found.append((profile, names.span(number), False))
    return found[:1]


def _people(scene: Scene, start: int, end: int) -> Iterator[tuple[Profile, Span, bool]]:
    """Who spoke in a sentence, and then whom it names outside of direct quotes.

    Who spoke and who is its subject, right at its opening or after a phrase, lead it.
    """
    asked: list[Profile] = []
    for spoken in reversed(scene.spoken):
        if spoken.start < start:
            break
        if spoken.end <= end and not spoken.nested and len(spoken.profiles) == 1:
            speaks = scene.asks(scene.cue) or not scene.asks(spoken.cue)
            asked += () if speaks else spoken.profiles
            yield spoken.profiles[0], Span(spoken.start, spoken.end), speaks
    names = scene.names
    for number in names.between(start, end)[:MOST_NAMES]:
        span = names.span(number)
        if names.is_spoken(span.start) or after_preposition(scene, span.start):
            continue
        profile = person_named(scene, names.names[number], span)
        if profile is not None:
            yield profile, span, profile not in asked and _opens(scene, start, span)


def _opens(scene: Scene, start: int, span: Span) -> bool:
    """Whether a name is the subject of its sentence: at its opening, or after a phrase."""
    if span.start == start:
        return True
    following = scene.text[span.end : span.end + NEAR].partition(" ")
    joined = following[0] != "" or following[2].partition(" ")[0] in scene.words.joins
    return not joined and scene.text.endswith(", ", start, span.start)


def _is_topic(scene: Scene, profile: Profile) -> bool:
    """Whether an article says more than once what a person says, or names him as known."""
    return len(profile.mentions) >= OFTEN or _uses(scene, profile) >= OFTEN


def _uses(scene: Scene, profile: Profile) -> int:
    """How often an article names a person by the family name alone, as one who is known."""
    return len(scene.names.bare_uses(profile.head))


def _may_be(scene: Scene, profile: Profile, mention: Mention) -> bool:
    """Whether nothing told of a person speaks against an epithet."""
    words = scene.words
    if profile.kind != MentionKind.PERSON or " " not in profile.name:
        return False
    if mention.gender and profile.gender not in {"", mention.gender}:
        return False
    told = f"{profile.affiliation or ''} {profile.role or ''}"
    if any(_speaks_against(names(mention.name, words), names(told, words)) for names in APART):
        return False
    held = _office(profile, words)
    if not held or _is_plain(mention, words):
        return True
    if mention.parts[0].lower() in words.bygone and mention.head not in words.offices:
        return True  # "the former first lady" may hold any office
    return held == words.role(mention.head) or words.epithets.get(held) == ANY


def _speaks_against(names: frozenset[str], others: frozenset[str]) -> bool:
    """Whether two offices name parties, or regions, and none of them is the same."""
    return bool(names and others) and names.isdisjoint(others)


def _regions(text: str, words: Words) -> frozenset[str]:
    """The regions that words of an office name ("the New Norland senator")."""
    tokens = text.split()
    pairs = map(" ".join, pairwise(tokens))
    return frozenset(one for one in (*tokens, *pairs) if one in words.regions)


def _is_plain(mention: Mention, words: Words) -> bool:
    """Whether an epithet tells of no office, so that it fits people of any."""
    if _is_aged(mention, words):
        return True
    return words.epithets.get(mention.head) == ANY and mention.parts[0].lower() not in words.bygone


def _office(profile: Profile, words: Words) -> str:
    """The noun of a person's role in its common form, or ""."""
    noun = words.role(profile.role.split()[-1]) if profile.role else ""
    return noun if noun in words.persons else ""


def _parties(text: str, words: Words) -> frozenset[str]:
    """The parties that words of an office name, in their common form."""
    return name_words(text, words) & words.parties


APART = (_parties, _regions)
"""What tells two offices apart."""
