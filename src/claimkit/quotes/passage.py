"""A passage: an article's prose as tokens, word classes, quotations and sentences.

Sentences break only outside quotation marks or where one closes, so that a quotation stays whole
whatever stops it holds. Each token has a class letter (`claimkit.lang.classes`); inside quotation
marks the letter is ``q``, so that shapes see a quotation as one thing.
"""

from bisect import bisect_left
from collections.abc import Iterable

import attrs

from claimkit.lang.classes import (
    CLOSING,
    INNER,
    OPENING,
    STOPS,
)
from claimkit.lang.pack import LanguagePack
from claimkit.model import PROSE, Article, BlockKind
from claimkit.quotes.chunks import Column, chunk_reader
from claimkit.text.marks import Quotation, find_quotations

LONGEST_LABEL, LONGEST_SENTENCE = 6, 400
ENDINGS = frozenset({".", CLOSING})
QUOTED = frozenset({INNER, CLOSING})
BEGINNINGS = frozenset("DGPpsaw")
VERBAL = str.maketrans("VEKxhmd", "VVVVVVV")


@attrs.frozen
class Sentence:
    """A sentence as a range of tokens; `paragraph` counts the blocks of the passage."""

    start: int
    end: int
    paragraph: int


@attrs.frozen
class Passage:
    """The prose of an article, token by token.

    Attributes:
        text: The article's text; `starts` and `ends` are code points of it.
        words: The tokens as they stand, and `lowers` in lower case.
        plain: The same with one form for all names: what models may look at.
        shape: A class letter for each token, with quoted tokens as ``q``.
        inner: A class letter for each token, quoted or not.
        verbal: ``V`` for each verb or auxiliary outside quotation marks, else another letter.
        quoted: For each token the index of its quotation, or -1.
        quotations: The quotations, in order.
        ranges: For each quotation its tokens, marks included, half-open.
        sentences: The sentences, in order.
        kinds: The kind of each paragraph's block.
    """

    text: str
    words: list[str]
    lowers: list[str]
    plain: list[str]
    starts: list[int]
    ends: list[int]
    shape: str
    inner: str
    verbal: str
    quoted: list[int]
    quotations: list[Quotation]
    ranges: list[tuple[int, int]]
    sentences: list[Sentence]
    kinds: list[BlockKind]


