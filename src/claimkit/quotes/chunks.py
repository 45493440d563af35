"""Read a paragraph chunk by chunk: what stands between two blanks recurs, so it is read once.

A chunk such as ``said.”`` always falls into the same tokens with the same classes. They are
remembered for each language, which makes reading a text much cheaper than tokenising it anew.
"""

import re
from functools import cache

from claimkit.lang.classes import NAME, POSSESSIVE, Classes, abbreviations, word_classes
from claimkit.lang.pack import LanguagePack
from claimkit.plugins.memory import forgettable
from claimkit.text.remembered import Remembered
from claimkit.text.tokens import tokenize

MEMORY = 100_000
LONGEST = 60
OPENERS, CLOSERS = frozenset('“"('), '”"),.;:?!'
MOST_MARKS = 3
ENDS = re.compile("[.?!]{2}")  # one token
APOSTROPHES, PLURAL = frozenset("'’"), "s"
ONE = (0,)
STOP, NO_STOP = ".", " "

Chunk = tuple[tuple[str, ...], tuple[str, ...], str, tuple[int, ...], str, int]
"""Words, plain forms, class letters, where the words start, which end in a stop, and the length.

The length counts the blank that follows. Of words that end in a stop some are abbreviations.
"""
Chunks = Remembered[Chunk]
"""Chunks by their text, read when they are first asked for."""

NO_CHUNK: Chunk = ((), (), "", (), "", 1)


def plain_form(lower: str, letter: str) -> str:
    """Return the form by which models know a word: names are all one, so that none is learnt."""
    return NAME if letter == NAME else lower


def _stop(word: str, letter: str) -> str:
    return STOP if letter == STOP or word[-1] == STOP else NO_STOP


class Reader:
    """Reads the chunks of one language."""

    def __init__(self, classes: Classes, known_abbreviations: frozenset[str]) -> None:
        self.classes = classes
        self.letters = classes.letters
        self.abbreviations = known_abbreviations
        self.closers = {mark: self.letters[mark] for mark in CLOSERS}

    def read(self, piece: str) -> Chunk:
        """Read a chunk: most are a word, or a word with one mark behind it."""
        if not piece:
            return NO_CHUNK
        if len(piece) > LONGEST:
            return self._tokens(piece)
        if piece.isalpha():
            letter = self.letters[piece]
            form = plain_form(piece.lower(), letter)
            return (piece,), (form,), letter, ONE, NO_STOP, len(piece) + 1
        return self._closed_word(piece) or self._marked_word(piece) or self._tokens(piece)

    def _closed_word(self, piece: str) -> Chunk | None:
        """Read a chunk that is one word and a mark: "said,"."""
        body, mark = piece[:-1], piece[-1]
        closing = self.closers.get(mark)
        if closing is None or len(body) < 2 or not body.isalpha():  # noqa: PLR2004 - "A."
            return None
        if mark == STOP and body in self.abbreviations:
            return None
        letter = self.letters[body]
        forms = (plain_form(body.lower(), letter), mark)
        ends = NO_STOP + _stop(mark, closing)
        return (body, mark), forms, letter + closing, (0, len(body)), ends, len(piece) + 1

    def _marked_word(self, piece: str) -> Chunk | None:
        """Read a chunk that is one word between marks, each of which is a token of its own."""
        first = 1 if piece[0] in OPENERS else 0
        body = piece[first:].rstrip(CLOSERS)
        marks = piece[first + len(body) :]
        if len(body) < 2 or len(marks) > MOST_MARKS or ENDS.search(marks):  # noqa: PLR2004 - "A."
            return None
        if marks[:1] == STOP and body in self.abbreviations:
            return None
        if not body.isalpha():
            return None
        words = (*piece[:first], body, *marks)
        letters = self.classes.of(words)
        starts = (*range(first + 1), *range(first + len(body), len(piece)))
        ends = "".join(map(_stop, words, letters))
        forms = (*piece[:first], plain_form(body.lower(), letters[first]), *marks)
        return words, forms, "".join(letters), starts, ends, len(piece) + 1

    def _tokens(self, piece: str) -> Chunk:
        """Read a chunk by the tokeniser."""
        # what follows an initial decides on its stop; a capital follows, as after most stops
        tokens = tokenize(f"{piece} A", 0, len(piece) + 2, self.abbreviations)
        words = tuple(tokens.words[:-1])
        letters = self.classes.of(words)
        if len(words) > 1 and words[-1] in APOSTROPHES and words[-2].endswith(PLURAL):
            letters[-1] = POSSESSIVE
        plain = tuple(
            plain_form(word.lower(), letter) for word, letter in zip(words, letters, strict=True)
        )
        ends = "".join(map(_stop, words, letters))
        return words, plain, "".join(letters), tuple(tokens.starts[:-1]), ends, len(piece) + 1


@forgettable
@cache
def chunks_of(lang: LanguagePack) -> Chunks:
    """Return the chunks of a language; one memory for all articles."""
    return Chunks(Reader(word_classes(lang), abbreviations(lang)).read, most=MEMORY)
