"""Weights for carriers so that the right value of a page weighs most: a softmax regression."""

import math
from collections import Counter
from collections.abc import Mapping, Sequence

from claimkit.metadata.fit.gold import Example

STEPS = 150
PRIOR = 1.0  # log odds of a carrier that was never seen
DOUBTFUL = 0.1  # the same for one that names no person
KINDS = (".outlet", ".login", ".body", ".desk", ".loose", ".figure", ".coming")
PULL = 1.5  # how strongly weights are held to it
RATE = 0.5


def counts(examples: Sequence[Example]) -> dict[str, tuple[int, int]]:
    """Return for each carrier on how many pages it states a value, and a right one."""
    pages: Counter[str] = Counter()
    right: Counter[str] = Counter()
    for example in examples:
        seen: dict[str, bool] = {}
        for place, carriers in enumerate(example.groups):
            for carrier in carriers:
                seen[carrier] = seen.get(carrier, False) or place in example.right
        pages.update(seen.keys())
        right.update(carrier for carrier, is_right in seen.items() if is_right)
    return {carrier: (pages[carrier], right[carrier]) for carrier in sorted(pages)}


def fit(examples: Sequence[Example]) -> dict[str, float]:
    """Return the weights, in log odds against the page stating nothing."""
    names = sorted({c for e in examples for group in e.groups for c in group})
    weights = {name: prior(name) for name in names}
    squares = dict.fromkeys(names, 1e-6)
    for _ in range(STEPS):
        slope = {name: PULL * (prior(name) - weights[name]) for name in names}
        for example in examples:
            _add_slope(example, weights, slope)
        for name in names:
            squares[name] += slope[name] ** 2
            weights[name] += RATE * slope[name] / math.sqrt(squares[name])
    return weights


def prior(carrier: str) -> float:
    """Return the weight that is expected of a carrier before it is seen."""
    return DOUBTFUL if carrier.endswith(KINDS) else PRIOR


def scores(example: Example, weights: Mapping[str, float]) -> list[float]:
    """Return what speaks for each group; unknown carriers weigh what is expected of them."""
    return [sum(weights.get(c, prior(c)) for c in group) for group in example.groups]


def _add_slope(example: Example, weights: Mapping[str, float], slope: dict[str, float]) -> None:
    if not example.groups:
        return
    summed = scores(example, weights)
    top = max(*summed, 0.0)
    powers = [math.exp(score - top) for score in summed]
    none = math.exp(-top)
    total = sum(powers) + none
    wanted = sum(powers[place] for place in example.right) or none
    for place, (group, power) in enumerate(zip(example.groups, powers, strict=True)):
        target = power / wanted if place in example.right else 0.0
        for carrier in group:
            slope[carrier] += target - power / total


def accuracy(examples: Sequence[Example], weights: Mapping[str, float]) -> float:
    """Return the share of pages whose weightiest value is right, or rightly none."""
    good = 0
    for example in examples:
        summed = scores(example, weights)
        best = max(range(len(summed)), key=lambda place: summed[place], default=None)
        if best is None or summed[best] <= 0:
            good += not example.right
        else:
            good += best in example.right
    return good / len(examples)
