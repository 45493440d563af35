"""Resolve expressions that count from a date, and those that name stretches of the calendar."""

from claimkit.dates.calendar_rules import stated_year
from claimkit.dates.context import Context, Resolved, known, relative
from claimkit.dates.expression import Fields
from claimkit.dates.reckon import QUARTERS, move, move_clock, nearest_weekday, period, stretch
from claimkit.model import PartialDate

PAST, PRESENT, FUTURE = "PAST_REF", "PRESENT_REF", "FUTURE_REF"
SATURDAY = 6
UNKNOWN_OF = {
    "D": "XXXX-XX-XX",
    "W": "XXXX-WXX",
    "M": "XXXX-XX",
    "Q": "XXXX-QX",
    "WE": "XXXX-WXX-WE",
}
NEAR = 3_000  # code points within which a quarter is still spoken of


def step_of_day(days: int, context: Context) -> Resolved:
    """Return the day before the anchor, or the one after what was told ("the next morning")."""
    anchor = context.anchor if days < 0 else context.told or context.anchor
    return _moved(anchor, "D", days)


def named_day(fields: Fields, context: Context) -> Resolved | None:
    """Resolve "yesterday"."""
    anchor = context.anchor
    day = move(anchor, "D", int(fields["days"])) if anchor else None
    return relative(day.isoformat() if day else known(None), anchor if day else None)


def counted_ago(fields: Fields, context: Context) -> Resolved | None:
    """Resolve "three weeks ago" from the anchor, and "three weeks later" from what was told."""
    back = "ago" in fields or "earlier" in fields
    if "uncounted" in fields:
        return relative(PAST if back else FUTURE, context.anchor)
    unit, number = str(fields["unit"]), float(fields["number"])
    if unit == "Y" and number == 1 and back and _speaks_of_quarter(context):
        return _year_before(context)
    told = "earlier" in fields or "later" in fields
    anchor = (context.told or context.anchor) if told else context.anchor
    if unit.startswith("T") and (anchor is None or anchor.hour is None):
        return relative(PAST if back else FUTURE, context.anchor)
    return _moved(anchor, unit, -number if back else number)


def _moved(anchor: PartialDate | None, unit: str, steps: float) -> Resolved:
    if unit.startswith("T") and anchor is not None:
        moment = move_clock(anchor, unit, steps)
        return relative(moment, anchor) if moment else relative(known(None), None)
    day = move(anchor, unit, steps) if anchor else None
    return (
        relative(stretch(unit, day), anchor)
        if day
        else relative(UNKNOWN_OF.get(unit, "XXXX"), None)
    )


def _speaks_of_quarter(context: Context) -> bool:
    return context.quarter is not None and context.at - context.quarter_at <= NEAR


def _year_before(context: Context) -> Resolved:
    if context.quarter is None or not _speaks_of_quarter(context):
        return _moved(context.anchor, "Y", -1)
    year, number = context.quarter
    return relative(f"{year - 1:04}-Q{number}", context.anchor)


def year_before(_: Fields, context: Context) -> Resolved | None:
    """Resolve "year-earlier": the same quarter a year before, where one is spoken of."""
    return _year_before(context)


def related(fields: Fields, context: Context) -> Resolved | None:
    """Resolve "last week", "that year", "the end of the month"."""
    unit = str(fields.get("unit", "Y"))
    narrated = "narrated" in fields or "same" in fields or (unit == "D" and fields.get("ref") == 1)
    anchor = (
        (context.told or context.anchor)
        if narrated
        else context.scene
        if "ref" not in fields
        else context.anchor
    )
    if unit == "Q" and anchor is context.anchor and anchor is not None:
        return _related_quarter(int(fields.get("ref", 0)), context)
    return _moved(anchor, unit, int(fields.get("ref", 0)))


def _related_quarter(step: int, context: Context) -> Resolved:
    return _moved(context.anchor, "Q", step)


def weekend(fields: Fields, context: Context) -> Resolved | None:
    """Resolve "last weekend"; without a reference it is the one last past."""
    anchor = context.anchor
    day = anchor.earliest if anchor and anchor.day else None
    if day is None:
        return relative(known(None), None)
    step = fields.get("ref")
    if step is None and fields.get("tense") != 1:
        return relative(stretch("WE", nearest_weekday(day, SATURDAY, -1, strict=False)), anchor)
    return _moved(anchor, "WE", int(step or 0))


