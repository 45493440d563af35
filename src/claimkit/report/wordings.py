"""How one wording became another: kept, dropped and added words, in reading order."""

from collections.abc import Iterator

import attrs

from claimkit.linking import compare
from claimkit.model import Edit, EditKind


@attrs.frozen(kw_only=True)
class Change:
    """A stretch of two wordings: kept, dropped or added."""

    kind: EditKind
    text: str


def changes(before: str, after: str, *, language: str | None) -> tuple[Change, ...]:
    """Return the second wording with what was dropped from the first.

    Words that were replaced are dropped, and the new ones added. Joined without what was
    dropped, and its spaces, the changes are the second wording.
    """
    alignment = compare(before, after, language=language).alignment
    return tuple(_joined(_steps(before, after, alignment)))


def _steps(before: str, after: str, alignment: tuple[Edit, ...]) -> Iterator[Change]:
    at = 0
    for edit in alignment:
        if edit.after:
            yield _kept(after[at : edit.after.start])
            at = edit.after.end
        old = edit.before.of(before) if edit.before else ""
        new = edit.after.of(after) if edit.after else ""
        if edit.kind is EditKind.KEPT:
            yield _kept(new)
        else:
            yield from _replaced(old, new)
    yield _kept(after[at:])


def _replaced(old: str, new: str) -> Iterator[Change]:
    """Word by word where both have as many, such as two runs that differ in an ending."""
    left, right = old.split(), new.split()
    if len(left) != len(right) or not any(map(_same, left, right)):
        yield Change(kind=EditKind.DROPPED, text=old)
        yield Change(kind=EditKind.ADDED, text=new)
        return
    for number, (one, other) in enumerate(zip(left, right, strict=True)):
        yield _kept(" " if number else "")
        if _same(one, other):
            yield _kept(other)
        else:
            yield Change(kind=EditKind.DROPPED, text=one)
            yield Change(kind=EditKind.ADDED, text=other)


def _same(one: str, other: str) -> bool:
    return one.casefold() == other.casefold()


def _kept(text: str) -> Change:
    return Change(kind=EditKind.KEPT, text=text)


def _joined(steps: Iterator[Change]) -> Iterator[Change]:
    """Neighbours of one kind put together, and a space around what was dropped."""
    last: Change | None = None
    for step in steps:
        if not step.text:
            continue
        if last and last.kind is step.kind:
            last = attrs.evolve(last, text=last.text + step.text)
            continue
        if last:
            yield last
            if EditKind.DROPPED in {last.kind, step.kind} and not _spaced(last.text, step.text):
                yield _kept(" ")
        last = step
    if last:
        yield last


def _spaced(left: str, right: str) -> bool:
    return left[-1].isspace() or right[0].isspace()
