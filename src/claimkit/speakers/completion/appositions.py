"""A name beside a description: the source may hold only one of the two."""

from claimkit.model import Span
from claimkit.speakers.mentions.coordinations import describe_by
from claimkit.speakers.mentions.mention import (
    NAMED,
    Mention,
    MentionKind,
    is_capital,
    plain,
    tokens_of,
)
from claimkit.speakers.mentions.sources import parse_source
from claimkit.speakers.scene import Scene
from claimkit.speakers.words import Words

FARTHEST = 200
NEAR = 10  # code points that hold a preposition
COMMA = ", "
CLOSES = frozenset(",.")
SET_OFF = frozenset({COMMA, " ("})


def beside(scene: Scene, mention: Mention, span: Span) -> tuple[Mention, Span]:
    """Find the name that stands beside a description; else return the description itself.

    "An office of the port" gets the name before it ("The Tide Service, an office of the port,"),
    "The head of the office" the one after it ("The head of the office, Ana Sorel,").
    """
    if mention.owner in scene.words.owners:
        return _kin(scene, mention, span) or (mention, span)
    return _after(scene, mention, span) or _before(scene, mention, span) or (mention, span)


def _kin(scene: Scene, mention: Mention, span: Span) -> tuple[Mention, Span] | None:
    """The full name before a relation with a complement ("Ana Sorel, his aide at sea,")."""
    text, words = scene.text, scene.words
    following = text[span.end + 1 : span.end + NEAR].partition(" ")[0]
    closed = text[span.end : span.end + 1] == "," or following in words.prepositions
    number = scene.names.ending(span.start - len(COMMA)) if closed else None
    if number is None or not text.endswith(COMMA, 0, span.start) or mention.head in words.groups:
        return None
    before = text[max(0, scene.names.starts[number] - NEAR) : scene.names.starts[number]].split()
    if before and before[-1].lower() in words.prepositions:
        return None  # "with Ana Sorel, his aide in Halden said"
    named = _person(scene, number)
    return (
        None if named is None else (describe_by(named[0], mention.but(owner=None), words), named[1])
    )


def tail_of(scene: Scene, span: Span) -> Span | None:
    """The span of a source with what was cut off: a source may be the end of an apposition.

    "D-Va." or "56" after a name and a comma ("Sorel, 56, said") leads to the name, and so does a
    region after a town ("Sorel, 56, of Halden, Ohio, said").
    """
    text, start = scene.text, span.start
    if text[start].isupper() and _is_region(text[start : span.end], scene.words):
        return _resident(scene, start)
    if text[start].isupper() and text.startswith(scene.words.possessive, span.end):
        pass  # "Norland, Lestria's ally, said"
    elif start and text[start - 1] == "-":
        start -= 2
    elif text[start + 1 : start + 2] != "-" and not _is_age(text[start : span.end]):
        return None
    if start < len(COMMA) or text[start - len(COMMA) : start] not in SET_OFF:
        return None
    number = scene.names.ending(start - len(COMMA))
    return None if number is None else scene.names.span(number)


def _is_age(text: str) -> bool:
    """Whether a source is an age, or opens with one ("56, a clerk")."""
    return text.partition(",")[0].isdigit()


def _is_region(text: str, words: Words) -> bool:
    return text in words.regions or text.removesuffix(".") in words.regions or text in words.states


def _resident(scene: Scene, region: int) -> Span | None:
    """The person before a town and its region, set off by a comma or by a preposition alone."""
    text, names = scene.text, scene.names
    town = (
        names.ending(region - len(COMMA)) if text.startswith(COMMA, region - len(COMMA)) else None
    )
    if town is None:
        return None
    opens = names.starts[town]
    small = text[max(0, opens - FARTHEST) : opens].rstrip().rpartition(" ")[2]
    if small not in scene.words.prepositions:
        return None
    here = opens - len(small) - 1
    for number in reversed(names.between(names.sentence_start(opens), opens)):
        span = names.span(number)
        read = names.read(names.names[number])
        if read is not None and read.kind == MentionKind.PERSON and " " in read.name and (
            text.startswith(COMMA, span.end) or here - span.end <= 1
        ):  # fmt: skip
            return span
    return None


