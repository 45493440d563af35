"""The tokens of a byline and what each can be in it."""

from collections.abc import Iterator, Mapping
from enum import Enum, auto
from functools import cache, lru_cache
from itertools import pairwise
from typing import NamedTuple

import regex

from claimkit.lines.words import line_words
from claimkit.plugins.memory import forgettable
from claimkit.text.pattern import compile_pattern

LONGEST = 300
PATTERN = r"""
    (?P<address> (?: https?:// | www\. | \[email | @ ) [^\s,|]{0,80}+
        | [\w.+-]{1,40}+@[\w-]{1,40}+\.[\w.-]{2,40}+ )
    | (?P<number> \d [\p{L}\d.:/-]{0,30}+ )
    | (?P<word> \p{L}[\p{L}\p{M}\d]{0,40}+
        (?: ['’.-](?=\p{L}) [\p{L}\p{M}]{1,40}+ ){0,6}+ (?: (?<=\b\p{L}) \. )?+ )
    | (?P<mark> [^\s\p{L}\d] )
"""
CONNECTED = ",;&"
QUOTES = "\"“”„‟«»‘’'"
SHORT = 3
LONGEST_ENDING = 4
LONGEST_ADDRESS = 4
DATED = ("months", "weekdays")


class Kind(Enum):
    """What a token can be in a byline."""

    NAME = auto()
    LOWER = auto()
    OPENER = auto()
    JOINER = auto()
    PARTICLE = auto()
    ROLE = auto()
    FIELD = auto()
    NEWSROOM = auto()
    ENDER = auto()
    SUFFIX = auto()
    STOP = auto()


class Token(NamedTuple):
    """A token with its place; `kind` is what it can be by its form alone.

    A word that opens bylines and stands inside names ("von") is a particle that `is_opener`.
    """

    text: str
    start: int
    end: int
    kind: Kind
    is_opener: bool = False

    @property
    def is_capital(self) -> bool:
        """Whether it can begin a name: it has a capital, a letter without case, or a hyphen."""
        return not self.text[0].islower() or self.kind is Kind.NAME


SECTIONS = (  # the first section that lists a word decides
    ("joiners", Kind.JOINER),
    ("suffixes", Kind.SUFFIX),
    ("enders", Kind.ENDER),
    ("roles", Kind.ROLE),
    ("role_fields", Kind.FIELD),
    ("newsrooms", Kind.NEWSROOM),
    ("particles", Kind.PARTICLE),
)


@forgettable
@cache
def word_kinds(language: str | None) -> Mapping[str, Kind]:
    """Return what the words of the bylines lexicon are, in lower case."""
    words = line_words(language)
    kinds: dict[str, Kind] = {}
    kinds.update(dict.fromkeys(openers(language), Kind.OPENER))
    for section, kind in SECTIONS:
        for form in words.forms("bylines", section):
            kinds.setdefault(form, kind)
    particles = words.forms("bylines", "particles")
    kinds.update(dict.fromkeys(openers(language) & particles, Kind.PARTICLE))
    return kinds


@forgettable
@cache
def openers(language: str | None) -> frozenset[str]:
    """Return the words that open a byline, also doubled by a hidden label ("Byby")."""
    forms = line_words(language).forms("bylines", "openers")
    return forms | {form * 2 for form in forms}


@forgettable
@cache
def _dated(language: str | None) -> frozenset[str]:
    """Return the names of months, weekdays and halves of the day."""
    words = line_words(language)
    named = frozenset(form for name in DATED for form in words.values("calendar", name))
    return named | _halves(language)


@forgettable
@cache
def _halves(language: str | None) -> frozenset[str]:
    """Return what halves of the day are called ("p.m.")."""
    return frozenset(line_words(language).values("calendar", "clock"))


@cache
def _token() -> "regex.Pattern[str]":
    return compile_pattern("lines.byline.token", PATTERN)


