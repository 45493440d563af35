"""Articles as weighted features: content words and pairs of them, the lead above the rest."""

import math
from collections import Counter
from collections.abc import Sequence
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
GAP = " "

Vector = dict[int, float]
"""Features by number, the heaviest first; numbers keep sums the same from run to run."""


@attrs.frozen(eq=False)
class Features:
    """How often an article has each content word and each pair of neighbours.

    `lengths` are the squares that words and pairs add to the length of the vector before their
    rarity is known; `key` is the same for articles with the same words.
    """

    words: Counter[str]
    pairs: Counter[str]
    lengths: tuple[float, float]
    key: bytes


def count_features(text: str, known: Lexis) -> Features:
    """Count the content words and pairs of neighbours of an article, its lead thrice as much."""
    stems = read_stems(text, known)
    words = Counter(stems)
    for stem in stems[:LEAD_WORDS]:
        words[stem] += LEAD
    pairs = Counter(map(GAP.join, pairwise(stems)))
    key = blake2b(GAP.join(stems).encode("utf-8", "surrogatepass"), digest_size=16).digest()
    return Features(words, pairs, (_square(words), _square(pairs)), key)


def _square(counts: Counter[str]) -> float:
    return sum(many * _saturated(n) ** 2 for n, many in sorted(Counter(counts.values()).items()))


def _saturated(n: int) -> float:
    return n / (n + SATURATION)


def weigh(articles: Sequence[Features]) -> list[Vector]:
    """Return the articles' features as vectors of length one, the rarest features heaviest.

    What one article has alone only makes its vector longer, the less the more articles there are;
    of the rest each keeps its two hundred heaviest.
    """
    words, pairs = _Rarities(0), _Rarities(1)
    for article in articles:
        words.spread.update(article.words.keys())
        pairs.spread.update(article.pairs.keys())
    most = BACKGROUND + len(articles)
    words.settle(most, 1.0)
    pairs.settle(most, PAIR)
    alone = BACKGROUND / most * _rarity(most, 1)
    return [_vector(article, words, pairs, alone) for article in articles]


class _Rarities:
    """The numbers and weights of the features that several articles have."""

    def __init__(self, parity: int) -> None:
        self.parity = parity
        self.spread: Counter[str] = Counter()
        self.shared: dict[str, tuple[int, float]] = {}

    def settle(self, most: int, kind: float) -> None:
        for number, (feature, holders) in enumerate(self.spread.items()):
            if holders > 1:
                weight = kind * (NUMBER if feature[0].isdigit() and kind == 1 else 1.0)
                self.shared[feature] = (2 * number + self.parity, weight * _rarity(most, holders))


def _rarity(most: int, holders: int) -> float:
    return float(math.log(1 + most / (0.5 + holders)) ** SHARPNESS)


def _vector(article: Features, words: _Rarities, pairs: _Rarities, alone: float) -> Vector:
    """The features that other articles have, too; `alone` is the rarity of the others."""
    mine: list[tuple[float, int]] = []
    square = 0.0
    for counts, known, whole, kind in (
        (article.words, words.shared, article.lengths[0], 1.0),
        (article.pairs, pairs.shared, article.lengths[1], PAIR),
    ):
        common = []
        for feature in counts.keys() & known.keys():
            number, rarity = known[feature]
            part = _saturated(counts[feature])
            mine.append((-part * rarity, number))
            common.append(part * part)
        square += (kind * alone) ** 2 * max(0.0, whole - math.fsum(common))
    mine.sort()
    del mine[MOST_FEATURES:]
    length = math.sqrt(square + sum([weight * weight for weight, _ in mine])) or 1.0
    return {feature: -weight / length for weight, feature in mine}


def dot(a: Vector, b: Vector) -> float:
    """Return the sum of the products of what both have."""
    return sum([a[feature] * b[feature] for feature in a.keys() & b.keys()])
