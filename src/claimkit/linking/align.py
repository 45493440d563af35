"""Align two texts word by word: the heaviest common subsequence of their stems.

Words that stand beside the same neighbour in both texts weigh twice as much as words that meet
alone, so that shared wording counts and shared vocabulary hardly does.
"""

from collections.abc import Iterator, Sequence

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
    pairs += _heaviest_chain(inner, _weights(a, b, inner), len(b) - tail)
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
    stems, others = a.stems, b.stems
    last, end = len(stems) - 1, len(others) - 1
    lone = not last or not end
    found = []
    for i, j in pairs:
        weight = min(a.weights[i], b.weights[j])
        beside = (
            lone
            or (i and j and stems[i - 1] == others[j - 1])
            or (i < last and j < end and stems[i + 1] == others[j + 1])
        )
        found.append(weight if beside else ALONE * weight)
    return found


def _pairs(a: list[str], b: list[str]) -> list[Pair]:
    """All pairs of places with the same word, by place; of runs of words if those are too many."""
    run = 1
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
    if run == 1:
        return list(starts)
    return sorted({(i + n, j + n) for i, j in starts for n in range(run)})


def _heaviest_chain(pairs: list[Pair], weights: list[float], width: int) -> list[Pair]:
    """The heaviest choice of pairs that rise in both numbers. Source: Jacobson and Vo 1992."""
    if not pairs:
        return []
    best = [(0.0, -1)] * (width + 1)  # a Fenwick tree of prefix maxima over the second number
    before = [-1] * len(pairs)
    for group in _by_first(pairs):
        found = [(_read(best, pairs[n][1]), n) for n in group]
        for (weight, last), n in found:
            before[n] = last
            _write(best, pairs[n][1] + 1, (weight + weights[n], n))
    at = _read(best, width)[1]
    chain = []
    while at >= 0:
        chain.append(pairs[at])
        at = before[at]
    return chain[::-1]


def _by_first(pairs: list[Pair]) -> Iterator[list[int]]:
    """Yield the numbers of the pairs that share their first word."""
    group: list[int] = []
    for n, pair in enumerate(pairs):
        if group and pairs[group[0]][0] != pair[0]:
            yield group
            group = []
        group.append(n)
    if group:
        yield group


def _read(tree: list[tuple[float, int]], at: int) -> tuple[float, int]:
    found = (0.0, -1)
    while at > 0:
        if tree[at][0] > found[0]:
            found = tree[at]
        at -= at & -at
    return found


def _write(tree: list[tuple[float, int]], at: int, value: tuple[float, int]) -> None:
    while at < len(tree):
        if value[0] > tree[at][0]:
            tree[at] = value
        at += at & -at
