"""Who holds an office: the person whom the article gives it, beside a name or before it."""

from collections.abc import Iterator
from functools import lru_cache
from itertools import islice

import attrs

from claimkit.model import Span
from claimkit.speakers.known.persons import person_named, profile_of
from claimkit.speakers.mentions.mention import (
    Mention,
    MentionKind,
    complement_of,
    is_capital,
    plain,
    tokens_of,
)
from claimkit.speakers.mentions.runs import ends_sentence
from claimkit.speakers.profiles import Profile, name_words
from claimkit.speakers.scene import Scene
from claimkit.speakers.words import Words

MOST = 60
MOST_SPEAKERS = 400
NEAR = 80
AHEAD = 1200  # code points in which somebody is named after the office
MARKS = frozenset('.,;:!?()[]{}“”"—–…\n')


@attrs.define
class Holder:
    """A person with the words of an office that the article gives."""

    profile: Profile
    named: frozenset[str]
    plain: frozenset[str]
    ranks: frozenset[str]
    span: Span

    def fits(self, wanted: "Holder") -> bool:
        """Whether all that an office's words say is said of this person's, and no other rank."""
        return (
            self.ranks == wanted.ranks and wanted.named <= self.named and wanted.plain <= self.plain
        )

    def may_fit(self, wanted: "Holder") -> bool:
        """Whether nothing speaks against it: no other rank, place or party."""
        return self.ranks == wanted.ranks and (
            not self.named or not wanted.named or bool(self.named & wanted.named)
        )


def find_holders(scene: Scene, mention: Mention, span: Span) -> list[tuple[Profile, Span]]:
    """The persons whom an office can mean, each once; those named before it go first.

    A person fits whose office is printed with all the words of the description. If nobody does,
    it is the only one of that office, unless another place, party or rank is printed.
    A headline comes before all names.
    """
    head = scene.words.role(mention.head)
    wanted = _described(mention, head, span, scene)
    if wanted is None:
        return []
    known = list(in_prose(scene, head))
    told = {one.profile.key for one in known}
    known.extend(one for one in _speaking(scene, head) if one.profile.key not in told)
    if mention.gender:
        known = [one for one in known if one.profile.gender in {"", mention.gender}]
    before = [one for one in known if one.span.start < span.start]
    if not before and scene.names.headlines.hold(span):
        before = known  # a headline tells of those who are named below it
    fitting = _distinct([one for one in before if one.fits(wanted)])
    if not fitting:
        far = len(scene.text) if mention.owner is not None else AHEAD
        ahead = [one for one in known if 0 <= one.span.start - span.start < far]
        fitting = _distinct([one for one in ahead if one.fits(wanted)]) if wanted.named else []
    if not fitting:
        likely = _distinct([one for one in before if one.may_fit(wanted)])
        fitting = likely if len(likely) == 1 else []
    return fitting


def find_later_holder(scene: Scene, mention: Mention, span: Span) -> tuple[Profile, Span] | None:
    """The only person whom the next sentences name in an office that nobody holds before."""
    head = scene.words.role(mention.head)
    wanted = _described(mention, head, span, scene)
    known = in_prose(scene, head) if wanted is not None and head in scene.words.offices else []
    if wanted is None or any(one.span.start < span.start for one in known):
        return None
    ahead = [one for one in known if one.span.start - span.start < AHEAD]
    fitting = _distinct([one for one in ahead if one.fits(wanted)])
    return fitting[0] if len(fitting) == 1 else None


def _distinct(holders: list[Holder]) -> list[tuple[Profile, Span]]:
    found: dict[object, tuple[Profile, Span]] = {}
    for one in holders:
        found.setdefault(one.profile.key, (one.profile, one.span))
    return list(found.values())


