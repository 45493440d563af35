"""The dateline that opens a news text: place, date and agency, up to its dash."""

from functools import cache

import regex

from claimkit.dates.printed import PIECES as DATE_PIECES
from claimkit.lines.dates import date_lists, read_date
from claimkit.lines.words import line_words
from claimkit.model import Dateline, Span
from claimkit.plugins.memory import forgettable
from claimkit.text.pattern import compile_pattern

LONGEST = 160

PIECES = {
    **DATE_PIECES,
    "SPACE": r"[\ \t\u00a0]{1,3}+",
    "CAPS": r"\p{Lu}(?:\p{Lu}|\.|['’-](?=\p{Lu}))[\p{Lu}.'’-]{0,20}+(?!\p{Ll})",
    "CAPITALS": r"<CAPS> (?: (?: <SPACE> | / | -) <CAPS> ){0,5}+",
    "WORD": r"(?! <MONTH_DAY> | <DAY_MONTH> ) \p{Lu}[\p{L}.'’-]{1,20}+",
    "MIXED": r"<WORD> (?: (?: <SPACE> | / ) (?: \p{Ll}{2,3} <SPACE> )?+ <WORD> ){0,3}+",
    "REGION": r", <NL> (?! <WHEN> ) <MIXED>",
    "WHEN": r"<DATE> | (?P<day> \d{1,2}+ ) \.?+ <SPACE> \p{L}{3,10}+ \.?+ (?= <SPACE>? [(/\[] )",
    "PLACE": r"(?: <CAPITALS> | <MIXED> ) (?: <REGION> ){0,2}+",
    "SIGN_OFF": r"\( (?P<agency> \L<agencies> ) \) | (?P<agency> \L<agencies> ) \.",
    "DATED": r",?+ <NL> <WHEN>",
    "SIGNED": r"""
        \( <GAP> (?P<agency> <OUTLET> ) <GAP> \)
        | / <GAP> (?P<agency> <OUTLET> ) <GAP> /
        | \[ <GAP> (?P<agency> <OUTLET> ) <GAP> \] """,
    "OUTLET": r"\p{L}<LETTER>{1,20}+ (?: <SPACE> [\p{L}&]<LETTER>{0,20}+ ){0,3}+",
    "LETTER": r"[\p{L}\d.&'’+-] | /(?=\p{L})",
    "DASH": r"<SPACE>? (?: -- -?+ | [–—―] ) | <SPACE> -(?= \s )",
    "CLOSE": r"<SPACE>? (?: -{1,3}+ | [–—―:] )",
}
WITH_AGENCY = r"""
    (?: (?P<place> <PLACE> ) (?: <DATED> )?+ [.,]?+ <SPACE>? )?+
    <SIGNED> (?P<close> <CLOSE> | \. | (?= <SPACE>? [\p{Lu}"“‘'] ) )
"""
WITH_DATE = r"""
    (?P<place> <PLACE> ) <DATED> (?P<close> (?: <DASH> | -(?= \s ) ) (?: <SPACE> <SIGN_OFF> )?+ )
"""
PLACE_ONLY = r"""
    (?P<place> <CAPITALS> (?: <REGION> ){0,2}+ ) (?P<close> <DASH> )
"""
WITH_REGION = r"""
    (?P<place> <MIXED> <REGION> )
    (?P<close> <SPACE>? (?: -- -?+ | [–—―] ) ) (?= <SPACE>? ["“‘']?+ \p{Lu} )
"""
FORMS = {"agency": WITH_AGENCY, "date": WITH_DATE, "place": PLACE_ONLY, "region": WITH_REGION}
DASHES, BRACKETS = "-–—―", "(/["
NEEDED = {"agency": BRACKETS, "date": DASHES, "place": DASHES, "region": DASHES}
AFTER = r"\s{0,20}+ ['\"“”‘’„«(<\[]{0,3}+ [\p{L}\d$€£] [^\n]{0,200}? \p{Ll}{2}"


@forgettable
@cache
def _patterns(language: str | None) -> "tuple[tuple[str, regex.Pattern[str]], ...]":
    words = line_words(language)
    lists = {**date_lists(words), "agencies": words.forms("agencies", "agencies")}
    return tuple(
        (form, compile_pattern(f"lines.dateline.{form}", pattern, PIECES, lists))
        for form, pattern in FORMS.items()
    )


@cache
def _after() -> "regex.Pattern[str]":
    return compile_pattern("lines.dateline.after", AFTER)


def find_dateline(
    text: str, language: str | None, start: int = 0, end: int | None = None
) -> Dateline | None:
    """Find the dateline at `start`: its span ends with its dash or closing stop.

    Args:
        text: The text; at most 160 code points of it are read, and prose has to follow.
        language: Whose months and agencies to look for; None, or one without a pack: all.
        start: Where the line starts; white space before the dateline is skipped.
        end: Where the paragraph ends.

    >>> find_dateline("BERLIN (Reuters) — Prices rose.", "en").span
    Span(start=0, end=18)
    """
    stop = len(text) if end is None else end
    while start < stop and text[start].isspace():
        start += 1
    if start >= stop or not (text[start].isupper() or text[start] in "(/["):
        return None
    limit = min(stop, start + LONGEST)
    line = text[start:limit]
    found = {marks for marks in (BRACKETS, DASHES) if _holds_one(line, marks)}
    if not found:
        return None  # as most paragraphs; looking for a place costs more
    for form, pattern in _patterns(language):
        if NEEDED[form] not in found:
            continue
        match = pattern.match(text, start, limit)
        if match is not None and _holds(form, match, text, stop, language):
            return _dateline(match, language)
    return None


def _holds_one(line: str, marks: str) -> bool:
    """Whether a line holds one of the marks."""
    for mark in marks:  # noqa: SIM110 - a third of the time that `any` takes
        if mark in line:
            return True
    return False


def _holds(
    form: str, match: "regex.Match[str]", text: str, stop: int, language: str | None
) -> bool:
    words = line_words(language)
    place = match["place"]
    if place is not None and place.lower() in words.forms("furniture", "not_places"):
        return False
    if _after().match(text, match.end(), min(stop, match.end() + 260)) is None:
        return False
    if form != "agency":
        return True
    known = _is_agency(match["agency"], language)
    if place is None:
        return known and match["close"] != ""
    dated = match["day"] is not None and match["close"] != ""
    return known or dated or (match["close"] not in ("", ".") and place.isupper())


def _is_agency(name: str, language: str | None) -> bool:
    agencies = line_words(language).forms("agencies", "agencies")
    return name in agencies or name.partition(" ")[0] in agencies


def _dateline(match: "regex.Match[str]", language: str | None) -> Dateline:
    groups = match.groupdict()
    date = read_date(match, line_words(language)) if groups.get("day") else None
    place, agency = _one_line(groups.get("place")), _one_line(groups.get("agency"))
    if place is not None and agency is None:  # "NORHAVEN, AFP -"
        head, _, tail = place.rpartition(", ")
        if head and tail in line_words(language).forms("agencies", "agencies"):
            place, agency = head, tail
    return Dateline(
        place=place,
        date=date,
        agency=agency,
        span=Span(match.start(), match.start() + len(match[0].rstrip())),
    )


def _one_line(value: str | None) -> str | None:
    return " ".join(value.split()) if value else None
