"""The analysis of one article: everything claimkit found in it."""

import attrs

from claimkit.model.article import Article
from claimkit.model.claim import Claim
from claimkit.model.dates import DateMention
from claimkit.model.framing import Marker, Rebuttal
from claimkit.model.issue import Issue
from claimkit.model.quote import Quote
from claimkit.model.speaker import Attribution, Speaker


@attrs.frozen(kw_only=True)
class Analysis:
    """What was found in one article, in reading order, with the issues of every stage."""

    article: Article
    speakers: tuple[Speaker, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    claims: tuple[Claim, ...] = ()
    dates: tuple[DateMention, ...] = ()
    markers: tuple[Marker, ...] = ()
    rebuttals: tuple[Rebuttal, ...] = ()
    issues: tuple[Issue, ...] = ()

    @property
    def quotes(self) -> tuple[Quote, ...]:
        """The quotes of the attributions."""
        return tuple(attribution.quote for attribution in self.attributions)
