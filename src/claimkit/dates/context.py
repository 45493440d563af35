"""What a mention is resolved against: the anchor, and what the text has told before."""

import datetime as dt
import re
from functools import lru_cache

import attrs

from claimkit.errors import DateError
from claimkit.model import DateRelation, PartialDate

CALENDAR = re.compile(r"(?:[0-9]{4}|XXXX)(?:-(?:[0-9]{2}|XX)){0,2}(?:T|$)")
MEMORY = 4_096  # days recur: news tells of few of them
UNKNOWN_YEAR, UNKNOWN = "XXXX", "XX"


@attrs.define
class Resolved:
    """A TIMEX3 value, how it came about, and the date that it was counted from."""

    timex: str
    relation: DateRelation = DateRelation.ABSOLUTE
    anchor: PartialDate | None = None
    clock: PartialDate | None = None


@attrs.define
class Context:
    """The state while the mentions of one text are resolved in their order."""

    anchor: PartialDate | None
    is_narrative: bool
    told: PartialDate | None = None
    quarter: tuple[int, int] | None = None
    quarter_at: int = 0
    at: int = 0

    @property
    def day(self) -> dt.date | None:
        """The first day of the anchor."""
        return self.anchor.earliest if self.anchor else None

    @property
    def scene(self) -> PartialDate | None:
        """The date that unfinished dates are near: in a narrative the one told last."""
        return (self.told or self.anchor) if self.is_narrative else self.anchor

    def remember(self, value: PartialDate | None) -> None:
        """Note a date that the text has told."""
        if value is not None and value.year is not None:
            self.told = value


def relative(timex: str, anchor: PartialDate | None) -> Resolved:
    """Return a value that was counted from a date."""
    return Resolved(timex, DateRelation.RELATIVE, anchor)


def inferred(timex: str, anchor: PartialDate | None) -> Resolved:
    """Return a value of which a part, not printed, was taken from a date near it."""
    return Resolved(timex, DateRelation.INFERRED, anchor)


@lru_cache(maxsize=MEMORY)
def value_of(timex: str) -> PartialDate | None:
    """Return the calendar date that a TIMEX3 value is, if it is one.

    >>> value_of("1998-03").month, value_of("1998-W10")
    (3, None)
    """
    if CALENDAR.match(timex) is None:
        return None
    day = timex.split("T", 1)[0] if not timex[-1:].isdigit() or "T24" in timex else timex
    try:
        return PartialDate.parse(day)
    except DateError:
        return None


def known(year: int | None, month: int | None = None, day: int | None = None) -> str:
    """Return the TIMEX3 value of a calendar date of which fields may be unknown."""
    out = UNKNOWN_YEAR if year is None else f"{year:04}"
    if month is not None or day is not None:
        out += f"-{UNKNOWN if month is None else f'{month:02}'}"
    return out if day is None else f"{out}-{day:02}"


def exists(year: int | None, month: int, day: int | None) -> bool:
    """Whether there is such a day."""
    try:
        PartialDate(year=year, month=month, day=day)
    except DateError:
        return False
    return True
