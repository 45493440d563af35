"""Small linear models: they choose among candidates that the rules found.

A decision is a name and a function that tells what speaks for or against an answer, as names of
features. A feature is its group, a colon, and what was seen, such as ``next:that``.
"""

from collections.abc import Iterable
from functools import cache
from itertools import repeat
from math import exp

from claimkit.lang.figures import read_figures
from claimkit.lang.pack import LanguagePack
from claimkit.plugins.memory import forgettable

SCALE = 100.0
NOTHING = repeat(0)


def logistic(score: float) -> float:
    """Return the probability of a score in log-odds."""
    if score < -30:  # noqa: PLR2004 - beyond this the exponential overflows
        return 0.0
    return 1.0 / (1.0 + exp(-score))


class LinearModel:
    """Weights of features, in hundredths of log-odds; unknown features weigh nothing."""

    def __init__(self, name: str, weights: dict[str, int]) -> None:
        self.name = name
        self.weights = weights
        self._weight = weights.get

    def score(self, features: Iterable[str]) -> float:
        """Return the sum of the features' weights, in log-odds."""
        return sum(map(self._weight, features, NOTHING)) / SCALE

    def probability(self, features: Iterable[str]) -> float:
        """Return the probability that goes with the score."""
        score = sum(map(self._weight, features, NOTHING)) / SCALE
        return 1.0 / (1.0 + exp(-score)) if score > -30 else 0.0  # noqa: PLR2004 - as above

    def __reduce__(self) -> tuple[object, ...]:
        return (LinearModel, (self.name, self.weights))


def parse_weights(lines: Iterable[str]) -> dict[str, int]:
    """Read "# group" lines, each followed by lines of what was seen and its weight."""
    weights: dict[str, int] = {}
    numbers: dict[str, int] = {}  # one object for each number, so that they stay in the cache
    group = ""
    for line in lines:
        seen, tab, weight = line.rpartition("\t")
        if tab:
            weights[group + seen] = numbers.setdefault(weight, int(weight))
        elif line:
            group = line.removeprefix("# ") + ":"
    return weights


@forgettable
@cache
def load_model(lang: LanguagePack, name: str) -> LinearModel:
    """Load `models/<name>.tsv` of a pack."""
    text = read_figures(lang, f"models/{name}.tsv")
    return LinearModel(name, parse_weights(text.split("\n")))
