"""The words of time expressions of one language, as the grammar and the resolver need them."""

import re
from collections.abc import Iterable, Mapping
from functools import cache, cached_property
from typing import Any

import attrs

from claimkit.lang import Ability, LanguagePack, get_language
from claimkit.plugins.memory import forgettable

TOPIC = "dates"
CALENDAR = "calendar"
CALENDAR_TABLES = ("months", "weekdays", "clock", "zones")
PARTS = re.compile(r"[^\w]+")
HEADS = (
    "units", "days", "parts_of_day", "lone_parts", "points", "seasons", "decades", "sets",
    "unit_forms_half", "unit_forms_period", "unit_forms_quarter", "unit_forms_century",
    "unit_forms_year", "unit_forms_weekend", "unit_forms_single", "unit_forms_many", "year_end",
    "quarter_codes", "vague_past", "vague_present", "vague_future", "numbers_of_years", "thousands",
    "months", "weekdays", "holidays",
)  # fmt: skip
CLOSERS = frozenset({"not_years", "counted", "common", "before_month"})  # no part of an expression
TEN, HUNDRED = 10, 100
SHOUTED = ("days", "clock", "zones")  # also written in capitals
CASED = ("holidays", "eras.before", "eras.common")  # written one way only
NAMED = ("months", "weekdays")


def cased(forms: Iterable[str]) -> frozenset[str]:
    """Return the forms in lower case and with a capital.

    >>> sorted(cased(["last year"]))
    ['Last year', 'last year']
    """
    return frozenset(f for form in forms for f in (form, form[:1].upper() + form[1:]))


def capitalised(forms: Iterable[str]) -> frozenset[str]:
    """Return the forms as names are written: with a capital, and in capitals."""
    return frozenset(f for form in forms for f in (form[:1].upper() + form[1:], form.upper()))


@attrs.frozen(slots=False)
class DateWords:
    """The date words of a language pack. Keys of the tables are lower case.

    A section that a pack leaves out is empty: the language has no such words.
    """

    pack: LanguagePack

    def table(self, section: str) -> Mapping[str, Any]:
        """Return the words of a section with their values."""
        return self.tables.get(section, {})

    def forms(self, section: str) -> frozenset[str]:
        """Return the words of a section that has no values."""
        return self.lists.get(section, frozenset())

    def first_words(self, names: Iterable[str]) -> frozenset[str]:
        """Return the words, in all cases, that the forms of these lists begin with."""
        lists = self.named_lists
        return frozenset(
            PARTS.split(form, maxsplit=1)[0] for name in names for form in lists.get(name, ())
        )

    @cached_property
    def tables(self) -> dict[str, dict[str, Any]]:
        """All tables of words with values, by section."""
        lexicon = self.pack.lexicon(TOPIC)
        with_values = [n for n in lexicon.names() if "values" in lexicon.sections[n]]
        tables = {name: _lowered(lexicon.values(name)) for name in with_values}
        for name, words in calendar_tables((self.pack,)).items():
            tables[name] = {**tables.get(name, {}), **words}
        return tables

    @cached_property
    def lists(self) -> dict[str, frozenset[str]]:
        """All lists of words without values, by section, in lower case."""
        lexicon = self.pack.lexicon(TOPIC)
        without = [name for name in lexicon.names() if "forms" in lexicon.sections[name]]
        return {name: frozenset(map(str.lower, lexicon.forms(name))) for name in without}

    @cached_property
    def named_lists(self) -> dict[str, frozenset[str]]:
        """Return the lists that the patterns take, in all the cases that a text may print."""
        lexicon = self.pack.lexicon(TOPIC)
        lists = {key.replace(".", "_"): cased(words) for key, words in self.lists.items()}
        lists |= {key.replace(".", "_"): cased(words) for key, words in self.tables.items()}
        for name in SHOUTED:
            lists[name] = cased(self.tables[name]) | capitalised(self.tables[name])
        for name in CASED:
            entry = lexicon.sections.get(name, {})
            lists[name.replace(".", "_")] = frozenset(entry.get("values", entry.get("forms", ())))
        tens = (
            word
            for word, value in self.table("numbers").items()
            if value in range(TEN, HUNDRED + 1)
        )
        lists["tens"] = cased(tens)
        for name in NAMED:
            lists |= self._named(name)
        return lists

    def _named(self, name: str) -> dict[str, frozenset[str]]:
        """Return the lists of months or weekdays: all, short, full, and those that are clear."""
        table, calendar = self.tables[name], calendar_tables((self.pack,))[name]
        is_small = name in self.forms("lower_case")
        short = {w for w in calendar if any(o != w and o.startswith(w) for o in calendar)}
        clear = table.keys() - self.forms("may_be_names")
        sets = {
            name: table.keys(),
            f"short_{name}": short,
            f"full_{name}": table.keys() - short,
            f"clear_short_{name}": clear & short,
            f"clear_full_{name}": clear - short,
            f"clear_{name}": clear - short,
        }
        return {
            key: capitalised(words) | (cased(words) if is_small else frozenset())
            for key, words in sets.items()
        }

    @cached_property
    def past_endings(self) -> tuple[str, ...]:
        """The endings of verbs that look back."""
        return tuple(sorted(self.forms("direction.past_endings")))

    @cached_property
    def heads(self) -> dict[str, frozenset[str]]:
        """The words, in all cases, that give an expression away, with the lists that hold them."""
        found: dict[str, set[str]] = {}
        common = cased(self.forms("common"))
        for name in HEADS:
            for form in self.named_lists.get(name, ()):
                for word in PARTS.split(form):
                    if word not in common:
                        found.setdefault(word, set()).add(name)
        found.pop("", None)
        return {word: frozenset(names) for word, names in found.items()}

    @cached_property
    def openers(self) -> frozenset[str]:
        """The words, in all cases, that may stand in an expression before its head."""
        lists = self.named_lists
        names = {n for n in lists if n not in CLOSERS and not n.startswith("direction")}
        return frozenset(w for name in names for form in lists[name] for w in PARTS.split(form))


def _lowered(values: Mapping[str, Any]) -> dict[str, Any]:
    return {word.lower(): value for word, value in values.items()}


@forgettable
@cache
def calendar_tables(packs: tuple[LanguagePack, ...]) -> Mapping[str, Mapping[str, int]]:
    """Return months, weekdays, halves of the day and zones with their numbers; the first wins."""
    merged: dict[str, dict[str, int]] = {name: {} for name in CALENDAR_TABLES}
    for pack in reversed(packs):
        for name, table in merged.items():
            table.update(_lowered(pack.values(CALENDAR, name)))
    return merged


def has_date_words(language: str) -> bool:
    """Whether the pack of a language has words for dates.

    Raises:
        LanguageError: If there is no pack for it.
    """
    return get_language(language, Ability.LINES).resource(f"lexicon/{TOPIC}.toml").is_file()


@forgettable
@cache
def date_words(language: str) -> DateWords:
    """Return the date words of a language.

    Raises:
        LanguageError: If there is no pack for it.
    """
    return DateWords(get_language(language, Ability.LINES))
