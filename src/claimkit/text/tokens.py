"""Tokens: words, numbers and marks of a stretch of text, with their offsets."""

from functools import cache

import attrs
import regex

from claimkit.text.pattern import Template

TOKEN = Template(
    "text.tokens",
    r"""
    [^\W\d_]{2,80}+(?![\w.'’&·-]|://)
  | (?:https?://|www\.)\S{1,400}+
  | \d{1,30}+(?:-[^\W\d_]{1,80}+){1,4}+
  | \d{1,30}+(?:[.,:]\d{1,30}+){0,8}+%?
  | (?:[^\W\d_]\.){2,8}+
  | \w{1,80}+(?:[-&.·]\w{1,80}+|['’](?![sS]\b)\w{1,80}+){0,20}+
  | ['’][sS]\b
  | [@\#]\w{1,60}+
  | \'\'|``|--|\.\.\.
  | [^\w\s]
    """,
)


@attrs.frozen
class Tokens:
    """Tokens of a stretch, as parallel lists. Offsets are code points into the whole text."""

    words: list[str]
    starts: list[int]
    ends: list[int]

    def __len__(self) -> int:
        return len(self.words)


@cache
def _pattern() -> "regex.Pattern[str]":
    return TOKEN.compiled()


def tokenize(
    text: str, start: int, end: int, abbreviations: frozenset[str] = frozenset()
) -> Tokens:
    """Split a stretch of text into tokens.

    Args:
        text: The whole text.
        start: Where the stretch begins.
        end: Where it ends.
        abbreviations: Words after which a stop belongs to the word, without the stop.

    Returns:
        Words (with inner hyphens and apostrophes), possessive endings, numbers and single marks.

    >>> tokenize("Dr. Roe's car.", 0, 14, frozenset({"Dr"})).words
    ['Dr.', 'Roe', "'s", 'car', '.']
    """
    matches = list(_pattern().finditer(text, start, end))
    words = [match[0] for match in matches]
    spans = [match.span() for match in matches]
    tokens = Tokens(words, [begin for begin, _ in spans], [stop for _, stop in spans])
    stops = [n for n, word in enumerate(words) if word == "." and n]
    joined = [n for n in stops if _belongs_to_word(tokens, n, abbreviations)]
    return _join_stops(tokens, joined) if joined else tokens


def _belongs_to_word(tokens: Tokens, at: int, abbreviations: frozenset[str]) -> bool:
    """Whether a stop is that of the abbreviation or initial before it."""
    word = tokens.words[at - 1]
    if tokens.ends[at - 1] != tokens.starts[at]:
        return False
    if word in abbreviations:
        return True
    following = tokens.words[at + 1][0] if at + 1 < len(tokens) else ""
    return len(word) == 1 and word.isupper() and following.isupper()


def _join_stops(tokens: Tokens, joined: list[int]) -> Tokens:
    """Join stops to the words before them."""
    gone = set(joined)
    words, ends = tokens.words, tokens.ends
    for n in joined:
        words[n - 1] += words[n]
        ends[n - 1] = ends[n]
    left = [n for n in range(len(words)) if n not in gone]
    return Tokens(
        [words[n] for n in left], [tokens.starts[n] for n in left], [ends[n] for n in left]
    )
