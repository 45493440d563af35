"""Fit one linear model: L2-regularised logistic regression over named features."""

from collections import Counter
from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from claimkit.quotes.choose import SCALE, LinearModel

LEAST_COUNT = 3


def fit_linear(
    name: str,
    rows: Sequence[Iterable[str]],
    answers: Sequence[bool],
    *,
    strength: float,
    least_weight: float,
) -> LinearModel:
    """Fit a model on the features that were seen often enough, and again on those that weigh.

    Args:
        name: What is decided.
        rows: The names of the features of each example.
        answers: For each example whether the answer is yes.
        strength: Inverse strength of the L2 penalty.
        least_weight: Features that weigh less at first, in log-odds, are left out.
    """
    counts: Counter[str] = Counter()
    for row in rows:
        counts.update(set(row))
    frequent = sorted(feature for feature, count in counts.items() if count >= LEAST_COUNT)
    matrix = _matrix(rows, frequent)
    asked = np.array(answers, dtype=np.int8)
    telling = np.flatnonzero(np.abs(_weights(matrix, asked, strength)) >= least_weight)
    weights = _weights(matrix[:, telling], asked, strength)
    rounded = {frequent[k]: round(float(w) * SCALE) for k, w in zip(telling, weights, strict=True)}
    return LinearModel(name, {feature: weight for feature, weight in rounded.items() if weight})


def _matrix(rows: Sequence[Iterable[str]], features: Sequence[str]) -> csr_matrix:
    """Return which example has which of the features."""
    column = {feature: k for k, feature in enumerate(features)}
    indices: list[int] = []
    pointers = [0]
    for row in rows:
        indices += sorted({column[feature] for feature in row if feature in column})
        pointers.append(len(indices))
    return csr_matrix(
        (np.ones(len(indices)), np.array(indices, np.int32), np.array(pointers)),
        shape=(len(rows), len(column)),
    )


def _weights(matrix: csr_matrix, answers: NDArray[np.int8], strength: float) -> NDArray[np.float64]:
    """Return a weight for each feature, in log-odds."""
    model = LogisticRegression(
        C=strength, solver="liblinear", fit_intercept=False, random_state=0, tol=1e-3, max_iter=60
    )
    weights: NDArray[np.float64] = model.fit(matrix, answers).coef_[0]
    return weights
