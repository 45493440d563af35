"""Fit one linear model: L2-regularised logistic regression over named features."""

from collections import Counter
from collections.abc import Iterable, Sequence

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from claimkit.quotes.choose import SCALE, LinearModel


def fit_linear(
    name: str,
    rows: Sequence[Iterable[str]],
    answers: Sequence[bool],
    *,
    strength: float,
    least_count: int = 3,
    least_weight: int = 4,
) -> LinearModel:
    """Fit a model; features seen fewer than `least_count` times are left out.

    Args:
        name: What is decided.
        rows: The names of the features of each example.
        answers: For each example whether the answer is yes.
        strength: Inverse strength of the L2 penalty.
        least_count: Features seen less often are left out.
        least_weight: Weights smaller than this, in hundredths of log-odds, are left out.
    """
    counts: Counter[str] = Counter()
    for row in rows:
        counts.update(set(row))
    frequent = sorted(feature for feature, count in counts.items() if count >= least_count)
    column = {feature: k for k, feature in enumerate(frequent)}
    indices: list[int] = []
    pointers = [0]
    for row in rows:
        indices += sorted({column[feature] for feature in row if feature in column})
        pointers.append(len(indices))
    matrix = csr_matrix(
        (np.ones(len(indices)), np.array(indices, np.int32), np.array(pointers)),
        shape=(len(rows), len(column)),
    )
    model = LogisticRegression(
        C=strength, solver="liblinear", fit_intercept=False, random_state=0, tol=1e-3, max_iter=60
    )
    model.fit(matrix, np.array(answers, dtype=np.int8))
    rounded = {f: round(float(model.coef_[0][k]) * SCALE) for f, k in column.items()}
    return LinearModel(
        name, {f: weight for f, weight in rounded.items() if abs(weight) >= least_weight}
    )
