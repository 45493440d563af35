"""Fit one linear model: L2-regularised logistic regression over named features."""

from collections import Counter
from collections.abc import Iterable, Sequence

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from claimkit.quotes.choose import SCALE, Decision, LinearModel


def fit_linear(
    decision: Decision,
    rows: Sequence[Iterable[str]],
    answers: Sequence[bool],
    *,
    strength: float = 0.15,
    least_count: int = 3,
    least_weight: int = 4,
) -> LinearModel:
    """Fit a model; features seen fewer than `least_count` times are left out.

    Args:
        decision: What is decided.
        rows: The names of the features of each example.
        answers: For each example whether the answer is yes.
        strength: Inverse strength of the L2 penalty.
        least_count: Features seen less often are left out.
        least_weight: Weights smaller than this, in hundredths of log-odds, are left out.
    """
    counts: Counter[str] = Counter()
    for row in rows:
        counts.update(set(row))
    names = [name for name, count in counts.items() if count >= least_count]
    column = {name: k for k, name in enumerate(sorted(names))}
    indices: list[int] = []
    pointers = [0]
    for row in rows:
        indices += sorted({column[name] for name in row if name in column})
        pointers.append(len(indices))
    matrix = csr_matrix(
        (np.ones(len(indices)), np.array(indices, np.int32), np.array(pointers)),
        shape=(len(rows), len(column)),
    )
    model = LogisticRegression(
        C=strength, solver="liblinear", fit_intercept=False, random_state=0, tol=1e-3, max_iter=60
    )
    model.fit(matrix, np.array(answers, dtype=np.int8))
    weights: dict[str, dict[str, int]] = {}
    for name, k in column.items():
        weight = round(float(model.coef_[0][k]) * SCALE)
        if abs(weight) >= least_weight:
            group, _, feature = name.partition(":")
            weights.setdefault(group, {})[feature] = weight
    return LinearModel(decision, weights)
