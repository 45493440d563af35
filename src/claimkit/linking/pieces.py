"""Texts read piece by piece: no word reaches over white space, and most pieces come again."""

from itertools import chain
from typing import Generic, TypeVar

from claimkit.text.remembered import Remembered

T = TypeVar("T")


class Pieces(Remembered[tuple[T, ...]], Generic[T]):
    """What was read in each piece of text so far."""

    def words(self, text: str) -> list[T]:
        """Return the words of a text, in order."""
        return list(chain.from_iterable(map(self.__getitem__, text.split())))
