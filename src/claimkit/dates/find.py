"""Find time expressions: words that give one away, the words before them, then the grammar."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache, reduce
from operator import or_

import attrs
import regex

from claimkit.dates.expression import Expression
from claimkit.dates.grammar import RULES, WORD, WORD_BEFORE
from claimkit.dates.read import read_fields
from claimkit.dates.tense import find_tense
from claimkit.dates.words import DateWords, date_words, has_date_words
from claimkit.model import Span

BEFORE = 70  # code points before the head that an expression may begin in
OPENERS = 8
AHEAD = 60  # code points after the head in which other heads say which rules may fit
REACH = 160  # code points from the start that an expression may have
YEAR_DIGITS = 4
REST = 8
AFTER_FIGURES = ":"  # sorts after all figures, before all letters
FIGURES = "0123456789"
MARKS = frozenset("/.-")
CLOCK_MARKS = frozenset(":.")
SHAPES = (
    "four_digits", "short_digits", "marked_digits", "hour_digits", "plural_digits", "era_digits",
)  # fmt: skip
FIRST_SHAPES = ("figures", "quotes")
QUOTES = frozenset("'’‘")
DASHES = frozenset("-–")
BETWEEN = " \t\n\u00a0,.-–'’‘"
TENSED = frozenset({
    "full-date", "year-month", "only-month", "only-weekday", "season", "holiday", "quarter",
    "day-part", "clock-time", "day-clock",
})  # fmt: skip


@attrs.frozen
class Tools:
    """The patterns of a language, and its words. In each mask, bit n stands for rule n."""

    words: DateWords
    word: "regex.Pattern[str]"
    word_before: "regex.Pattern[str]"
    heads: Mapping[str, int]
    first: Mapping[str, int]
    shapes: Mapping[str, int]
    clock: tuple[str, ...]
    eras: tuple[str, ...]
    plural: tuple[str, ...]


@cache
def _tools(language: str) -> Tools | None:
    if not has_date_words(language):
        return None
    words = date_words(language)
    lists = words.named_lists
    needs = _masks(rule.needs for rule in RULES)
    firsts = _masks(rule.first for rule in RULES)
    heads = {word: _sum(needs, names) for word, names in words.heads.items()}
    first: dict[str, int] = {}
    for name, mask in firsts.items():
        for word in words.first_words([name]):
            first[word] = first.get(word, 0) | mask
    return Tools(
        words=words,
        word=WORD.compiled(),
        word_before=WORD_BEFORE.compiled(),
        heads={word: mask for word, mask in heads.items() if mask},
        first=first,
        shapes={**{name: needs[name] for name in SHAPES}, **{n: firsts[n] for n in FIRST_SHAPES}},
        clock=tuple(sorted(lists["clock"] | lists["hour_marks"])),
        eras=tuple(sorted(lists["eras_before"] | lists["eras_common"])),
        plural=tuple(sorted(lists["plural_s"])),
    )


@cache
def _pattern(rule: int, language: str) -> "regex.Pattern[str]":
    """Return the pattern of a rule; most texts need few of them, and compiling them takes time."""
    return RULES[rule].template.compiled(date_words(language).named_lists)


def _masks(names: Iterable[tuple[str, ...]]) -> dict[str, int]:
    """Return for each name the mask of the rules that have it."""
    found: dict[str, int] = {}
    for number, listed in enumerate(names):
        for name in listed:
            found[name] = found.get(name, 0) | 1 << number
    return found


def _sum(masks: Mapping[str, int], names: Iterable[str]) -> int:
    return reduce(or_, (masks.get(name, 0) for name in names), 0)


def find(text: str, language: str = "en") -> tuple[Expression, ...]:
    """Find the time expressions of a text, without an anchor.

    Returns:
        Expressions in the order of the text, none of which overlap; none at all in a language
        whose pack has no words for dates.

    Raises:
        LanguageError: If there is no pack for the language.

    >>> [e.span for e in find("It opened on May 3 and closed a week later.")]
    [Span(start=13, end=18), Span(start=30, end=42)]
    """
    tools = _tools(language)
    if tools is None:
        return ()
    heads = list(_heads(text, tools))
    found: list[Expression] = []
    tried: dict[int, int] = {}
    end = last = 0
    for index, (head, _) in enumerate(heads):
        if head < end:
            continue
        last = max(last, index)
        while last < len(heads) and heads[last][0] <= head + AHEAD:
            last += 1
        wanted = reduce(or_, (mask for _, mask in heads[index:last]))
        expression = _expression(text, (head, end), wanted, tried, tools)
        if expression is not None:
            found.append(expression)
            end = expression.span.end
            tried.clear()
    return tuple(found)


def _heads(text: str, tools: Tools) -> Iterator[tuple[int, int]]:
    """Yield the starts of words and figures that may stand in an expression, with their rules."""
    heads = tools.heads
    for match in tools.word.finditer(text):
        word = match[0]
        if word in heads:
            yield match.start(), heads[word]
        elif word < AFTER_FIGURES and (mask := _figure_mask(text, match, tools)):
            yield match.start(), mask


def _figure_mask(text: str, match: "regex.Match[str]", tools: Tools) -> int:
    """Return the rules of what a figure may be: a year, a date or time in figures, a short year."""
    (start, end), shapes, mask = match.span(), tools.shapes, 0
    if not match[0].isdigit():
        end -= len(match[0].lstrip(FIGURES))
    size, after = end - start, text[end : end + REST]
    if size == YEAR_DIGITS:
        mask = shapes["four_digits"]
    elif size < YEAR_DIGITS and start and text[start - 1] in QUOTES | DASHES:
        mask = shapes["short_digits"]
    if after[:1] in MARKS:
        mask |= shapes["marked_digits"]
    if size < YEAR_DIGITS - 1 and (
        after[:1] in CLOCK_MARKS or after.lstrip().startswith(tools.clock)
    ):
        mask |= shapes["hour_digits"]
    if after.startswith(tools.plural):
        mask |= shapes["plural_digits"]
    return mask | shapes["era_digits"] if after[1:].startswith(tools.eras) else mask


def _expression(
    text: str, bounds: tuple[int, int], wanted: int, tried: dict[int, int], tools: Tools
) -> Expression | None:
    """Return the expression that begins first and holds the head; `tried` spares repetitions."""
    head, _ = bounds
    for start, first in _starts(text, *bounds, tools):
        done = tried.get(start, 0)
        todo = wanted & first & ~done
        tried[start] = done | todo
        while todo:
            bit = todo & -todo
            todo ^= bit
            number = bit.bit_length() - 1
            match = _pattern(number, tools.words.pack.code).match(text, start, start + REACH)
            if match is not None and match.end() > head:
                expression = _read(text, RULES[number].name, match, tools.words)
                if expression is not None:
                    return expression
    return None


def _starts(text: str, head: int, floor: int, tools: Tools) -> list[tuple[int, int]]:
    """Return where the expression with this head may begin, in order, and the rules for it."""
    low = max(floor, head - BEFORE)
    starts = [(head, _first(text, head, tools))]
    if head > low and text[head - 1] in QUOTES:
        starts.append((head - 1, _first(text, head - 1, tools)))
    openers = tools.words.openers
    for match in tools.word_before.finditer(text, low, head):
        word, gap = match[0], text[match.end() : starts[-1][0]]
        unfit = word not in openers and word[0] > "9"
        if unfit or gap.strip(BETWEEN) or gap.count("\n") > 1 or len(starts) > OPENERS:
            break
        starts.append((match.start(), _first(text, match.start(), tools, word)))
    return starts[::-1]


def _first(text: str, start: int, tools: Tools, word: str = "") -> int:
    """Return the rules for what an expression begins with."""
    shape = text[start]
    if shape in QUOTES:
        return tools.shapes["quotes"]
    if "0" <= shape <= "9":
        return tools.shapes["figures"]
    if not word:
        match = tools.word.match(text, start)
        word = match[0] if match else ""
    return tools.first.get(word, 0)


def _read(text: str, rule: str, match: "regex.Match[str]", words: DateWords) -> Expression | None:
    groups = {name: value for name, value in match.groupdict().items() if value is not None}
    if rule == "only-year" and _counts(text, match, words):
        return None
    kind, fields = read_fields(rule, groups, words)
    span = Span(match.start(), match.start() + len(match[0].rstrip()))
    if rule in TENSED and "year" not in fields:
        fields["tense"] = find_tense(text, span, words, strong="month" not in fields)
    return Expression(span=span, kind=kind, rule=rule, fields=fields)


def _counts(text: str, match: "regex.Match[str]", words: DateWords) -> bool:
    """Whether a number that could be a year tells how many there are of something."""
    before = text[max(0, match.start() - BEFORE) : match.start()].rsplit(None, 1)
    after = text[match.end() : match.end() + BEFORE].split(None, 1)
    named = before[-1].strip(".,(").lower() if before else ""
    counted = after[0].strip(".,;:)").lower() if after else ""
    return named in words.forms("not_years") or counted in words.forms("counted")
