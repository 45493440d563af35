"""Small linear models: they choose among candidates that the rules found."""

from collections.abc import Iterable
from functools import cache
from itertools import repeat
from math import exp

import attrs

from claimkit.lang.pack import LanguagePack

SCALE = 100.0


def logistic(score: float) -> float:
    """Return the probability of a score in log-odds."""
    if score < -30:  # noqa: PLR2004 - beyond this the exponential overflows
        return 0.0
    return 1.0 / (1.0 + exp(-score))


@attrs.frozen
class LinearModel:
    """Weights by feature name, in hundredths of log-odds; unknown features weigh nothing."""

    weights: dict[str, int]

    def score(self, features: Iterable[str]) -> float:
        """Return the sum of the features' weights, in log-odds."""
        return sum(map(self.weights.get, features, repeat(0))) / SCALE

    def probability(self, features: Iterable[str]) -> float:
        """Return the probability that goes with the score."""
        return logistic(self.score(features))


@cache
def load_model(lang: LanguagePack, name: str) -> LinearModel:
    """Load `models/<name>.tsv` of a pack: a feature and its weight a line."""
    weights: dict[str, int] = {}
    text = lang.resource(f"models/{name}.tsv").read_text(encoding="utf-8")
    for line in text.split("\n"):
        if line and not line.startswith("## "):
            feature, weight = line.rsplit("\t", 1)
            weights[feature] = int(weight)
    return LinearModel(weights)
