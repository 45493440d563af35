"""Articles as weighted features: content words and pairs of them, the lead above the rest."""

import math
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from claimkit.linking.words import Lexis, read_stems

LEAD_WORDS, LEAD = 60, 3  # content words of the opening, and how much more each counts
PAIR, NUMBER = 0.3, 1.5  # what a pair of neighbours and a number weigh beside a word
SATURATION = 1.5
SHARPNESS = 1.5  # exponent of the rarity
BACKGROUND = 20  # articles that are thought of beside the given ones, so that two can be told apart
MOST_FEATURES = 200
GAP = " "

Counts = Counter[str]
Vector = dict[str, float]


def count_features(text: str, known: Lexis) -> Counts:
    """Count the content words and pairs of neighbours of an article, its lead thrice as much."""
    stems = read_stems(text, known)
    counts: Counts = Counter(stems)
    for stem in stems[:LEAD_WORDS]:
        counts[stem] += LEAD
    counts.update([a + GAP + b for a, b in pairwise(stems)])
    return counts


def weigh(counts: Sequence[Counts]) -> list[Vector]:
    """Return the articles' features as vectors of length one, the rarest features heaviest.

    What one article has alone only makes its vector longer, the less the more articles there are;
    of the rest each keeps its two hundred heaviest.
    """
    spread = Counter(feature for count in counts for feature in count)
    most = BACKGROUND + len(counts)
    alone = BACKGROUND / most
    rarity = {
        feature: _kind(feature)
        * math.log(1 + most / (0.5 + holders)) ** SHARPNESS
        * (1.0 if holders > 1 else alone)
        for feature, holders in spread.items()
    }
    return [_vector(count, rarity, spread) for count in counts]


def _kind(feature: str) -> float:
    if GAP in feature:
        return PAIR
    return NUMBER if feature[0].isdigit() else 1.0


def _vector(count: Counts, rarity: dict[str, float], spread: Counts) -> Vector:
    shared, rest = [], 0.0
    for feature, n in count.items():
        weight = n / (n + SATURATION) * rarity[feature]
        if spread[feature] > 1:
            shared.append((weight, feature))
        else:
            rest += weight * weight
    if len(shared) > MOST_FEATURES:
        shared = sorted(shared, key=lambda item: (-item[0], item[1]))[:MOST_FEATURES]
    length = math.sqrt(rest + sum(weight * weight for weight, _ in shared)) or 1.0
    return {feature: weight / length for weight, feature in shared}


def dot(a: Vector, b: Vector) -> float:
    """Return the sum of the products of what both have."""
    if len(a) > len(b):
        a, b = b, a
    return sum([weight * b[feature] for feature, weight in a.items() if feature in b])
