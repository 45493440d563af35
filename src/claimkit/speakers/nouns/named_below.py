"""Whom an opening tells of by an office alone, where the name follows below.

Headlines and first sentences tell what somebody is ("Judge rejects appeal", "A former port chief
says"), and the next paragraphs give the name, beside the same office or the same body.
"""

from collections.abc import Iterator

from claimkit.model import Span
from claimkit.speakers.known.offices import Holder, in_prose, office_words
from claimkit.speakers.known.persons import profile_of
from claimkit.speakers.mentions.mention import (
    Mention,
    MentionKind,
    is_acronym,
    is_capital,
    plain,
)
from claimkit.speakers.names.abbreviations import is_initialism
from claimkit.speakers.profiles import Profile, name_words
from claimkit.speakers.scene import NOMINAL, Found, Scene

OPENING = 500  # code points of an article that may tell of somebody before the name
AHEAD = 1200  # code points in which the name follows
BESIDE = 100  # code points beside a name that tell who it is


def named_below(scene: Scene, mention: Mention, span: Span) -> Found | None:
    """Find the person whom an opening tells of by an office, and the next sentences name."""
    if not _is_opening(scene, mention, span):
        return None
    found = (
        _holder(scene, mention, span)
        or _of_body(scene, mention, span)
        or _next_to_speak(scene, mention, span)
    )
    return None if found is None else Found((found[0],), NOMINAL, (span, found[1]))


def _is_opening(scene: Scene, mention: Mention, span: Span) -> bool:
    """Whether an opening tells of one person by what he is."""
    return (
        (span.start < OPENING or scene.names.headlines.hold(span))
        and mention.kind in {MentionKind.NOMINAL, MentionKind.UNNAMED}
        and mention.head in scene.words.offices
        and mention.owner is None
    )


def _holder(scene: Scene, mention: Mention, span: Span) -> tuple[Profile, Span] | None:
    """The only person who is named in an office, and only below."""
    head = scene.words.role(mention.head)
    known = [one for one in in_prose(scene, head) if one.span.start > span.start]
    blank = Profile((), MentionKind.PERSON, "", "", "", scene.words)
    wanted = Holder(blank, *office_words(mention.name, head, scene.words), span)
    fitting = [one for one in known if one.may_fit(wanted) or _is_short(wanted, one)]
    if len({one.profile.key for one in fitting}) != 1 or fitting[0].span.start > span.end + AHEAD:
        return None
    return fitting[0].profile, fitting[0].span


def _is_short(wanted: Holder, known: Holder) -> bool:
    """Whether the body of one office is an abbreviation of the other's."""
    letters = sorted(name[0] for name in known.named)
    return wanted.ranks == known.ranks and any(
        len(letters) > 1 and sorted(name) == letters for name in wanted.named
    )


def _of_body(scene: Scene, mention: Mention, span: Span) -> tuple[Profile, Span] | None:
    """The first new person who speaks below, if the words beside the name tell of the same body."""
    body = [token for token in mention.parts if is_capital(token) and plain(token) != mention.head]
    if len(body) < 2 and not (body and is_acronym(body[0])):  # noqa: PLR2004 - or one word
        return None
    for person, spot in _speakers(scene, span):
        if _is_new(scene, person, spot) and _tells_of(body, _beside(scene, spot), scene):
            return profile_of(scene, person), spot
    return None


def _next_to_speak(scene: Scene, mention: Mention, span: Span) -> tuple[Profile, Span] | None:
    """The next person who speaks, if the name is new and has no description of its own."""
    text = scene.text
    if scene.names.sentence_start(span.start) != span.start:
        return None
    person, spot = next(_speakers(scene, span), (None, span))
    if person is None or person.role or not _is_new(scene, person, spot):
        return None
    if mention.gender and person.gender not in {"", mention.gender}:
        return None
    before = text[max(0, spot.start - BESIDE) : spot.start].rstrip().rpartition(" ")[2].lower()
    if before in scene.words.offices or text[spot.end : spot.end + 1] == ",":
        return None
    return profile_of(scene, person), spot


def _speakers(scene: Scene, span: Span) -> Iterator[tuple[Mention, Span]]:
    """The sources below that hold a name of a person."""
    names = scene.names
    for source in scene.sources_between(span.end, span.end + AHEAD):
        near = names.between(source.start, min(source.end, source.start + BESIDE))
        read = names.read(names.names[near[0]]) if near else None
        if read is not None and read.kind == MentionKind.PERSON:
            yield read, names.span(near[0])


def _is_new(scene: Scene, person: Mention, spot: Span) -> bool:
    """Whether a full name is printed for the first time, also its last word."""
    return " " in person.name and scene.text.find(person.parts[-1]) >= spot.start


def _beside(scene: Scene, spot: Span) -> list[str]:
    """The words on both sides of a name, in its sentence."""
    text, start = scene.text, scene.names.sentence_start(spot.start)
    before = text[max(start, spot.start - BESIDE) : spot.start]
    after = text[spot.end : spot.end + BESIDE].partition("\n")[0]
    return [token.strip(",.;:()“”\"'’") for token in f"{before} {after}".split()]


def _tells_of(body: list[str], beside: list[str], scene: Scene) -> bool:
    """Whether words have the name of a body, or its first letters, or what these stand for."""
    words, name = scene.words, " ".join(body)
    if name_words(name, words) <= name_words(" ".join(beside), words):
        return True
    if any(is_initialism(token, name, words.connectors) for token in beside):
        return True
    full = scene.names.spelled_out(body[0]) if len(body) == 1 else None
    return full is not None and name_words(full, words) <= name_words(" ".join(beside), words)
