"""Articles as weighted features: content words and pairs of them, the lead above the rest.

Words are kept as numbers and pairs of words as one number each, in arrays: an article of four
hundred words takes six kilobytes until it is weighed.
"""

import math
from array import array
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache
from hashlib import blake2b
from itertools import pairwise

import attrs

from claimkit.linking.words import Lexis, read_stems

LEAD_WORDS, LEAD = 60, 3  # content words of the opening, and how much more each counts
PAIR, NUMBER = 0.3, 1.5  # what a pair of neighbours and a number weigh beside a word
SATURATION = 1.5
SHARPNESS = 1.5  # exponent of the rarity
BACKGROUND = 20  # articles that are thought of beside the given ones, so that two can be told apart
MOST_FEATURES = 200
SHIFT = 32  # binary places by which the first word of a pair stands before the second

Vector = dict[int, float]
"""Features by number, the heaviest first; numbers keep sums the same from run to run."""


@attrs.frozen(eq=False)
class Features:
    """How often an article has each content word and each pair of neighbours.

    `lengths` are the squares that words and pairs add to the length of the vector before their
    rarity is known; `key` is the same for articles with the same words.
    """

    words: "array[int]"
    word_counts: "array[int]"
    pairs: "array[int]"
    pair_counts: "array[int]"
    lengths: tuple[float, float]
    key: bytes


class Glossary(dict[str, int]):
    """The words of many articles, numbered as they come."""

    def __missing__(self, stem: str) -> int:
        """Number a word that is new."""
        number = self[stem] = len(self)
        return number

    def count(self, text: str, known: Lexis) -> Features:
        """Count the content words and pairs of neighbours of a text, its lead thrice as much."""
        read = array("I", map(self.__getitem__, read_stems(text, known)))
        words = Counter(read)
        for number in read[:LEAD_WORDS]:
            words[number] += LEAD
        pairs = Counter([a << SHIFT | b for a, b in pairwise(read)])
        return Features(
            array("I", words),
            array("I", words.values()),
            array("Q", pairs),
            array("I", pairs.values()),
            (_square(words.values()), _square(pairs.values())),
            blake2b(read.tobytes(), digest_size=16).digest(),
        )


def _square(counts: Iterable[int]) -> float:
    return sum(many * _saturated(n) ** 2 for n, many in sorted(Counter(counts).items()))


@cache
def _saturated(n: int) -> float:
    return n / (n + SATURATION)


def weigh(articles: Sequence[Features], glossary: Glossary) -> list[Vector]:
    """Return the articles' features as vectors of length one, the rarest features heaviest.

    What one article has alone only makes its vector longer, the less the more articles there are;
    of the rest each keeps its two hundred heaviest.
    """
    most = BACKGROUND + len(articles)
    known = _Rarities(most, articles, glossary)
    alone = BACKGROUND / most * _rarity(most, 1)
    return [_vector(article, known, alone) for article in articles]


class _Rarities:
    """What the features that several articles have weigh: words by number, pairs by place."""

    def __init__(self, most: int, articles: Iterable[Features], glossary: Glossary) -> None:
        words: Counter[int] = Counter()
        pairs: Counter[int] = Counter()
        for article in articles:
            words.update(article.words)
            pairs.update(article.pairs)
        table = {n: _rarity(most, n) for n in {*words.values(), *pairs.values()} if n > 1}
        self.words = [
            table.get(words[number], 0.0) * (NUMBER if stem[0].isdigit() else 1.0)
            for stem, number in glossary.items()
        ]
        self.features = list(range(0, 2 * len(self.words), 2))  # one number for all articles: less
        self.places: dict[int, int] = {}  # memory, and found sooner
        self.pairs: list[float] = []
        paired = {n: PAIR * rarity for n, rarity in table.items()}
        for pair, holders in pairs.items():
            if holders > 1:
                self.places[pair] = 2 * len(self.pairs) + 1
                self.pairs.append(paired[holders])


def _rarity(most: int, holders: int) -> float:
    return float(math.log(1 + most / (0.5 + holders)) ** SHARPNESS)


def _vector(article: Features, known: _Rarities, alone: float) -> Vector:
    """The features that other articles have, too; `alone` is the rarity of the others."""
    words, pairs, place = known.words, known.pairs, known.places.get
    counted = [
        (_saturated(count), known.features[number])
        for number, count in zip(article.words, article.word_counts, strict=True)
        if words[number]
    ]
    paired = [
        (_saturated(count), number)
        for pair, count in zip(article.pairs, article.pair_counts, strict=True)
        if (number := place(pair)) is not None
    ]
    mine = [(-part * words[number >> 1], number) for part, number in counted]
    mine += [(-part * pairs[number >> 1], number) for part, number in paired]
    mine.sort()
    del mine[MOST_FEATURES:]
    square = _rest(article.lengths[0], counted, alone) + _rest(
        article.lengths[1], paired, PAIR * alone
    )
    length = math.sqrt(square + sum([weight * weight for weight, _ in mine])) or 1.0
    return {feature: -weight / length for weight, feature in mine}


def _rest(whole: float, shared: Iterable[tuple[float, int]], weight: float) -> float:
    """What features add to the square of the length that no other article has."""
    return weight**2 * max(0.0, whole - math.fsum([part * part for part, _ in shared]))


def dot(a: Vector, b: Vector) -> float:
    """Return the sum of the products of what both have."""
    return sum([a[feature] * b[feature] for feature in a.keys() & b.keys()])
