"""Resolve found expressions against an anchor: their values, and what they were counted from."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TypeAlias

import attrs

from claimkit.dates import calendar_rules as calendar
from claimkit.dates import relative_rules as counted
from claimkit.dates.clock import full_hour
from claimkit.dates.context import Context, Resolved, inferred, known, value_of
from claimkit.dates.expression import Expression, Fields
from claimkit.errors import DateError
from claimkit.model import DateKind, DateMention, DateRelation, PartialDate

Resolver: TypeAlias = Callable[[Fields, Context], Resolved | None]
ENOUGH = 6  # years that a text must state to be told as a story
MOST = 0.7
FEW = 0.08
OF_NEWS = frozenset({"named-day", "only-weekday", "weekend", "quarter", "year-before"})
FAMILY = "dates."
TIMED = frozenset({"clock-time", "day-part", "day-clock"})
TOLD = frozenset({DateKind.DATE, DateKind.TIME})
FORGOTTEN = frozenset({"named-day", "vague", "vague-units", "year-before"})

RESOLVERS: Mapping[str, Resolver] = {
    "iso": calendar.iso,
    "numeric": calendar.numeric,
    "full-date": calendar.full_date,
    "year-month": calendar.full_date,
    "only-month": calendar.full_date,
    "only-weekday": calendar.weekday,
    "holiday": calendar.holiday,
    "season": calendar.season,
    "named-day": counted.named_day,
    "counted-ago": counted.counted_ago,
    "year-before": counted.year_before,
    "related": counted.related,
    "weekend": counted.weekend,
    "quarter": counted.quarter,
    "quarter-meant": counted.quarter_meant,
    "vague": counted.vague,
    "vague-units": counted.vague,
    "year-end": counted.year_end,
    "only-year": counted.only_year,
    "near-year": counted.only_year,
    "fiscal-year": counted.only_year,
    "era-year": counted.era_year,
    "decade": counted.decade,
    "century": counted.century,
    "duration": counted.duration,
    "set": counted.repeated,
}


def resolve(
    expressions: Sequence[Expression], anchor: PartialDate | None = None
) -> tuple[DateMention, ...]:
    """Give expressions their values.

    Args:
        expressions: What `find` found, in the order of the text.
        anchor: The date that the text was written on, as far as it is known.

    Returns:
        One mention for each expression that names a time; those that name no day of the calendar
        ("30 February") are left out.
    """
    context = Context(anchor, is_narrative=_is_narrative(expressions, anchor))
    if context.is_narrative:
        first = next(e.fields["year"] for e in expressions if "year" in e.fields)
        context.told = PartialDate(year=int(first))
    return tuple(_mentions(expressions, context))


def _mentions(expressions: Iterable[Expression], context: Context) -> list[DateMention]:
    mentions = []
    for expression in expressions:
        context.at = expression.span.start
        resolved = _resolve(expression, context)
        if resolved is None:
            continue
        value = resolved.clock or value_of(resolved.timex)
        of_today = (
            context.is_narrative
            and resolved.anchor is not None
            and resolved.anchor is context.anchor
        )
        if expression.kind in TOLD and expression.rule not in FORGOTTEN and not of_today:
            context.remember(value)
        mentions.append(
            DateMention(
                span=expression.span,
                kind=expression.kind,
                timex=resolved.timex,
                value=value,
                relation=resolved.relation,
                anchor=resolved.anchor,
                rule=FAMILY + expression.rule,
            )
        )
    return mentions


def _is_narrative(expressions: Sequence[Expression], anchor: PartialDate | None) -> bool:
    """Whether a text tells of days long past: most years that it states lie well before its own."""
    years = [int(e.fields["year"]) for e in expressions if "year" in e.fields]
    if anchor is None or anchor.year is None:
        return bool(years)
    if len(years) < ENOUGH:
        return False
    past = sum(year < anchor.year for year in years)
    news = sum(e.rule in OF_NEWS or "weekday" in e.fields for e in expressions)
    return past >= MOST * len(years) and news <= FEW * len(expressions)


def _resolve(expression: Expression, context: Context) -> Resolved | None:
    try:
        if expression.rule in TIMED:
            return _timed(expression.fields, context)
        return RESOLVERS[expression.rule](expression.fields, context)
    except (DateError, ValueError, OverflowError):  # a year before 1 or after 9999
        return None


def _timed(fields: Fields, context: Context) -> Resolved | None:
    """Resolve a time of day, with the day that it names or else that of the scene."""
    day = _day(fields, context)
    if day is None:
        return None
    if "part" in fields:
        return attrs.evolve(day, timex=f"{day.timex}T{fields['part']}")
    hour, minute = _hour(fields)
    clock = f"T{hour:02}:{minute:02}" + (
        f":{int(fields['second']):02}" if "second" in fields else ""
    )
    return attrs.evolve(
        day, timex=day.timex + clock, clock=_moment(day.timex, hour, minute, fields)
    )


def _day(fields: Fields, context: Context) -> Resolved | None:
    if "month" in fields:
        return calendar.full_date(fields, context)
    if "days" in fields:
        return counted.named_day(fields, context)
    if "weekday" in fields:
        return calendar.weekday(fields, context)
    scene = context.scene
    if scene is None or scene.day is None or scene.earliest is None:
        return Resolved("XXXX-XX-XX", DateRelation.RELATIVE)
    step = int(fields.get("ref", 0))
    if "part" in fields and step:
        return counted.step_of_day(step, context)
    return inferred(known(scene.year, scene.month, scene.day), scene)


def _hour(fields: Fields) -> tuple[int, int]:
    if "point" in fields:
        return int(str(fields["point"])[:2]), int(str(fields["point"])[3:])
    half = int(fields["day_half"]) if "day_half" in fields else None
    return full_hour(int(fields["hour"]), half), int(fields.get("minute", 0))


def _moment(day: str, hour: int, minute: int, fields: Fields) -> PartialDate | None:
    """Return the moment as a date with a time, where day and hour exist."""
    date = value_of(day)
    if date is None or date.day is None or hour > 23:  # noqa: PLR2004 - midnight at the day's end
        return date
    second = int(fields["second"]) if "second" in fields else None
    zone = int(fields["zone"]) if "zone" in fields else None
    return attrs.evolve(date, hour=hour, minute=minute, second=second, utc_offset=zone)
