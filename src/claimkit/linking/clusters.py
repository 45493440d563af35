"""Join claims that say the same: the most alike wordings first, one of each article."""

from collections.abc import Callable, Iterator, Sequence

from claimkit.linking.compare import SAME, Wording
from claimkit.linking.items import NAMED, Item
from claimkit.linking.leads import Leads
from claimkit.linking.voices import could_be_one, is_same
from claimkit.model import PartialDate

NEIGHBOURLY = 0.4
"""The similarity from which on two wordings of one speaker, said at different times, are one
claim: whoever repeats a claim puts it in other words. Of 339 pairs of quotes none that is one
statement stands below it, and of those above it 95 in 100 are."""
SHORT = 4
"""Content words below which two voices that cannot be one meet in a wording by chance, unless
their articles share text."""

Edge = tuple[float, int, int]
Voices = frozenset[str]


class Wordings:
    """The distinct wordings of a story, and which of them are alike; it grows by claims."""

    def __init__(self, shares: Callable[[int, int], bool]) -> None:
        """Start without claims; `shares` tells whether two articles share running text."""
        self._shares = shares
        self._numbers: dict[tuple[tuple[str, ...], Voices], int] = {}
        self._leads = Leads()
        self.holders: list[list[Item]] = []
        self.edges: list[Edge] = []

    def add(self, item: Item) -> None:
        """Take in the next claim, and compare a new wording with its leads."""
        if not len(item.words):
            return
        key = tuple(item.words.forms), _voices(item)
        number = self._numbers.setdefault(key, len(self._numbers))
        if number < len(self.holders):
            self.holders[number].append(item)
            return
        self.holders.append([item])
        wording = Wording(item.words)
        for other in self._leads.add(number, item.words):
            first = self.holders[other][0]
            alike = wording.similarity(first.words, NEIGHBOURLY)
            if (
                alike >= SAME or (alike >= NEIGHBOURLY and _is_repeat(first, item))
            ) and not self._meet_by_chance(first, item):
                self.edges.append((alike, other, number))

    def _meet_by_chance(self, a: Item, b: Item) -> bool:
        """Whether a few words are given to voices that cannot be one, in unlike articles."""
        return (
            min(_count_content(a), _count_content(b)) < SHORT
            and not could_be_one(a.speakers, b.speakers)
            and not self._shares(a.article, b.article)
        )


def _voices(item: Item) -> Voices:
    """The names that tell a short wording from the same words of others; none of a long one."""
    if _count_content(item) >= SHORT:
        return frozenset()
    return frozenset(speaker.name for speaker in item.speakers if speaker.kind in NAMED)


def _count_content(item: Item) -> int:
    return len(item.words) - sum(item.words.grammar)


def _is_repeat(a: Item, b: Item) -> bool:
    """Whether one speaker says both, on days that are known to differ."""
    return is_same(a.speakers, b.speakers) and differ(a.said_on, b.said_on)


def differ(a: PartialDate | None, b: PartialDate | None) -> bool:
    """Whether two dates are known to be of different days."""
    return a is not None and b is not None and not a.could_be(b)


def join(wordings: Wordings) -> list[list[Item]]:
    """Return the claims that say the same, each group in the order of the articles.

    Wordings are joined in the order of their likeness. Two groups stay apart if their longest
    wordings are not alike, or if both hold claims of one article: what an article says in two
    places is two statements, unless the words are the same or the days of saying differ.
    """
    groups = {n: [n] for n in range(len(wordings.holders))}
    home = list(groups)
    held = [{item.article for item in items} for items in wordings.holders]
    for alike, a, b in sorted(wordings.edges, key=lambda edge: (-edge[0], edge[1], edge[2])):
        one, two = _last(home, a), _last(home, b)
        if one == two or not _may_join(wordings, groups[one], groups[two], held[one] & held[two]):
            continue
        if (a, b) != (groups[one][0], groups[two][0]) and not _are_alike(
            wordings, groups[one], groups[two], alike
        ):
            continue
        if len(held[one]) < len(held[two]):
            one, two = two, one
        home[two] = one
        groups[one] += groups.pop(two)
        held[one] |= held[two]
    return list(_with_company(wordings.holders, groups))


def _with_company(
    holders: Sequence[list[Item]], groups: dict[int, list[int]]
) -> Iterator[list[Item]]:
    """Yield the groups of more than one claim, without a claim inside another's words."""
    for numbers in groups.values():
        items = sorted(
            (item for n in numbers for item in holders[n]), key=lambda i: (i.article, i.rank)
        )
        kept: list[Item] = []
        for item in items:
            if not any(item.overlaps(other) for other in _of_article(kept, item.article)):
                kept.append(item)
        if len(kept) > 1:
            yield kept


def _of_article(kept: list[Item], article: int) -> Iterator[Item]:
    for item in reversed(kept):
        if item.article != article:
            return
        yield item


def _last(home: list[int], n: int) -> int:
    while home[n] != n:
        home[n] = n = home[home[n]]
    return n


def _may_join(wordings: Wordings, one: list[int], two: list[int], common: set[int]) -> bool:
    """Whether no article of both groups says it twice in other words on the same day.

    Somebody who denies it says no more than that; so an article can have both.
    """
    if not common:
        return True
    ours, theirs = (
        [item for n in side for item in wordings.holders[n] if item.article in common]
        for side in (one, two)
    )
    return all(
        a.article != b.article
        or (not a.overlaps(b) and (_is_repeat(a, b) or a.is_denial != b.is_denial))
        for a in ours
        for b in theirs
    )


def _are_alike(wordings: Wordings, one: list[int], two: list[int], alike: float) -> bool:
    """Whether the longest wordings of two groups are alike, too."""
    longest = [max((wordings.holders[n][0].words for n in side), key=len) for side in (one, two)]
    least = min(SAME, alike)
    return Wording(longest[1]).similarity(longest[0], least) >= least
