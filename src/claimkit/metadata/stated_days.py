"""The dates that a page states, read: of publication, of changes, and of what is to come."""

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from functools import cache

from claimkit.dates.clock import local_day
from claimkit.lines import find_date_line, line_words
from claimkit.metadata.candidate import Candidate
from claimkit.metadata.fields.dates import read_moment
from claimkit.metadata.statements import Statements
from claimkit.model import PartialDate
from claimkit.plugins.memory import forgettable

DATA = ("json-ld", "meta", "microdata")
SHOWN = ("date", "lines", "time")
ONE_DAY = dt.timedelta(days=1)
PRINTED = ("url.day", "lines.after")  # by the clock of the place
DIGIT = re.compile(r"\d")
MONTH_FIRST = ("en-us", "en_us")


def days(
    told: Statements, field: str, language: str | None, lines: Iterable[Candidate]
) -> list[Candidate]:
    """Return the dates that are stated of a field; of one carrier, the first and later ones."""
    read: list[Candidate] = []
    seen: dict[str, tuple[int | None, ...]] = {}
    month_first = (language or "").lower() in MONTH_FIRST
    for candidate in told.of(field):
        date = read_moment(str(candidate.value), month_first=month_first)
        if date is not None and date.day is not None and date.year is not None:
            day = (date.year, date.month, date.day)
            is_first = seen.setdefault(candidate.carrier, day) == day
            carrier = candidate.carrier + ("" if is_first else ".later")
            read.append(candidate.read_as(date, carrier=carrier))
    read.extend(candidate for candidate in lines if candidate.field == field)
    return _by_local_day(read) if field == "published" else read


def without_coming(published: list[Candidate], modified: list[Candidate]) -> list[Candidate]:
    """Return the dates of publication, those apart that the page shows for what is to come.

    What a page shows more than a day after all that its data state is the day of an event.
    """
    told = (c for c in (*published, *modified) if c.carrier.startswith(DATA))
    days = [day for c in told if isinstance(c.value, PartialDate) and (day := c.value.earliest)]
    if not days:
        return published
    last = max(days) + ONE_DAY
    return [
        c.read_as(c.value, carrier="shown.coming") if _is_after(c, last) else c for c in published
    ]


def _is_after(candidate: Candidate, last: dt.date) -> bool:
    day = candidate.value.earliest if isinstance(candidate.value, PartialDate) else None
    return day is not None and day > last and candidate.carrier.startswith(SHOWN)


def _by_local_day(read: list[Candidate]) -> list[Candidate]:
    """Return dates, moments in UTC as the day that the page prints if it is that day there."""
    printed = dict.fromkeys(c.value for c in read if c.carrier in PRINTED)
    days = [day for day in printed if isinstance(day, PartialDate) and day.utc_offset is None]
    return [_local(candidate, days) for candidate in read] if days else read


def _local(candidate: Candidate, days: Iterable[PartialDate]) -> Candidate:
    moment = candidate.value
    if isinstance(moment, PartialDate) and moment.utc_offset == 0:
        found = [local_day(moment, day) for day in days]
        is_printed = any(day.earliest == moment.earliest for day in days)
        other = next((day for day in found if day is not moment), None)
        return candidate if is_printed or other is None else candidate.read_as(other)
    return candidate


def dated_lines(told: Statements, language: str | None) -> list[Candidate]:
    """Return the dates of the lines near the headline: the first, and those of later lines.

    A date that is labelled as that of publication comes before those of events.
    """
    month_first = (language or "").lower() in MONTH_FIRST
    read: list[Candidate] = []
    for candidate in told.of("lines"):
        suffix = {"published": "", "modified": ""}
        lines = candidate.value if isinstance(candidate.value, tuple) else ()
        for text, date in sorted(_dated(map(str, lines), month_first=month_first), key=_order):
            field = "modified" if text.lower().startswith(_updates()) else "published"
            carrier = candidate.carrier + suffix[field]
            read.append(candidate.read_as(date, field=field, carrier=carrier))
            suffix[field] = ".later"
    return read


def _dated(lines: Iterable[str], *, month_first: bool) -> Iterator[tuple[str, PartialDate]]:
    for text in filter(DIGIT.search, lines):
        date = read_moment(text, month_first=month_first, is_loose=False)
        if date is not None and date.day is not None and date.year is not None:
            yield text, date


def _order(dated: tuple[str, PartialDate]) -> bool:
    """Return False, which comes first, for a line that labels its date."""
    header = find_date_line(dated[0], None)
    return header is None or header.label is None


@forgettable
@cache
def _updates() -> tuple[str, ...]:
    return tuple(sorted(line_words(None).forms("furniture", "updates")))
