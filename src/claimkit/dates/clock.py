"""Hours and offsets as they are written: "5 p.m.", "+02:00"."""

NOON = 12


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
