"""Align two texts word by word: the heaviest common subsequence of their stems.

Words that stand beside the same neighbour in both texts weigh twice as much as words that meet
alone, so that shared wording counts and shared vocabulary hardly does.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from claimkit.linking.words import Words

Pair = tuple[int, int]

MOST_PAIRS = 20_000  # of equal words; above it only runs of equal words are looked at
LONGEST_RUN = 8
ALONE = 0.5


def align(a: Words, b: Words) -> tuple[list[Pair], float]:
    """Return the pairs of word numbers that stand for each other, in order, and their weight.

    The weight is that of the lighter word of each pair, halved for a word whose neighbours
    differ. Time and memory grow near-linearly with the texts: where they share so many words that
    all pairs would be too many, only runs of up to eight equal words are paired.
    """
    head = _common(a.stems, b.stems, min(len(a), len(b)))
    tail = _common(a.stems[::-1], b.stems[::-1], min(len(a), len(b)) - head)
    inner = _pairs(a.stems[head : len(a) - tail], b.stems[head : len(b) - tail])
    inner = [(i + head, j + head) for i, j in inner] if head else inner
    pairs = [(i, i) for i in range(head)]
    pairs += _heaviest_chain(inner, _weights(a, b, inner))
    pairs += [(len(a) - n, len(b) - n) for n in range(tail, 0, -1)]
    return pairs, sum(_weights(a, b, pairs))


def _common(a: Sequence[str], b: Sequence[str], most: int) -> int:
    """How many words the two have in common before they differ."""
    count = 0
    while count < most and a[count] == b[count]:
        count += 1
    return count


def _weights(a: Words, b: Words, pairs: Sequence[Pair]) -> list[float]:
    """What each pair weighs: the lighter word, halved where no neighbour is the same."""
    stems, others, mine, theirs = a.stems, b.stems, a.weights, b.weights
    last, end = len(stems) - 1, len(others) - 1
    lone = not last or not end
    found = []
    for i, j in pairs:
        weight = mine[i] if mine[i] < theirs[j] else theirs[j]  # noqa: FURB136 - half the time
        beside = (
            lone
            or (i and j and stems[i - 1] == others[j - 1])
            or (i < last and j < end and stems[i + 1] == others[j + 1])
        )
        found.append(weight if beside else ALONE * weight)
    return found


def _pairs(a: list[str], b: list[str]) -> list[Pair]:
    """All pairs of places with the same word; of runs of words if those are too many.

    The first numbers rise, the second ones fall where the first is the same: in such an order no
    pair is chained to one of the same word.
    """
    single: dict[str, list[int]] = {}
    for at in range(len(b) - 1, -1, -1):
        single.setdefault(b[at], []).append(at)
    met = [(i, single[word]) for i, word in enumerate(a) if word in single]
    if len(a) * len(b) <= MOST_PAIRS or sum(len(at) for _, at in met) <= MOST_PAIRS:
        return [(i, j) for i, at in met for j in at]
    return _paired_runs(a, b)


def _paired_runs(a: list[str], b: list[str]) -> list[Pair]:
    """The pairs of words that the shortest runs cover which are not too many."""
    run = 2
    while run <= LONGEST_RUN:
        places = _places(b, run)
        grams = _grams(a, run)
        if sum(len(places.get(gram, ())) for gram in grams) <= MOST_PAIRS:
            return _covered(grams, places, run)
        run *= 2
    first = {gram: found[0] for gram, found in _places(b, LONGEST_RUN).items()}
    return _covered(
        _grams(a, LONGEST_RUN), {gram: [at] for gram, at in first.items()}, LONGEST_RUN
    )[:MOST_PAIRS]


def _grams(words: list[str], run: int) -> list[tuple[str, ...]]:
    return list(zip(*(words[n:] for n in range(run)), strict=False))


def _places(words: list[str], run: int) -> dict[tuple[str, ...], list[int]]:
    places: dict[tuple[str, ...], list[int]] = {}
    for at, gram in enumerate(_grams(words, run)):
        places.setdefault(gram, []).append(at)
    return places


def _covered(
    grams: list[tuple[str, ...]], places: dict[tuple[str, ...], list[int]], run: int
) -> list[Pair]:
    """The pairs of single words that the pairs of runs cover."""
    starts = ((i, j) for i, gram in enumerate(grams) for j in places.get(gram, ()))
    covered = {(i + n, j + n) for i, j in starts for n in range(run)}
    return sorted(covered, key=lambda pair: (pair[0], -pair[1]))


def _heaviest_chain(pairs: list[Pair], weights: list[float]) -> list[Pair]:
    """The heaviest choice of pairs that rise in both numbers. Source: Jacobson and Vo 1992.

    `ends` are the second numbers at which a chain can end that is heavier than all which end
    before it, `heights` their weights and `last` their last pairs; all three rise.
    """
    ends: list[int] = []
    heights: list[float] = []
    last: list[int] = []
    before = [-1] * len(pairs)
    for n, (_, j) in enumerate(pairs):
        at, height = bisect_left(ends, j), weights[n]
        if at:
            height += heights[at - 1]
            before[n] = last[at - 1]
        end = bisect_right(heights, height, at)
        if end > at or at == len(ends) or ends[at] != j:
            ends[at:end], heights[at:end], last[at:end] = (j,), (height,), (n,)
    chain, n = [], last[-1] if last else -1
    while n >= 0:
        chain.append(pairs[n])
        n = before[n]
    return chain[::-1]
