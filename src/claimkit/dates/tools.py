"""What finding needs of a language: its words as letters of an alphabet, and masks of rules."""

import re
from collections.abc import Iterable, Mapping
from functools import cache, reduce
from operator import or_
from typing import NamedTuple

import attrs
import regex

from claimkit.dates.grammar import LISTS, RULES
from claimkit.dates.read import Reading, Values, group_readings
from claimkit.dates.tense import Ways, sentence_ways
from claimkit.dates.words import DateWords, date_words, has_date_words
from claimkit.plugins.memory import forgettable
from claimkit.text.coded import BEHIND, FIRST, Coder, make_alphabet
from claimkit.text.pattern import LIST, PIECE

SHAPES = (
    "four_digits", "short_digits", "marked_digits", "hour_digits", "plural_digits", "era_digits",
)  # fmt: skip
FIRST_SHAPES = ("quotes",)
OWN_LISTS = ("clock", "hour_marks", "eras_before", "eras_common", "plural_s")
LITERAL = frozenset("TZ")  # letters that the patterns hold themselves
DASHES = str.maketrans("‐‑–—", "----")
GROUP = re.compile(r"\(\?P<(\w+)>(?:\(\?:([^()]*)\)\))?")  # maybe around one list of words
BLANKS = re.compile(r"(?<!\\)\s+")
ONE = re.compile(r"\\?.|\[[^\[\]\\]*\]|\((?:\\.|[^()\\]|\((?:\\.|[^()\\])*\))*\)")  # one item
NUMBERED = "__"


class Matcher(NamedTuple):
    """A rule ready to be tried: its name, its pattern, and what its groups say."""

    name: str
    pattern: re.Pattern[str]
    readings: tuple[Reading, ...]


class Matchers(dict[int, Matcher]):
    """The rules of a language, by their bit in a mask, compiled when they are first tried."""

    def __init__(self, lists: Mapping[str, str], meanings: Values) -> None:
        super().__init__()
        self.lists = lists
        self.meanings = meanings
        self.pieces: dict[str, str] = {}

    def __missing__(self, bit: int) -> Matcher:
        rule = RULES[bit.bit_length() - 1]
        pattern = self._compile(self._filled(rule.template.pattern, rule.template.pieces))
        readings = group_readings(_groups(pattern), self.meanings)
        matcher = self[bit] = Matcher(rule.name, pattern, readings)
        return matcher

    def _filled(self, pattern: str, pieces: Mapping[str, str]) -> str:
        """Return a pattern with its lists of words and its pieces, all of which are known."""

        def fill(match: "regex.Match[str]") -> str:
            name = match["name"]
            if name not in self.pieces:
                piece = self._filled(pieces[name], pieces)
                self.pieces[name] = piece if ONE.fullmatch(piece) else f"(?:{piece})"
            return self.pieces[name]

        with_words = LIST.sub(lambda match: self.lists[match["name"]], BLANKS.sub("", pattern))
        return PIECE.sub(fill, with_words)

    def _compile(self, pattern: str) -> re.Pattern[str]:
        """Compile a pattern; of groups with one name all but the first get a number."""
        seen: dict[str, int] = {}

        def number(match: "re.Match[str]") -> str:
            name, words = match.groups()
            seen[name] = seen.get(name, 0) + 1
            named = f"{name}{NUMBERED}{seen[name]}" if seen[name] > 1 else name
            return f"(?P<{named}>" + (f"{words})" if words else "")

        return re.compile(GROUP.sub(number, pattern))


def _groups(pattern: re.Pattern[str]) -> list[tuple[str, int]]:
    return [(name.split(NUMBERED)[0], number) for name, number in pattern.groupindex.items()]


@attrs.frozen(eq=False)
class Tools:
    """The patterns of a language, and its words. In each mask, bit n stands for rule n.

    Attributes:
        words: The words.
        coder: Turns words into characters.
        scan: Finds the words and figures that may give an expression away.
        heads: The rules of each character that does.
        first: The rules that may begin with a character, digits among them; those of no rule
            stand inside only.
        shapes: The rules of each shape of figures.
        matchers: The rules themselves.
        ways: Tells which way a sentence looks.
        clock: What makes a number an hour, in characters.
        eras: What makes a number a year of an era, in characters.
        plural: What makes a number a decade, in characters.
    """

    words: DateWords
    coder: Coder
    scan: re.Pattern[str]
    heads: Mapping[str, int]
    first: Mapping[str, int]
    shapes: Mapping[str, int]
    matchers: Matchers
    ways: Ways
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
    names = {name.removeprefix(BEHIND) for name in LISTS}
    lists = {name: words.named_lists.get(name, frozenset()) for name in names.union(OWN_LISTS)}
    needs = _masks(rule.needs for rule in RULES)
    firsts = _masks(rule.first for rule in RULES)
    heads: dict[str, int] = {}
    for word, holding in words.heads.items():
        if mask := sum_masks(needs, holding):
            run = word.rstrip("0123456789")
            heads[run] = heads.get(run, 0) | mask
    alphabet = make_alphabet({name: lists[name] for name in sorted(names)}, heads, LITERAL)
    codes = alphabet.codes
    coder = Coder(codes, literal=LITERAL, marks=DASHES)
    first = {codes[word]: 0 for word in words.openers if word in codes}
    first |= dict.fromkeys("0123456789", firsts["figures"])
    for name, mask in firsts.items():
        for word in words.first_words([name]):
            code = codes.get(word.rstrip("0123456789"), "")
            first[code] = first.get(code, 0) | mask
    last = max(codes[word] for word in heads)

    def coded(*names: str) -> tuple[str, ...]:
        return tuple(
            sorted(coder.encode(form).coded[:-1] for name in names for form in lists[name])
        )

    return Tools(
        words=words,
        coder=coder,
        scan=re.compile(f"[0-9{FIRST}-{last}][0-9]{{0,60}}"),
        heads={codes[word]: mask for word, mask in heads.items()},
        first=first,
        shapes={**{name: needs[name] for name in SHAPES}, **{n: firsts[n] for n in FIRST_SHAPES}},
        matchers=Matchers(alphabet.lists, Values(words, alphabet.words)),
        ways=sentence_ways(language),
        clock=coded("clock", "hour_marks"),
        eras=coded("eras_before", "eras_common"),
        plural=coded("plural_s"),
    )


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
