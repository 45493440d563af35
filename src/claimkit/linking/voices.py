"""To whom a claim is given: whether two names can be those of one voice."""

from collections.abc import Iterable, Sequence
from functools import lru_cache

from claimkit.linking.items import NAMED, Item
from claimkit.linking.words import lexis, read_stems
from claimkit.model import Speaker, Voice

Name = frozenset[str]
MOST_VOICES = 200  # names of one claim that are told apart


@lru_cache(50_000)
def _name(printed: str) -> Name:
    return frozenset(read_stems(printed, lexis(None)))


def names_of(speaker: Speaker) -> frozenset[Name]:
    """Return what a speaker is called, and the body that the speaker belongs to, as words."""
    return _names((speaker.name, speaker.affiliation or "", *speaker.aliases))


@lru_cache(50_000)
def _names(printed: tuple[str, ...]) -> frozenset[Name]:
    return frozenset(name for name in map(_name, printed) if name)


def could_be_one(a: Iterable[Speaker], b: Iterable[Speaker]) -> bool:
    """Whether a speaker of one side can be one of the other: a name lies in the other's name.

    A side without a named speaker can be anybody.
    """
    ours, theirs = (tuple(s for s in side if s.kind in NAMED) for side in (a, b))
    if not ours or not theirs:
        return True
    return any(_alike(one, other) for one in ours for other in theirs)


def is_same(a: Sequence[Speaker], b: Sequence[Speaker]) -> bool:
    """Whether both sides have a named speaker, and one that can be the other's."""
    named = [any(speaker.kind in NAMED for speaker in side) for side in (a, b)]
    return all(named) and could_be_one(a, b)


def _alike(one: Speaker, other: Speaker) -> bool:
    return any(a <= b or b <= a for a in names_of(one) for b in names_of(other))


def find_drift(items: Sequence[Item]) -> tuple[Voice, ...]:
    """Return the voices to whom a claim is given if they cannot all be one; else none.

    Each is a side with named speakers that can be none of the voices before it; the names are
    those printed first. Sides that can be several voices are counted with the first.
    """
    voices: list[tuple[tuple[Speaker, ...], list[int]]] = []
    order = sorted(range(len(items)), key=lambda n: (-_detail(items[n].speakers), n))
    for n in order:
        side = items[n].speakers
        if not any(speaker.kind in NAMED for speaker in side):
            continue
        home = next((at for known, at in voices if could_be_one(known, side)), None)
        if home is not None:
            home.append(n)
        elif len(voices) < MOST_VOICES:
            voices.append((side, [n]))
    if len(voices) < 2:  # noqa: PLR2004 - one voice is no drift
        return ()
    found = [
        Voice(name=_printed(items[min(at)].speakers), occurrences=tuple(sorted(at)))
        for _, at in voices
    ]
    return tuple(sorted(found, key=lambda voice: voice.occurrences))


def _detail(side: tuple[Speaker, ...]) -> int:
    """How much is known of a side: the fuller names are told apart first."""
    return sum(len(name) for speaker in side for name in names_of(speaker))


def _printed(side: tuple[Speaker, ...]) -> str:
    return "; ".join(speaker.name for speaker in side)
