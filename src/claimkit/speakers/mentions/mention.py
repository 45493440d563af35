"""What the words of a source say: a value, and the words in it."""

from functools import cache
from typing import Any, Final

import attrs
import regex

from claimkit.speakers.words import Words
from claimkit.text.pattern import Template

LONGEST = 600
"""Code points of a source that are read; the rest of a longer one is description."""
ACRONYM_LENGTH = 7
CLOSING = "'’,;:”)]?!%"
OPENING = frozenset("“‘([@#$£€")
LONGEST_WORD = 60
PERCENT = "%"

TOKEN = Template(
    "speakers.token",
    r"""
    (?:\p{Lu}\.){1,6}+
  | [\p{L}\p{N}][\p{L}\p{M}\p{N}&/-]{0,60}+(?:['’](?![sS]\b)\p{L}[\p{L}\p{M}-]{0,60}+)?+\.?
  | ['’][sS]?\b | ['’] | \S
    """,
)


class MentionKind:
    """What kind of words name a source: strings, since members of an enum are slow to look up."""

    PRONOUN: Final = "pronoun"
    PERSON: Final = "person"
    ORGANISATION: Final = "organisation"
    STATE: Final = "state"
    DOCUMENT: Final = "document"
    NOMINAL: Final = "nominal"
    GROUP: Final = "group"
    UNNAMED: Final = "unnamed"


NAMED = frozenset({MentionKind.PERSON, MentionKind.ORGANISATION, MentionKind.STATE})
DESCRIBED = frozenset({MentionKind.NOMINAL, MentionKind.UNNAMED})


@attrs.define(kw_only=True)
class Mention:
    """A source as its words give it. Readings are kept and shared: take `but`, never set a field.

    Attributes:
        kind: What kind of words they are, one of `MentionKind`.
        name: The name, or the description without its article.
        head: The noun that says what it is, in lower case; for a person the last name.
        role: The office of a person, as printed.
        affiliation: The body or place of that office, as printed.
        owner: The words before a possessive ("the ministry" of "the ministry's letter").
        alias: An abbreviation given in brackets.
        definite: Whether it is spoken of as already named.
        gender: "m", "f", or "" where the words tell none; for pronouns what the word list says.
    """

    kind: str
    name: str
    head: str = ""
    role: str | None = None
    affiliation: str | None = None
    owner: str | None = None
    alias: str | None = None
    definite: bool = True
    gender: str = ""
    key: tuple[str, ...] = attrs.field(default=(), init=False, eq=False, repr=False)
    """What tells a person from others; kept by `person_key`."""

    @property
    def parts(self) -> list[str]:
        """The words of the name."""
        return self.name.split()

    def but(self, **changes: Any) -> "Mention":  # noqa: ANN401 - values of any field
        """The same with other values in some fields."""
        other = Mention(
            kind=self.kind,
            name=self.name,
            head=self.head,
            role=self.role,
            affiliation=self.affiliation,
            owner=self.owner,
            alias=self.alias,
            definite=self.definite,
            gender=self.gender,
        )
        for name, value in changes.items():
            setattr(other, name, value)
        return other


@cache
def _token_pattern() -> "regex.Pattern[str]":
    return TOKEN.compiled()


def tokens_of(text: str, words: Words) -> list[str]:
    """Split a source into words, possessive endings and marks, without the marks at its edges."""
    if len(text) < LONGEST_WORD and text.replace(" ", "").isalpha():
        return text.split()
    found: list[str] = _token_pattern().findall(text, 0, LONGEST)
    tokens = [
        token[:-1] if token[-1] == "." and _ends_clause(token, words) else token for token in found
    ]
    while tokens and not tokens[-1][0].isalnum() and tokens[-1] != PERCENT:
        tokens.pop()
    start = 0
    while start < len(tokens) and not tokens[start][0].isalnum():
        start += 1
    return tokens[start:]


def _ends_clause(token: str, words: Words) -> bool:
    """Whether the stop at the end of a word is no part of an abbreviation or initial."""
    word = token[:-1]
    return len(word) > 1 and word not in words.stops and "." not in word


def join(tokens: list[str]) -> str:
    """Put tokens back together; marks and possessive endings stand close to the word before."""
    parts: list[str] = []
    close = True
    for token in tokens:
        if not close and token[0] not in CLOSING:
            parts.append(" ")
        parts.append(token)
        close = token in OPENING
    return "".join(parts)


def is_acronym(word: str) -> bool:
    """Whether a word is an abbreviation by its shape: two to seven capitals."""
    plain = word.replace(".", "").replace("-", "")
    return 1 < len(plain) <= ACRONYM_LENGTH and plain.isupper() and plain.isalnum()


def is_capital(token: str) -> bool:
    """Whether a word begins like a name: by a capital, also after a small prefix ("al-Amin")."""
    if token[0].isupper():
        return True
    _, hyphen, rest = token.partition("-")
    return bool(hyphen and rest and rest[0].isupper() and token[0].isalpha())


def plain(token: str) -> str:
    """The word in lower case without its stops, as word lists hold it."""
    return token.lower().rstrip(".")


def straight(name: str) -> str:
    """The name in lower case with straight apostrophes: articles mix "O’Dell" and "O'Dell"."""
    return name.lower().replace("’", "'")


def strip_determiners(tokens: list[str], words: Words) -> list[str]:
    """Leave out the determiners that open a noun phrase, but not that of a share ("a third")."""
    at = 0
    while at < len(tokens) - 1 and tokens[at].lower() in words.determiners:
        share = tokens[at + 1] in words.shares and tokens[at].lower() not in words.definite
        if tokens[at + 1] in words.prepositions or (
            share and (at + 2 == len(tokens) or tokens[at + 2] in words.prepositions)
        ):
            break
        at += 1
    return tokens[at:]


def leading_name(tokens: list[str], words: Words) -> list[str]:
    """The capitalised words that open the tokens, with the small words inside a name."""
    end, before = 0, ""
    for at, token in enumerate(tokens):
        small = token.lower()
        if is_capital(token):
            end = at + 1
        elif small in words.articles and before in words.connectors:
            continue  # "Committee for a Safe Harbour"
        elif small not in words.connectors and small not in words.particles:
            break
        before = small
    return tokens[:end]


def complement_of(tokens: list[str], words: Words) -> str | None:
    """The name after the first preposition: "Harbour Office" of "head of the Harbour Office"."""
    for at, token in enumerate(tokens):
        if at and token.lower() in words.prepositions:
            name = leading_name(strip_determiners(tokens[at + 1 :], words), words)
            return join(name) if name else None
    return None