def _described(mention: Mention, head: str, span: Span, scene: Scene) -> Holder | None:
    """What a description asks for, as if it were a holder."""
    text = mention.name if mention.owner is None else f"{mention.owner} {mention.name}"
    named, plain_words, ranks = office_words(text, head, scene.words)
    profile = Profile((), MentionKind.PERSON, "", "", "", scene.words)
    return Holder(profile, named, plain_words, ranks, span)


@lru_cache(maxsize=4096)
def office_words(
    text: str, head: str, words: Words
) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """The names, the other words and the ranks in an office, in their common form."""
    capital: list[str] = []
    other: list[str] = []
    for token in tokens_of(text, words):
        low = plain(token)
        if words.role(low) == head and low not in words.members:
            continue
        small = words.role_parts | words.honorifics.keys() | words.role_openers
        named = is_capital(token) and low not in small
        (capital if named else other).append(token)
    lower = frozenset(plain(token) for token in other if token[0].isalpha())
    ranks = lower & words.ranks
    lower = lower - ranks - words.role_openers - words.prepositions - words.determiners
    return name_words(" ".join(capital), words), lower - words.soft, ranks


def _speaking(scene: Scene, head: str) -> Iterator[Holder]:
    """The speakers so far whose role has the noun."""
    for profile in islice(scene.cast, MOST_SPEAKERS):
        if profile.kind != MentionKind.PERSON or not profile.role or profile.latest is None:
            continue
        if head in {scene.words.role(part) for part in profile.role.split()}:
            text = f"{profile.affiliation or ''} {profile.role}"
            yield Holder(profile, *office_words(text, head, scene.words), profile.latest)


def in_prose(scene: Scene, head: str) -> list[Holder]:
    """The persons to whom the prose gives an office, in order; read once for each noun."""
    found = scene.offices.get(head)
    if found is None:
        found = scene.offices[head] = list(_read(scene, head))
    return found


def _read(scene: Scene, head: str) -> Iterator[Holder]:
    for start, end in _places(scene, head):
        read = _titled(scene, start) or _before_name(scene, start, end) or (
            _beside_name(scene, start, end)
        )  # fmt: skip
        if read is None:
            continue
        number, office = read
        span = scene.names.span(number)
        profile = _person(scene, number, span)
        if profile is not None:
            yield Holder(profile, *office_words(office, head, scene.words), span)


def _person(scene: Scene, number: int, span: Span) -> Profile | None:
    mention = scene.names.read(scene.names.names[number])
    if mention is None or mention.kind != MentionKind.PERSON:
        return None
    if " " in mention.name:
        return profile_of(scene, mention)
    known = person_named(scene, scene.names.names[number], span)
    return known or (profile_of(scene, mention) if mention.role or mention.gender else None)


def _places(scene: Scene, head: str) -> list[tuple[int, int]]:
    """Where the noun stands in any of its forms, as a word of its own, in order."""
    text = scene.text
    found: list[tuple[int, int]] = []
    for form in scene.words.role_forms.get(head, (head,)):
        for shape in (form, form.capitalize()):
            at = text.find(shape)
            while at >= 0 and len(found) < MOST:
                end = at + len(shape)
                if not text[at - 1 : at].isalnum() and not _goes_on(text[end : end + 1]):
                    found.append((at, end))
                at = text.find(shape, end)
    return sorted(set(found))


def _goes_on(mark: str) -> bool:
    """Whether a word goes on after its form, or owns the next one."""
    return mark.isalnum() or mark in {"'", "’"}


def _titled(scene: Scene, start: int) -> tuple[int, str] | None:
    """A name that holds the office as its title ("Norlandian Mayor Ana Sorel")."""
    names = scene.names
    number = names.holding(start)
    if number is None:
        return None
    mention = names.read(names.names[number])
    if mention is None or mention.kind != MentionKind.PERSON or not mention.role:
        return None
    opening = names.starts[number]
    before = _office_before(scene, opening, opening)  # "former" of "former President Sorel"
    return number, f"{before} {mention.affiliation or ''} {mention.role}"


