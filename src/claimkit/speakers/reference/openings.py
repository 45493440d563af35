"""Whom the phrase names that opens the sentence of a pronoun, or the name right after it."""

from claimkit.speakers.reference.agreement import agrees, named
from claimkit.speakers.scene import Found, Scene

COMMA = ", "
MOST_BEFORE = 3  # words before a pronoun in the phrase that a sentence opens with
MOST_NAMES = 12  # of one sentence, the last ones
WINDOW = 40  # code points before it
PHRASE = 120  # code points of that phrase


def in_own_sentence(scene: Scene, position: int, told: str) -> Found | None:
    """Find "he" or "she" in the sentence of the pronoun, where its opening tells who it is."""
    if told not in {"m", "f"}:
        return None
    return (
        _ahead(scene, position, told)
        or _topic(scene, position, told)
        or _main_subject(scene, position, told)
    )


def _ahead(scene: Scene, position: int, told: str) -> Found | None:
    """Who is named right after the phrase that a sentence opens with ("In her speech, Sorel ...").

    A pronoun in such a phrase goes ahead of its name.
    """
    text, names = scene.text, scene.names
    comma = text.find(COMMA, position, position + PHRASE)
    if comma < 0 or not _opens_phrase(scene, position, comma):
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
