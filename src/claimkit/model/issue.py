"""What an analysis has to say about its input besides its results."""

import attrs

from claimkit.model.span import Span


@attrs.frozen(kw_only=True)
class Issue:
    """One thing a person should know: bad input, a plugin that failed, a doubtful reading.

    `code` is stable and listed in the reference; `origin` names the stage or plugin.
    """

    code: str
    message: str
    span: Span | None = None
    origin: str
