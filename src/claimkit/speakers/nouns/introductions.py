"""How the article brought in what a bare noun takes up ("the report", after "a Lund report")."""

from claimkit.model import Span
from claimkit.speakers.completion.complements import named_end
from claimkit.speakers.completion.descriptions import phrase_start
from claimkit.speakers.mentions.mention import Mention, MentionKind
from claimkit.speakers.profiles import name_words
from claimkit.speakers.scene import Scene

FARTHEST = 3000  # code points between the two
MOST = 12
LONGEST = 24  # code points of a word
LONGEST_TITLE = 120
OPENING = 700  # code points of an article that may tell of a work before its name
MARKS = frozenset('"“”')


def introduced(scene: Scene, mention: Mention, span: Span) -> str | None:
    """Return the fuller name under which the prose brought in a document or body, if it did.

    The nearest phrase before that has the noun and a name counts: a name before the noun ("a Lund
    report", "Lund's report") or after a preposition behind it ("a report by the Lund Institute").
    """
    if not _takes_up(scene, mention, span):
        return None
    text, at = scene.text, span.start
    floor = max(0, span.start - FARTHEST)
    for _ in range(MOST):
        at = text.rfind(f" {mention.head}", floor, at)
        if at < 0:
            return None
        end = at + 1 + len(mention.head)
        if text[end : end + 1].isalnum() or scene.names.is_spoken(at):
            continue
        name = _named_phrase(scene, at + 1, end)
        if name is not None:
            return name
    return None


def announced(scene: Scene, mention: Mention, span: Span) -> str | None:
    """Return the name of the only work of its kind that follows an opening ("a new poll").

    Headlines and first paragraphs tell of a work before they name it.
    """
    words = scene.words
    if (
        mention.kind != MentionKind.DOCUMENT
        or mention.owner is not None
        or mention.head not in words.works - words.records
        or span.start > OPENING
        or any(part[0].isupper() for part in mention.parts[:-1])
        or not words.prepositions.isdisjoint(mention.parts)
        or _is_known(scene, span)
    ):
        return None
    printed = _named_after(scene, mention.head, span.end)
    found = {name_words(name.replace("/", " "), words): name for name in printed}
    longest = max(found, key=len, default=frozenset())
    return found[longest] if found and all(one <= longest for one in found) else None


def _is_known(scene: Scene, span: Span) -> bool:
    """Whether a determiner tells that a work was named before, or is one of several."""
    opening = scene.text[span.start : span.end].partition(" ")[0].lower()
    return opening in scene.words.indefinite or opening in scene.words.definite


def _named_after(scene: Scene, noun: str, start: int) -> list[str]:
    """The names under which a work is printed after a place: those with a name before the noun."""
    text, names = scene.text, []
    at = start
    for _ in range(MOST):
        at = text.find(f" {noun}", at + 1, start + FARTHEST * 4)
        if at < 0:
            break
        end = at + 1 + len(noun)
        if text[end : end + 1].isalnum():
            continue
        opens = phrase_start(text, at + 1, scene.names.sentence_start(at), scene.words)
        while opens < at and not text[opens].isupper():
            opens = text.find(" ", opens) + 1
        if opens < at:
            names.append(text[opens:end])
    return names


def _takes_up(scene: Scene, mention: Mention, span: Span) -> bool:
    """Whether a source is a bare noun for a document or body, with a definite determiner."""
    words = scene.words
    return (
        mention.definite
        and " " not in mention.name
        and mention.name == mention.head
        and mention.owner is None
        and mention.head not in words.private
        and (
            mention.kind == MentionKind.DOCUMENT
            or mention.head in words.organisations
            or mention.head in words.generic
        )
        and scene.text[span.start : span.end].partition(" ")[0].lower() in words.definite
    )


def _named_phrase(scene: Scene, start: int, end: int) -> str | None:
    text, words = scene.text, scene.words
    sentence = scene.names.sentence_start(start)
    opens = phrase_start(text, start, sentence, words)
    if any(word[0].isupper() for word in text[opens:start].split()) and opens > sentence:
        return text[opens:end]
    owner = _owner_start(scene, opens)
    if owner is not None:
        return text[owner:end]
    small = text[end + 1 : end + LONGEST].partition(" ")[0]
    after = end + len(small) + 2
    if small in words.prepositions and text[after : after + 1] in MARKS:
        return _title(text[after + 1 : after + 1 + LONGEST_TITLE])
    if text[end : end + 1] == " " and small in words.complements:
        closes = named_end(scene, after, len(text))
        return None if closes is None else text[opens:closes]
    return None


def _title(text: str) -> str | None:
    """The words up to the mark that closes them, if they have a capital."""
    close = next((at for at, mark in enumerate(text) if mark in MARKS), -1)
    return text[:close].rstrip(",. ") if close > 0 and text[0].isupper() else None


def _owner_start(scene: Scene, opens: int) -> int | None:
    """Where the name begins that owns the noun of a phrase."""
    text, names = scene.text, scene.names
    if text[opens - 1 : opens] != " ":
        return None
    for ending in scene.words.possessive:
        if text.endswith(ending, 0, opens - 1):
            number = names.ending(opens - 1 - len(ending))
            return None if number is None else names.starts[number]
    return None
