"""Group articles by the event that they tell: average-link clustering of sparse vectors."""

import datetime as dt
import heapq
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import islice

import attrs

from claimkit.errors import InputError
from claimkit.linking.dating import middle_day
from claimkit.linking.items import day_numbers
from claimkit.linking.vectors import Features, Glossary, Vector, dot, weigh
from claimkit.linking.words import lexis
from claimkit.model import PartialDate

Day = PartialDate | dt.date | str | None
Told = tuple[str, str, str, Day]

LEAST = 0.13
"""The mean similarity of two groups from which on they are one. Chosen on the development half of
1,108 articles."""
NEIGHBOURS = 10  # candidates that an article is compared with
MOST_LEADS = 80  # features by which candidates are found, the heaviest of an article
MOST_POSTINGS = 60  # articles from which on a feature is no lead
GRACE, HALF_LIFE = 2, 14
"""Days by which reports of one event may differ, and in which a further distance halves trust."""
FLOOR = 0.3  # what is left of the similarity of articles years apart


def group_stories(articles: Iterable[Told], *, language: str | None = "en") -> dict[str, int]:
    """Tell which articles are about the same event.

    Args:
        articles: Identifier, title, text and date of publication (or None) of each.
        language: BCP 47 code of the pack that knows endings and function words; None: without.

    Returns:
        The number of its story for each identifier, in the order given; stories are numbered by
        their first article. Where both are dated, distance in time speaks against one event.

    Raises:
        InputError: If an identifier is given twice.
        DateError: If a date is none.
    """
    known = lexis(language)
    names: dict[str, int] = {}
    glossary, told = Glossary(), list[Features]()
    days: list[int | None] = []
    for name, title, text, published in articles:
        if name in names:
            message = f"the identifier {name!r} is given twice"
            raise InputError(message)
        names[name] = len(names)
        told.append(glossary.count(f"{title}\n{text}" if title else text, known))
        days.append(middle_day(day_numbers(PartialDate.of(published))))
    return dict(zip(names, group(told, days, glossary), strict=True))


def group(
    articles: Sequence[Features], days: Sequence[int | None], glossary: Glossary
) -> list[int]:
    """Return the number of the story of each article, from its features and its day."""
    alike: dict[object, int] = {}  # articles with the same words and day are one
    of = [
        alike.setdefault((article.key, day) if article.words else n, len(alike))
        for n, (article, day) in enumerate(zip(articles, days, strict=True))
    ]
    first = {number: at for at, number in reversed(list(enumerate(of)))}
    vectors = weigh(articles, glossary)
    sizes = Counter(of)
    groups = [_Group.of(vectors[first[n]], days[first[n]], sizes[n]) for n in range(len(alike))]
    merged = _merge(groups)
    numbers: dict[int, int] = {}
    return [numbers.setdefault(merged[n], len(numbers)) for n in of]


@attrs.define(eq=False)
class _Group:
    """Articles that were joined: the sum of their vectors, and the sum of their days."""

    total: Vector
    size: int
    days: int = 0
    dated: int = 0

    @classmethod
    def of(cls, vector: Vector, day: int | None, size: int) -> "_Group":
        total = (
            {feature: size * weight for feature, weight in vector.items()} if size > 1 else vector
        )
        return cls(total, size, size * (day or 0), size if day is not None else 0)

    def join(self, other: "_Group") -> "_Group":
        """Return both as one; the larger sum is grown and not copied."""
        small, total = sorted((self.total, other.total), key=len)
        for feature, weight in small.items():
            total[feature] = total.get(feature, 0.0) + weight
        size, dated = self.size + other.size, self.dated + other.dated
        return _Group(total, size, self.days + other.days, dated)

    def trust(self, other: "_Group") -> float:
        """How much of the similarity stands, given the days."""
        if not self.dated or not other.dated:
            return 1.0
        gap = abs(self.days / self.dated - other.days / other.dated) - GRACE
        return FLOOR + (1 - FLOOR) * 0.5 ** (gap / HALF_LIFE) if gap > 0 else 1.0


def _merge(groups: list[_Group]) -> dict[int, int]:
    """Join the two most alike groups until none are alike enough; return who went where."""
    home = {n: n for n in range(len(groups))}
    alive = dict(enumerate(groups))
    near = _neighbours([group.total for group in groups])
    queue = [(-_alike(alive, a, b, s), a, b) for a in near for b, s in near[a].items() if a < b]
    heapq.heapify(queue)
    while queue:
        value, a, b = heapq.heappop(queue)
        if -value < LEAST:
            break
        if a not in alive or b not in alive:
            continue
        new = len(home)
        home[a] = home[b] = home[new] = new
        joined = _join_neighbours(alive, near, a, b)
        alive[new] = alive.pop(a).join(alive.pop(b))
        near[new] = joined
        for other, product in sorted(joined.items()):
            near[other][new] = product
            heapq.heappush(queue, (-_alike(alive, other, new, product), other, new))
    return {n: _last(home, n) for n in range(len(groups))}


def _alike(alive: dict[int, _Group], a: int, b: int, product: float) -> float:
    """The mean similarity of the articles of two groups."""
    one, two = alive[a], alive[b]
    return round(product / (one.size * two.size) * one.trust(two), 12)


def _join_neighbours(
    alive: dict[int, _Group], near: dict[int, dict[int, float]], a: int, b: int
) -> dict[int, float]:
    """The neighbours of two groups with the products of the sums: those of both add up."""
    mine, theirs = near.pop(a), near.pop(b)
    joined = {}
    for other in sorted({*mine, *theirs} - {a, b}):
        near[other].pop(a, None)
        near[other].pop(b, None)
        total = alive[other].total
        one = mine[other] if other in mine else dot(alive[a].total, total)
        two = theirs[other] if other in theirs else dot(alive[b].total, total)
        joined[other] = one + two
    return joined


def _last(home: dict[int, int], n: int) -> int:
    while home[n] != n:
        home[n] = n = home[home[n]]
    return n


def _neighbours(vectors: list[Vector]) -> dict[int, dict[int, float]]:
    """The candidates of each article by shared rare features, with the products of the vectors."""
    postings: dict[int, list[int]] = defaultdict(list)
    near: dict[int, dict[int, float]] = {n: {} for n in range(len(vectors))}
    for n, vector in enumerate(vectors):
        met: dict[int, float] = {}
        for feature, weight in islice(vector.items(), MOST_LEADS):
            holders = postings[feature]
            if len(holders) < MOST_POSTINGS:
                for other in holders:
                    met[other] = met.get(other, 0.0) + weight
                holders.append(n)
        for other in heapq.nlargest(NEIGHBOURS, met, key=met.__getitem__):
            near[n][other] = near[other][n] = dot(vector, vectors[other])
    return near
