"""Choose a boundary from the probabilities of a walk away from the other edge."""

from collections.abc import Sequence

LEAST_SURVIVAL = 0.03
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
    ends: list[tuple[float, int]] = []
    for place, stop in zip(places, stops, strict=False):
        ends.append((survival * stop, abs(place - fixed)))
        survival *= 1.0 - stop
    if len(stops) == len(places) - 1:
        ends.append((survival, abs(places[-1] - fixed)))
    if len(ends) == 1:
        return places[0], ends[0][0]
    best = sorted(range(len(ends)), key=lambda k: -ends[k][0])[:BEST_ENDS]
    chosen, value = best[0], -1.0
    for k in best:
        mine = ends[k][1]
        gain = 0.0
        for j in best:
            share, other = ends[j]
            gain += share * (mine / other if mine < other else other / mine)
        if gain > value + 1e-12:
            chosen, value = k, gain
    return places[chosen], value
