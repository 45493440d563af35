"""A second look at the best claims: BM25 over groups of four letters, which sees kin and slips."""

import math
from array import array
from collections import Counter
from collections.abc import Iterable

LETTERS = 4
K1, B = 2.0, 0.4
MEMORY = 200_000


class Letters:
    """How many claims hold each group of letters; claims are numbered as they are added."""

    def __init__(self) -> None:
        """Start without claims."""
        self._spread: Counter[str] = Counter()
        self._lengths = array("I")
        self._total = 0
        self._memory: dict[str, tuple[str, ...]] = {}

    def add(self, stems: Iterable[str]) -> None:
        """Take in the next claim."""
        groups = self._groups(stems)
        self._spread.update(set(groups))
        self._lengths.append(len(groups))
        self._total += len(groups)

    def _groups(self, stems: Iterable[str]) -> list[str]:
        found: list[str] = []
        memory = self._memory
        for stem in stems:
            groups = memory.get(stem)
            if groups is None:
                if len(memory) > MEMORY:
                    memory.clear()
                groups = memory[stem] = letter_groups(stem)
            found += groups
        return found

    def scorer(self, stems: Iterable[str]) -> "Scorer":
        """Return what scores claims by the groups of letters in some stems."""
        claims = len(self._lengths)
        weights = {
            group: math.log(1 + (claims - self._spread[group] + 0.5) / (self._spread[group] + 0.5))
            for group in sorted(set(self._groups(stems)))
        }
        return Scorer(self, weights)

    def score(self, weights: dict[str, float], number: int, stems: Iterable[str]) -> float:
        """Return the score of a claim with these stems."""
        counts = Counter(group for group in self._groups(stems) if group in weights)
        average = self._total / len(self._lengths) or 1.0
        held = K1 * (1 - B + B * self._lengths[number] / average)
        return sum(weights[g] * n * (K1 + 1) / (n + held) for g, n in counts.items())


class Scorer:
    """The groups of letters that are searched for, with their weights."""

    def __init__(self, letters: Letters, weights: dict[str, float]) -> None:
        """Keep both."""
        self._letters, self._weights = letters, weights

    def __call__(self, number: int, stems: Iterable[str]) -> float:
        """Return the score of a claim with these stems."""
        return self._letters.score(self._weights, number, stems)


def letter_groups(word: str) -> tuple[str, ...]:
    """Return the groups of four letters in a word, with its edges marked.

    >>> letter_groups("dams")
    ('^dam', 'dams', 'ams$')
    """
    marked = f"^{word}$"
    return tuple(marked[n : n + LETTERS] for n in range(max(1, len(marked) - LETTERS + 1)))
