"""Running text that articles share, found by runs of eight words.

Each text is thinned to fingerprints such that two texts which share enough running text have one
in common: of each window of runs the one with the least hash (winnowing). Texts that share as many
fingerprints as enough running text leaves at least are then compared exactly; so a notice that
stands below thousands of articles makes none of them compared.
Source: Schleimer, Wilkerson and Aiken 2003.
"""

from array import array
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, lru_cache
from hashlib import blake2b
from itertools import combinations

import regex

from claimkit.errors import InputError
from claimkit.linking.pieces import Pieces
from claimkit.text.pattern import Template

WORD = Template("linking.running-words", r"\w{1,80}+(?:'\w{1,80}+){0,9}+")
RUN = 8  # words
SHORTEST = 11  # words; a shorter text has less runs than the widest window
LEAST_RUNS = 5  # that two texts must share, unless the shorter has fewer
WINDOWS = ((0.47, 4), (0.31, 3), (0.16, 2))
"""The window that still finds every pair whose shorter text stands to such a part in the other:
a word that differs breaks at least seven runs, so that a wide share leaves an unbroken stretch."""
BROKEN = 7  # runs that lie between two unbroken stretches, at least
SURE = 0.5  # how many of the fingerprints that have to be shared are asked for; words that recur
# within a text can cost some
KEPT_TEXTS, KEPT_PAIRS = 512, 20_000  # as sets of runs, and of which it is known what they share
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
        self._words = Pieces(_words_of)
        self._numbers: dict[bytes, int] = {}
        self._hashes: list[array[int]] = []
        self._sizes = array("I")  # different runs of each text
        self._holders: dict[Key, int | list[int]] = {}
        self._candidates: list[tuple[int, ...]] = []
        self.crowded: dict[int, array[int]] = {}  # fingerprints of a text that do not remember it
        self._runs = lru_cache(KEPT_TEXTS)(self._runs_of)
        self._common = lru_cache(KEPT_PAIRS)(self._common_of)

    def __len__(self) -> int:
        return len(self._hashes)

    def add(self, text: str) -> int:
        """Take in a text and return its number; texts with the same words have the same.

        A text without a word is like no other.
        """
        words = self._words.words(plain(text))
        number = len(self._hashes)
        if words:
            number = self._numbers.setdefault(_digest(words), number)
        if number == len(self._hashes):
            hashes = _hashes(words)
            self._hashes.append(array("q", hashes))
            self._sizes.append(len(set(hashes)))
            found = self._meet(number, hashes) if len(words) >= SHORTEST else ()
            self._candidates.append(found)
        return number

    def _meet(self, number: int, hashes: list[Key]) -> tuple[int, ...]:
        """Note the fingerprints of a text and return the earlier texts that may share enough."""
        met: dict[int, int] = {}
        full: list[Key] = []
        for key in _fingerprints(hashes, self._window):
            holders = self._holders.setdefault(key, number)
            if isinstance(holders, int):
                if holders != number:
                    met[holders] = met.get(holders, 0) + 1
                    self._holders[key] = [holders, number]
                continue
            for other in holders:
                met[other] = met.get(other, 0) + 1
            if len(holders) >= self._limit:
                full.append(key)
            else:
                holders.append(number)
        if full:
            self.crowded[number] = array("q", full)
        return tuple(sorted(self._sharers(number, met)))

    def _sharers(self, number: int, met: Mapping[int, int]) -> Iterator[int]:
        """Yield the texts that share as many fingerprints as it needs, the full ones included."""
        sizes, size = self._sizes, self._sizes[number]
        each, less = _needed(self._minimum, self._window)
        full = set(self.crowded.get(number, ()))
        for other, count in met.items():
            wanting = each * min(size, sizes[other]) - less - count
            if wanting > 0 and wanting <= len(full):
                wanting -= len(full.intersection(self.crowded.get(other, ())))
            if wanting <= 0:
                yield other

    def candidates(self, number: int) -> tuple[int, ...]:
        """Return the earlier texts that share enough fingerprints with one to be compared."""
        return self._candidates[number]

    def sources(self, number: int) -> list[tuple[int, float]]:
        """Return the earlier texts that share enough with one, and the shares, 0 to 1."""
        sizes, size = self._sizes, self._sizes[number]
        found = []
        for other in self.candidates(number):
            least, shared = min(size, sizes[other]), self._shared(number, other)
            if shared >= min(LEAST_RUNS, least) and shared >= self._minimum * least > 0:
                found.append((other, shared / least))
        return found

    def contains(self, number: int, other: int) -> float:
        """Return how much of the running text of one stands in the other, 0 to 1."""
        return self._shared(number, other) / (self._sizes[number] or 1)

    def overlap(self, number: int, other: int) -> float:
        """Return how much of the running text of the shorter one stands in the other, 0 to 1."""
        least = min(self._sizes[number], self._sizes[other])
        return self._shared(number, other) / least if least else 0.0

    def size(self, number: int) -> int:
        """Return how many different runs a text has."""
        return self._sizes[number]

    def _shared(self, number: int, other: int) -> int:
        """How many runs two texts have in common."""
        return self._common(min(number, other), max(number, other))

    def _common_of(self, number: int, later: int) -> int:
        return len(self._runs(later).intersection(self._hashes[number]))

    def _runs_of(self, number: int) -> frozenset[Key]:
        return frozenset(self._hashes[number])


def plain(text: str) -> str:
    """Return a text in lower case with one kind of apostrophe."""
    return text.lower().replace("’", "'").replace("‘", "'")


def _words_of(piece: str) -> tuple[Key, ...]:
    """The words in a piece of text as numbers, those of grammar and of addresses among them.

    The numbers are the same in each process: which fingerprints a text has hangs on them.
    """
    return tuple(map(_number, _word().findall(piece)))


def _number(form: str) -> Key:
    digest = blake2b(form.encode("utf-8", "surrogatepass"), digest_size=7).digest()
    return int.from_bytes(digest)


@cache
def _word() -> "regex.Pattern[str]":
    return WORD.compiled()


def _digest(words: list[Key]) -> bytes:
    return blake2b(array("q", words).tobytes(), digest_size=16).digest()


def _hashes(words: list[Key]) -> list[Key]:
    """The hashes of the runs of words; a shorter text is one run."""
    if len(words) <= RUN:
        return [hash(tuple(words))] if words else []
    return list(map(hash, zip(*(words[n:] for n in range(RUN)), strict=False)))


@cache
def _needed(minimum: float, window: int) -> tuple[float, float]:
    """How many fingerprints have to be shared, as a factor of the runs and what to take off.

    An unbroken stretch of `n` runs has at least `(n - window + 1) / window` fingerprints of its
    own. Of a text's runs so many are shared, and where one is not, `BROKEN` in a row are not, which
    says into how many stretches the shared ones fall at most.
    """
    lost = (window - 1) / BROKEN
    each = minimum - (1 - minimum) * lost
    return SURE * each / window, SURE * (window - 1) / window


def _fingerprints(hashes: list[Key], window: int) -> set[Key]:
    """The least hash of each window."""
    if window == 1 or len(hashes) <= window:
        return set(hashes) if window == 1 else set(hashes[:1]) and {min(hashes)}
    shifted = [hashes[n:] for n in range(window)]
    return set(map(min, *shifted))
