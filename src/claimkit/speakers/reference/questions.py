"""Who is asked something, and so answers after it."""

from claimkit.speakers.mentions.mention import DESCRIBED
from claimkit.speakers.reference.agreement import after_preposition, agrees, named, whole_name
from claimkit.speakers.scene import Found, Scene, Spoken

CONDITION = "condition"
NEXT_TO = 3
WINDOW = 60  # code points before a pronoun that hold a question word and whom it is put to
MOST_NAMES = 4


def addressee(scene: Scene, here: list[Spoken], position: int, told: str) -> Found | None:
    """Who is asked something in a sentence ("Roe asked Sorel why"), and so answers after it."""
    if told not in {"m", "f"}:
        return None
    asker = _asker(scene, here, position)
    if asker is None or scene.asks(scene.cue):
        return None
    names = scene.names
    first, last = asker.cue[0].start, asker.cue[-1].end
    if asker.start > first:  # "Sorel was asked by Roe why"
        return _passive_subject(scene, asker, names.sentence_start(first), first, told)
    near = names.between(last, last + NEXT_TO)
    if not near or scene.text.startswith(scene.words.possessive, names.span(near[0]).end):
        return None
    return _asked(scene, near[0], asker, told)


def _asker(scene: Scene, here: list[Spoken], position: int) -> Spoken | None:
    """Who asks something in an earlier sentence than that of the pronoun."""
    asker = next((one for one in here if scene.asks(one.cue)), None)
    if asker is None or asker.start >= scene.names.sentence_start(position):
        return None
    return asker


def _asked(scene: Scene, number: int, asker: Spoken, told: str) -> Found | None:
    profile = named(scene, number, told)
    if profile is None or profile in asker.profiles or not agrees(profile, told, scene):
        return None
    return Found((profile,), evidence=(scene.names.span(number),))


def _passive_subject(scene: Scene, asker: Spoken, start: int, end: int, told: str) -> Found | None:
    """The subject of a question in the passive: the first name of its sentence that agrees."""
    for number in scene.names.between(start, end)[:MOST_NAMES]:
        if not after_preposition(scene, scene.names.starts[number]):
            found = _asked(scene, number, asker, told)
            if found is not None:
                return found
    return None


def repliers(scene: Scene, here: list[Spoken], position: int) -> list[Spoken]:
    """Those of a sentence who can be a pronoun that replies: not who asks there.

    After the question of somebody without a name anybody replies who says something.
    """
    cue = " ".join([span.of(scene.text) for span in scene.cue]).lower().split()
    asker = _asker(scene, here, position)
    if asker is None or (scene.words.replying.isdisjoint(cue) and not _is_passing(scene, asker)):
        return here
    return [one for one in here if one.profiles != asker.profiles]


def _is_passing(scene: Scene, asker: Spoken) -> bool:
    """Whether somebody without a name asks, and no question is reported after it."""
    unnamed = all(one.kind in DESCRIBED for one in asker.profiles)
    return unnamed and not scene.asks(scene.cue)


def asked_here(scene: Scene, position: int, told: str) -> Found | None:
    """Whom a question is put to that a pronoun is the subject of ("asking Sorel why he left").

    With "if" and "could" it may be the one who asks ("asked Sorel if he could come").
    """
    text, words, names = scene.text, scene.words, scene.names
    before = text[max(0, position - WINDOW) : position]
    opening = before.split()[-1:]
    if not opening or opening[0] not in words.questions:
        return None
    number = names.ending(position - len(f" {opening[0]} "))
    if number is None:
        return None
    span = names.span(number)
    verb = text[max(0, span.start - WINDOW) : span.start].split()[-1:]
    if not verb or verb[0].lower() not in words.asking | words.pressing:
        return None
    if words.fronted.get(opening[0]) == CONDITION and _asks_leave(scene, position):
        return None
    profile = named(scene, number, told) or whole_name(scene, number)
    if profile is None or not agrees(profile, told, scene):
        return None
    return Found((profile,), evidence=(span,))


def _asks_leave(scene: Scene, position: int) -> bool:
    """Whether the verb after a pronoun begins with an auxiliary of leave ("if he may come")."""
    following = scene.text[position : position + WINDOW].split()[1:2]
    return not scene.words.permitting.isdisjoint(following)
