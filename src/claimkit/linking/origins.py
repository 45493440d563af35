"""Which occurrence of a claim was first, and how that is known; nothing is guessed."""

from collections.abc import Sequence

import attrs

from claimkit.linking.articles import Texts
from claimkit.linking.dating import is_before
from claimkit.linking.items import Known
from claimkit.model import FirstBasis

CANDIDATES = 16  # occurrences that are looked at as the first one, in the order of their dates


@attrs.frozen(kw_only=True)
class Evidence:
    """What tells the first occurrence: the articles' dates and texts."""

    dates: Sequence[Known]
    texts: Texts

    def goes_back(self, article: int, source: int) -> FirstBasis | None:
        """Return how it is known that an article is later than another; None if it is not."""
        mine, theirs = self.dates[article], self.dates[source]
        if is_before(theirs, mine):
            return FirstBasis.DATED_EARLIER
        if is_before(mine, theirs):
            return None
        if self.texts.credits(article, source):
            return FirstBasis.CREDITED_AGENCY
        if mine.published is None and self.texts.is_extract(article, source):
            return FirstBasis.CONTAINED_IN
        return None


def find_first(articles: Sequence[int], evidence: Evidence) -> tuple[int | None, FirstBasis]:
    """Return the number of the occurrence that all others are known to be later than.

    Args:
        articles: The article of each occurrence, those dated earliest in front. Of several in
            one article the first counts.
        evidence: The articles' dates and texts.

    Returns:
        The number and on what basis: the weakest that was needed. None where it is not known.
    """
    others = list(dict.fromkeys(articles))
    order = list(FirstBasis)
    for source in others[:CANDIDATES] if len(others) > 1 else ():
        bases = _bases(source, others, evidence)
        if bases is not None:
            return articles.index(source), max(bases, key=order.index)
    return None, FirstBasis.UNKNOWN


def _bases(source: int, others: Sequence[int], evidence: Evidence) -> set[FirstBasis] | None:
    """How each other article is known to be later than one; None if one is not."""
    bases = set()
    for article in others:
        if article != source:
            basis = evidence.goes_back(article, source) or _by_way(
                article, source, others, evidence
            )
            if basis is None:
                return None
            bases.add(basis)
    return bases


def _by_way(
    article: int, source: int, others: Sequence[int], evidence: Evidence
) -> FirstBasis | None:
    """How an article goes back to another that is known to be later than the source."""
    for middle in others[:CANDIDATES]:
        if middle not in {article, source} and evidence.goes_back(middle, source):
            basis = evidence.goes_back(article, middle)
            if basis is not None:
                return basis
    return None
