"""A time expression as it was found: what its words say, before any anchor is known."""

from collections.abc import Mapping
from typing import TypeAlias

import attrs

from claimkit.model import DateKind, Span

Fields: TypeAlias = Mapping[str, int | float | str]


@attrs.frozen(kw_only=True)
class Expression:
    """An unanchored mention. `fields` holds what was read: numbers, ISO and TIMEX3 codes.

    `tense` in `fields` is 1 where the sentence looks ahead and -1 where it looks back.
    """

    span: Span
    kind: DateKind
    rule: str
    fields: Fields
