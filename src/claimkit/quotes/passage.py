"""A passage: an article's prose as tokens, word classes, quotations and sentences.

Sentences break only outside quotation marks or where one closes, so that a quotation stays whole
whatever stops it holds. Each token has a class letter (`claimkit.lang.classes`); inside quotation
marks the letter is ``q``, so that shapes see a quotation as one thing.
"""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from itertools import accumulate, chain, pairwise
from operator import itemgetter

import attrs

from claimkit.lang.classes import (
    CLOSING,
    INNER,
    OPENING,
    STOPS,
)
from claimkit.lang.pack import LanguagePack
from claimkit.model import PROSE, Article, Block, BlockKind
from claimkit.quotes.chunks import STOP, Chunk, Chunks, chunks_of
from claimkit.text.marks import Quotation, find_quotations

LONGEST_LABEL, LONGEST_SENTENCE = 6, 400
LEAST_QUOTED = 6  # tokens, marks included, of a quotation that is a sentence
WORDS, PLAIN, LETTERS, OFFSETS, STOPS_OF, SIZE = map(itemgetter, range(6))
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
        text: The article's text.
        words: The tokens as they stand.
        plain: The same in lower case, with one form for all names: what models may look at.
        starts: Where each token begins in the text, in code points.
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
    plain: list[str]
    starts: list[int]
    shape: str
    inner: str
    verbal: str
    quoted: list[int]
    quotations: list[Quotation]
    ranges: list[tuple[int, int]]
    sentences: list[Sentence]
    kinds: list[BlockKind]

    def end(self, at: int) -> int:
        """Return where a token ends in the text."""
        return self.starts[at] + len(self.words[at])


def find_all(text: str, letter: str) -> list[int]:
    """Return the places of a letter in a text.

    >>> find_all("a.b.", ".")
    [1, 3]
    """
    found: list[int] = []
    at = text.find(letter)
    while at >= 0:
        found.append(at)
        at = text.find(letter, at + 1)
    return found


class _Builder:
    """Lays quotations and sentences over the tokens of an article's prose."""

    def __init__(self, text: str, blocks: Sequence[Block], chunks: Chunks) -> None:
        self.text = text
        read: list[Chunk] = []
        starts: list[int] = []
        for block in blocks:
            at, end = block.span.start, block.span.end
            found = list(map(chunks.__getitem__, text[at:end].split(" ")))
            read += found
            begins = accumulate(map(SIZE, found), initial=at)
            pairs = zip(begins, map(OFFSETS, found), strict=False)  # the last begins nothing
            starts += [begin + k for begin, offsets in pairs for k in offsets]
        self.starts = starts
        self.words = list(chain.from_iterable(map(WORDS, read)))
        self.plain = list(chain.from_iterable(map(PLAIN, read)))
        self.inner = "".join(map(LETTERS, read))
        self.stops = find_all("".join(map(STOPS_OF, read)), STOP)
        self.shape = list(self.inner)
        self.quoted = [-1] * len(self.words)
        self.quotations: list[Quotation] = []
        self.ranges: list[tuple[int, int]] = []
        self.sentences: list[Sentence] = []
        self.kinds = [block.kind for block in blocks]
        paragraphs = [bisect_left(starts, block.span.start) for block in blocks]
        paragraphs.append(len(starts))
        for block, base in zip(blocks, paragraphs, strict=False):
            for quotation in find_quotations(text, block.span.start, block.span.end):
                self._quote(quotation, base)
        breaks = sorted(set(self.stops))
        for number, (start, end) in enumerate(pairwise(paragraphs)):
            first, last = bisect_left(breaks, start), bisect_left(breaks, end)
            self._split(start, end, number, breaks[first:last])

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
            close = self._take_comma(last, number) - 1
            self.shape[close] = CLOSING
            self.stops.append(close)

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

    def _split(self, start: int, end: int, paragraph: int, breaks: Iterable[int]) -> None:
        """Split a paragraph into sentences, at some of the tokens where one may end."""
        first, shape = start, self.shape
        for i in breaks:
            letter = shape[i]
            if letter == INNER:
                continue
            if letter == ".":
                ends = self._stops(i, end)
            else:
                ends = self._closes(i, end) if letter == CLOSING else self._begins(i + 1, end)
            if ends:
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
        """Whether a sentence begins after an abbreviation.

        It does with a small word in upper case, and with a quotation of several words that begins
        in upper case: “We came,” she said in Springfield, Ill. “And we saw.”
        """
        if i < end and self.shape[i] == OPENING:
            first, last = self.ranges[self.quoted[i]]
            return last - first >= LEAST_QUOTED and self.words[i + 1][0].isupper()
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
        return last == "." or self.shape[i + 1] not in "NMl"

    def build(self) -> Passage:
        """Return what was collected."""
        shape = "".join(self.shape)
        return Passage(
            text=self.text,
            words=self.words,
            plain=self.plain,
            starts=self.starts,
            shape=shape,
            inner=self.inner,
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
    blocks = [block for block in article.blocks if block.kind in wanted]
    return _Builder(article.text, blocks, chunks_of(lang)).build()


def announces(passage: Passage, number: int) -> bool:
    """Whether a sentence ends in a colon and the next one opens with quoted words."""
    sentences, shape = passage.sentences, passage.shape
    if shape[sentences[number].end - 1] != ":" or number + 1 == len(sentences):
        return False
    return shape[sentences[number + 1].start] == "“"
