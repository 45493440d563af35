"""Where the sentences of an article's blocks begin, for whom a name or pronoun is looked for."""

from bisect import bisect_right
from functools import cache

import regex

from claimkit.model import Article
from claimkit.speakers.mentions.runs import ends_sentence
from claimkit.speakers.words import Words
from claimkit.text.pattern import Template

SENTENCE = Template(
    "speakers.sentence",
    r"""
    [.!?\n] (?: (?<=\n) \n{0,9}+
      | ["”’')\]]{0,3}+ [\ \t]{1,3}+ (?=["“‘'(\[]{0,2}+ [\p{Lu}\p{N}]) )
    """,
)


@cache
def _sentence_pattern() -> "regex.Pattern[str]":
    return SENTENCE.compiled()


class Sentences:
    """The beginnings of the sentences of an article, read block by block as they are needed."""

    def __init__(self, article: Article, words: Words) -> None:
        self.text = article.text
        self.words = words
        self._article = article
        self._blocks: list[int] = []
        self._sentences: dict[int, list[int]] = {}

    def start(self, position: int) -> int:
        """Return where the sentence begins that holds a position."""
        if not self._blocks:
            self._blocks = sorted({0, *(block.span.start for block in self._article.blocks)})
        number = bisect_right(self._blocks, position) - 1
        starts = self._sentences.get(number)
        if starts is None:
            starts = self._sentences[number] = self._sentence_starts(number)
        return starts[bisect_right(starts, position) - 1]

    def _sentence_starts(self, number: int) -> list[int]:
        """Where the sentences of one block begin; blocks are read as they are needed."""
        text, starts = self.text, self._blocks[number : number + 2]
        end = starts.pop() if len(starts) > 1 else len(text)
        for match in _sentence_pattern().finditer(text, starts[0], end):
            at, start = match.span()
            if text[at] == ".":
                word = text[max(0, at - 12) : at].rpartition(" ")[2]
                if not ends_sentence(word, self.words):
                    continue
            starts.append(start)
        return starts
