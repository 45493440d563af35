"""Small linear models: they choose among candidates that the rules found.

The features of a decision come in groups: a function that names features, of a few facts. As the
same facts recur all over a text, a model remembers what a group adds up to, and seldom has to make
the names of its features again.
"""

from collections.abc import Callable, Iterable, Sequence
from functools import cache
from itertools import repeat
from math import exp
from typing import Any

import attrs

from claimkit.lang.pack import LanguagePack

SCALE = 100.0
MEMORY = 20_000
NOTHING = repeat(0)

Maker = Callable[..., list[str]]
Facts = tuple[Any, ...]
NO_MEMORY: dict[tuple[Any, ...], int] = {}


def logistic(score: float) -> float:
    """Return the probability of a score in log-odds."""
    if score < -30:  # noqa: PLR2004 - beyond this the exponential overflows
        return 0.0
    return 1.0 / (1.0 + exp(-score))


@attrs.frozen
class Decision:
    """One small decision: its name, and what names its features, the most telling first.

    Where the first `enough` groups add up to less than `hopeless` (in hundredths of log-odds), the
    others are not asked. The facts of `fleeting` groups seldom recur, so that remembering what
    they add up to would cost more than it saves.
    """

    name: str
    makers: tuple[Maker, ...]
    fleeting: frozenset[Maker] = frozenset()
    enough: int = 3
    hopeless: int = -400

    def features(self, facts: Sequence[Facts]) -> list[str]:
        """Return the names of all features, each after the name of its group."""
        return [
            f"{make.__name__}:{name}"
            for make, fact in zip(self.makers, facts, strict=True)
            for name in make(*fact)
        ]


@attrs.define
class _Group:
    """What one group of features adds up to, for the facts seen so far."""

    make: Maker
    weights: dict[str, int]
    memory: dict[Facts, int] = attrs.field(factory=dict)

    def add_up(self, facts: Facts) -> int:
        """Add up the weights of the features."""
        return sum(map(self.weights.get, self.make(*facts), NOTHING))

    def total(self, facts: Facts) -> int:
        """Add up the weights of the features, and remember it."""
        if len(self.memory) > MEMORY:  # a bound on what hostile text can make us remember
            self.memory.clear()
        value = self.add_up(facts)
        self.memory[facts] = value
        return value


class LinearModel:
    """Weights by group and feature, in hundredths of log-odds; unknown features weigh nothing."""

    def __init__(self, decision: Decision, weights: dict[str, dict[str, int]]) -> None:
        self.decision = decision
        self.weights = weights
        groups = [_Group(make, weights.get(make.__name__, {})) for make in decision.makers]
        parts = [
            (NO_MEMORY.get, group.add_up)
            if group.make in decision.fleeting
            else (group.memory.get, group.total)
            for group in groups
        ]
        self._enough, self._hopeless = decision.enough, decision.hopeless
        self._first, self._rest = parts[: self._enough], parts[self._enough :]

    def score(self, facts: Sequence[Facts]) -> float:
        """Return the sum of the features' weights, in log-odds.

        Where the first groups leave no hope, the others are not asked.
        """
        total = 0
        for (remembered, add_up), fact in zip(self._first, facts, strict=False):
            value = remembered(fact)
            total += add_up(fact) if value is None else value
        if total > self._hopeless:
            for (remembered, add_up), fact in zip(self._rest, facts[self._enough :], strict=True):
                value = remembered(fact)
                total += add_up(fact) if value is None else value
        return total / SCALE

    def probability(self, facts: Sequence[Facts]) -> float:
        """Return the probability that goes with the score."""
        return logistic(self.score(facts))

    def __reduce__(self) -> tuple[object, ...]:  # what it remembers is not worth keeping
        return (LinearModel, (self.decision, self.weights))


def parse_weights(lines: Iterable[str]) -> dict[str, dict[str, int]]:
    """Read "# group" lines, each followed by lines of a feature and its weight."""
    weights: dict[str, dict[str, int]] = {}
    current: dict[str, int] = {}
    for line in lines:
        feature, tab, weight = line.rpartition("\t")
        if tab:
            current[feature] = int(weight)
        elif line:
            current = weights[line.removeprefix("# ")] = {}
    return weights


@cache
def load_model(lang: LanguagePack, decision: Decision) -> LinearModel:
    """Load `models/<name>.tsv` of a pack."""
    text = lang.resource(f"models/{decision.name}.tsv").read_text(encoding="utf-8")
    return LinearModel(decision, parse_weights(text.split("\n")))
