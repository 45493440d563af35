"""The same words of one speaker, dated to other days in articles that share their text."""

from collections.abc import Iterable, Iterator, Sequence

from claimkit.linking.articles import Texts
from claimkit.linking.clusters import differ
from claimkit.linking.items import ORIGIN, Item
from claimkit.linking.voices import is_same
from claimkit.model import Issue


def find_contradictions(groups: Iterable[Sequence[Item]], texts: Texts) -> Iterator[Issue]:
    """Yield an issue for each claim whose copies date its saying to different days.

    A copy that lost its own date has nothing to count from, and may guess another year than its
    original; both days stay as the articles have them.
    """
    for items in groups:
        found = _contradiction(items, texts)
        if found is not None:
            a, b = found
            message = (
                f"the same words ({a.claim.text[:60]!r}) are dated {_day(a)} in {a.article_id} and "
                f"{_day(b)} in {b.article_id}, whose texts are shared: one day is wrong"
            )
            yield Issue(code="saying-dated-apart", message=message, origin=ORIGIN)


def _contradiction(items: Sequence[Item], texts: Texts) -> tuple[Item, Item] | None:
    """The first dated claim and the first with its words and another day, in a shared text."""
    first: dict[tuple[str, ...], Item] = {}
    for item in items:
        if item.said_on is not None:
            known = first.setdefault(tuple(item.words.forms), item)
            if (
                differ(known.said_on, item.said_on)
                and is_same(known.speakers, item.speakers)
                and texts.share(known.article, item.article)
            ):
                return known, item
    return None


def _day(item: Item) -> str:
    return item.said_on.edtf if item.said_on else ""
