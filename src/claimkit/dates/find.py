"""Find time expressions: words that give one away, the words before them, then the grammar."""

import re
from collections.abc import Iterator
from functools import cache, reduce
from operator import or_
from typing import NamedTuple

import regex

from claimkit.dates.coded import Coded, encode, put_aside
from claimkit.dates.expression import Expression
from claimkit.dates.grammar import RULES
from claimkit.dates.read import read_fields
from claimkit.dates.tense import find_tense
from claimkit.dates.tools import Tools, load_tools, rule_pattern
from claimkit.dates.words import DateWords
from claimkit.model import Span

WORD = re.compile(r"\w+")  # nothing follows that could make it go back
IN_WORD = re.compile(r"\w")
LONGEST_WORD = 40
GAP = 4  # code points between words, generously
AROUND = 30  # code points before the first word of an expression that it may depend on
MOST_AROUND = 110
AFTER = 45  # code points after a head that its expression may have where no other head stands
BEFORE = 70  # code points before the head that an expression may begin in
OPENERS = 8
AHEAD = 60  # code points after the head in which other heads say which rules may fit
REACH = 160  # characters from the start that an expression may have
YEAR_DIGITS = 4
REST = 8
FIGURES = frozenset("0123456789")
AFTER_FIGURES = ":"  # sorts after all figures, before all letters
MARKS = frozenset("/.-")
CLOCK_MARKS = frozenset(":.")
QUOTES = frozenset("'’‘")
DASHES = frozenset("-–")
BETWEEN = " \t\n\u00a0,.-–'’‘"
TENSED = frozenset({
    "full-date", "year-month", "only-month", "only-weekday", "season", "holiday", "quarter",
    "day-part", "clock-time", "day-clock",
})  # fmt: skip


class Head(NamedTuple):
    """A word or figure that may stand in an expression: its run, its place, its rules."""

    run: int
    place: int
    mask: int


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
    tools = load_tools(language)
    if tools is None:
        return ()
    found: list[Expression] = []
    clean = put_aside(text)
    for start, end in _stretches(text, tools):
        found += _find(encode(clean, start, end, tools.alphabet.codes), tools)
    return tuple(found)


def _stretches(text: str, tools: Tools) -> Iterator[tuple[int, int]]:
    """Yield the stretches of a text, apart from each other, that hold all expressions."""
    start = end = place = 0
    words, heads = WORD.findall(text), tools.words.heads
    near = [n for n, word in enumerate(words) if word in heads or word < AFTER_FIGURES]
    for number in near:
        word = words[number]
        place = text.index(word, place)
        size = len(word)
        while IN_WORD.match(text, place + size) or (place and IN_WORD.match(text, place - 1)):
            place = text.index(word, place + 1)
        reach = place - _reach(words, number, tools.words.openers)
        if reach > end:
            if end:
                yield start, _gap_after(text, end)
            start = _gap_before(text, reach, end)
        place += size
        end = place + AFTER
    if end:
        yield start, _gap_after(text, end)


def _reach(words: list[str], number: int, openers: frozenset[str]) -> int:
    """Return how far before a head its expression may begin, with what it depends on."""
    size, last = AROUND, max(0, number - OPENERS)
    while number > last and (words[number - 1] in openers or words[number - 1][0] in FIGURES):
        number -= 1
        size += len(words[number]) + GAP
    return min(size, MOST_AROUND)


def _gap_before(text: str, place: int, floor: int) -> int:
    """Return where the word at a place begins, so that no stretch begins inside it."""
    low = max(floor, place - LONGEST_WORD)
    while place > low and not text[place - 1].isspace():
        place -= 1
    return place


def _gap_after(text: str, place: int) -> int:
    """Return where the word at a place ends."""
    high = min(len(text), place + LONGEST_WORD)
    while place < high and not text[place].isspace():
        place += 1
    return min(place, len(text))


def _find(coded: Coded, tools: Tools) -> Iterator[Expression]:
    """Yield the expressions of a stretch."""
    heads = list(_heads(coded, tools))
    tried: dict[int, int] = {}
    floor = last = 0
    for index, head in enumerate(heads):
        if coded.starts[head.run] < floor:
            continue
        last = max(last, index)
        while last < len(heads) and heads[last].place <= head.place + AHEAD:
            last += 1
        wanted = reduce(or_, [near.mask for near in heads[index:last]])
        expression, end = _expression(coded, (head.run, floor), wanted, tried, tools)
        if expression is not None:
            yield expression
            floor = end
            tried.clear()


