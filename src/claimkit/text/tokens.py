"""Tokens: words, numbers and marks of a stretch of text, with their offsets."""

from functools import cache

import attrs
import regex

WORD = r"""
    (?:https?://|www\.)\S{1,400}+
  | [@\#]\w{1,60}+
  | (?:\p{Lu}\.){1,8}+(?=[\s\p{P}]|$)
  | \L<abbreviations>\.
  | \d{1,30}+(?:[.,:]\d{1,30}+){0,8}+%?
  | \w{1,80}+(?:[-&.·]\w{1,80}+|['’](?![sS]\b)\w{1,80}+){0,20}+
  | ['’][sS]\b
  | ''|``|--|\.\.\.
  | [^\w\s]
"""


@attrs.frozen
class Tokens:
    """Tokens of a stretch, as parallel lists. Offsets are code points into the whole text."""

    words: list[str]
    starts: list[int]
    ends: list[int]

    def __len__(self) -> int:
        return len(self.words)


@cache
def _pattern(abbreviations: frozenset[str]) -> "regex.Pattern[str]":
    return regex.compile(WORD, regex.VERBOSE, abbreviations=abbreviations)


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
    matches = list(_pattern(abbreviations).finditer(text, start, end))
    words = [match[0] for match in matches]
    spans = [match.span() for match in matches]
    return Tokens(words, [span[0] for span in spans], [span[1] for span in spans])
