"""Leads: which earlier wordings share rare words with a new one, from an inverted index."""

import heapq
from collections.abc import Iterator
from itertools import pairwise

from claimkit.linking.words import Words

MOST_POSTINGS = 64  # wordings that are remembered for one lead; the first ones are
MOST_LEADS = 12  # wordings that a new one is compared with
MOST_GRAMS = 400  # of one wording
FEW = 3  # content words of a wording that is also found by single words
GAP = " "


class Leads:
    """Wordings by their pairs of content words; it grows by one wording at a time."""

    def __init__(self) -> None:
        """Start without wordings."""
        self._holders: dict[str, int | list[int]] = {}

    def add(self, number: int, words: Words) -> list[int]:
        """Take in a wording, and return the earlier ones most worth a comparison, in order."""
        met: dict[int, float] = {}
        for gram in dict.fromkeys(_grams(words)):
            holders = self._holders.setdefault(gram, number)
            if isinstance(holders, int):  # most pairs of words come once
                if holders != number:
                    met[holders] = met.get(holders, 0.0) + 1.0
                    self._holders[gram] = [holders, number]
                continue
            weight = 1 / len(holders)
            for other in holders:
                met[other] = met.get(other, 0.0) + weight
            if len(holders) < MOST_POSTINGS:
                holders.append(number)
        best = heapq.nsmallest(MOST_LEADS, met.items(), key=lambda item: (-item[1], item[0]))
        return [other for other, _ in best]


def _grams(words: Words) -> Iterator[str]:
    content = words.content()[:MOST_GRAMS]
    if len(content) <= FEW:
        yield from content
        yield GAP.join(words.forms[:MOST_GRAMS])
    for a, b in pairwise(content):
        yield f"{a}{GAP}{b}"
