"""Small linear models: they choose among candidates that the rules found.

The features of a decision come in groups: a function, and the few facts it looks at. As the same
facts recur all over a text, a model remembers what a group adds up to, and seldom has to make the
names of its features again.
"""

from collections.abc import Callable, Iterable
from functools import cache
from math import exp
from typing import Any

import attrs

from claimkit.lang.pack import LanguagePack

SCALE = 100.0
MEMORY = 20_000

NO_WEIGHTS: dict[str, int] = {}

Maker = Callable[..., list[str]]
Facts = tuple[Any, ...]
Group = tuple[Maker, Facts]
"""A function that names features, and the facts that it names them of."""


def logistic(score: float) -> float:
    """Return the probability of a score in log-odds."""
    if score < -30:  # noqa: PLR2004 - beyond this the exponential overflows
        return 0.0
    return 1.0 / (1.0 + exp(-score))


def feature_names(groups: Iterable[Group]) -> list[str]:
    """Return the names of all features, each with the name of its group."""
    return [f"{make.__name__}:{name}" for make, facts in groups for name in make(*facts)]


@attrs.frozen
class LinearModel:
    """Weights by group and feature, in hundredths of log-odds; unknown features weigh nothing."""

    weights: dict[str, dict[str, int]]
    memory: dict[Maker, dict[Facts, int]] = attrs.field(factory=dict, eq=False, repr=False)

    def score(self, groups: Iterable[Group]) -> float:
        """Return the sum of the features' weights, in log-odds."""
        memory = self.memory
        total = 0
        for make, facts in groups:
            try:
                value = memory[make].get(facts)
            except KeyError:
                memory[make] = {}
                value = None
            total += self._sum(make, facts) if value is None else value
        return total / SCALE

    def _sum(self, make: Maker, facts: Facts) -> int:
        remembered = self.memory[make]
        if len(remembered) > MEMORY:  # a bound on what hostile text can make us remember
            remembered.clear()
        weights = self.weights.get(make.__name__, NO_WEIGHTS)
        value = 0
        for name in make(*facts):
            if name in weights:
                value += weights[name]
        remembered[facts] = value
        return value

    def probability(self, groups: Iterable[Group]) -> float:
        """Return the probability that goes with the score."""
        return logistic(self.score(groups))

    def __reduce__(self) -> tuple[object, ...]:  # what it remembers is not worth keeping
        return (LinearModel, (self.weights,))


@cache
def load_model(lang: LanguagePack, name: str) -> LinearModel:
    """Load `models/<name>.tsv` of a pack: "# group" lines, then a feature and its weight a line."""
    weights: dict[str, dict[str, int]] = {}
    current: dict[str, int] = {}
    text = lang.resource(f"models/{name}.tsv").read_text(encoding="utf-8")
    for line in text.split("\n"):
        feature, tab, weight = line.rpartition("\t")
        if tab:
            current[feature] = int(weight)
        elif line:
            current = weights[line.removeprefix("# ")] = {}
    return LinearModel(weights)
