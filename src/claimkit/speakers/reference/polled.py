"""Whom a sentence tells to have been interviewed or surveyed, and so "they" say after it."""

from claimkit.model import Span
from claimkit.speakers.known.pairs import of_people
from claimkit.speakers.mentions.mention import Mention, MentionKind
from claimkit.speakers.scene import Found, Scene

FARTHEST = 400  # code points of a sentence in which the verb is looked for
MOST_WORDS = 6  # of the phrase after the verb
CLOSES = ",.;:"


def polled(scene: Scene, start: int, end: int) -> Found | None:
    """Find the plural object of a verb of interviewing ("The paper surveyed 400 captains.")."""
    words, text = scene.words, scene.text
    place = start
    for token in text[start : min(end, start + FARTHEST)].split():
        place = text.index(token, place)
        if token in words.pressing and not scene.names.is_spoken(place):
            return _people(scene, place + len(token), end)
        place += len(token)
    return None


def _people(scene: Scene, start: int, end: int) -> Found | None:
    """The plural noun phrase for people that stands right after a position."""
    words = scene.words
    place, opens = start, -1
    for token in scene.text[start:end].split()[:MOST_WORDS]:
        place = scene.text.index(token, place)
        noun = token.rstrip(CLOSES)
        low = noun.lower()
        place += len(noun)
        if opens < 0 and (low in words.determiners or low[:1].isdigit()):
            continue
        if not low.replace("-", "").isalpha() or low in words.openers or low in words.prepositions:
            return None
        opens = place - len(noun) if opens < 0 else opens
        if opens >= 0 and of_people(low, words):
            return _group(scene, Span(opens, place), low)
        if noun != token:
            return None
    return None


def _group(scene: Scene, span: Span, head: str) -> Found:
    kind, name = MentionKind.GROUP, span.of(scene.text)
    mention = Mention(kind=kind, name=name, head=head, definite=False)
    profile = scene.cast.peek(("described", kind, name.casefold()), mention)
    return Found((profile,), evidence=(span,))
