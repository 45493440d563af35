"""Hours and offsets as they are written: "5 p.m.", "+02:00"; the day of a place near midnight."""

from claimkit.model import PartialDate

NOON = 12
EAST = 10  # from this hour in UTC it is the next day somewhere: offsets reach 14 hours


def full_hour(hour: int, half: int | None) -> int:
    """Return an hour of 24, from one of twelve and what its half of the day adds.

    >>> full_hour(12, 0), full_hour(5, 12), full_hour(17, None)
    (0, 17, 17)
    """
    return hour if half is None else hour % NOON + half


def read_offset(text: str) -> int:
    """Return the minutes that an offset from UTC in figures is.

    >>> read_offset("-03:30"), read_offset("+0200")
    (-210, 120)
    """
    digits = text[1:].replace(":", "")
    minutes = int(digits[:2]) * 60 + int(digits[2:] or 0)
    return -minutes if text[0] == "-" else minutes


def local_day(moment: PartialDate, printed: PartialDate | None) -> PartialDate:
    """Return the day by the clock of the place where a moment in UTC falls on another day.

    Args:
        moment: When something was published.
        printed: The day that the text itself prints, such as that of its dateline.

    Returns:
        The printed day if it is the one before or after that of the moment and it is that day
        somewhere on earth at the moment; else the moment as it is.

    >>> local_day(PartialDate.parse("2024-03-08T02:10Z"), PartialDate.parse("2024-03-07")).edtf
    '2024-03-07'
    >>> local_day(PartialDate.parse("2024-03-08T15:00Z"), PartialDate.parse("2024-03-07")).edtf
    '2024-03-08T15:00Z'
    """
    if moment.utc_offset != 0 or moment.hour is None or printed is None or printed.day is None:
        return moment
    day, other = moment.earliest, printed.earliest
    if day is None or other is None:
        return moment
    is_near = {-1: moment.hour < NOON, 1: moment.hour >= EAST}.get((other - day).days, False)
    return printed if is_near else moment
