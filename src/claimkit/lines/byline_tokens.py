"""The tokens of a byline and what each can be in it."""

from collections.abc import Iterator, Mapping
from enum import Enum, auto
from functools import cache

import attrs
import regex

from claimkit.lines.words import LineWords, line_words
from claimkit.text.pattern import compile_pattern

LONGEST = 300
TOKEN = r"""
    (?P<address> (?: https?:// | www\. | \[email | @ | [\w.+-]{1,40}+@ ) [^\s,|]{0,80}+ )
    | (?P<number> \d [\p{L}\d.:/-]{0,30}+ )
    | (?P<word> \p{L}[\p{L}\p{M}]{0,40}+ (?: ['’.-](?=\p{L}) [\p{L}\p{M}]{1,40}+ ){0,6}+ (?: (?<=\b\p{L}) \. )?+ )
    | (?P<mark> [^\s\p{L}\d] )
"""
CONNECTED = ",;&"


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


@attrs.frozen
class Token:
    """A token with its place; `kind` is what it can be by its form alone."""

    text: str
    start: int
    end: int
    kind: Kind

    @property
    def is_capital(self) -> bool:
        """Whether it can be part of a name: it begins with a capital or a letter without case."""
        return not self.text[0].islower()


SECTIONS = (  # the first section that lists a word decides
    ("openers", Kind.OPENER),
    ("joiners", Kind.JOINER),
    ("suffixes", Kind.SUFFIX),
    ("enders", Kind.ENDER),
    ("roles", Kind.ROLE),
    ("role_fields", Kind.FIELD),
    ("newsrooms", Kind.NEWSROOM),
    ("particles", Kind.PARTICLE),
)


@cache
def word_kinds(language: str | None) -> Mapping[str, Kind]:
    """Return what the words of the bylines lexicon are, in lower case."""
    words = line_words(language)
    kinds: dict[str, Kind] = {}
    for section, kind in SECTIONS:
        for form in words.forms("bylines", section):
            kinds.setdefault(form, kind)
    for opener in words.forms("bylines", "openers"):
        kinds.setdefault(opener * 2, Kind.OPENER)  # "Byby": a hidden label before the shown one
    return kinds


@cache
def _token() -> "regex.Pattern[str]":
    return compile_pattern("lines.byline.token", TOKEN)


def byline_tokens(text: str, language: str | None) -> list[Token]:
    """Split the first 300 code points of a byline into tokens, up to a date or an address."""
    return list(_tokens(text[:LONGEST], language))


def _tokens(text: str, language: str | None) -> Iterator[Token]:
    kinds = word_kinds(language)
    words = line_words(language)
    dated = {*words.values("calendar", "months"), *words.values("calendar", "weekdays")}
    matches = list(_token().finditer(text))
    for position, match in enumerate(matches):
        form, found = match[0], match.lastgroup
        kind = Kind.STOP
        if found == "word":
            kind = kinds.get(form.lower(), Kind.LOWER if form[0].islower() else Kind.NAME)
            if form.lower() in dated and _near_number(matches, position):
                kind = Kind.STOP
            elif "." in form[1:-1] and form[-2:].islower() and form.islower():
                kind = Kind.LOWER
        elif found == "mark" and form in CONNECTED:
            kind = Kind.JOINER
        yield Token(form, *match.span(), kind)


def _near_number(matches: "list[regex.Match[str]]", position: int) -> bool:
    """Whether a number stands within two tokens after, or right before."""
    around = [*matches[position + 1 : position + 3], *matches[max(0, position - 1) : position]]
    return any(match.lastgroup == "number" for match in around)