def _before_name(scene: Scene, start: int, end: int) -> tuple[int, str] | None:
    """A name right after the office ("the Norlandian mayor Ana Sorel")."""
    text = scene.text
    after = end + 1 if text[end : end + 1] == "." else end
    if text[after : after + 1] != " ":
        return None
    near = scene.names.between(after + 1, after + 2)
    return (near[0], _office_before(scene, start, end)) if near else None


def _beside_name(scene: Scene, start: int, end: int) -> tuple[int, str] | None:
    """A name set off by a comma, before the office or after it."""
    text, names = scene.text, scene.names
    before = text.rfind(", ", max(0, start - NEAR), start)
    office = f"{_office_before(scene, start, end)} {_complement(scene, end)}"
    if before >= 0 and _is_phrase(text[before + 2 : start], scene.words):
        number = names.ending(before)
        if number is not None and _is_closed(scene, end):
            return number, office
    comma = text.find(", ", end, end + NEAR)
    if comma >= 0 and MARKS.isdisjoint(text[end:comma]):
        near = names.between(comma + 2, comma + 3)
        if near and text[names.span(near[0]).end : names.span(near[0]).end + 1] == ",":
            return near[0], office
    return None


def _is_closed(scene: Scene, end: int) -> bool:
    """Whether a mark ends an office with its complement, so that no verb follows it."""
    text, words = scene.text[end : end + NEAR], scene.words
    stop = next((at for at, mark in enumerate(text) if mark in MARKS), len(text))
    for token in text[:stop].split():
        if token in words.relative:
            return True
        if not (
            is_capital(token) or token in words.prepositions or token in words.connectors
            or plain(token) in words.role_parts or plain(token) in words.role_complements
            or token in words.determiners
        ):  # fmt: skip
            return False
    return True


def _is_phrase(text: str, words: Words) -> bool:
    """Whether only words of an office stand in a stretch, after its determiner."""
    if not MARKS.isdisjoint(text):
        return False
    tokens = text.split()
    if tokens and tokens[0].lower() in words.determiners:
        tokens = tokens[1:]
    return all(is_capital(token) or plain(token) in words.role_parts for token in tokens)


def _office_before(scene: Scene, start: int, end: int) -> str:
    """The office with the words before it that belong to it, as printed."""
    opening, words = max(0, start - NEAR), scene.words
    kept: list[str] = []
    for token in reversed(scene.text[opening:start].rpartition("\n")[2].split()):
        if token[-1] in MARKS and (token[-1] != "." or ends_sentence(token[:-1], words)):
            break
        if not (is_capital(token) or plain(token) in words.role_parts):
            break
        if token.lower() in words.openers:
            break
        kept.append(token)
    return " ".join([*reversed(kept), scene.text[start:end]])


def _complement(scene: Scene, end: int) -> str:
    """The name in the complement of an office ("mayor of Port Sorel")."""
    text = scene.text[end : end + NEAR]
    stop = next((at for at, mark in enumerate(text) if mark in MARKS), len(text))
    tokens = text[:stop].split()
    return complement_of(["", *tokens], scene.words) or "" if tokens else ""


def find_office_subject(scene: Scene, start: int, end: int) -> tuple[Profile, Span] | None:
    """The person whom the office means that opens a sentence ("The mayor left early")."""
    words, tokens = scene.words, scene.text[start : min(end, start + NEAR)].split()
    if not tokens or tokens[0].lower() not in words.definite:
        return None
    for at, token in enumerate(tokens[1:6], 1):
        if plain(token) in words.offices:
            following = tokens[at + 1] if at + 1 < len(tokens) else ""
            if following and (is_capital(following) or plain(following) in words.offices):
                continue
            name = " ".join(tokens[1 : at + 1])
            mention = Mention(kind=MentionKind.NOMINAL, name=name, head=plain(token))
            found = find_holders(scene, mention, Span(start, start + len(name)))
            return found[0] if len(found) == 1 else None
        if not token.isalpha():
            return None
    return None
