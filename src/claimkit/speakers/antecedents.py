"""Whom a pronoun stands for: the nearest speaker or subject before it that agrees with it."""

from itertools import pairwise

from claimkit.model import Span
from claimkit.speakers.bodies import body_key, state_key
from claimkit.speakers.mentions import DESCRIBED, Mention, MentionKind
from claimkit.speakers.nearest import modifies
from claimkit.speakers.offices import find_office_subject
from claimkit.speakers.pairs import joined, of_people
from claimkit.speakers.persons import person_named
from claimkit.speakers.profiles import Profile, name_words
from claimkit.speakers.scene import Found, Scene, Spoken
from claimkit.speakers.words import Words

SENTENCES = 8
FEW_SENTENCES = 4  # for "they", which often stands for a noun that is no subject
FARTHEST = 2500
MOST_NAMES = 12
MOST_OPENING = 5  # words of a noun phrase that opens a sentence
NEXT_TO = 3
COMMA = ", "
MOST_BEFORE = 3  # words before a pronoun in the phrase that a sentence opens with
WINDOW = 40  # code points before it
PHRASE = 120  # code points of that phrase
PATIENCE = 2  # sentences that are tried before a name after a preposition is taken
OPENING = "\"“‘'(["
PEOPLE = frozenset({MentionKind.PERSON, *DESCRIBED})
THINGS = frozenset({MentionKind.ORGANISATION, MentionKind.STATE, MentionKind.DOCUMENT})
NO_PERSON = frozenset({"plural", "thing"})
MANY = frozenset({MentionKind.GROUP, MentionKind.ORGANISATION})


def antecedent(scene: Scene, position: int, told: str) -> Found | None:
    """Look back sentence by sentence: first who spoke in it, then its subject."""
    ahead = _ahead(scene, position, told)
    if ahead is not None:
        return ahead
    main = _main_subject(scene, position, told)
    if main is not None:
        return main
    limit = position
    at = len(scene.spoken)
    late: Found | None = None
    waited = 0
    for _ in range(FEW_SENTENCES if told == "plural" else SENTENCES):
        start = scene.names.sentence_start(max(limit - 1, 0))
        here: list[Spoken] = []
        while at and scene.spoken[at - 1].start >= start:
            at -= 1
            if scene.spoken[at].end <= position:
                here.append(scene.spoken[at])
        found = _addressee(scene, here, position, told) if here else None
        found = found or _speaker_of(scene, [one for one in here if not one.relative], told)
        if found is None and not _opens_with_pronoun(scene, start, limit, told):
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


def _addressee(scene: Scene, here: list[Spoken], position: int, told: str) -> Found | None:
    """Who is asked something in a sentence ("Roe asked Sorel why"), and so answers after it."""
    if told not in {"m", "f"}:
        return None
    asker = next((one for one in here if scene.asks(one.cue)), None)
    if asker is None or scene.asks(scene.cue):
        return None
    if asker.start >= scene.names.sentence_start(position):
        return None
    names = scene.names
    end = asker.cue[-1].end
    near = names.between(end, end + NEXT_TO)
    if not near or scene.text.startswith(scene.words.possessive, names.span(near[0]).end):
        return None
    profile = named(scene, near[0], told) if near else None
    if profile is None or profile in asker.profiles or not agrees(profile, told, scene):
        return None
    return Found((profile,), evidence=(names.span(near[0]),))


def _ahead(scene: Scene, position: int, told: str) -> Found | None:
    """Who is named right after the phrase that a sentence opens with ("In her speech, Sorel ...").

    A pronoun in such a phrase goes ahead of its name.
    """
    text, names = scene.text, scene.names
    comma = text.find(COMMA, position, position + PHRASE) if told in {"m", "f"} else -1
    if comma < 0 or not _opens_phrase(scene, position, comma):
        return None
    near = names.between(comma + len(COMMA), comma + len(COMMA) + 1)
    profile = named(scene, near[0], told) if near else None
    if profile is None or not agrees(profile, told, scene):
        return None
    span = names.span(near[0])
    verb = text[span.end : span.end + 2].strip()
    return Found((profile,), evidence=(span,)) if verb.isalpha() else None


def _main_subject(scene: Scene, position: int, told: str) -> Found | None:
    """Who is the subject of the clause after the one that opens the sentence of a pronoun.

    "As Brandt spoke, Sorel smiled while she wrote": the last main clause is nearer to the pronoun.
    """
    names, text = scene.names, scene.text
    start = names.sentence_start(max(position - 1, 0))
    opening = text[start : start + WINDOW].partition(" ")[0].lower()
    if told not in {"m", "f"} or opening not in scene.words.openers or names.is_spoken(start):
        return None
    for number in reversed(names.between(start, position)):
        span = names.span(number)
        if not text.endswith(COMMA, start, span.start) or names.is_spoken(span.start):
            continue
        if not text[span.end : span.end + 2].strip().isalpha():
            return None
        profile = named(scene, number, told)
        agreed = profile is not None and agrees(profile, told, scene)
        return Found((profile,), evidence=(span,)) if profile is not None and agreed else None
    return None


def _opens_phrase(scene: Scene, position: int, comma: int) -> bool:
    """Whether a sentence opens with a preposition, and a pronoun and a comma soon after it."""
    prepositions = scene.words.prepositions
    window = scene.text[max(0, position - WINDOW) : position].split()[-MOST_BEFORE:]
    if not any(word[0].isupper() and word.lower() in prepositions for word in window):
        return False
    start = scene.names.sentence_start(position)
    before = scene.text[start:position].split()
    if not 0 < len(before) <= MOST_BEFORE or before[0].lower() not in prepositions:
        return False
    return scene.names.sentence_start(comma) == start and not scene.names.is_spoken(start)


def _opens_with_pronoun(scene: Scene, start: int, end: int, told: str) -> bool:
    """Whether a sentence goes on about somebody whom a pronoun of the kind took up already."""
    if told not in {"m", "f"} or end - start < NEXT_TO:
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
        if len(spoken.profiles) == 1 and (spoke or agrees(spoken.profiles[0], told, scene)):
            return Found(spoken.profiles, evidence=(Span(spoken.start, spoken.end),))
    return None


def _is_nested(spoken: Spoken) -> bool:
    return spoken.nested


def agrees(profile: Profile, told: str, scene: Scene) -> bool:
    """Whether number and gender of a pronoun allow a speaker, and the words it reports do."""
    if profile.key in scene.barred:
        return False
    if told == "thing":
        return profile.kind in THINGS
    if told == "plural":
        return profile.kind in MANY
    if profile.kind in DESCRIBED and profile.head not in profile.lexicon.persons:
        return False
    return profile.kind in PEOPLE and profile.gender in {"", told}


def _subject(scene: Scene, start: int, end: int, told: str) -> tuple[Found | None, Found | None]:
    """Who a sentence is about, not in a direct quote: the first name, or its opening office.

    A name after a preposition comes second, as it is taken only if no other sentence helps.
    """
    names = scene.names
    if told in {"m", "f"} and not names.is_spoken(start):
        holder = find_office_subject(scene, start, end)
        if holder is not None and agrees(holder[0], told, scene):
            return Found(holder[:1], evidence=holder[1:]), None
    if told == "plural" and (several := _several(scene, start, end)) is not None:
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
        if not after_preposition(scene, at):
            return found, None
        late = late or found
    return None, late if told in {"m", "f"} else None


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
