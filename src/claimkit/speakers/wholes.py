"""Of whom "each", "both" and "all" speak where they stand without their group."""

from claimkit.model import Span
from claimkit.speakers.mentions.mention import MentionKind
from claimkit.speakers.reference.antecedents import antecedent
from claimkit.speakers.scene import NOMINAL, Found, Scene

MANY = "plural"
PAIR = 2
NEAR = 24  # code points after a source that hold a word
FARTHEST = 500  # code points back to the people who are meant


def find_whole(scene: Scene, span: Span) -> Found | None:
    """Find the people of whom a bare "each", "both" or "all" leaves nobody out.

    They are the joined subject of its own sentence or the one before ("Sorel and Vik sang, each
    saying"), or the plural noun that "they" would stand for. None for any other source.
    """
    word = span.of(scene.text).lower()
    if scene.words.quantifiers.get(word) != "" or not _stands_alone(scene, span):
        return None
    found = antecedent(scene, span.start, MANY)
    if found is None or not _is_near(scene, found, span):
        return None
    several = len(found.profiles) > 1
    if word in scene.words.pairs and len(found.profiles) != PAIR:
        return None
    if not several and found.profiles[0].kind != MentionKind.GROUP:
        return None
    return Found(found.profiles, NOMINAL, (*found.evidence, span))


def _stands_alone(scene: Scene, span: Span) -> bool:
    """Whether no noun, pronoun or "of" follows, which would tell of whom or what it speaks."""
    words = scene.words
    after = scene.text[span.end : span.end + NEAR].split()[:1]
    small = words.complements | (words.determiners - words.finite) | words.personal.keys()
    return bool(after) and after[0][0].islower() and after[0] not in small


def _is_near(scene: Scene, found: Found, span: Span) -> bool:
    """Whether people are named in the sentence of a word, or the one before it."""
    own = scene.names.sentence_start(span.start)
    before = scene.names.sentence_start(max(own - 1, 0))
    return found.evidence[0].start >= max(before, span.start - FARTHEST)
