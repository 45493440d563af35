"""Names that only a headline prints, among other words with capitals."""

from functools import cache
from itertools import pairwise

import regex

from claimkit.model import Article, BlockKind, Span
from claimkit.speakers.mentions import straight
from claimkit.speakers.words import Words
from claimkit.text.pattern import Template

HEADLINES = frozenset({BlockKind.TITLE, BlockKind.SUBTITLE, BlockKind.HEADING})
WORD = Template("speakers.headline_word", r"\p{Lu}[\w'’-]{0,40}+")


@cache
def _pattern() -> "regex.Pattern[str]":
    return WORD.compiled()


def headlined(article: Article, words: Words) -> dict[str, Span]:
    """Return the full names in headlines, by their last word as `straight` gives it.

    A full name opens with a known given name, so that no other word passes for one. The first
    block counts as a headline: in a text without layout it often is.
    """
    text = article.text
    found: dict[str, Span] = {}
    for number, block in enumerate(article.blocks):
        if number and block.kind not in HEADLINES:
            continue
        capitals = _pattern().finditer(text, block.span.start, block.span.end)
        for given, family in pairwise(capitals):
            beside = text[given.end() : family.start()] == " "
            if beside and given[0].lower() in words.given:
                found.setdefault(straight(family[0]), Span(given.start(), family.end()))
    return found
