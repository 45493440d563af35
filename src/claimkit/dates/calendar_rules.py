"""Resolve expressions that name fields of the calendar: days, months, weekdays, feasts, seasons."""

import datetime as dt
from collections.abc import Iterable

from claimkit.dates.context import Context, Resolved, exists, inferred, known, relative
from claimkit.dates.expression import Fields
from claimkit.dates.reckon import feast, near_year, nearest_weekday, read_numeric
from claimkit.model import PartialDate

SEASON_MONTH = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
AHEAD, BACK = 1, -1
DOUBT = 260  # days by which a date is put off that lies against the tense
NEVER = 10_000


def iso(fields: Fields, _: Context) -> Resolved | None:
    """Resolve "2024-03-05"."""
    text = str(fields["iso"]).replace(" ", "T", 1)
    return Resolved(text) if exists(int(text[:4]), int(text[5:7]), int(text[8:10])) else None


def numeric(fields: Fields, context: Context) -> Resolved | None:
    """Resolve "3/5/2024"."""
    near = context.anchor.year if context.anchor else None
    date = read_numeric(str(fields["numeric"]), near, day_first="day_first" in fields)
    return Resolved(date.edtf) if date else None


def stated_year(fields: Fields, context: Context) -> tuple[int | None, PartialDate | None]:
    """Return the year that the words state, and the date that it is counted from, if it is."""
    if "year" in fields:
        return int(fields["year"]), None
    if "shared_year" in fields:
        year = int(fields["shared_year"])
        return year, PartialDate(year=year)
    anchor = context.anchor
    if "year_ref" in fields or "year_ago" in fields:
        step = int(fields.get("year_ref", BACK))
        return (anchor.year + step if anchor and anchor.year else None), anchor
    if "same_year" in fields:
        return (context.told.year if context.told else None), context.told
    if "short_year" in fields and anchor and anchor.year:
        return near_year(int(fields["short_year"]), anchor.year), anchor
    return None, None


def full_date(fields: Fields, context: Context) -> Resolved | None:
    """Resolve a month, with or without a day and a year."""
    month, day = int(fields["month"]), int(fields["day"]) if "day" in fields else None
    year, counted_from = stated_year(fields, context)
    if year is not None:
        timex = known(year, month, day)
        if not exists(year, month, day):
            return None
        finish = inferred if "shared_year" in fields else relative
        return finish(timex, counted_from) if counted_from else Resolved(timex)
    year = choose_year(month, day, fields, context)
    if not exists(year, month, day):
        return None
    if year is None:
        return Resolved(known(None, month, day))
    finish = relative if "ref" in fields else inferred
    return finish(known(year, month, day), context.scene)


def choose_year(month: int, day: int | None, fields: Fields, context: Context) -> int | None:
    """Return the year of a date that is printed without one."""
    scene = context.scene
    if scene is None or scene.year is None:
        return None
    if context.is_narrative and context.told is not None and "ref" not in fields:
        return scene.year
    goal = PartialDate(year=scene.year, month=scene.month).earliest or dt.date.min
    if day is not None:
        goal = scene.earliest or goal
    years = [y for y in (scene.year - 1, scene.year, scene.year + 1) if exists(y, month, day)]
    days = {year: dt.date(year, month, day or 1) for year in years if 0 < year <= dt.MAXYEAR}
    if "weekday" in fields and day is not None:
        right = {y: d for y, d in days.items() if d.isoweekday() == fields["weekday"]}
        days = right or days
    return _pick(days, goal, fields)


def _pick(days: dict[int, dt.date], goal: dt.date, fields: Fields) -> int | None:
    """Return the year whose day lies where reference and tense point, or else nearest."""
    way = int(fields.get("tense", 0))
    if "ref" in fields:
        way = int(fields["ref"])
        if way == 0:
            return goal.year if goal.year in days else None
        days = {year: day for year, day in days.items() if day != goal} or days
    doubt = NEVER if "ref" in fields else DOUBT

    def cost(year: int) -> tuple[int, int]:
        distance = (days[year] - goal).days
        return abs(distance) + (doubt if distance * way < 0 else 0), year

    return min(days, key=cost, default=None)


def weekday(fields: Fields, context: Context) -> Resolved | None:
    """Resolve a weekday: on or before the anchor, unless the sentence looks ahead."""
    narrated = "narrated" in fields or "same" in fields or context.is_narrative
    anchor = (context.told or context.anchor) if narrated else context.anchor
    if anchor is None or anchor.day is None or anchor.earliest is None:
        return relative(known(None, None), None)
    goal, number = anchor.earliest, int(fields["weekday"])
    way, strict = BACK, False
    if "ref" in fields:
        way, strict = int(fields["ref"]), True
        if way == 0:
            return relative(_in_week(goal, number).isoformat(), anchor)
    elif fields.get("tense") == AHEAD or (context.is_narrative and "same" not in fields):
        way = AHEAD
    return relative(nearest_weekday(goal, number, way, strict=strict).isoformat(), anchor)


def _in_week(day: dt.date, iso_weekday: int) -> dt.date:
    return nearest_weekday(
        nearest_weekday(day, 1, BACK, strict=False), iso_weekday, AHEAD, strict=False
    )


def holiday(fields: Fields, context: Context) -> Resolved | None:
    """Resolve a feast."""
    code = str(fields["holiday"])
    year, counted_from = stated_year(fields, context)
    if year is not None:
        timex = feast(code, year).isoformat()
        return relative(timex, counted_from) if counted_from else Resolved(timex)
    scene = context.scene
    if scene is None or scene.year is None or scene.earliest is None:
        return Resolved(known(None))
    years = range(max(1, scene.year - 1), min(dt.MAXYEAR, scene.year + 1) + 1)
    chosen = _pick({year: feast(code, year) for year in years}, scene.earliest, fields)
    return inferred(feast(code, chosen).isoformat(), scene) if chosen else None


def season(fields: Fields, context: Context) -> Resolved | None:
    """Resolve a season, last past unless the words say otherwise."""
    code = str(fields["season"])
    year, counted_from = stated_year(fields, context)
    if year is not None:
        finish = inferred if "shared_year" in fields else relative
        timex = f"{year:04}-{code}"
        return finish(timex, counted_from) if counted_from else Resolved(timex)
    scene = context.told if "same" in fields else context.scene
    if scene is None or scene.year is None:
        return Resolved(f"{known(None)}-{code}")
    if fields.get("ref") == 0 or scene.month is None or "same" in fields:
        return relative(f"{scene.year:04}-{code}", scene)
    goal = dt.date(scene.year, scene.month, 1)
    years: Iterable[int] = (scene.year - 1, scene.year, scene.year + 1)
    days = {year: dt.date(year, SEASON_MONTH[code], 1) for year in years if 0 < year <= dt.MAXYEAR}
    chosen = _pick(days, goal, {"tense": BACK, **fields})
    return relative(f"{chosen:04}-{code}", scene) if chosen else None
