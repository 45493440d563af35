"""What the groups of the grammar say, as numbers and codes."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any, NamedTuple, TypeAlias

from claimkit.dates.numbers import read_count, read_spoken_year
from claimkit.dates.words import DateWords
from claimkit.model import DateKind

Value: TypeAlias = int | float | str
Fields: TypeAlias = dict[str, Value]

KINDS = {  # the others are dates
    "clock-time": DateKind.TIME,
    "day-part": DateKind.TIME,
    "day-clock": DateKind.TIME,
    "duration": DateKind.DURATION,
    "set": DateKind.SET,
}
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


class Reading(NamedTuple):
    """What a group says: its number, the field, and how its characters are read."""

    group: int
    field: str
    read: Callable[[str], Value | None]


class Table(dict[str, Any]):
    """The values of a table of words by the characters of the words, read when first met."""

    def __init__(self, values: Mapping[str, Any], words: Mapping[int, str]) -> None:
        super().__init__()
        self.values_of = values
        self.words = words

    def __missing__(self, coded: str) -> Any:  # noqa: ANN401 - what the lexicon holds
        value = self[coded] = self.values_of[_plain(coded, self.words)]
        return value


class Values:
    """The words of a language with their values, for groups in characters."""

    def __init__(self, date_words: DateWords, words: Mapping[int, str]) -> None:
        self.date_words = date_words
        self.words = words
        self.tables: dict[str, Table] = {}

    def table(self, name: str) -> Table:
        """Return the values of a table."""
        if name not in self.tables:
            self.tables[name] = Table(self.date_words.table(name), self.words)
        return self.tables[name]

    def number(self, coded: str) -> Value:
        """Return a count."""
        return read_count(coded.translate(self.words), self.date_words.table("numbers"))

    def spoken(self, coded: str) -> Value:
        """Return a year in words."""
        return read_spoken_year(coded.translate(self.words), self.date_words.table("numbers"))

    def ordinal(self, coded: str) -> Value:
        """Return an ordinal in figures or words."""
        digits = "".join(filter(str.isdigit, coded))
        return int(digits) if digits else self.table("ordinals")[coded]

    def narrated(self, coded: str) -> int | None:
        """Return 1 for words that count from what was told."""
        return 1 if _plain(coded, self.words) in self.date_words.forms("narrated") else None

    def day_first(self, coded: str) -> int | None:
        """Return 1 where the marks between figures put the day first."""
        return 1 if any(mark in coded for mark in self.date_words.forms("day_first")) else None


def _plain(coded: str, words: Mapping[int, str]) -> str:
    return coded.translate(words).lower()


def _flag(_: str) -> Value:
    return 1


def _decade(coded: str) -> Value:
    return int(coded) // 10


def group_readings(groups: Iterable[tuple[str, int]], values: Values) -> tuple[Reading, ...]:
    """Return how the groups of a rule are read, from their names and numbers."""
    own: dict[str, tuple[tuple[str, Callable[[str], Value | None]], ...]] = {
        "number": (("number", values.number),),
        "spoken": (("year", values.spoken),),
        "ordinal": (("ordinal", values.ordinal),),
        "decade": (("decade", _decade),),
        "short_decade": (("short_decade", _decade),),
        "iso": (("iso", str),),
        "numeric": (("numeric", str), ("day_first", values.day_first)),
        "ref": (("ref", values.table("references").__getitem__), ("narrated", values.narrated)),
        **{name: ((name, int),) for name in NUMBERS},
        **{name: ((name, _flag),) for name in FLAGS},
    }
    for name, (field, table) in TABLES.items():
        own.setdefault(name, ((field, values.table(table).__getitem__),))
    return tuple(
        Reading(number, field, read) for name, number in groups for field, read in own.get(name, ())
    )


def kind_of(rule: str, fields: Mapping[str, Value]) -> DateKind:
    """Return the kind of the expression that a rule found."""
    if (rule == "counted-ago" and fields["unit"] in CLOCK_UNITS) or (
        rule == "iso" and ":" in str(fields["iso"])
    ):
        return DateKind.TIME
    return KINDS.get(rule, DateKind.DATE)
