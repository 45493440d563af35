"""Headlines: what stands in one, and the names that only a headline prints, among other capitals.

The first block counts as a headline: in a text without layout it often is.
"""

from bisect import bisect_right
from functools import cache
from itertools import pairwise

import regex

from claimkit.model import Article, BlockKind, Span
from claimkit.speakers.mentions.mention import straight
from claimkit.speakers.words import Words
from claimkit.text.pattern import Template

HEADLINES = frozenset({BlockKind.TITLE, BlockKind.SUBTITLE, BlockKind.HEADING})
WORD = Template("speakers.headline_word", r"\p{Lu}[\w'’-]{0,40}+")


@cache
def _pattern() -> "regex.Pattern[str]":
    return WORD.compiled()


class Headlines:
    """The headlines of an article, in order."""

    def __init__(self, article: Article, words: Words) -> None:
        self.text = article.text
        self.words = words
        self.spans = [
            block.span
            for number, block in enumerate(article.blocks)
            if not number or block.kind in HEADLINES
        ]
        self.starts = [span.start for span in self.spans]
        self._names: dict[str, Span] | None = None

    def hold(self, span: Span) -> bool:
        """Whether a span stands in a headline."""
        number = bisect_right(self.starts, span.start) - 1
        return number >= 0 and self.spans[number].contains(span)

    def full_name(self, last: str) -> Span | None:
        """Return where a full name is printed, by its last word as `straight` gives it.

        It opens with a known given name, so that no other word passes for one.
        """
        if self._names is None:
            self._names = {}
            for span in self.spans:
                for given, family in pairwise(_pattern().finditer(self.text, span.start, span.end)):
                    beside = self.text[given.end() : family.start()] == " "
                    if beside and given[0].lower() in self.words.given:
                        whole = Span(given.start(), family.end())
                        self._names.setdefault(straight(family[0]), whole)
        return self._names.get(last)
