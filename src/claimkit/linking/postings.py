"""Which claims hold which words, and the claims that score best for some words (BM25).

Words are looked up from the rarest to the most common. Before a long list is read it is asked what
the best claims so far would score in the end: if the words that are left cannot bring a further
claim among them, they only add to those that could still be, and their lists are looked into and
not read. Source: Turtle and Flood 1995 (MaxScore).
"""

import heapq
import math
from array import array
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import accumulate

import attrs

K1, B = 2.5, 0.75
"""How soon a repeated word stops to count, and how much a long claim is held back (BM25)."""
WIDE = 20_000  # claims from which on a word only adds to what rarer words have found
LONG = 2_000  # claims of a word from which on it is asked whether they can matter
LOOK = 16  # claims of a list that are read in the time in which one is looked up
SAFE = 1 + 1e-9

BASE = K1 * (1 - B)
NEVER = 1 << 60

Scores = dict[int, float]


@attrs.define(eq=False)
class Posting:
    """The claims that hold a word in rising order, how often, and what bounds its gain."""

    numbers: "array[int]" = attrs.field(factory=lambda: array("I"))
    more: dict[int, int] = attrs.field(factory=dict)  # how often, where more than once
    most: int = 1  # how often a claim holds it at most
    least: int = NEVER  # words of the shortest claim that holds it once
    least_of_more: int = NEVER  # and of the shortest that holds it more often

    def add(self, number: int, count: int, length: int) -> None:
        """Take in a claim of some words that holds it so often."""
        self.numbers.append(number)
        if count == 1:
            self.least = min(self.least, length)
        else:
            self.more[number] = count
            self.most = max(self.most, count)
            self.least_of_more = min(self.least_of_more, length)


List = tuple[Posting, float]
"""The claims of a word, and what the word weighs."""


@attrs.frozen
class Scale:
    """How much a word counts that a claim of some length holds so often."""

    slope: float

    def part(self, count: int, length: int) -> float:
        """Return the part of the word's weight, 0 to 1."""
        return count / (count + BASE + self.slope * length)

    def most(self, posting: Posting) -> float:
        """Return the greatest part that it has in a claim."""
        once = self.part(1, posting.least)
        return max(once, self.part(posting.most, posting.least_of_more))


class Postings:
    """The words of claims, which are numbered as they are added."""

    def __init__(self) -> None:
        """Start without claims."""
        self._of: dict[str, Posting] = {}
        self._lengths: list[int] = []
        self._total = 0

    def __contains__(self, stem: str) -> bool:
        return stem in self._of

    def add(self, stems: Sequence[str]) -> list[str]:
        """Take in the next claim as its content words; return the words that are new."""
        number, length = len(self._lengths), len(stems)
        self._lengths.append(length)
        self._total += length
        new = []
        for stem, count in Counter(stems).items():
            posting = self._of.get(stem)
            if posting is None:
                posting = self._of[stem] = Posting()
                new.append(stem)
            posting.add(number, count, length)
        return new

    def rarity(self, stem: str) -> float:
        """Return how rare a word is, above 0."""
        holders = len(self._of[stem].numbers) if stem in self._of else 0
        return math.log(1 + (len(self._lengths) - holders + 0.5) / (holders + 0.5))

    def best(self, wanted: Iterable[tuple[str, float]], most: int) -> list[tuple[int, float]]:
        """Return the claims with the best scores and these, best first, the older before equals.

        Args:
            wanted: The words and what they weigh beside their rarity.
            most: How many at most.
        """
        lists = sorted(
            ((self._of[stem], weight * self.rarity(stem) * (K1 + 1)) for stem, weight in wanted),
            key=lambda found: len(found[0].numbers),
        )
        average = self._total / len(self._lengths) if self._total else 1.0
        return Search(lists, self._lengths, Scale(K1 * B / average), most).best()


class Search:
    """The scores of claims for some words, the lists of the rarest first."""

    def __init__(self, lists: list[List], lengths: list[int], scale: Scale, most: int) -> None:
        """Note what is searched for, and what each list and all after it can add at most."""
        self._lists, self._lengths, self._scale, self._most = lists, lengths, scale, most
        gains = [weight * scale.most(posting) for posting, weight in reversed(lists)]
        self._rests = list(accumulate(gains))[::-1]
        self._scores: Scores = {}

    def best(self) -> list[tuple[int, float]]:
        """Return the best claims and their scores, the older before equals."""
        asked, floor = LONG, 0.0
        is_open = True
        for at, (posting, weight) in enumerate(self._lists):
            size, rest = len(posting.numbers), self._rests[at]
            if is_open and size > asked and len(self._scores) > self._most:
                asked = 2 * size
                floor = self._floor(at)
                is_open = rest * SAFE >= floor
            if not is_open:
                self._scores = {
                    number: score
                    for number, score in self._scores.items()
                    if (score + rest) * SAFE >= floor
                }
            if is_open and (size <= WIDE or not self._scores):
                self._read(posting, weight)
            else:
                self._look_into(posting, weight)
        return self._first()

    def _first(self) -> list[tuple[int, float]]:
        """The best claims so far."""
        scores, found = self._scores, list(self._scores)
        if len(found) > self._most:
            least = heapq.nlargest(self._most, scores.values())[-1]
            found = [number for number, score in scores.items() if score >= least]
        found.sort(key=lambda number: (-scores[number], number))
        return [(number, scores[number]) for number in found[: self._most]]

    def _floor(self, at: int) -> float:
        """What all of as many claims as are wanted reach, if the lists from one on are added."""
        return min(score + self._left(number, at) for number, score in self._first())

    def _left(self, number: int, at: int) -> float:
        """What the lists from one on add to a claim."""
        length = self._lengths[number]
        return sum(
            weight * self._scale.part(posting.more.get(number, 1), length)
            for posting, weight in self._lists[at:]
            if _holds(posting.numbers, number)
        )

    def _read(self, posting: Posting, weight: float) -> None:
        """Add what a word brings to all claims that hold it."""
        scores, lengths, more = self._scores, self._lengths, posting.more
        get, slope, once = scores.get, self._scale.slope, 1 + BASE
        for number in posting.numbers:
            scores[number] = get(number, 0.0) + weight / (once + slope * lengths[number])
        for number, count in more.items():
            length = lengths[number]
            scores[number] += weight * (
                self._scale.part(count, length) - self._scale.part(1, length)
            )

    def _look_into(self, posting: Posting, weight: float) -> None:
        """Add what a word brings to claims that have a score."""
        scores, numbers = self._scores, posting.numbers
        if LOOK * len(scores) > len(numbers):
            held = [number for number in numbers if number in scores]
        else:
            held = [number for number in scores if _holds(numbers, number)]
        for number in held:
            count = posting.more.get(number, 1)
            scores[number] += weight * self._scale.part(count, self._lengths[number])


def _holds(numbers: Sequence[int], number: int) -> bool:
    """Whether a number is among rising numbers."""
    at = bisect_left(numbers, number)
    return at < len(numbers) and numbers[at] == number
