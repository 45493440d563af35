"""What is remembered of plugins and language packs, and how all of it is forgotten."""

from collections.abc import Callable
from typing import Protocol, TypeVar

_CLEARERS: list[Callable[[], None]] = []


class Remembering(Protocol):
    """A function with a memory, such as `functools.cache` makes."""

    def cache_clear(self) -> None:
        """Forget all results."""


F = TypeVar("F", bound=Remembering)


def forgettable(function: F) -> F:
    """Have `forget` empty the memory of a function whose results come from plugins or packs."""
    _CLEARERS.append(function.cache_clear)
    return function


def forget() -> None:
    """Forget which plugins there are and the words of their packs.

    For a process that installs plugins while it runs: the next call reads them again.
    """
    for clear in _CLEARERS:
        clear()