def quarter(fields: Fields, context: Context) -> Resolved | None:
    """Resolve "the third quarter" and "the first half of 1990"."""
    number = int(fields.get("ordinal") or _last_half(fields))
    letter, most = ("H", 2) if "year_half" in fields else ("Q", QUARTERS)
    if not 1 <= number <= most:
        return None
    year, counted_from = stated_year(fields, context)
    if year is None and "year_before" in fields and context.anchor and context.anchor.year:
        year, counted_from = _begun(number, context.anchor, most) - 1, context.anchor
    if year is None and context.anchor and context.anchor.year:
        ahead = fields.get("tense") == 1
        this_year = _begun(number, context.anchor, most)
        year, counted_from = this_year + (ahead and this_year < context.anchor.year), context.anchor
    timex = f"{known(year)}-{letter}{number}"
    if (
        letter == "Q"
        and year is not None
        and "year_before" not in fields
        and "year_ago" not in fields
    ):
        context.quarter, context.quarter_at = (year, number), context.at
    return relative(timex, counted_from) if counted_from else Resolved(timex)


def _last_half(fields: Fields) -> int:
    return 2 if fields.get("ref") == -1 else 1


def _begun(number: int, anchor: PartialDate, parts: int) -> int:
    """Return the last year whose quarter (or half) of this number has begun by the anchor."""
    year = anchor.year or 0
    first_month = (number - 1) * (12 // parts) + 1
    return year if anchor.month is None or anchor.month >= first_month else year - 1


def quarter_meant(fields: Fields, context: Context) -> Resolved | None:
    """Resolve "the quarter": the one spoken of, or else the last full one."""
    anchor = context.anchor
    spoken = context.quarter if _speaks_of_quarter(context) else None
    if "latest" in fields and spoken and anchor and anchor.month and anchor.year:
        begun = (anchor.year, (anchor.month + 2) // 3)
        spoken = spoken if spoken < begun else None
    if spoken is None and anchor is not None and anchor.month is not None:
        day = move(anchor, "Q", int(fields.get("ref", -1)))
        spoken = (day.year, (day.month + 2) // 3) if day else None
    elif spoken is None or "ref" in fields:
        return related({**fields, "unit": "Q"}, context)
    if spoken is None:
        return relative(f"{known(None)}-QX", None)
    year, number = spoken
    stated, counted_from = stated_year(fields, context)
    if stated is not None:
        year = stated
    elif "year_before" in fields:
        year -= 1
    return relative(f"{year:04}-Q{number}", counted_from or anchor)


def vague(fields: Fields, context: Context) -> Resolved | None:
    """Resolve "now", "recently", "coming months"."""
    timex = PAST if "vague_past" in fields else PRESENT if "vague_present" in fields else FUTURE
    return relative(timex, context.anchor)


def year_end(fields: Fields, context: Context) -> Resolved | None:
    """Resolve "year-end" to the year that it ends."""
    if "year" in fields:
        return Resolved(known(int(fields["year"])))
    return _moved(context.scene, "Y", 0)


def only_year(fields: Fields, context: Context) -> Resolved | None:
    """Resolve "1998" and "fiscal 1998"."""
    year, counted_from = stated_year(fields, context)
    if "range_year" in fields and context.told and context.told.year:
        year = context.told.year // 100 * 100 + int(fields["range_year"])
        return Resolved(known(year))
    if year is None:
        return Resolved(f"XX{int(fields['short_year']):02}") if "short_year" in fields else None
    return relative(known(year), counted_from) if counted_from else Resolved(known(year))


def era_year(fields: Fields, _: Context) -> Resolved | None:
    """Resolve "44 BC" and "410 AD"."""
    year = int(fields["era_year"])
    return Resolved(f"BC{year:04}" if "before_era" in fields else known(year)) if year else None


def decade(fields: Fields, context: Context) -> Resolved | None:
    """Resolve "the 1980s", "the '80s" and "the eighties"."""
    if "decade" in fields:
        return Resolved(f"{int(fields['decade']):03}")
    scene = context.scene
    if scene is None or scene.year is None:
        return Resolved(f"XX{fields['short_decade']}")
    last = scene.year // 10
    number = last - (last - int(fields["short_decade"])) % 10
    return relative(f"{number:03}", scene)


def century(fields: Fields, _: Context) -> Resolved | None:
    """Resolve "the 19th century"."""
    number = int(fields["ordinal"])
    return Resolved(f"BC{number - 1:02}" if "before_era" in fields else f"{number - 1:02}")


def duration(fields: Fields, _: Context) -> Resolved | None:
    """Resolve "three days" and "a few months"."""
    number = None if "uncounted" in fields else float(fields["number"])
    return Resolved(period(str(fields["unit"]), number))


def repeated(fields: Fields, _: Context) -> Resolved | None:
    """Resolve "every month" and "weekly"."""
    if "period" in fields:
        return Resolved(str(fields["period"]))
    if "weekday" in fields:
        return Resolved(f"XXXX-WXX-{fields['weekday']}")
    if "month" in fields:
        return Resolved(known(None, int(fields["month"])))
    if "part" in fields:
        return Resolved(f"XXXX-XX-XXT{fields['part']}")
    return Resolved(period(str(fields["unit"]), 1))
