"""What "it" stands for: a body, or the document that a sentence is about or that it names."""

from claimkit.model import Span
from claimkit.speakers.mentions.sources import parse_source
from claimkit.speakers.nouns.nominals import find_named
from claimkit.speakers.reference.antecedents import antecedent
from claimkit.speakers.scene import Found, Scene
from claimkit.speakers.words import Words

SENTENCES = 3
LONGEST = 60  # code points of a noun phrase
MOST_WORDS = 6
FARTHEST = 600  # code points of a sentence in which it names a document
FARTHEST_COMMA = 120  # code points of the phrase that a sentence opens with
COMMA = ", "
NEXT_WORDS = 16  # code points


def find_thing(scene: Scene, span: Span) -> Found | None:
    """Find the body or document before "it"; what shows or is read is rather a document."""
    if _is_expletive(scene, span):
        return None
    told = antecedent(scene, span.start, "thing")
    floor = told.evidence[-1].start if told is not None and told.evidence else -1
    documentary = _cue_is(scene, scene.words.documentary)
    limit = span.start
    for _ in range(SENTENCES):
        start = scene.names.sentence_start(max(limit - 1, 0))
        if not scene.names.is_spoken(start):
            if start > floor or documentary:
                opening = _opening(scene, start, limit) or _behind_comma(scene, start, limit)
                if opening is not None:
                    return opening
            if documentary and (shown := _document(scene, start, limit)) is not None:
                return shown
        if start <= floor:
            break
        limit = start
    return told or (_shown_last(scene, span) if _cue_is(scene, scene.words.textual) else None)


def _shown_last(scene: Scene, span: Span) -> Found | None:
    """The document that the sentence of "it" names, or the one before it."""
    start = scene.names.sentence_start(max(span.start - 1, 0))
    here = None if scene.names.is_spoken(start) else _document(scene, start, span.start)
    if here is not None or start == 0:
        return here
    before = scene.names.sentence_start(start - 1)
    return None if scene.names.is_spoken(before) else _document(scene, before, start)


def _behind_comma(scene: Scene, start: int, limit: int) -> Found | None:
    """The subject behind the phrase that a sentence opens with ("Now, his team is waiting")."""
    comma = scene.text.find(COMMA, start, min(limit, start + FARTHEST_COMMA))
    return None if comma < 0 else _opening(scene, comma + len(COMMA), limit)


def _cue_is(scene: Scene, kind: frozenset[str]) -> bool:
    return any(not kind.isdisjoint(part.of(scene.text).lower().split()) for part in scene.cue)


def _is_expletive(scene: Scene, span: Span) -> bool:
    """Whether "it" stands for the clause that follows ("it is clear that", "it took him days")."""
    if _cue_is(scene, scene.words.expletive):
        return True
    after = scene.text[span.end : span.end + NEXT_WORDS].lower().lstrip()
    return after.startswith(scene.words.impersonal)


def _opening(scene: Scene, start: int, limit: int) -> Found | None:
    """The body or document that a definite noun phrase in lower case opens a sentence with."""
    words = scene.words
    tokens = scene.text[start : min(limit, start + LONGEST)].split()[:MOST_WORDS]
    if not tokens or tokens[0].lower() not in words.determiners | words.owners.keys():
        return None
    for at, token in enumerate(tokens[1:], 1):
        if token in words.groups or token in words.finite or token in words.determiners:
            return None
        if token in words.organisations or token in words.generic or token in words.documents:
            following = "".join(tokens[at + 1 : at + 2])
            if words.is_plural(token) or not _is_verbal(following, words):
                return None
            return _phrase(scene, start, start + scene.text[start:limit].index(token) + len(token))
        if not token.isalpha():
            return None
    return None


def _is_verbal(token: str, words: Words) -> bool:
    """Whether a word may follow a subject: a verb, or what begins a complement."""
    return token in words.finite | words.prepositions or token.endswith(words.verb_endings)


def _document(scene: Scene, start: int, limit: int) -> Found | None:
    """The last document that a sentence names, behind no preposition."""
    words = scene.words
    start = max(start, limit - FARTHEST)
    end = limit
    for token in reversed(scene.text[start:limit].split()):
        at = scene.text.rfind(token, start, end)
        end = at
        noun = token.rstrip(".,;:")
        if noun not in words.documents or noun.endswith(words.plural) or scene.names.is_spoken(at):
            continue
        opening = _determiner(scene, start, at)
        if opening is not None and "," not in scene.text[opening:at]:
            return _phrase(scene, opening, at + len(noun))
    return None


def _determiner(scene: Scene, start: int, at: int) -> int | None:
    """Where the noun phrase of a noun begins, if it has a determiner and no preposition before."""
    words = scene.words
    place = at
    for token in reversed(scene.text[max(start, at - LONGEST) : at].split()):
        place = scene.text.rfind(token, start, place)
        low = token.lower()
        if low in words.determiners or low in words.owners:
            behind = scene.text[start:place].split()[-1:]
            return place if not behind or behind[0].lower() not in words.prepositions else None
        if not token[-1].isalnum() or token in words.finite or low in words.prepositions:
            return None
        if low.endswith(words.possessive):
            return None  # "his father's story" is not his
    return None


def _phrase(scene: Scene, start: int, end: int) -> Found | None:
    """Whom a noun phrase means that is no source; nothing is noted if that is not known."""
    mentions = parse_source(scene.text[start:end], scene.words)
    if len(mentions) != 1:
        return None
    noted = len(scene.issues)
    found = find_named(scene, mentions[0], Span(start, end))
    del scene.issues[noted:]
    return found if found.profiles else None
