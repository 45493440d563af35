"""Date headers: "Published: May 24, 2021, 10:35 GMT" in a line above a text."""

from functools import cache

import attrs
import regex

from claimkit.dates.printed import PIECES, printed_lists, read_printed
from claimkit.dates.words import calendar_tables
from claimkit.lines.words import LineWords, line_words
from claimkit.model import PartialDate, Span
from claimkit.plugins.memory import forgettable
from claimkit.text.pattern import compile_pattern

BETWEEN = r"(?: T | <GAP> (?: [,|·•@–—-] | \p{Ll}{2} (?!\p{L}) )?+ <GAP> )"
LINE = (
    r"<GAP> (?P<label> (?i:\L<labels>) (?!\p{L}) )?+ (?P<colon> <GAP> : )?+ <GAP>"
    r"(?: (?P<clock_first> <CLOCK> ) <GAP> [,|·•–—-]?+ <GAP> )?+"
    r"<DATE> (?: " + BETWEEN + r" <CLOCK> )?+"
)
LONGEST = 120


@attrs.frozen(kw_only=True)
class DateLine:
    """A date header: its date, the label before it, and whether that names a change."""

    date: PartialDate
    span: Span
    label: str | None = None
    is_update: bool = False


def date_lists(words: LineWords) -> dict[str, frozenset[str]]:
    """Return the word lists that the pieces of printed dates need."""
    return printed_lists(calendar_tables(words.packs))


def read_date(match: "regex.Match[str]", words: LineWords) -> PartialDate | None:
    """Return the date that a match of the pieces names, or None if there is no such day."""
    return read_printed(match, calendar_tables(words.packs))


@forgettable
@cache
def _line_pattern(language: str | None) -> "regex.Pattern[str]":
    words = line_words(language)
    labels = words.forms("furniture", "dates") | words.forms("furniture", "updates")
    return compile_pattern("lines.date-line", LINE, PIECES, {**date_lists(words), "labels": labels})


def find_date_line(
    text: str, language: str | None, start: int = 0, end: int | None = None
) -> DateLine | None:
    """Find the date header that starts at `start`, on its own line or before the first words.

    A date that prose follows on the same line counts only in ISO form or after a label.
    At most 120 code points are read.
    """
    stop = len(text) if end is None else end
    match = _line_pattern(language).match(text, start, min(stop, start + LONGEST))
    if match is None or (match["colon"] and not match["label"]):
        return None
    words = line_words(language)
    date = read_date(match, words)
    if date is None or date.year is None:
        return None
    last = match.end()
    alone = not text[last : min(stop, last + LONGEST)].split("\n", 1)[0].strip(" \t.|·•-–—")
    if not alone and not match["label"]:
        return None
    label = match["label"].lower() if match["label"] else None
    first = start + len(match[0]) - len(match[0].lstrip())
    is_update = label in words.forms("furniture", "updates")
    return DateLine(date=date, span=Span(first, last), label=label, is_update=is_update)
