"""Numbers in words and digits, as time expressions hold them."""

import re
from collections.abc import Mapping

WORD = re.compile(r"[^\W\d_]+")
HUNDRED = 100
FRACTION = re.compile(r"(\d{1,9})\s(\d)/(\d)")
DIGITS = re.compile(r"[\d.,]{1,40}")


def read_count(text: str, numbers: Mapping[str, int]) -> int | float:
    """Return the value of a count; words that are no numerals count one.

    >>> read_count("twenty-four", {"twenty": 20, "four": 4})
    24
    >>> read_count("2 1/2", {})
    2.5
    """
    if match := FRACTION.fullmatch(text):
        whole, above, below = map(int, match.groups())
        return whole + (above / below if below else 0)
    if DIGITS.fullmatch(text):
        plain = text.replace(",", "")
        return float(plain) if "." in plain else int(plain)
    return _read_words([numbers[w] for w in WORD.findall(text.lower()) if w in numbers]) or 1


def _read_words(values: list[int]) -> int:
    total = part = 0
    for value in values:
        if value < HUNDRED:
            part += value
        elif value == HUNDRED:
            part = (part or 1) * value
        else:
            total, part = total + (part or 1) * value, 0
    return total + part


def read_spoken_year(text: str, numbers: Mapping[str, int]) -> int:
    """Return the year that is read out in words, in pairs or in thousands.

    >>> read_spoken_year("nineteen forty-one", {"nineteen": 19, "forty": 40, "one": 1})
    1941
    """
    first, *rest = [numbers[w] for w in WORD.findall(text.lower()) if w in numbers]
    if any(value > HUNDRED for value in rest):
        return _read_words([first, *rest])
    return first * HUNDRED + _read_words([value for value in rest if value < HUNDRED])