class _Builder:
    """Collects the tokens of one paragraph after another."""

    def __init__(self, text: str, lang: LanguagePack) -> None:
        self.text = text
        self.reader = chunk_reader(lang)
        self.column = Column()
        self.words, self.starts = self.column.words, self.column.starts
        self.shape: list[str] = []
        self.quoted: list[int] = []
        self.quotations: list[Quotation] = []
        self.ranges: list[tuple[int, int]] = []
        self.sentences: list[Sentence] = []
        self.kinds: list[BlockKind] = []

    def add(self, start: int, end: int, kind: BlockKind) -> None:
        """Add a paragraph."""
        base = len(self.words)
        self.reader.read(self.text, start, end, self.column)
        letters = self.column.letters[base:]
        self.shape += letters
        self.quoted += [-1] * len(letters)
        for quotation in find_quotations(self.text, start, end):
            self._quote(quotation, base)
        self._split(base, len(self.words), len(self.kinds))
        self.kinds.append(kind)

    def _quote(self, quotation: Quotation, base: int) -> None:
        """Mark the tokens of a quotation in shape and index."""
        first = bisect_left(self.starts, quotation.start, base)
        last = bisect_left(self.starts, quotation.end, first)
        if first == base:
            first = self._after_label(first, last)
        if first == last:
            return
        number = len(self.quotations)
        self.quotations.append(quotation)
        self.ranges.append((first, last))
        self.quoted[first:last] = [number] * (last - first)
        self.shape[first:last] = INNER * (last - first)
        self.shape[first] = OPENING
        if quotation.closed and last - first > 1:
            self.shape[self._take_comma(last, number) - 1] = CLOSING

    def _take_comma(self, last: int, number: int) -> int:
        """Where a quotation ends with the comma that follows its mark, as if it stood inside.

        Houses differ in whether the comma before a reporting clause stands inside the marks.
        """
        if last < len(self.words) and self.words[last] == ",":
            self.quoted[last] = number
            self.ranges[number] = (self.ranges[number][0], last + 1)
            return last + 1
        return last

    def _after_label(self, first: int, last: int) -> int:
        """Where a quotation begins whose first words are a speaker's label in capitals."""
        for at in range(first + 1, min(last - 1, first + LONGEST_LABEL)):
            if self.words[at] == ":" and at > first + 1:
                return at + 1
            if not self.words[at].isupper():
                break
        return first

    def _split(self, start: int, end: int, paragraph: int) -> None:
        """Split a paragraph into sentences."""
        first, shape = start, self.shape
        words = self.words
        for i in [k for k in range(start, end) if shape[k] in ENDINGS or words[k][-1] == "."]:
            letter = shape[i]
            if letter == INNER:
                continue
            if letter == ".":
                ends = self._stops(i, end)
            else:
                ends = self._closes(i, end) if letter == CLOSING else self._begins(i + 1, end)
            if not ends:
                continue
            self._add(first, i + 1, paragraph)
            first = i + 1
        self._add(first, end, paragraph)

    def _add(self, first: int, end: int, paragraph: int) -> None:
        """Add a sentence; one longer than any that is written is cut outside quotation marks."""
        if end - first > LONGEST_SENTENCE:
            outside = [k for k in range(first, end) if self.shape[k] not in QUOTED]
            for at in outside[LONGEST_SENTENCE::LONGEST_SENTENCE]:
                self.sentences.append(Sentence(first, at, paragraph))
                first = at
        if first < end:
            self.sentences.append(Sentence(first, end, paragraph))

    def _stops(self, i: int, end: int) -> bool:
        """Whether the stop at a token ends its sentence."""
        if i + 1 >= end:
            return True
        following = self.words[i + 1]
        if following[0] in ")]" or self.words[i] == "…":
            return False
        return not (following[0].islower() or self.shape[i + 1] in ".,")

    def _begins(self, i: int, end: int) -> bool:
        """Whether a sentence begins after an abbreviation: with a small word in upper case."""
        return i < end and self.words[i][0].isupper() and self.shape[i] in BEGINNINGS

    def _closes(self, i: int, end: int) -> bool:
        """Whether the sentence ends with the quotation that closes at a token."""
        if i + 1 >= end:
            return True
        last = self.words[i - 1]
        if self.words[i] == ",":
            return False
        following = self.words[i + 1]
        if last[-1] not in STOPS or following[0].islower() or self.shape[i + 1] in ".,-:;)":
            return False
        return last == "." or self.shape[i + 1] not in "NMDGPl"

    def build(self) -> Passage:
        """Return what was collected."""
        shape = "".join(self.shape)
        return Passage(
            text=self.text,
            words=self.words,
            lowers=self.column.lowers,
            plain=self.column.plain,
            starts=self.starts,
            ends=self.column.ends,
            shape=shape,
            inner="".join(self.column.letters),
            verbal=shape.translate(VERBAL),
            quoted=self.quoted,
            quotations=self.quotations,
            ranges=self.ranges,
            sentences=self.sentences,
            kinds=self.kinds,
        )


def read_passage(
    article: Article, lang: LanguagePack, kinds: Iterable[BlockKind] = PROSE
) -> Passage:
    """Read the prose of an article; furniture is left out."""
    wanted = frozenset(kinds)
    builder = _Builder(article.text, lang)
    for block in article.blocks:
        if block.kind in wanted:
            builder.add(block.span.start, block.span.end, block.kind)
    return builder.build()
