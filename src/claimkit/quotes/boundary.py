"""Choose a boundary from the probabilities of a walk away from the other edge."""

from collections.abc import Sequence

LEAST_SURVIVAL = 0.07
BEST_ENDS = 6


def choose_boundary(places: Sequence[int], stops: Sequence[float], fixed: int) -> tuple[int, float]:
    """Choose the boundary with the best expected overlap with the true one.

    Args:
        places: The boundaries, in the order of a walk away from `fixed`; at the last one the walk
            ends in any case.
        stops: For each but the last the probability that the walk stops there once it has come
            there; shorter when hardly any walk goes on.
        fixed: The other edge.

    Returns:
        The boundary and its expected overlap (intersection over union, in tokens), 0 to 1.
    """
    survival = 1.0
    shares: list[float] = []
    for stop in stops:
        shares.append(survival * stop)
        survival *= 1.0 - stop
    if len(stops) == len(places) - 1:
        shares.append(survival)
    if len(shares) == 1:
        return places[0], shares[0]
    best = sorted(range(len(shares)), key=shares.__getitem__, reverse=True)[:BEST_ENDS]
    ends = [(shares[k], abs(places[k] - fixed)) for k in best]
    chosen, value = best[0], -1.0
    for k, (_, mine) in zip(best, ends, strict=True):
        gain = 0.0
        for share, other in ends:
            gain += share * (mine / other if mine < other else other / mine)
        if gain > value + 1e-12:
            chosen, value = k, gain
    return places[chosen], value
