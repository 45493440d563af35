"""Find time expressions: a word that gives one away, the words before it, then the grammar."""

from collections.abc import Iterator
from functools import cache

import attrs
import regex

from claimkit.dates.expression import Expression
from claimkit.dates.grammar import EXPRESSION, OPENER, WORD
from claimkit.dates.read import read_fields
from claimkit.dates.tense import find_tense
from claimkit.dates.words import DateWords, date_words
from claimkit.model import DateKind, Span

BEFORE = 70  # code points before the head that an expression may begin in
OPENERS = 8
REACH = 160  # code points from the start that an expression may have
YEAR_DIGITS = 4
AFTER_DIGITS = ":/.-"
BEFORE_YEARS = frozenset("'’‘-–")
TENSED = frozenset({
    "full-date", "year-month", "only-month", "only-weekday", "season", "holiday", "quarter",
    "day-part", "clock-time", "day-clock",
})  # fmt: skip
PREFIX = "rule_"


@attrs.frozen
class Tools:
    """The patterns of a language, and its words."""

    words: DateWords
    word: "regex.Pattern[str]"
    opener: "regex.Pattern[str]"
    expression: "regex.Pattern[str]"
    clock_letters: frozenset[str]


@cache
def _tools(language: str) -> Tools:
    words = date_words(language)
    lists = words.named_lists
    halves = lists["clock"] | lists["hour_marks"] | lists["eras_before"] | lists["eras_common"]
    return Tools(
        words,
        WORD.compiled(),
        OPENER.compiled(),
        EXPRESSION.compiled(lists),
        frozenset(form[0] for form in halves),
    )


def find(text: str, language: str = "en") -> tuple[Expression, ...]:
    """Find the time expressions of a text, without an anchor.

    Returns:
        Expressions in the order of the text, none of which overlap.

    Raises:
        LanguageError: If there is no pack for the language.

    >>> [text.span for text in find("It opened on May 3 and closed a week later.")]
    [Span(start=13, end=18), Span(start=30, end=42)]
    """
    tools = _tools(language)
    found: list[Expression] = []
    end = 0
    for head in _heads(text, tools):
        if head < end:
            continue
        expression = _expression(text, head, end, tools)
        if expression is not None:
            found.append(expression)
            end = expression.span.end
    return tuple(found)


def _heads(text: str, tools: Tools) -> Iterator[int]:
    """Yield the starts of the words and numbers that may stand in an expression."""
    heads = tools.words.heads
    for match in tools.word.finditer(text):
        word = match[0]
        if word in heads or (word[0].isdigit() and _may_tell_time(text, match, tools)):
            yield match.start()


def _may_tell_time(text: str, match: "regex.Match[str]", tools: Tools) -> bool:
    """Whether a number may be a year, or begin a numeric date or a time of day."""
    size, end = match.end() - match.start(), match.end()
    if size == YEAR_DIGITS:
        return True
    after = text[end : end + 2]
    return size < YEAR_DIGITS and (
        (after[:1] and after[:1] in AFTER_DIGITS) or after.lstrip()[:1] in tools.clock_letters
        or text[max(0, match.start() - 1) : match.start()] in BEFORE_YEARS
    )  # fmt: skip


def _expression(text: str, head: int, floor: int, tools: Tools) -> Expression | None:
    """Return the longest-reaching expression that holds the head."""
    for start in _starts(text, head, floor, tools):
        match = tools.expression.match(text, start, min(len(text), start + REACH))
        if match is not None and match.end() > head:
            expression = _read(text, match, tools.words)
            if expression is not None:
                return expression
    return None


def _starts(text: str, head: int, floor: int, tools: Tools) -> list[int]:
    """Return the places where the expression with this head may begin, the first one first."""
    low = max(floor, head - BEFORE)
    starts = [head]
    if head > low and text[head - 1] in "'’‘":
        starts.append(head - 1)
    before = list(tools.opener.finditer(text, low, head))
    while before and len(starts) <= OPENERS:
        match = before.pop()
        gap = text[match.end() : starts[-1]]
        if gap.strip(" \t\n\u00a0,.-–'’‘") or gap.count("\n") > 1:
            break
        if match[0] not in tools.words.openers and not match[0][0].isdigit():
            break
        starts.append(match.start())
    return starts[::-1]


def _read(text: str, match: "regex.Match[str]", words: DateWords) -> Expression | None:
    groups = {name: value for name, value in match.groupdict().items() if value is not None}
    rule = next(name for name in groups if name.startswith(PREFIX))
    del groups[rule]
    read = read_fields(rule.removeprefix(PREFIX), groups, words)
    if read is None or (read.rule == "only-year" and _counts(text, match, words)):
        return None
    span = Span(match.start(), match.start() + len(match[0].rstrip()))
    fields = dict(read.fields)
    if read.rule in TENSED and "year" not in fields:
        fields["tense"] = find_tense(text, span, words, strong="month" not in fields)
    return Expression(span=span, kind=DateKind(read.kind), rule=read.rule, fields=fields)


def _counts(text: str, match: "regex.Match[str]", words: DateWords) -> bool:
    """Whether a number that could be a year tells how many there are of something."""
    before = text[max(0, match.start() - BEFORE) : match.start()].rsplit(None, 1)
    after = text[match.end() : match.end() + BEFORE].split(None, 1)
    return bool(
        (before and before[-1].strip(".,(").lower() in words.forms("not_years"))
        or (after and after[0].strip(".,;:)").lower() in words.forms("counted"))
    )
