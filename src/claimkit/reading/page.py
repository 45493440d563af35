"""The page: what reading hands to the metadata parsers. It lives only inside `parse`."""

import attrs

from claimkit.model import Block, Issue, SourceMap


@attrs.frozen(kw_only=True)
class Page:
    """A raw input that was read.

    Attributes:
        text: The text that all spans index.
        raw: The decoded input; `source_map` leads into it.
        format: "text", "markdown" or "html".
        language: As stated or detected; None if it cannot be told.
        blocks: What the parts of the text are, in order.
        source_map: The way back to `raw`; None: the text is the raw input.
        issues: What was odd about the input.
    """

    text: str
    raw: str = attrs.field(repr=False)
    format: str
    language: str | None = None
    blocks: tuple[Block, ...] = ()
    source_map: SourceMap | None = attrs.field(default=None, repr=False)
    issues: tuple[Issue, ...] = ()
