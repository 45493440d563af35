"""Framing: the words by which a text keeps its distance from what it tells; what is answered."""

from enum import StrEnum

import attrs

from claimkit.model.identity import content_id
from claimkit.model.span import Span


class MarkerKind(StrEnum):
    """What a marker does with what it stands at."""

    SO_CALLED = "so_called"
    ALLEGED = "alleged"
    SCARE_QUOTES = "scare_quotes"
    NO_EVIDENCE = "no_evidence"
    DEBUNKED = "debunked"
    DENIAL = "denial"
    HEDGE = "hedge"
    EVALUATIVE_LABEL = "evaluative_label"


class Holder(StrEnum):
    """Whose stance a marker shows: that of whoever tells the article, or of somebody in it."""

    OUTLET = "outlet"
    SPEAKER = "speaker"


def _id_of(marker: "Marker") -> str:
    return content_id("m", marker.kind.value, marker.span.start, marker.span.end)


@attrs.frozen(kw_only=True)
class Marker:
    """Words that show a stance towards what is told.

    Attributes:
        kind: What they do.
        span: The words.
        holder: Whose stance it is.
        speakers: Ids of the speakers whose stance it is; empty for the outlet, and for somebody
            who is no speaker of the article.
        source: The words that name the holder, where the text names one: "by inspectors".
        claim: The id of the claim that it bears on, where that can be told.
        rule: The name of the construction by which it was found.
    """

    kind: MarkerKind
    span: Span
    id: str = attrs.field(default=attrs.Factory(_id_of, takes_self=True))
    holder: Holder = Holder.OUTLET
    speakers: tuple[str, ...] = ()
    source: Span | None = None
    claim: str | None = None
    rule: str


@attrs.frozen(kw_only=True)
class Rebuttal:
    """A claim, and what answers it in the same article.

    Attributes:
        claim: The id of the claim.
        by: The id of the marker or claim that answers it.
    """

    claim: str
    by: str
