"""Whom the phrase names that opens the sentence of a pronoun, or the name right after it."""

from claimkit.speakers.reference.agreement import agrees, named
from claimkit.speakers.reference.questions import asked_here
from claimkit.speakers.scene import Found, Scene

COMMA = ", "
MOST_BEFORE = 3  # words before a pronoun in the phrase that a sentence opens with
MOST_NAMES = 12  # of one sentence, the last ones
WINDOW = 40  # code points before it
PHRASE = 120  # code points of that phrase
CONDITION = "condition"
LONGEST_PRONOUN = 5  # code points, with a blank
QUOTES = "\"“‘'"


def in_own_sentence(scene: Scene, position: int, told: str) -> Found | None:
    """Find "he" or "she" in the sentence of the pronoun, where its opening tells who it is."""
    if told not in {"m", "f"}:
        return None
    return (
        asked_here(scene, position, told)
        or _ahead(scene, position, told)
        or _topic(scene, position, told)
        or _main_subject(scene, position, told)
    )


def _ahead(scene: Scene, position: int, told: str) -> Found | None:
    """Who is named right after the phrase that a sentence opens with ("In her speech, Sorel ...").

    A pronoun in such a phrase goes ahead of its name, and so does the subject of a clause that
    opens it ("Even as she spoke, Sorel ...").
    """
    text, names = scene.text, scene.names
    comma = text.find(COMMA, position, position + PHRASE)
    if comma < 0 or not (
        _opens_phrase(scene, position, comma) or _opens_clause(scene, position, comma)
    ):
        return None
    near = names.between(comma + len(COMMA), comma + len(COMMA) + 1)
    profile = named(scene, near[0], told) if near else None
    if profile is None or not agrees(profile, told, scene):
        return None
    span = names.span(near[0])
    verb = text[span.end : span.end + 2].strip()
    return Found((profile,), evidence=(span,)) if verb.isalpha() else None


def _topic(scene: Scene, position: int, told: str) -> Found | None:
    """Whom a phrase at the opening of a sentence sets as its topic ("As for Sorel, she")."""
    text, names = scene.text, scene.names
    start = names.sentence_start(max(position - 1, 0))
    near = names.between(start, position)
    if not near or text[start : names.starts[near[0]]].strip().lower() not in scene.words.topical:
        return None
    profile, span = named(scene, near[0], told), names.span(near[0])
    if profile is None or not agrees(profile, told, scene):
        return None
    return Found((profile,), evidence=(span,)) if COMMA in text[span.end : position] else None


def _main_subject(scene: Scene, position: int, told: str) -> Found | None:
    """Who is the subject of the clause after the one that opens the sentence of a pronoun.

    "As Brandt spoke, Sorel smiled while she wrote": the last main clause is nearer to the pronoun.
    """
    names, text = scene.names, scene.text
    start = names.sentence_start(max(position - 1, 0))
    opening = text[start : start + WINDOW].partition(" ")[0].lower()
    if opening not in scene.words.openers or names.is_spoken(start):
        return None
    for number in reversed(names.between(start, position)[-MOST_NAMES:]):
        span = names.span(number)
        if not text.endswith(COMMA, start, span.start) or names.is_spoken(span.start):
            continue
        if not text[span.end : span.end + 2].strip().isalpha():
            return None
        profile = named(scene, number, told)
        agreed = profile is not None and agrees(profile, told, scene)
        return Found((profile,), evidence=(span,)) if profile is not None and agreed else None
    return None


def main_clause(scene: Scene, start: int, end: int, told: str) -> Found | None:
    """The subject of the main clause of a sentence that opens with another clause.

    "When Brandt praised the pump, Sorel differed." What follows is rather about Sorel.
    """
    names, text, words = scene.names, scene.text, scene.words
    opening = text[start : start + WINDOW].partition(" ")[0].lower()
    if opening not in words.fronted or names.is_spoken(start):
        return None
    for number in names.between(start, end)[:MOST_NAMES]:
        span = names.span(number)
        if not text.endswith(COMMA, start, span.start) or names.is_spoken(span.start):
            continue
        verb = text[span.end : span.end + WINDOW].split(" ", 2)[1:2]
        if not verb or not _is_verbal(verb[0], scene):
            continue
        profile = named(scene, number, told)
        agreed = profile is not None and agrees(profile, told, scene)
        return Found((profile,), evidence=(span,)) if profile is not None and agreed else None
    return None


def _is_verbal(word: str, scene: Scene) -> bool:
    """Whether a word after a name is a verb in a finite form, or an adverb before one."""
    words = scene.words
    endings = words.verb_endings + words.opening_endings
    return word in words.finite or (word.islower() and word.isalpha() and word.endswith(endings))


def is_supposed(scene: Scene, position: int) -> bool:
    """Whether only a clause of condition stands before a pronoun ("If Sorel leaves, she said,").

    Its subject is part of what is said, and so another.
    """
    start = scene.names.sentence_start(max(position - 1, 0))
    if not scene.text.endswith(COMMA, start, position) or not scene.cue:
        return False
    opening = scene.text[start : start + WINDOW].lstrip(QUOTES).partition(" ")[0].lower()
    behind = scene.cue[0].start - position
    return scene.words.fronted.get(opening) == CONDITION and 0 < behind <= LONGEST_PRONOUN


def _opens_clause(scene: Scene, position: int, comma: int) -> bool:
    """Whether a pronoun is the subject of the clause that a sentence opens with, up to a comma."""
    window = scene.text[max(0, position - WINDOW) : position].split()[-1:]
    if not window or window[0].lower() not in scene.words.fronted:
        return False
    start = scene.names.sentence_start(position)
    if position - start > WINDOW or len(scene.text[start:position].split()) >= MOST_BEFORE:
        return False
    return scene.names.sentence_start(comma) == start and not scene.names.is_spoken(start)


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
