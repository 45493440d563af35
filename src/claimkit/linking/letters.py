"""A second look at the best claims: BM25 over groups of four letters of the running text.

The groups see words of one kin and slips; those that reach over a gap see which words stand side
by side, function words among them.
"""

import math
from array import array
from collections import Counter
from collections.abc import Sequence

from claimkit.linking.words import SMALL

LETTERS = 4
GAP = " "
K1, B = 2.0, 0.75


class Letters:
    """How many claims hold each group of letters; claims are numbered as they are added."""

    def __init__(self) -> None:
        """Start without claims."""
        self._spread: Counter[str] = Counter()
        self._lengths = array("I")
        self._total = 0

    def add(self, running: Sequence[str]) -> None:
        """Take in the next claim, as its running stems."""
        groups = _groups(GAP.join(running))
        self._spread.update(set(groups))
        self._lengths.append(len(groups))
        self._total += len(groups)

    def scorer(self, running: Sequence[str]) -> "Scorer":
        """Return what scores claims by the groups of letters in some running stems."""
        claims = len(self._lengths)
        weights = {
            group: math.log(1 + (claims - self._spread[group] + 0.5) / (self._spread[group] + 0.5))
            for group in dict.fromkeys(_groups(GAP.join(running)))
            if group in self._spread
        }
        return Scorer(self, weights)

    def score(self, weights: dict[str, float], number: int, running: str) -> float:
        """Return the score of a claim with these running stems, parted by spaces."""
        counts = Counter([group for group in _groups(running) if group in weights])
        average = self._total / len(self._lengths) or 1.0
        held = K1 * (1 - B + B * self._lengths[number] / average)
        return sum([weights[g] * n * (K1 + 1) / (n + held) for g, n in counts.items()])


class Scorer:
    """The groups of letters that are searched for, with their weights."""

    def __init__(self, letters: Letters, weights: dict[str, float]) -> None:
        """Keep both."""
        self._letters, self._weights = letters, weights

    def __call__(self, number: int, running: str) -> float:
        """Return the score of a claim with these running stems, parted by spaces."""
        return self._letters.score(self._weights, number, running)


def _groups(running: str) -> list[str]:
    """The groups of letters of a text, from gap to gap and over gaps."""
    if not running:
        return []
    text = f"{GAP}{running}{GAP}".replace(SMALL, "")
    return [text[n : n + LETTERS] for n in range(max(1, len(text) - LETTERS + 1))]


def letter_groups(word: str) -> tuple[str, ...]:
    """Return the groups of four letters in a word, with its edges marked.

    >>> letter_groups("dams")
    ('^dam', 'dams', 'ams$')
    """
    marked = f"^{word}$"
    return tuple(marked[n : n + LETTERS] for n in range(max(1, len(marked) - LETTERS + 1)))