@forgettable
@lru_cache(maxsize=256)  # a line is looked at before it is read, and pages repeat names
def byline_tokens(text: str, language: str | None) -> tuple[Token, ...]:
    """Split the first 300 code points of a byline into tokens, up to a date or an address."""
    return tuple(_tokens(text[:LONGEST], language))


def _tokens(text: str, language: str | None) -> Iterator[Token]:
    kinds, opening = word_kinds(language), openers(language)
    endings = role_endings(language)
    dated = _dated(language)
    matches = _without_quotes(list(_token().finditer(text)))
    for position, match in enumerate(matches):
        form, found = match[0], match.lastgroup
        if form == "." and _is_address(matches, position, opening):
            continue
        kind = Kind.STOP
        if found == "word":
            kind = kinds.get(form.lower()) or _by_form(form, endings)
            is_date = form.lower() in dated and _near_number(matches, position)
            if is_date or _is_clock(matches, position, language):
                kind = Kind.STOP
            elif _is_domain(form):
                kind = Kind.STOP if position else Kind.LOWER
        elif found == "mark" and form in CONNECTED:
            kind = Kind.JOINER
        yield Token(form, *match.span(), kind, form.lower() in opening)


def _without_quotes(matches: "list[regex.Match[str]]") -> "list[regex.Match[str]]":
    """Drop the marks around a nickname: one to three words within a name (Bo “Big B” Roe)."""
    places = [place for place, match in enumerate(matches) if match[0] in QUOTES]
    inside: set[int] = set()
    for first, last in pairwise(places):
        around = [*matches[first - 1 : last], *matches[last + 1 : last + 2]]
        size = last - first - 1
        words = [match for match in around if match[0] not in QUOTES]
        is_name = all(m.lastgroup == "word" and m[0][0].isupper() for m in words)
        if first and 0 < size <= SHORT and len(words) == size + 2 and is_name:
            inside.update((first, last))
    return [match for place, match in enumerate(matches) if place not in inside]


@forgettable
@cache
def role_endings(language: str | None) -> tuple[str, ...]:
    """Return what compounds end with that say what an author is, sorted."""
    return tuple(sorted(line_words(language).forms("bylines", "role_endings")))


def _by_form(form: str, endings: tuple[str, ...]) -> Kind:
    """Tell a role and a name from other words; outlets write themselves "norhaven-now"."""
    if form.lower().endswith(endings):
        return Kind.ROLE
    return Kind.LOWER if form[0].islower() and "-" not in form else Kind.NAME


def _is_domain(form: str) -> bool:
    ending = form.rpartition(".")[2]
    return "." in form[:-1] and 1 < len(ending) <= LONGEST_ENDING and ending.islower()


def _is_address(matches: "list[regex.Match[str]]", position: int, opening: frozenset[str]) -> bool:
    """Whether a stop ends a short form of address before a name ("Dr.", "Prof.")."""
    before, after = matches[max(0, position - 2) : position], matches[position + 1 : position + 2]
    if not before or not after or after[0].lastgroup != "word" or not after[0][0][0].isupper():
        return False
    short = before[-1][0]
    is_first = len(before) == 1 or not before[0][0][0].isupper() or before[0][0].lower() in opening
    return is_first and 1 < len(short) <= LONGEST_ADDRESS and short[0].isupper()


def _is_clock(matches: "list[regex.Match[str]]", position: int, language: str | None) -> bool:
    """Whether a short word belongs to the time of day before it: no name goes on behind it."""
    if not position or len(matches[position][0]) > SHORT:
        return False
    before = matches[position - 1][0]
    if ":" not in before[1:] and before.lower() not in _halves(language):
        return False
    after = matches[position + 1 : position + 2]
    return not after or not after[0][0][0].isupper()


def _near_number(matches: "list[regex.Match[str]]", position: int) -> bool:
    """Whether a number stands within two tokens after, or right before."""
    around = [*matches[position + 1 : position + 3], *matches[max(0, position - 1) : position]]
    return any(match.lastgroup == "number" for match in around)
