"""What the groups of the grammar say, as numbers and codes."""

from collections.abc import Callable, Mapping
from typing import TypeAlias

from claimkit.dates.numbers import read_count, read_spoken_year
from claimkit.dates.words import DateWords
from claimkit.model import DateKind

Groups: TypeAlias = Mapping[str, str]
Value: TypeAlias = int | float | str

TIMES = frozenset({"clock-time", "day-part", "day-clock"})
CLOCK_UNITS = frozenset({"TH", "TM", "TS"})
TABLES = {  # group → field, and the table that holds its value
    "month": ("month", "months"),
    "weekday": ("weekday", "weekdays"),
    "day_word": ("day", "ordinals"),
    "day_name": ("days", "days"),
    "ref": ("ref", "references"),
    "year_ref": ("year_ref", "references"),
    "modifier": ("modifier", "modifiers"),
    "edge": ("modifier", "parts_of_stretch"),
    "unit": ("unit", "units"),
    "part": ("part", "parts_of_day"),
    "lone": ("part", "lone_parts"),
    "point": ("point", "points"),
    "season": ("season", "seasons"),
    "holiday": ("holiday", "holidays"),
    "named_decade": ("short_decade", "decades"),
    "day_half": ("day_half", "clock"),
    "quarter_code": ("ordinal", "quarter_codes"),
    "zone": ("zone", "zones"),
    "set": ("period", "sets"),
}
NUMBERS = ("year", "day", "hour", "minute", "second", "short_year", "range_year", "era_year")
FLAGS = (
    "uncounted", "ago", "hence", "earlier", "later", "same", "same_year", "year_before", "latest",
    "comparable", "quarter", "the_quarter", "year_half", "year_ago", "before_era",
    "weekend", "vague_past", "vague_present", "vague_future",
)  # fmt: skip


def read_fields(rule: str, groups: Groups, words: DateWords) -> tuple[DateKind, dict[str, Value]]:
    """Return the kind of the expression that a rule found, and what its groups say."""
    fields: dict[str, Value] = {
        field: words.table(table)[_plain(groups[name])]
        for name, (field, table) in TABLES.items()
        if name in groups
    }
    fields |= {name: int(groups[name]) for name in NUMBERS if name in groups}
    fields |= dict.fromkeys((name for name in FLAGS if name in groups), 1)
    for name, reader in READERS.items():
        if name in groups:
            fields |= reader(groups[name], words)
    if "ref" in groups and _plain(groups["ref"]) in words.forms("narrated"):
        fields["narrated"] = 1
    return _kind(rule, fields), fields


def _plain(form: str) -> str:
    return " ".join(form.lower().split())


def _kind(rule: str, fields: Mapping[str, Value]) -> DateKind:
    if rule in TIMES or (rule == "counted-ago" and fields["unit"] in CLOCK_UNITS):
        return DateKind.TIME
    if rule == "iso":
        return DateKind.TIME if ":" in str(fields["iso"]) else DateKind.DATE
    return {"duration": DateKind.DURATION, "set": DateKind.SET}.get(rule, DateKind.DATE)


def _number(text: str, words: DateWords) -> dict[str, Value]:
    return {"number": read_count(text, words.table("numbers"))}


def _spoken(text: str, words: DateWords) -> dict[str, Value]:
    return {"year": read_spoken_year(text, words.table("numbers"))}


def _ordinal(text: str, words: DateWords) -> dict[str, Value]:
    digits = "".join(filter(str.isdigit, text))
    return {"ordinal": int(digits) if digits else words.table("ordinals")[text.lower()]}


def _decade(text: str, words: DateWords) -> dict[str, Value]:  # noqa: ARG001 - like the others
    return {"decade": int(text) // 10}


def _short_decade(text: str, words: DateWords) -> dict[str, Value]:  # noqa: ARG001 - as above
    return {"short_decade": int(text) // 10}


def _numeric(text: str, words: DateWords) -> dict[str, Value]:
    """Return the figures, and whether the marks between them put the day first."""
    is_day_first = any(mark in text for mark in words.forms("day_first"))
    return {"numeric": text} | ({"day_first": 1} if is_day_first else {})


def _same(name: str) -> Callable[[str, DateWords], dict[str, Value]]:
    return lambda text, _: {name: text}


READERS: Mapping[str, Callable[[str, DateWords], dict[str, Value]]] = {
    "number": _number,
    "spoken": _spoken,
    "ordinal": _ordinal,
    "decade": _decade,
    "short_decade": _short_decade,
    "iso": _same("iso"),
    "numeric": _numeric,
}
