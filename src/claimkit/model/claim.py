"""Claims: propositions that somebody other than the reporter stands behind."""

from enum import StrEnum

import attrs

from claimkit.model.dates import DateMention


class Polarity(StrEnum):
    """What the claimant does with the proposition: questioned ones are asked or left open."""

    ASSERTED = "asserted"
    DENIED = "denied"
    QUESTIONED = "questioned"
    PREDICTED = "predicted"


@attrs.frozen(kw_only=True)
class Claim:
    """A proposition and the attributions that carry it.

    Attributes:
        text: The proposition, self-contained: cue and "that" removed, quotation marks resolved,
            pronouns as they are.
        polarity: What the claimant does with it.
        about: The capitalised mentions in it, once each, in their order.
        attributions: Ids of the attributions that carry it, the outermost first: who reports
            that somebody says it, down to who says it.
        claimants: Ids of the speakers who say it, those of the innermost attribution; empty if
            they are unresolved.
        made_on: When they said it, where the text dates it.
    """

    id: str
    text: str
    polarity: Polarity = Polarity.ASSERTED
    about: tuple[str, ...] = ()
    attributions: tuple[str, ...]
    claimants: tuple[str, ...] = ()
    made_on: DateMention | None = None