def _heads(coded: Coded, tools: Tools) -> Iterator[Head]:
    """Yield the words and figures that may stand in an expression, with their rules."""
    heads, text = tools.heads, coded.coded
    for match in tools.scan.finditer(text):
        at = match.start()
        if at and (text[at - 1].isalnum() or text[at - 1] == "_"):
            continue
        run = coded.run_at(at)
        place = coded.places[run]
        mask = heads.get(match[0])
        if mask is None:
            mask = _figure_mask(coded.text, place, place + len(match[0]), tools)
        if mask:
            yield Head(run, place, mask)


def _figure_mask(text: str, start: int, end: int, tools: Tools) -> int:
    """Return the rules of what a figure may be: a year, a date or time in figures, a short year."""
    shapes, mask = tools.shapes, 0
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
    coded: Coded, bounds: tuple[int, int], wanted: int, tried: dict[int, int], tools: Tools
) -> tuple[Expression | None, int]:
    """Return the expression that begins first and holds the head, and where it ends when coded.

    `tried` spares repetitions.
    """
    head = coded.starts[bounds[0]]
    for start, first in _starts(coded, *bounds, tools):
        done = tried.get(start, 0)
        todo = wanted & first & ~done
        tried[start] = done | todo
        while todo:
            bit = todo & -todo
            todo ^= bit
            number = bit.bit_length() - 1
            pattern = rule_pattern(number, tools.words.pack.code)
            match = pattern.match(coded.coded, start, start + REACH)
            if match is not None and match.end() > head:
                expression = _read(coded, RULES[number].name, match, tools.words)
                if expression is not None:
                    return expression, match.start() + len(match[0].rstrip())
    return None, 0


def _starts(coded: Coded, head: int, floor: int, tools: Tools) -> list[tuple[int, int]]:
    """Return where the expression with this head may begin, in order, and the rules for it."""
    runs, places, starts = coded.runs, coded.places, coded.starts
    at = starts[head]
    found = [(at, _first(runs[head], tools))]
    if at > floor and coded.coded[at - 1] in QUOTES:
        found.append((at - 1, tools.shapes["quotes"]))
    low, openers, run = places[head] - BEFORE, tools.words.openers, head
    while run > 1 and len(found) <= OPENERS:
        gap = runs[run - 1]
        if gap.strip(BETWEEN) or gap.count("\n") > 1:
            break
        run = _word_start(runs, run - 2)
        word = runs[run]
        whole = word if runs[run + 1] is gap else word + runs[run + 1]
        if places[run] < low or starts[run] < floor:
            break
        if word[0] not in FIGURES and whole not in openers:
            break
        found.append((starts[run], _first(word, tools)))
    return found[::-1]


def _word_start(runs: list[str], run: int) -> int:
    """Return the first of the runs of letters and figures that stand without a gap."""
    while run > 0 and runs[run - 1][-1].isalnum():
        run -= 1
    return run


def _first(word: str, tools: Tools) -> int:
    """Return the rules for what an expression begins with."""
    return tools.shapes["figures"] if word[0] in FIGURES else tools.first.get(word, 0)


@cache
def _groups(pattern: "regex.Pattern[str]") -> tuple[tuple[str, int], ...]:
    return tuple(pattern.groupindex.items())


def _read(
    coded: Coded, rule: str, match: "regex.Match[str]", words: DateWords
) -> Expression | None:
    text = coded.text
    spans = match.regs
    groups = {
        name: text[coded.start(spans[number][0]) : coded.end(spans[number][1])]
        for name, number in _groups(match.re)
        if spans[number][0] >= 0
    }
    first = match.start()
    span = Span(coded.start(first), coded.end(first + len(match[0].rstrip())))
    if rule == "only-year" and _counts(text, span, words):
        return None
    kind, fields = read_fields(rule, groups, words)
    if rule in TENSED and "year" not in fields:
        fields["tense"] = find_tense(text, span, words, strong="month" not in fields)
    return Expression(span=span, kind=kind, rule=rule, fields=fields)


def _counts(text: str, span: Span, words: DateWords) -> bool:
    """Whether a number that could be a year tells how many there are of something."""
    before = text[max(0, span.start - BEFORE) : span.start].rsplit(None, 1)
    after = text[span.end : span.end + BEFORE].split(None, 1)
    named = before[-1].strip(".,(").lower() if before else ""
    counted = after[0].strip(".,;:)").lower() if after else ""
    return named in words.forms("not_years") or counted in words.forms("counted")
