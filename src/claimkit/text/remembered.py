"""What a function found, remembered: a dict that asks the function for what it does not hold."""

from collections.abc import Callable
from typing import Generic, TypeVar

V = TypeVar("V")

MOST = 200_000
LONGEST = 80  # code points


class Remembered(dict[str, V], Generic[V]):
    """The results of a function of one word, or another short text, by that text.

    Looking up what is held costs no call of Python code, so this suits what is asked of each word.
    The memory is bounded, whatever hostile text there is.

    >>> lengths = Remembered(len)
    >>> lengths["six"], list(lengths)
    (3, ['six'])

    Args:
        reckon: The function.
        most: How many results are held before all are forgotten.
    """

    def __init__(self, reckon: Callable[[str], V], most: int = MOST) -> None:
        super().__init__()
        self.reckon = reckon
        self.most = most

    def __missing__(self, text: str) -> V:
        found = self.reckon(text)
        if len(text) <= LONGEST:
            if len(self) >= self.most:
                self.clear()
            self[text] = found
        return found
