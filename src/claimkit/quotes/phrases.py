"""Noun phrases as shapes over class letters: what can name a source."""

from collections.abc import Sequence
from functools import cache

from claimkit.text.pattern import Pattern, Template

PIECES = {
    "NOUN": "[lNMv#y]",
    "OPENER": r"[DG][rEKgV]{0,2}+(?=[lNMv\#y“])",
    "INNER": r"(?<=['M\#])[EKgrV](?=[lNv])|(?<=l)[gr](?=[lNv])",
    "BODY": r"(?:[lNMv\#y']|(?<=[DG'])“q{1,10}+”|<INNER>){1,14}+",
}
NOUN_PHRASE = Template(
    "phrases.noun",
    r"(?:<OPENER>)?<BODY>(?:o(?:<OPENER>)?<BODY>){0,3}+ | [DG][gE] | [DG]V(?=r?[xhmdE]) | [POWDG]",
    PIECES,
)

LONGEST_BRACKET = 9

Phrase = tuple[int, int]
"""Tokens of a noun phrase, half-open."""


@cache
def _pattern() -> Pattern:
    return NOUN_PHRASE.coded({})


def find_phrases(shape: str, start: int, end: int) -> list[Phrase]:
    """Find the noun phrases in a stretch of class letters, in order, disjoint.

    What follows an opening bracket is left out: it names nobody, as in "Rep. Roe (D-Ohio) said". A
    bracket that opens a sentence holds the sentence: "(Roe denied it.)".

    >>> find_phrases("DlENoN", 0, 6)
    [(0, 2), (3, 6)]
    """
    found = [match.span() for match in _pattern().finditer(shape, start, end)]
    if shape.find("(", start, end) < 0:
        return found
    first = start + 1 if shape[start] == "(" else start
    return [phrase for phrase in found if phrase[0] <= first or shape[phrase[0] - 1] != "("]


def bracket_end(shape: str, end: int, limit: int) -> int:
    """Return the end of a source with a short bracket after it: "Sen. Ann Lee (I-Ohm)"."""
    if shape[end : end + 1] != "(":
        return end
    close = shape.find(")", end, min(limit, end + LONGEST_BRACKET))
    return close + 1 if close >= 0 else end


def letter_before(shape: str, phrase: Phrase, first: int) -> str:
    """Return the class letter before a phrase; "^" where its sentence begins, at token `first`."""
    return shape[phrase[0] - 1] if phrase[0] > first else "^"


def head_of(shape: str, phrase: Phrase) -> int:
    """Return the head token: the last one before the first "of"."""
    start, end = phrase
    of = shape.find("o", start, end)
    head = (end if of < 0 else of) - 1
    while head > start and shape[head] in "'”q":
        head -= 1
    return head


def kind_of(shape: str, phrase: Phrase) -> str:
    """Return one letter for what the phrase is: a pronoun's class, N with a name, y, #, or l."""
    start, end = phrase
    if end - start == 1 and shape[start] in "POWDG":
        return shape[start]
    letters = shape[start:end]
    for letter in "NMl":
        if letter in letters:
            return letter
    return letters[-1]


def before(phrases: Sequence[Phrase], at: int, most: int) -> list[Phrase]:
    """Return up to `most` phrases that begin before a token, cut there, nearest first."""
    found: list[Phrase] = []
    for start, end in reversed(phrases):
        if start < at:
            found.append((start, min(end, at)))
            if len(found) == most:
                break
    return found
