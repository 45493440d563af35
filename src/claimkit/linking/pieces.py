"""Texts read piece by piece: no word reaches over white space, and most pieces come again."""

from collections.abc import Callable
from itertools import chain
from typing import Generic, TypeVar

MEMORY = 200_000  # pieces; a bound on what hostile text can make us remember
LONGEST_PIECE = 60  # characters between white space that are remembered as read

T = TypeVar("T")


class Pieces(dict[str, tuple[T, ...]], Generic[T]):
    """What was read in each piece of text so far."""

    def __init__(self, read: Callable[[str], tuple[T, ...]]) -> None:
        """Start without pieces; `read` tells the words of a new one."""
        super().__init__()
        self._read = read

    def __missing__(self, piece: str) -> tuple[T, ...]:
        """Read a piece that is new, and remember it unless it is long."""
        found = self._read(piece)
        if len(piece) <= LONGEST_PIECE:
            if len(self) > MEMORY:
                self.clear()
            self[piece] = found
        return found

    def words(self, text: str) -> list[T]:
        """Return the words of a text, in order."""
        return list(chain.from_iterable(map(self.__getitem__, text.split())))
