"""Read a paragraph chunk by chunk: what stands between two blanks recurs, so it is read once.

A chunk such as ``said.”`` always falls into the same tokens with the same classes. They are
remembered for each language, which makes reading a text much cheaper than tokenising it anew.
"""

from functools import cache

import attrs

from claimkit.lang.classes import NAME, Classes, abbreviations, word_classes
from claimkit.lang.pack import LanguagePack
from claimkit.text.tokens import tokenize

MEMORY = 100_000
LONGEST = 60
CLOSERS = {",": ",", ".": ".", ";": ";", ":": ":", "?": ".", "!": "."}


@attrs.define
class Chunk:
    """The tokens of a chunk; `starts` and `ends` count from its beginning."""

    words: list[str]
    lowers: list[str]
    plain: list[str]
    letters: list[str]
    starts: list[int]
    ends: list[int]


@attrs.define
class Column:
    """Tokens as parallel lists, growing paragraph by paragraph."""

    words: list[str] = attrs.field(factory=list)
    lowers: list[str] = attrs.field(factory=list)
    plain: list[str] = attrs.field(factory=list)
    letters: list[str] = attrs.field(factory=list)
    starts: list[int] = attrs.field(factory=list)
    ends: list[int] = attrs.field(factory=list)


def plain_form(lower: str, letter: str) -> str:
    """Return the form by which models know a word: names are all one, so that none is learnt."""
    return NAME if letter == NAME else lower


@attrs.define
class ChunkReader:
    """Reads paragraphs of one language.

    `words` remembers the lower case and the class of chunks that are one word, `chunks` the
    tokens of others.
    """

    classes: Classes
    abbreviations: frozenset[str]
    words: dict[str, tuple[str, str, str]] = attrs.field(factory=dict)
    chunks: dict[str, Chunk] = attrs.field(factory=dict)

    def read(self, text: str, start: int, end: int, column: Column) -> None:
        """Add the tokens of a stretch of text to a column."""
        if len(self.words) + len(self.chunks) > MEMORY:
            self.words.clear()  # a bound on what hostile text can make us remember
            self.chunks.clear()
        known = self.words.get
        add_word, add_lower = column.words.append, column.lowers.append
        add_plain, add_letter = column.plain.append, column.letters.append
        add_start, add_end = column.starts.append, column.ends.append
        at = start
        for piece in text[start:end].split(" "):
            after = at + len(piece)
            if piece:
                word = known(piece) or self._word(piece)
                if word:
                    add_word(piece)
                    add_lower(word[0])
                    add_plain(word[2])
                    add_letter(word[1])
                    add_start(at)
                    add_end(after)
                else:
                    self._read_other(piece, at, column)
            at = after + 1

    def _word(self, piece: str) -> tuple[str, str, str] | None:
        """Lower case, class and plain form of a chunk that is one word, or None."""
        if not piece.isalpha() or len(piece) > LONGEST:
            return None
        lower, letter = piece.lower(), self.classes.of([piece])[0]
        found = self.words[piece] = lower, letter, plain_form(lower, letter)
        return found

    def _read_other(self, piece: str, at: int, column: Column) -> None:
        """Add the tokens of a chunk that is not one word."""
        body, mark = piece[:-1], piece[-1]
        if mark in CLOSERS and len(body) > 1 and body not in self.abbreviations:
            word = self.words.get(body) or self._word(body)
            if word:
                column.words += (body, mark)
                column.lowers += (word[0], mark)
                column.plain += (word[2], mark)
                column.letters += (word[1], CLOSERS[mark])
                column.starts += (at, at + len(body))
                column.ends += (at + len(body), at + len(piece))
                return
        chunk = self.chunks.get(piece) or self._chunk(piece)
        column.words += chunk.words
        column.lowers += chunk.lowers
        column.plain += chunk.plain
        column.letters += chunk.letters
        column.starts += [at + offset for offset in chunk.starts]
        column.ends += [at + offset for offset in chunk.ends]

    def _chunk(self, piece: str) -> Chunk:
        """Read a chunk by the tokeniser, and remember it if it is not too long."""
        # what follows an initial decides on its stop; a capital follows, as after most stops
        tokens = tokenize(f"{piece} A", 0, len(piece) + 2, self.abbreviations)
        words = tokens.words[:-1]
        lowers = [word.lower() for word in words]
        letters = self.classes.of(words)
        plain = list(map(plain_form, lowers, letters))
        chunk = Chunk(words, lowers, plain, letters, tokens.starts[:-1], tokens.ends[:-1])
        if len(piece) <= LONGEST:
            self.chunks[piece] = chunk
        return chunk


@cache
def chunk_reader(lang: LanguagePack) -> ChunkReader:
    """Return the reader of a language; one for all articles."""
    return ChunkReader(word_classes(lang), abbreviations(lang))
