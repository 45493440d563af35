"""What finding needs of a language: its words as letters of an alphabet, and masks of rules."""

import re
from collections.abc import Iterable, Mapping
from functools import cache, reduce
from operator import or_

import attrs
import regex

from claimkit.dates.coded import FIRST, Alphabet, make_alphabet
from claimkit.dates.grammar import LISTS, RULES
from claimkit.dates.words import DateWords, date_words, has_date_words
from claimkit.plugins.memory import forgettable
from claimkit.text.pattern import LIST, compile_pattern

SHAPES = (
    "four_digits", "short_digits", "marked_digits", "hour_digits", "plural_digits", "era_digits",
)  # fmt: skip
FIRST_SHAPES = ("figures", "quotes")
OWN_LISTS = ("clock", "hour_marks", "eras_before", "eras_common", "plural_s")


@attrs.frozen
class Tools:
    """The patterns of a language, and its words. In each mask, bit n stands for rule n."""

    words: DateWords
    alphabet: Alphabet
    scan: re.Pattern[str]
    heads: Mapping[str, int]
    first: Mapping[str, int]
    shapes: Mapping[str, int]
    clock: tuple[str, ...]
    eras: tuple[str, ...]
    plural: tuple[str, ...]


@forgettable
@cache
def load_tools(language: str) -> Tools | None:
    """Return the tools of a language; None if its pack has no words for dates."""
    if not has_date_words(language):
        return None
    words = date_words(language)
    lists = {name: words.named_lists.get(name, frozenset()) for name in (*LISTS, *OWN_LISTS)}
    needs = _masks(rule.needs for rule in RULES)
    firsts = _masks(rule.first for rule in RULES)
    heads: dict[str, int] = {}
    for word, names in words.heads.items():
        if mask := sum_masks(needs, names):
            run = word.rstrip("0123456789")
            heads[run] = heads.get(run, 0) | mask
    alphabet = make_alphabet({name: lists[name] for name in LISTS}, first=heads)
    first: dict[str, int] = {}
    for name, mask in firsts.items():
        for word in words.first_words([name]):
            run = word.rstrip("0123456789")
            first[run] = first.get(run, 0) | mask
    last = max(alphabet.codes[word] for word in heads)
    return Tools(
        words=words,
        alphabet=alphabet,
        scan=re.compile(f"[{FIRST}-{last}]|[0-9]{{1,60}}"),
        heads={alphabet.codes[word]: mask for word, mask in heads.items()},
        first=first,
        shapes={**{name: needs[name] for name in SHAPES}, **{n: firsts[n] for n in FIRST_SHAPES}},
        clock=tuple(sorted(lists["clock"] | lists["hour_marks"])),
        eras=tuple(sorted(lists["eras_before"] | lists["eras_common"])),
        plural=tuple(sorted(lists["plural_s"])),
    )


@forgettable
@cache
def rule_pattern(rule: int, language: str) -> "regex.Pattern[str]":
    """Return the pattern of a rule; most texts need few of them, and compiling them takes time."""
    tools, template = load_tools(language), RULES[rule].template
    lists = tools.alphabet.lists if tools else {}

    def filled(pattern: str) -> str:
        return LIST.sub(lambda match: lists[match["name"]], pattern)

    pieces = {name: filled(piece) for name, piece in template.pieces.items()}
    return compile_pattern(f"{template.name}.{language}", filled(template.pattern), pieces)


def _masks(names: Iterable[tuple[str, ...]]) -> dict[str, int]:
    """Return for each name the mask of the rules that have it."""
    found: dict[str, int] = {}
    for number, listed in enumerate(names):
        for name in listed:
            found[name] = found.get(name, 0) | 1 << number
    return found


def sum_masks(masks: Mapping[str, int], names: Iterable[str]) -> int:
    """Return all rules of some names as one mask."""
    return reduce(or_, (masks.get(name, 0) for name in names), 0)
