"""The words of time expressions of one language, as the grammar and the resolver need them."""

import re
from collections.abc import Iterable, Mapping
from functools import cache, cached_property
from typing import Any

import attrs

from claimkit.lang import get_language
from claimkit.lang.pack import LanguagePack

TOPIC = "dates"
CALENDAR = "calendar"
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
    """The date words of a language pack. Keys of the tables are lower case."""

    pack: LanguagePack

    def table(self, section: str) -> Mapping[str, Any]:
        """Return the words of a section with their values."""
        return self.tables[section]

    def forms(self, section: str) -> frozenset[str]:
        """Return the words of a section that has no values."""
        return self.lists[section]

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
        for name in ("months", "weekdays", "clock", "zones"):
            tables[name] = _lowered(self.pack.values(CALENDAR, name))
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
            entry = lexicon.sections[name]
            lists[name.replace(".", "_")] = frozenset(entry.get("values", entry.get("forms")))
        tens = (
            word
            for word, value in self.tables["numbers"].items()
            if value in range(TEN, HUNDRED + 1)
        )
        lists["tens"] = cased(tens)
        for name in ("months", "weekdays"):
            table = self.tables[name]
            short = {w for w in table if any(o != w and o.startswith(w) for o in table)}
            clear = table.keys() - self.lists["may_be_names"]
            lists[name] = capitalised(table)
            lists[f"short_{name}"] = capitalised(short)
            lists[f"full_{name}"] = capitalised(table.keys() - short)
            lists[f"clear_short_{name}"] = capitalised(clear & short)
            lists[f"clear_full_{name}"] = lists[f"clear_{name}"] = capitalised(clear - short)
        return lists

    @cached_property
    def past_endings(self) -> tuple[str, ...]:
        """The endings of verbs that look back."""
        return tuple(sorted(self.lists["direction.past_endings"]))

    @cached_property
    def heads(self) -> dict[str, frozenset[str]]:
        """The words, in all cases, that give an expression away, with the lists that hold them."""
        found: dict[str, set[str]] = {}
        common = cased(self.lists["common"])
        for name in HEADS:
            for form in self.named_lists[name]:
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


def has_date_words(language: str) -> bool:
    """Whether the pack of a language has words for dates.

    Raises:
        LanguageError: If there is no pack for it.
    """
    return get_language(language).resource(f"lexicon/{TOPIC}.toml").is_file()


@cache
def date_words(language: str) -> DateWords:
    """Return the date words of a language.

    Raises:
        LanguageError: If there is no pack for it.
    """
    return DateWords(get_language(language))
