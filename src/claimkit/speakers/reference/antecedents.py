"""Whom a pronoun stands for: the nearest speaker or subject before it that agrees with it."""

from bisect import bisect_left
from itertools import pairwise
from operator import attrgetter

from claimkit.model import Span
from claimkit.speakers.known.nearest import modifies
from claimkit.speakers.known.offices import find_office_subject
from claimkit.speakers.known.pairs import joined, of_people
from claimkit.speakers.mentions.mention import Mention, MentionKind
from claimkit.speakers.profiles import Profile
from claimkit.speakers.reference.agreement import after_preposition, agrees, named
from claimkit.speakers.reference.openings import in_own_sentence, is_supposed, main_clause
from claimkit.speakers.reference.polled import polled
from claimkit.speakers.reference.questions import addressee, repliers
from claimkit.speakers.scene import Found, Scene, Spoken
from claimkit.speakers.words import GENDERED, Words

MOST_SENTENCES = 8
SENTENCES = {"plural": 4, "thing": 2}  # which often stand for a noun that is no subject
FARTHEST = 2500
MOST_NAMES = 12
MOST_SPOKEN = 24  # of one sentence, the last ones; hostile ones have thousands
START = attrgetter("start")
MOST_OPENING = 5  # words of a noun phrase that opens a sentence
NEXT_TO = 3
LONGEST_VERB = 24  # code points
PHRASE = 120  # code points of that phrase
PATIENCE = 2  # sentences that are tried before a name after a preposition is taken
OPENING = "\"“‘'(["
NO_PERSON = frozenset({"plural", "thing"})


def antecedent(scene: Scene, position: int, told: str) -> Found | None:
    """Look back sentence by sentence: first who spoke in it, then its subject."""
    own = in_own_sentence(scene, position, told)
    if own is not None:
        return own
    limit = position
    at = len(scene.spoken)
    late: Found | None = None
    waited = 0
    for _ in range(SENTENCES.get(told, MOST_SENTENCES)):
        start = scene.names.sentence_start(max(limit - 1, 0))
        first = bisect_left(scene.spoken, start, 0, at, key=START)
        latest = scene.spoken[max(first, at - MOST_SPOKEN) : at]
        here = [spoken for spoken in reversed(latest) if spoken.end <= position]
        at = first
        found = addressee(scene, here, position, told) if here else None
        here = repliers(scene, here, position)
        found = found or _main_subject(scene, here, start, limit, told)
        found = found or _speaker_of(scene, [one for one in here if not one.relative], told)
        skipped = _opens_with_pronoun(scene, start, limit, told) or (
            limit == position and told in GENDERED and is_supposed(scene, position)
        )
        if found is None and not skipped:
            found, after = _subject(scene, start, limit, told)
            late = late or after
        found = found or _speaker_of(scene, [one for one in here if one.relative], told)
        if found is not None:
            return found
        waited += late is not None
        if waited > PATIENCE:
            return late
        limit = start
        if start == 0 or position - start > FARTHEST:
            break
    return late


def _main_subject(
    scene: Scene, here: list[Spoken], start: int, end: int, told: str
) -> Found | None:
    """The subject of the main clause behind another one, if nobody speaks in or after it."""
    if told not in GENDERED:
        return None
    found = main_clause(scene, start, end, told)
    if found is None or any(one.start >= found.evidence[0].start for one in here):
        return None
    return found


def _opens_with_pronoun(scene: Scene, start: int, end: int, told: str) -> bool:
    """Whether a sentence goes on about somebody whom a pronoun of the kind took up already."""
    if told not in GENDERED or end - start < NEXT_TO:
        return False
    first = scene.text[start : min(end, start + 20)].lstrip(OPENING).partition(" ")[0]
    return scene.words.personal.get(first.lower()) == told and not scene.names.is_spoken(start)


