"""The year that several dates share and only the last one states: "from May 3 to June 5, 2019"."""

import re
from collections.abc import Sequence

import attrs

from claimkit.dates.expression import Expression, Fields
from claimkit.dates.words import DateWords

LONGEST = 12  # code points between two dates of one row
YEARS = ("year", "year_ref", "same_year", "short_year", "year_ago", "ref")
DASHES = frozenset("-‐‑–—")
LAST_DAY = re.compile(r" ?\d{1,2},?$")  # of a range in one month: "March 5-9, 1918"


def share_years(
    expressions: Sequence[Expression], text: str, words: DateWords
) -> tuple[Expression, ...]:
    """Give dates that are joined to a later one its year, as `shared_year`.

    The dates of a row stand in the order of time: a month that is later in the year than that of
    the following date belongs to the year before.
    """
    result = list(expressions)
    for at in range(len(result) - 2, -1, -1):
        one, other = result[at], result[at + 1]
        if other.span.start - one.span.end > LONGEST:
            continue
        gap = text[one.span.end : other.span.start].strip()
        joint = LAST_DAY.sub("", gap)
        year = _year(one.fields, other.fields, is_range=joint != gap)
        is_row = gap == "," and "shared_year" in other.fields
        if year is not None and (is_row or joint in DASHES or joint.lower() in words.forms("row")):
            result[at] = attrs.evolve(one, fields={**one.fields, "shared_year": year})
    return tuple(result)


def _year(one: Fields, other: Fields, *, is_range: bool) -> int | None:
    """Return the year that a date has if it stands in a row with another."""
    stated = other.get("year", other.get("shared_year"))
    if stated is None or any(name in one for name in YEARS):
        return None
    if is_range:
        return int(stated) if "day" in one and "month" not in other else None
    if "month" in one and "month" in other:
        return int(stated) - (int(one["month"]) > int(other["month"]))
    return int(stated) if "season" in one and "season" in other else None
