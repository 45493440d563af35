"""Dates as far as they are known, and mentions of dates in a text."""

import calendar
import datetime as dt
import re
from enum import StrEnum
from typing import Self

import attrs

from claimkit.errors import DateError
from claimkit.model.span import Span

EDTF = re.compile(
    r"(?P<year>\d{4}|XXXX)(?:-(?P<month>\d{2}|XX)(?:-(?P<day>\d{2})"
    r"(?:[T ](?P<hour>\d{2}):(?P<minute>\d{2})(?::(?P<second>\d{2})(?:[.,]\d{1,9})?)?"
    r"\ ?(?P<zone>Z|[+-]\d{2}(?::?\d{2})?)?)?)?)?",
    re.ASCII,
)
LEAP_YEAR = 2000
MONTHS_A_YEAR = 12
SHORTEST_MONTH = 28
LIMITS = {"year": (1, 9999), "month": (1, MONTHS_A_YEAR), "day": (1, 31),
          "hour": (0, 23), "minute": (0, 59), "second": (0, 59)}  # fmt: skip
MINUTES_A_DAY = 24 * 60


@attrs.frozen(kw_only=True)
class PartialDate:
    """A date of which some fields may be unknown (None), with an optional time of day.

    Printed and parsed as EDTF (ISO 8601-2): ``2019-11-26``, ``2021-04``, ``XXXX-11-26``. A time
    may leave out its seconds, and its UTC offset (in minutes) when that is not stated.

    Raises:
        DateError: If the fields name no date that exists, such as 30 February.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    hour: int | None = None
    minute: int | None = None
    second: int | None = None
    utc_offset: int | None = None

    def __attrs_post_init__(self) -> None:
        for name, (low, high) in LIMITS.items():
            value = getattr(self, name)
            if value is not None and not low <= value <= high:
                self._refuse(f"{name} {value} is not between {low} and {high}")
        if self.day is not None and self.day > SHORTEST_MONTH and self.month is not None:
            last = calendar.monthrange(self.year or LEAP_YEAR, self.month)[1]
            if self.day > last:
                self._refuse(f"month {self.month} has no day {self.day}")
        self._check_gaps()

    def _check_gaps(self) -> None:
        if self.year is None and self.month is None and self.day is None:
            self._refuse("nothing is known of the date")
        if (self.hour is None) != (self.minute is None):
            self._refuse("a time needs both hour and minute")
        if self.hour is not None and (self.day is None or self.month is None):
            self._refuse("a time of day needs a month and a day")
        if self.hour is None and (self.second is not None or self.utc_offset is not None):
            self._refuse("seconds and UTC offset need a time of day")
        if self.utc_offset is not None and abs(self.utc_offset) >= MINUTES_A_DAY:
            self._refuse("the UTC offset is a day or more")

    def _refuse(self, reason: str) -> None:
        fields = attrs.asdict(self)
        value = ", ".join(f"{key}={field}" for key, field in fields.items() if field is not None)
        message = f"no such date: {reason}"
        raise DateError(message, value)

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a date in EDTF or ISO 8601.

        >>> PartialDate.parse("XXXX-11-26").month
        11
        """
        match = EDTF.fullmatch(text.strip())
        if match is None:
            message = f"{text!r} is no EDTF date; wanted such as 2019-11-26, 2021-04, XXXX-11-26"
            raise DateError(message, text)
        fields = match.groupdict()
        zone = fields.pop("zone")
        known = {k: int(v) for k, v in fields.items() if v is not None and "X" not in v}
        return cls(**known, utc_offset=_minutes(zone) if zone else None)

    @classmethod
    def of(cls, value: "PartialDate | dt.date | str | None") -> "PartialDate | None":
        """Return the value as a PartialDate: from one, a date, a datetime or an ISO string."""
        if value is None or isinstance(value, PartialDate):
            return value
        if isinstance(value, dt.date):
            return cls.parse(value.isoformat())
        return cls.parse(value)

    @property
    def edtf(self) -> str:
        """The date in EDTF, as far as it is known."""
        out = "XXXX" if self.year is None else f"{self.year:04}"
        if self.month is not None or self.day is not None:
            out += "-XX" if self.month is None else f"-{self.month:02}"
        if self.day is not None:
            out += f"-{self.day:02}"
        return out + self._clock()

    def _clock(self) -> str:
        if self.hour is None:
            return ""
        seconds = "" if self.second is None else f":{self.second:02}"
        zone = ""
        if self.utc_offset is not None:
            hours, minutes = divmod(abs(self.utc_offset), 60)
            zone = f"{'-' if self.utc_offset < 0 else '+'}{hours:02}:{minutes:02}"
        return f"T{self.hour:02}:{self.minute:02}{seconds}{'Z' if zone == '+00:00' else zone}"

    @property
    def earliest(self) -> dt.date | None:
        """The first day that it could be; None if the year is unknown."""
        if self.year is None:
            return None
        if self.month:
            return dt.date(self.year, self.month, self.day or 1)
        months = range(1, MONTHS_A_YEAR + 1)
        days = (_day(self.year, month, self.day or 1) for month in months)
        return next(filter(None, days))

    @property
    def latest(self) -> dt.date | None:
        """The last day that it could be; None if the year is unknown."""
        if self.year is None:
            return None
        months = (self.month,) if self.month else range(MONTHS_A_YEAR, 0, -1)
        days = (
            _day(self.year, month, self.day or calendar.monthrange(self.year, month)[1])
            for month in months
        )
        return next(filter(None, days))

    def could_be(self, other: "PartialDate") -> bool:
        """Whether no field of the calendar date that both know differs.

        >>> PartialDate(month=11, day=26).could_be(PartialDate(year=2019, month=11))
        True
        """
        pairs = ((self.year, other.year), (self.month, other.month), (self.day, other.day))
        return all(a is None or b is None or a == b for a, b in pairs)


def _minutes(zone: str) -> int:
    if zone == "Z":
        return 0
    digits = zone[1:].replace(":", "")
    minutes = int(digits[:2]) * 60 + int(digits[2:] or 0)
    return -minutes if zone[0] == "-" else minutes


def _day(year: int, month: int, day: int) -> dt.date | None:
    """The day, or None where the month is too short for it."""
    exists = day <= SHORTEST_MONTH or day <= calendar.monthrange(year, month)[1]
    return dt.date(year, month, day) if exists else None


class DateKind(StrEnum):
    """What a date mention names (TIMEX3 types)."""

    DATE = "date"
    TIME = "time"
    DURATION = "duration"
    SET = "set"


class DateRelation(StrEnum):
    """How a mention came to its value."""

    ABSOLUTE = "absolute"
    RELATIVE = "relative"
    INFERRED = "inferred"


@attrs.frozen(kw_only=True)
class DateMention:
    """A date or time in a text; `timex` is its TIMEX3 value, `value` the calendar date if any.

    `anchor` is the date that a relative mention was counted from; None for an absolute one.
    """

    span: Span
    kind: DateKind = DateKind.DATE
    timex: str
    value: PartialDate | None = None
    relation: DateRelation = DateRelation.ABSOLUTE
    anchor: PartialDate | None = None
    rule: str