def _speaker_of(scene: Scene, here: list[Spoken], told: str) -> Found | None:
    """The last speaker of a sentence that agrees; those inside another's words come last."""
    if len(here) > 1:
        here.sort(key=_is_nested)
    for spoken in here:
        if told == "plural" and len(spoken.profiles) > 1:
            return Found(spoken.profiles, evidence=(Span(spoken.start, spoken.end),))
        spoke = told == "thing" and spoken.in_document  # "the report says", then "it"
        if told in GENDERED and spoken.in_document:
            continue  # nor is "he" who wrote it
        if len(spoken.profiles) == 1 and (spoke or agrees(spoken.profiles[0], told, scene)):
            return Found(spoken.profiles, evidence=(Span(spoken.start, spoken.end),))
    return None


def _is_nested(spoken: Spoken) -> bool:
    return spoken.nested


def _subject(scene: Scene, start: int, end: int, told: str) -> tuple[Found | None, Found | None]:
    """Who a sentence is about, not in a direct quote: the first name, or its opening office.

    A name after a preposition comes second, as it is taken only if no other sentence helps.
    """
    names = scene.names
    if told in GENDERED and not names.is_spoken(start):
        holder = find_office_subject(scene, start, end)
        if holder is not None and agrees(holder[0], told, scene):
            return Found(holder[:1], evidence=holder[1:]), None
    if told == "plural" and (
        several := polled(scene, start, end) or _several(scene, start, end)
    ) is not None:  # fmt: skip
        return several, None
    late: Found | None = None
    for number in names.between(start, end)[:MOST_NAMES]:
        at = names.starts[number]
        if names.is_spoken(at):
            continue
        if told == "plural" and (pair := joined(scene, number)) is not None:
            return pair, None
        profile = named(scene, number, told)
        if profile is None or not agrees(profile, told, scene):
            continue
        if told in NO_PERSON and not _stands_alone(scene, profile, names.span(number), told):
            continue
        found = Found((profile,), evidence=(names.span(number),))
        if not after_preposition(scene, at) and not _is_object(scene, at, told):
            return found, None
        late = late or found
    return None, late if told in GENDERED else None


def _is_object(scene: Scene, at: int, told: str) -> bool:
    """Whether a participle stands right before a person ("He laughed, inviting Sorel")."""
    before = scene.text[max(0, at - LONGEST_VERB) : at].split()[-1:]
    return told in GENDERED and bool(before) and before[0].islower() and before[0].endswith(
        scene.words.opening_endings
    )  # fmt: skip


def _stands_alone(scene: Scene, profile: Profile, span: Span, told: str) -> bool:
    """Whether "they" or "it" can take up a name: a body is no "they", a modifier no "it"."""
    if told == "plural":
        return profile.kind == MentionKind.GROUP
    return not modifies(scene, span)


def _several(scene: Scene, start: int, end: int) -> Found | None:
    """The people of a plural noun that opens a sentence ("Most harbour officials")."""
    if scene.names.is_spoken(start):
        return None
    tokens = scene.text[start : min(end, start + PHRASE)].split()[: MOST_OPENING + 1]
    kept = _plural_phrase(tokens, scene.words)
    if not kept:
        return None
    kind, name = MentionKind.GROUP, " ".join(kept)
    mention = Mention(kind=kind, name=name, head=kept[-1].lower(), definite=False)
    profile = scene.cast.peek(("described", kind, name.casefold()), mention)
    at = scene.text.index(kept[0], start)
    return Found((profile,), evidence=(Span(at, at + len(name)),))


def _plural_phrase(tokens: list[str], words: Words) -> list[str]:
    """The words up to a plural noun for people, without determiners; none if no noun follows.

    A word in lower case may be any noun right after the determiner ("the ferry captains"), else it
    has to be one of offices, so that it is no verb ("the storm drove captains").
    """
    kept: list[str] = []
    for token, following in pairwise([*tokens, ""]):
        low = token.lower()
        if not kept and (low in words.determiners or token[-1] == ","):
            continue  # "Most", "Additionally,"
        kept.append(token)
        if low in words.openers or low in words.determiners:
            break
        if of_people(low, words):
            return [] if following[:1].isupper() else kept  # "candidates Sorel and Lund"
        if len(kept) > 1 and not (token[0].isupper() or _is_told(low, words)):
            break
    return []


def _is_told(word: str, words: Words) -> bool:
    """Whether a word in lower case may stand in a noun phrase for people."""
    return word in words.role_parts or word in words.soft
