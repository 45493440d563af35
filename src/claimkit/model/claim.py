"""Claims: propositions that somebody other than the reporter stands behind."""

from enum import StrEnum

import attrs


class Polarity(StrEnum):
    """What the claimant does with the proposition."""

    ASSERTED = "asserted"
    DENIED = "denied"
    QUESTIONED = "questioned"
    PREDICTED = "predicted"


@attrs.frozen(kw_only=True)
class Claim:
    """A proposition and the attributions that carry it.

    `text` is self-contained: cue and "that" removed, quotation marks resolved. `about` are the
    capitalised mentions in it. `attributions` are ids, the outermost first.
    """

    id: str
    text: str
    polarity: Polarity = Polarity.ASSERTED
    about: tuple[str, ...] = ()
    attributions: tuple[str, ...]
