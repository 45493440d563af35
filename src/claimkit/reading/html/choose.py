"""Choose the parts of a page that are its article, by what trafilatura found and by its shape."""

from collections import Counter
from collections.abc import Sequence

from claimkit.reading.html.tags import ASIDE, PROSE_TAGS
from claimkit.reading.html.walk import Part
from claimkit.reading.html.words import RUN, Words, runs, words

COVERED = 0.7
"""The share of a part's runs of words that the main content has to hold."""

ALIKE = 0.3
"""The share of the text of one shape that has to be kept for the rest of it to follow."""

ENOUGH = 200
MOSTLY_LINK = 0.5
POINTER = 0.6
SHORT = 8


def choose(parts: Sequence[Part], lines: Sequence[str]) -> list[bool]:
    """Return for each part whether it belongs to the article.

    Args:
        parts: The parts of the page.
        lines: The lines of its main content; the parts are kept that they hold.

    A part is kept if the lines hold it. A paragraph that they lack is kept, too, where it stands
    in the same kind of place as many that are kept: the main content may have been cut short.
    """
    said = [words(part.text) for part in parts]
    kept = _held(said, lines)
    _complete(parts, said, kept)
    _once(said, kept)
    return kept


def by_shape(parts: Sequence[Part]) -> list[bool]:
    """Return for each part whether it looks like prose: for pages whose content was not found."""
    return [
        part.place.tag in PROSE_TAGS
        and not is_linked(part)
        and part.text.count(" ") >= SHORT
        and not part.place.within(*ASIDE)
        for part in parts
    ]


def is_linked(part: Part) -> bool:
    """Whether half of a part is links."""
    return part.linked >= MOSTLY_LINK * len(part.text)


def is_pointer(part: Part) -> bool:
    """Whether a part is little else than a link."""
    return part.linked >= POINTER * len(part.text)


def _held(said: Sequence[Words], lines: Sequence[str]) -> list[bool]:
    """Return which parts the lines hold: a short one as a line of its own, a long one by runs."""
    whole: set[Words] = set()
    held: set[Words] = set()
    for line in lines:
        found = words(line)
        whole.add(found)
        if len(found) >= RUN:
            held.update(runs(found))
    return [_is_held(found, whole, held) for found in said]


def _is_held(found: Words, whole: set[Words], held: set[Words]) -> bool:
    if len(found) < RUN:
        return bool(found) and found in whole
    its = runs(found)
    return sum(run in held for run in its) >= COVERED * len(its)


def _complete(parts: Sequence[Part], said: Sequence[Words], kept: list[bool]) -> None:
    """Keep the prose that has the same shape of place as prose that is kept."""
    every: Counter[int] = Counter()
    taken: Counter[int] = Counter()
    for part, is_kept in zip(parts, kept, strict=True):
        if not is_linked(part):
            every[part.place.shape] += len(part.text)
            taken[part.place.shape] += len(part.text) * is_kept
    count = Counter(said)
    for number, part in enumerate(parts):
        shape = part.place.shape
        if kept[number] or taken[shape] <= ENOUGH or taken[shape] < ALIKE * every[shape]:
            continue
        if part.place.tag in PROSE_TAGS and count[said[number]] == 1 and not is_linked(part):
            kept[number] = not part.place.within(*ASIDE)


def _once(said: Sequence[Words], kept: list[bool]) -> None:
    """Leave out what recurs: short texts are labels, of long ones the first is kept."""
    count = Counter(said)
    seen: set[Words] = set()
    for number, found in enumerate(said):
        if kept[number] and count[found] > 1:
            kept[number] = len(found) > SHORT and found not in seen
            seen.add(found)
