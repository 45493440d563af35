"""What a format hands to the layout: the text, the way back, and what its lines are known to be."""

from collections.abc import Mapping
from enum import Enum, auto

import attrs

from claimkit.model import SourceMap


class Hint(Enum):
    """What the markup says about a line."""

    TITLE = auto()
    HEADING = auto()
    LINK = auto()
    IMAGE = auto()
    STRONG = auto()
    ITEM = auto()
    CODE = auto()


HEADLINE_HINTS = (Hint.TITLE, Hint.HEADING)


@attrs.frozen(kw_only=True)
class Rendered:
    """A text with its source map; `hints` are by line number, counted from 0."""

    text: str
    source_map: SourceMap | None = None
    hints: Mapping[int, Hint] = attrs.field(factory=dict)
