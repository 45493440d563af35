"""Find time expressions: words that give one away, the words before them, then the grammar."""

import re
import sys
from collections.abc import Iterator

from claimkit.dates.expression import Expression
from claimkit.dates.gaps import Even
from claimkit.dates.read import Fields, kind_of
from claimkit.dates.shared import share_years
from claimkit.dates.tense import find_tense
from claimkit.dates.tools import LITERAL, Matcher, Tools, load_tools
from claimkit.dates.words import DateWords
from claimkit.text.coded import FIRST, Coded

OPENERS = 8
AHEAD = 24  # characters after a head in which other heads say which rules may fit
REACH = 80  # characters from the start that an expression may have
LONGEST = 8  # characters of words and figures that stand together
WIDEST = 4  # characters that may stand between two words of an expression
BEFORE = 70  # code points that hold the words next to a year
YEAR_DIGITS = 4
FIGURES = frozenset("0123456789")
INSIDE = frozenset((*FIGURES, *LITERAL, "_"))
MARKS = frozenset("/.-")
CLOCK_MARKS = frozenset(":.")
QUOTES = frozenset("'’‘")
BETWEEN = frozenset(" ,.-'’‘")
SHORTENED = frozenset("'’‘-")
TENSED = frozenset({
    "full-date", "year-month", "only-month", "only-weekday", "season", "holiday", "quarter",
    "day-part", "clock-time", "day-clock",
})  # fmt: skip

Head = tuple[int, int]
"""A word or figure that may stand in an expression: its place, and its rules as a mask."""

NO_HEAD: Head = (sys.maxsize, 0)


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
    even = Even(text)
    found = tuple(_find(tools.coder.encode(even.text), even, tools))
    return share_years(found, text, tools.words)


def _find(coded: Coded, even: Even, tools: Tools) -> Iterator[Expression]:
    """Yield the expressions of a text."""
    heads = _heads(coded.coded, tools)
    tried: dict[int, int] = {}
    floor = 0
    for index, (at, mask) in enumerate(heads[:-1]):
        if at < floor:
            continue
        wanted, following, last = mask, index + 1, at + AHEAD
        while heads[following][0] <= last:
            wanted |= heads[following][1]
            following += 1
        found = _expression(coded, (at, floor, wanted), tried, even, tools)
        if found is not None:
            expression, floor = found
            yield expression
            tried = {}


def _heads(coded: str, tools: Tools) -> list[Head]:
    """Return the words and figures that may stand in an expression, with their rules.

    The last is none: it ends the list.
    """
    masks, found = tools.heads, []
    for match in tools.scan.finditer(coded):
        at = match.start()
        if at and (coded[at - 1] >= FIRST or coded[at - 1] in INSIDE):
            continue
        mask = masks.get(coded[at])
        if mask is None:
            mask = _figure_mask(coded, at, match.end(), tools)
        if mask:
            found.append((at, mask))
    return [*found, NO_HEAD]


def _figure_mask(coded: str, start: int, end: int, tools: Tools) -> int:
    """Return the rules of what a figure may be: a year, a date or time in figures, a short year."""
    shapes, mask = tools.shapes, 0
    size, mark = end - start, coded[end : end + 1]
    if size == YEAR_DIGITS:
        mask = shapes["four_digits"]
    elif size < YEAR_DIGITS and coded[start - 1 : start] in SHORTENED:
        mask = shapes["short_digits"]
    is_joined = coded[end + 1 : end + 2].isdigit()
    if is_joined and mark in MARKS:
        mask |= shapes["marked_digits"]
    if size < YEAR_DIGITS - 1 and (
        (is_joined and mark in CLOCK_MARKS)
        or coded.startswith(tools.clock, end + 1 if mark == " " else end)
    ):
        mask |= shapes["hour_digits"]
    if coded.startswith(tools.plural, end):
        mask |= shapes["plural_digits"]
    return mask | shapes["era_digits"] if coded.startswith(tools.eras, end + 1) else mask


def _expression(
    coded: Coded, search: tuple[int, int, int], tried: dict[int, int], even: Even, tools: Tools
) -> tuple[Expression, int] | None:
    """Return the expression that begins first and holds the head, and where it ends when coded.

    `tried` spares repetitions.
    """
    head, floor, wanted = search
    text = coded.coded
    for start, first in _starts(text, head, floor, tools):
        done = tried.get(start, 0)
        todo = wanted & first & ~done
        tried[start] = done | todo
        while todo:
            bit = todo & -todo
            todo ^= bit
            matcher = tools.matchers[bit]
            match = matcher.pattern.match(text, start, start + REACH)
            if match is not None and match.end() > head:
                end = start + len(match[0].rstrip())
                expression = _read(coded, (start, end), match, matcher, even, tools)
                if expression is not None:
                    return expression, end
    return None


def _starts(coded: str, head: int, floor: int, tools: Tools) -> list[Head]:
    """Return where the expression with this head may begin, in order, and the rules for it."""
    first = tools.first
    found = [(head, first.get(coded[head], 0))]
    if head > floor and coded[head - 1] in QUOTES:
        found.append((head - 1, tools.shapes["quotes"]))
    at = head
    for _ in range(OPENERS + 1 - len(found)):
        last = at - 1
        while last >= floor and coded[last] in BETWEEN:
            last -= 1
        if last < floor or at - last > WIDEST + 1:
            break
        at = last if coded[last - 1] == " " else _word_start(coded, last, floor)
        mask = first.get(coded[at])
        if mask is None:
            break
        found.append((at, mask))
    return found[::-1]


def _word_start(coded: str, at: int, floor: int) -> int:
    """Return where words and figures that stand without a gap begin."""
    floor = max(floor, at - LONGEST)
    while at > floor and (coded[at - 1] in FIGURES or coded[at - 1] >= FIRST):
        at -= 1
    return at


def _read(
    coded: Coded,
    found: tuple[int, int],
    match: "re.Match[str]",
    matcher: Matcher,
    even: Even,
    tools: Tools,
) -> Expression | None:
    """Return what a rule found; None for a number that is no year."""
    text, rule, groups = coded.text, matcher.name, match.regs
    start, end = coded.place(*found)
    if rule == "only-year" and _counts(text, start, end, tools.words):
        return None
    fields: Fields = {}
    for number, field, read in matcher.readings:
        first, last = groups[number]
        if first >= 0 and (value := read(coded.coded[first:last])) is not None:
            fields[field] = value
    if rule in TENSED and "year" not in fields:
        fields["tense"] = find_tense(text, start, end, tools.ways, strong="month" not in fields)
    return Expression(
        span=even.span(start, end), kind=kind_of(rule, fields), rule=rule, fields=fields
    )


def _counts(text: str, start: int, end: int, words: DateWords) -> bool:
    """Whether a number that could be a year tells how many there are of something."""
    before = text[max(0, start - BEFORE) : start].rsplit(None, 1)
    after = text[end : end + BEFORE].split(None, 1)
    named = before[-1].strip(".,(").lower() if before else ""
    counted = after[0].strip(".,;:)").lower() if after else ""
    return named in words.forms("not_years") or counted in words.forms("counted")