def _after(scene: Scene, mention: Mention, span: Span) -> tuple[Mention, Span] | None:
    if mention.head not in scene.words.roles or not scene.text.startswith(COMMA, span.end):
        return None
    names = scene.names
    start = span.end + len(COMMA)
    near = names.between(start, start + 1)
    if not near:
        return None
    named = names.read(names.names[near[0]])
    if named is None or named.kind != MentionKind.PERSON or len(named.parts) == 1:
        return None
    return describe_by(named, mention, scene.words), names.span(near[0])


def _before(scene: Scene, mention: Mention, span: Span) -> tuple[Mention, Span] | None:
    if not scene.text.endswith(COMMA, 0, span.start):
        return None
    end = _before_age(scene.text, span.start - len(COMMA))
    closed = mention.head in scene.words.persons and (
        scene.text[span.end : span.end + 1] in CLOSES or _goes_on(scene, span, end)
    )
    closest = _ending(scene, end) if closed or not mention.definite else None
    if closest is not None:
        return describe_by(closest[0], mention, scene.words), closest[1]
    return None if mention.definite else _opening(scene, mention, end)


def _before_age(text: str, end: int) -> int:
    """Where a name ends before a description, with an age between them or not ("Sorel, 60, a")."""
    name, comma, age = text[max(0, end - NEAR) : end].rpartition(COMMA)
    return end - len(comma) - len(age) if name and age.isdigit() else end


def _goes_on(scene: Scene, span: Span, end: int) -> bool:
    """Whether a complement follows a description of the name that opens a sentence.

    "Petra Lund, the organist at the old church, said": the source may be cut before "at".
    """
    following = scene.text[span.end + 1 : span.end + NEAR].partition(" ")[0]
    number = scene.names.ending(end) if following in scene.words.prepositions else None
    return number is not None and scene.names.starts[number] == scene.names.sentence_start(end)


def _opening(scene: Scene, mention: Mention, end: int) -> tuple[Mention, Span] | None:
    """The name with its complement that a sentence opens with, up to a position."""
    start = scene.names.sentence_start(end)
    if not 0 < end - start <= FARTHEST:
        return None
    text, words = scene.text[start:end], scene.words
    low = text.lower()
    first, _, rest = low.partition(" ")
    if first in words.openers - words.determiners - words.given:
        if not rest or first in words.prepositions:
            return None  # "However, one clerk", "In May, a judge"
        start, text = start + len(first) + 1, text[len(first) + 1 :]  # "Even Sorel, a clerk"
    elif not rest and low.endswith(words.opening_endings):
        return None
    if "," in text or not all(_in_name(token, scene) for token in tokens_of(text, scene.words)):
        return None
    mentions = parse_source(text, scene.words)
    if len(mentions) != 1 or mentions[0].kind not in NAMED:
        return None
    named = mentions[0]
    if named.kind == MentionKind.PERSON:
        named = describe_by(named, mention, scene.words)
    return named, Span(start, end)


def _ending(scene: Scene, end: int) -> tuple[Mention, Span] | None:
    """The person whose full name ends at a position, or before brackets that end there."""
    text = scene.text
    if text[end - 1] == ")":
        end = text.rfind(" (", max(0, end - FARTHEST), end)
    number = scene.names.ending(end)
    if number is None:
        return None
    return _person(scene, number) or _member(scene, number)


def _person(scene: Scene, number: int) -> tuple[Mention, Span] | None:
    """The person of a full name."""
    named = scene.names.read(scene.names.names[number])
    if named is None or named.kind != MentionKind.PERSON or len(named.parts) == 1:
        return None
    return named, scene.names.span(number)


def _member(scene: Scene, number: int) -> tuple[Mention, Span] | None:
    """The person before the body that the name of that ends with ("Ana Sorel of the Tide Fund")."""
    text, words = scene.text, scene.words
    start = scene.names.starts[number]
    before = text[max(0, start - NEAR) : start].split()
    if before and before[-1] in words.articles:
        before.pop()
    if not before or before[-1] not in words.complements:
        return None
    holder = scene.names.ending(text.rfind(f" {before[-1]} ", 0, start))
    return None if holder is None else _person(scene, holder)


def _in_name(token: str, scene: Scene) -> bool:
    """Whether a word can stand inside a name with its title and complement."""
    words, word = scene.words, plain(token)
    return (
        is_capital(token)
        or word in words.determiners
        or word in words.prepositions
        or word in words.connectors
        or word in words.roles
        or word in words.modifiers
    )
