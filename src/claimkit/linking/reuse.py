"""Running text that articles share, found by runs of eight words.

Each text is thinned to fingerprints such that two texts which share enough running text have one
in common: of each window of runs the one with the least hash (winnowing). Candidates are then
compared exactly. Source: Schleimer, Wilkerson and Aiken 2003.
"""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache, lru_cache
from itertools import combinations

import regex

from claimkit.errors import InputError
from claimkit.text.pattern import Template

WORD = Template("linking.running-words", r"\w{1,80}+(?:'\w{1,80}+){0,9}+")
RUN = 8  # words
SHORTEST = 11  # words; a shorter text has less runs than the widest window
LEAST_RUNS = 5  # that two texts must share, unless the shorter has fewer
WINDOWS = ((0.47, 4), (0.31, 3), (0.16, 2))
"""The window that still finds every pair whose shorter text stands to such a part in the other:
a word that differs breaks at least seven runs, so that a wide share leaves an unbroken stretch."""
KEPT_TEXTS = 512
MOST_POSTINGS = 1000

Key = int


def find_reuse(texts: Iterable[tuple[str, str]], minimum: float = 0.5) -> Iterator[tuple[str, str]]:
    """Yield the pairs of texts that share running text.

    Args:
        texts: Identifier and text of each.
        minimum: The part of the shorter text's runs of eight words that must stand in the other,
            above 0 and at most 1.

    Yields:
        Every pair of identifiers once, the one given first in front, lazily: 5,000 copies of one
        text are 12 million pairs. Texts of fewer than eleven words pair only with texts of the
        same words, not with those that contain them. Of texts that share a run the first thousand
        different ones are found by it.

    Raises:
        InputError: If the minimum is outside its range or an identifier is given twice.
    """
    if not 0 < minimum <= 1:
        message = f"minimum must be above 0 and at most 1, not {minimum}"
        raise InputError(message)
    index = ReuseIndex(minimum)
    groups: dict[int, list[str]] = {}
    order: dict[str, int] = {}
    for name, text in texts:
        if name in order:
            message = f"the identifier {name!r} is given twice"
            raise InputError(message)
        order[name] = len(order)
        groups.setdefault(index.add(text), []).append(name)
    return _named(index, groups, order)


def _named(
    index: "ReuseIndex", groups: Mapping[int, list[str]], order: Mapping[str, int]
) -> Iterator[tuple[str, str]]:
    for group in range(len(index)):
        yield from combinations(groups[group], 2)
        for other, _ in index.sources(group):
            for a in groups[other]:
                for b in groups[group]:
                    yield (a, b) if order[a] < order[b] else (b, a)


class ReuseIndex:
    """Texts by their fingerprints; it grows by one text at a time.

    Texts with the same words are one. `limit` bounds how many texts are remembered for one
    fingerprint: the first ones are, so that a text always meets the oldest that it goes back to.
    """

    def __init__(self, minimum: float, limit: int = MOST_POSTINGS) -> None:
        """Start without texts."""
        self._minimum = minimum
        self._window = next((w for least, w in WINDOWS if minimum >= least), 1)
        self._limit = limit
        self._numbers: dict[str, int] = {}
        self._texts: list[str] = []
        self._holders: dict[Key, int | list[int]] = {}
        self._candidates: list[tuple[int, ...]] = []
        self.crowded: set[int] = set()  # texts with a fingerprint of which more are not remembered
        self._runs = lru_cache(KEPT_TEXTS)(self._runs_of)

    def __len__(self) -> int:
        return len(self._texts)

    def add(self, text: str) -> int:
        """Take in a text and return its number; texts with the same words have the same."""
        forms = tuple(running_words(text))
        normal = " ".join(forms)
        number = self._numbers.setdefault(normal, len(self._texts))
        if number == len(self._texts):
            self._texts.append(normal)
            found = self._meet(number, _hashes(forms)) if len(forms) >= SHORTEST else ()
            self._candidates.append(found)
        return number

    def _meet(self, number: int, hashes: list[Key]) -> tuple[int, ...]:
        """Note the fingerprints of a text and return the earlier texts that have one of them."""
        met: set[int] = set()
        for key in _fingerprints(hashes, self._window):
            holders = self._holders.setdefault(key, number)
            if isinstance(holders, int):
                if holders != number:
                    met.add(holders)
                    self._holders[key] = [holders, number]
            else:
                met.update(holders)
                if len(holders) >= self._limit:
                    self.crowded.add(number)
                elif holders[-1] != number:
                    holders.append(number)
        met.discard(number)
        return tuple(sorted(met))

    def sources(self, number: int) -> list[tuple[int, float]]:
        """Return the earlier texts that share enough with one, and the shares, 0 to 1."""
        mine = self._runs(number)
        found = []
        for other in self._candidates[number]:
            theirs = self._runs(other)
            least = min(len(mine), len(theirs))
            shared = len(mine & theirs)
            if shared >= min(LEAST_RUNS, least) and shared >= self._minimum * least > 0:
                found.append((other, shared / least))
        return found

    def contains(self, number: int, other: int) -> float:
        """Return how much of the running text of one stands in the other, 0 to 1."""
        mine = self._runs(number)
        return len(mine & self._runs(other)) / len(mine) if mine else 0.0

    def _runs_of(self, number: int) -> frozenset[Key]:
        return frozenset(_hashes(tuple(self._texts[number].split(" "))))


def running_words(text: str) -> list[str]:
    """Return the words of a text in lower case, without regard to what is grammar or an address."""
    return _word().findall(text.lower().replace("’", "'").replace("‘", "'"))


@cache
def _word() -> "regex.Pattern[str]":
    return WORD.compiled()


def _hashes(forms: tuple[str, ...]) -> list[Key]:
    """The hashes of the runs of words; a shorter text is one run."""
    if len(forms) <= RUN:
        return [hash(forms)] if any(forms) else []
    return [hash(run) for run in zip(*(forms[n:] for n in range(RUN)), strict=False)]


def _fingerprints(hashes: list[Key], window: int) -> set[Key]:
    """The least hash of each window."""
    if window == 1 or len(hashes) <= window:
        return set(hashes) if window == 1 else set(hashes[:1]) and {min(hashes)}
    shifted = [hashes[n:] for n in range(window)]
    return set(map(min, *shifted))
