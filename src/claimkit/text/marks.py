"""Quotation marks: which stretches of a text stand between them.

Marks are read paragraph by paragraph. The neighbours of a mark decide whether it opens or closes,
so straight marks, two apostrophes and curly marks the wrong way round all work.
"""

import re
from collections.abc import Iterator
from functools import cache

import attrs
import regex

DOUBLE = frozenset({'"', "“", "”", "„", "‟", "«", "»", "''", "``", "＂"})
STRAIGHT = frozenset({'"', "''", "``", "＂"})
ANGLE = frozenset({"«", "»"})
FAMILIES = {  # marks that open and close each other
    mark: "straight" if mark in STRAIGHT else "angle" if mark in ANGLE else "curly"
    for mark in DOUBLE
}
ALWAYS_OPEN = frozenset({"„", "``", "‟"})
BEFORE_OPEN = "([{<–—-/‘'“\"«…"
AFTER_CLOSE = ".,;:!?)]}>–—-/’'”\"»…"
LONGEST_SINGLE = 600
NEAR = 300


@attrs.frozen
class Quotation:
    """A stretch between quotation marks.

    `start`, `end` include the marks, `inner_start`, `inner_end` do not. `closed` is False where
    the paragraph ends before the closing mark. `double` is False for single marks.
    """

    start: int
    end: int
    inner_start: int
    inner_end: int
    closed: bool = True
    double: bool = True


MARK = re.compile(  # one class of characters first: the search goes from one of them to the next
    r"[\"“”„‟«»＂‘‚‹'`] (?: (?<=[^'`]) | (?<=')' | (?<=`)` | (?<=')(?<!\w')(?=\w) )",
    re.VERBOSE,
)


@cache
def _single_close() -> "regex.Pattern[str]":
    return regex.compile(r"(?<=\S)['’‘›](?!\w)")


def _neighbours(text: str, start: int, end: int, first: int, last: int) -> tuple[str, str]:
    """The characters before and after a stretch, a space at the paragraph's edges."""
    before = text[start - 1] if start > first else " "
    after = text[end] if end < last else " "
    return before, after


def _opens(mark: str, before: str, after: str, *, inside: bool) -> bool:
    """Whether a double mark opens; its neighbours decide, then its shape, then the state."""
    if mark in ALWAYS_OPEN:
        return True
    space_before, space_after = before.isspace(), after.isspace()
    can_open = not space_after and (space_before or before in BEFORE_OPEN)
    can_close = not space_before and (space_after or after in AFTER_CLOSE)
    if can_open != can_close:
        if mark == "“" and can_close:
            return not inside
        return can_open
    if mark in "“«":
        return True
    return mark not in "”»" and not inside


def find_quotations(text: str, start: int = 0, end: int | None = None) -> tuple[Quotation, ...]:
    """Find the outermost quotations of one paragraph.

    Args:
        text: Any text.
        start: Where the paragraph begins.
        end: Where it ends; None: at the end of the text.

    Returns:
        Quotations in order, disjoint. A quotation that is still open at the paragraph's end stops
        there, with `closed` False.

    >>> text = 'He said, "Go," and left.'
    >>> [text[q.start : q.end] for q in find_quotations(text)]
    ['"Go,"']
    """
    return tuple(_scan(text, start, len(text) if end is None else end))


def _is_inch(text: str, mark: str, begin: int, last: int) -> bool:
    """Whether a mark inside a quotation rather says inches or seconds, as in 'a 6" board'.

    It follows on a digit, as the caller knows, and the next mark closes the quotation that is
    open.
    """
    stop = begin + len(mark)
    if mark not in STRAIGHT:
        return False
    if stop < last and not text[stop].isspace():
        return False
    for match in MARK.finditer(text, stop, min(last, stop + NEAR)):
        if match[0] in DOUBLE:
            before, after = _neighbours(text, *match.span(), begin, last)
            return not _opens(match[0], before, after, inside=True)
    return False


def _scan(text: str, first: int, last: int) -> Iterator[Quotation]:  # noqa: C901 - one state
    opened: tuple[int, int] | None = None
    families: list[str] = []  # of the open quotation, and of those nested in it
    resume = first
    for match in MARK.finditer(text, first, last):
        mark, (begin, stop) = match[0], match.span()
        if begin < resume:
            continue
        if mark not in DOUBLE:
            if opened is None and (single := _single(text, begin, stop, first, last)):
                yield single
                resume = single.end
            continue
        before, after = _neighbours(text, begin, stop, first, last)
        family = FAMILIES[mark]
        if _opens(mark, before, after, inside=opened is not None):
            if opened is None:
                opened, families = (begin, stop), [family]
            elif family not in families:
                families.append(family)
        elif opened is not None:
            if family in families[1:]:
                del families[families.index(family) :]
                continue
            if text[begin - 1].isdigit() and _is_inch(text, mark, begin, last):
                continue
            yield Quotation(opened[0], stop, opened[1], begin)
            opened = None
    if opened is not None and opened[1] < last:
        yield Quotation(opened[0], last, opened[1], last, closed=False)


def _single(text: str, begin: int, stop: int, first: int, last: int) -> Quotation | None:
    """A quotation between single marks, if this mark opens one (an apostrophe does not)."""
    before, after = _neighbours(text, begin, stop, first, last)
    if not (before.isspace() or before in BEFORE_OPEN) or after.isspace() or after.isdigit():
        return None
    limit = min(last, stop + LONGEST_SINGLE)
    close = _single_close().search(text, stop + 1, limit)
    while close is not None and _is_plural_apostrophe(text, close.start(), limit):
        close = _single_close().search(text, close.end(), limit)
    if close is None or close.start() == stop + 1:  # rock 'n' roll
        return None
    return Quotation(begin, close.end(), stop, close.start(), double=False)


def _is_plural_apostrophe(text: str, at: int, limit: int) -> bool:
    """Whether a possible closing mark is rather the apostrophe of a plural ("the voters' will")."""
    following = text[at + 1 : at + 3]
    if text[at - 1] != "s" or len(following) < 2 or not following[0].isspace():  # noqa: PLR2004
        return False
    return following[1].islower() and _single_close().search(text, at + 1, limit) is not None
