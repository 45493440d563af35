"""A text in which each word is one character: those that a grammar knows have one of their own.

Over such a text a list of words is a class of characters, so that the patterns are small, quick to
compile and quick to match. Words with the same lists have neighbouring characters. These are
letters for any pattern: rare ideographs, which no text can pretend with, since its own letters are
all coded. What stands between two blanks recurs from text to text and is coded once.
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Collection, Container, Iterable, Iterator, Mapping, Sequence
from itertools import accumulate
from types import MappingProxyType

import attrs

RUN = re.compile(r"[^\W\d_]+|\d+|[\W_]+")  # nothing follows that could make it go back
FIRST = chr(0x20000)  # above 0xffff no class of characters becomes a costly map when compiled
SMALL, OTHER = "\U0002a6d0", "\U0002a6d1"  # unknown words, by whether they end in a small letter
SAME: Mapping[int, int] = MappingProxyType({})
SPECIAL = frozenset(r".^$*+?{}[]\|()#- &~")
BEHIND = "behind_"
LONGEST = 40  # code points of a chunk whose table is worth remembering
MEMORY = 1_000_000  # code points of chunks that are remembered

Table = tuple[list[int], list[int]]
"""Where runs start, in characters and in the text."""


@attrs.frozen(eq=False)
class Alphabet:
    """The characters of the words of a language.

    Attributes:
        codes: The character of each word, as it is written.
        lists: For each list of words a pattern, the longest words first. The name with
            `BEHIND` before it is the pattern for standing after such a word and a blank.
        words: The word of each character, by its number.
    """

    codes: Mapping[str, str]
    lists: Mapping[str, str]
    words: Mapping[int, str]


def make_alphabet(
    lists: Mapping[str, frozenset[str]],
    first: Container[str] = frozenset(),
    literal: Container[str] = frozenset(),
) -> Alphabet:
    """Give each word of the lists its character; the words in `first` get the first ones.

    Those in `literal` get none: patterns hold them as they are.

    >>> made = make_alphabet({"days": frozenset({"today", "the day before"})})
    >>> sorted(made.codes)
    ['before', 'day', 'the', 'today']
    """
    holders: dict[str, set[str]] = {}
    for name, forms in lists.items():
        for form in forms:
            for run in RUN.findall(form):
                if run[0].isalpha() and run not in literal:
                    holders.setdefault(run, set()).update([name] if run == form else ())
    ordered = sorted(holders, key=lambda word: (word not in first, sorted(holders[word]), word))
    codes = {word: chr(ord(FIRST) + number) for number, word in enumerate(ordered)}
    words = {ord(code): word for word, code in codes.items()}
    return Alphabet(codes, Patterns(lists, codes), words)


class Patterns(Mapping[str, str]):
    """The patterns of lists of words, each made when it is first asked for."""

    def __init__(self, lists: Mapping[str, frozenset[str]], codes: Mapping[str, str]) -> None:
        self._lists, self._codes = lists, codes
        self._made: dict[str, str] = {}

    def __getitem__(self, name: str) -> str:
        found = self._made.get(name)
        if found is None:
            coded = [self._coded(form) for form in self._lists[name.removeprefix(BEHIND)]]
            found = _behind(coded) if name.startswith(BEHIND) else _pattern(coded)
            self._made[name] = found
        return found

    def __iter__(self) -> Iterator[str]:
        return (front + name for name in self._lists for front in ("", BEHIND))

    def __len__(self) -> int:
        return 2 * len(self._lists)

    def _coded(self, form: str) -> str:
        """Return a form in characters."""
        return "".join([self._codes.get(run, run) for run in RUN.findall(form)])


def _pattern(forms: Iterable[str]) -> str:
    r"""Return the pattern of a list of words, longer forms first, those that are much alike as one.

    >>> _pattern(["a b", "c b", "d", "e", "a f", "c f"])
    '(?:[ac]\\ [bf]|[d-e])'
    """
    firsts: dict[str, set[str]] = {}
    for form in forms:
        firsts.setdefault(form[1:], set()).add(form[:1])
    lasts: dict[tuple[int, str], set[str]] = {}
    for tail, chars in firsts.items():
        beginning = _class(chars) + "".join(map(_escaped, tail[:-1]))
        lasts.setdefault((-len(tail), beginning), set()).add(tail[-1:])
    choices = [beginning + _class(lasts[size, beginning]) for size, beginning in sorted(lasts)]
    return f"(?:{'|'.join(choices)})" if len(choices) > 1 else (choices or ["(?!)"])[0]


def _behind(forms: Iterable[str]) -> str:
    r"""Return the pattern for standing after one of the words and a blank.

    >>> _behind(["a b", "c"])
    '(?:(?<=a\\ b\\ )|(?<=c\\ ))'
    """
    by_length: dict[int, list[str]] = {}
    for form in forms:
        by_length.setdefault(len(form), []).append(form)
    choices = [rf"(?<={_pattern(alike)}\ )" for alike in by_length.values()]
    return f"(?:{'|'.join(choices) or '(?!)'})"


def _escaped(char: str) -> str:
    return f"\\{char}" if char in SPECIAL else char


def _class(chars: Collection[str]) -> str:
    """Return a class of characters, neighbours as ranges."""
    ranges: list[list[str]] = []
    for char in sorted(chars):
        if ranges and ord(char) == ord(ranges[-1][1]) + 1:
            ranges[-1][1] = char
        else:
            ranges.append([char, char])
    inside = "".join(_escaped(a) if a == b else f"{_escaped(a)}-{_escaped(b)}" for a, b in ranges)
    return inside if len(chars) == 1 else f"[{inside}]"


def by_ending(word: str) -> str:
    """Return the character of an unknown word by whether it ends in a small letter."""
    return SMALL if word[-1].islower() else OTHER


class Coder:
    """Writes texts with their words as characters.

    Args:
        codes: The character of each known word.
        unknown: Gives the character of any other word.
        literal: Words that stay as they are.
        marks: Marks that are read as another one, by their code point.
    """

    def __init__(
        self,
        codes: Mapping[str, str],
        unknown: Callable[[str], str] = by_ending,
        literal: Iterable[str] = (),
        marks: Mapping[int, int] = SAME,
    ) -> None:
        self.known = {**codes, **{word: word for word in literal}}
        self.unknown = unknown
        self.marks = marks
        self.forget()

    def forget(self) -> None:
        """Forget what has been met; the words are kept."""
        self.runs = self.known.copy()  # a run of letters, figures or marks, in characters
        self.chunks: dict[str, str] = {}  # what stands between two blanks, and a blank
        self.tables: dict[str, Table] = {}
        self.kept = 0

    def encode(self, text: str) -> "Coded":
        """Return a text whose blanks are single, with its words as characters."""
        chunks = text.split(" ")
        try:
            pieces = list(map(self.chunks.__getitem__, chunks))
        except KeyError:
            self._learn(" ".join(set(chunks).difference(self.chunks)))
            pieces = list(map(self.chunks.__getitem__, chunks))
            if self.kept > MEMORY:  # a bound on what hostile text can make us remember
                self.forget()
        return Coded(self, text, chunks, pieces)

    def _learn(self, text: str) -> None:
        """Remember the chunks of a text."""
        runs = RUN.findall(text)
        for run in set(runs).difference(self.runs):
            self.runs[run] = self.unknown(run) if run[0].isalpha() else run.translate(self.marks)
        coded = "".join(map(self.runs.__getitem__, runs)).split(" ")
        self.chunks.update(zip(text.split(" "), [piece + " " for piece in coded], strict=True))
        self.kept += len(text)

    def table(self, chunk: str) -> Table:
        """Return where the runs of a chunk start in its characters, and where in its text."""
        found = self.tables.get(chunk)
        if found is None:
            runs = RUN.findall(chunk)
            starts = accumulate(map(self._length, runs), initial=0)
            found = list(starts), list(accumulate(map(len, runs), initial=0))
            if len(chunk) <= LONGEST:
                self.tables[chunk] = found
        return found

    def _length(self, run: str) -> int:
        """Return how many characters a run is: a word is one, and so is a mark."""
        return 1 if run[0].isalpha() else len(run)


class Coded:
    """A text with its words as characters.

    Attributes:
        text: The text as it is.
        coded: The text to match; each word is one character.
    """

    def __init__(
        self, coder: Coder, text: str, chunks: Sequence[str], pieces: Sequence[str]
    ) -> None:
        self.text, self.coded = text, "".join(pieces)
        self._coder, self._chunks, self._pieces = coder, chunks, pieces
        self._number = self._start = self._place = 0  # of the chunk that was asked for last
        self._at = 0  # the place itself
        self._long: dict[int, Table] = {}

    def place(self, start: int, end: int) -> tuple[int, int]:
        """Return the stretch of the text that one of characters is; asked for in rising order."""
        self._go(start)
        number, first, place = self._number, self._start, self._place
        begins = place + self._inside(number, start - first) if start > first else place
        while end > (following := first + len(self._pieces[number])):
            place += len(self._chunks[number]) + 1
            first, number = following, number + 1
        if end >= following - 1:  # with the chunk, as most do
            return begins, place + len(self._chunks[number])
        return begins, place + self._inside(number, end - first)

    def at(self, place: int) -> int:
        """Return the place among the characters that one of the text is.

        One inside a word is that of the word.
        """
        number = self.text.count(" ", 0, place)
        offset = place - self.text.rfind(" ", 0, place) - 1
        begins = sum(map(len, self._pieces[:number]))
        return begins + self._coded_inside(number, offset) if offset else begins

    def _go(self, at: int) -> None:
        """Go to the chunk that holds a place; back is a matter of the words of an expression."""
        ahead = self.coded.count(" ", self._at, at)
        if ahead:
            last = self._number + ahead
            self._place += len(" ".join(self._chunks[self._number : last])) + 1
            self._start = self.coded.rindex(" ", self._at, at) + 1
            self._number = last
        self._at = at
        while at < self._start:
            self._number -= 1
            self._start -= len(self._pieces[self._number])
            self._place -= len(self._chunks[self._number]) + 1

    def _inside(self, number: int, offset: int) -> int:
        """Return the place inside the text of a chunk that is one inside its characters."""
        chunk, piece = self._chunks[number], self._pieces[number]
        last = len(piece) - 2
        if offset == last and not piece[last].isalpha():  # the mark that many words end with
            return len(chunk) - 1
        starts, places = self._table(number, chunk)
        run = bisect_right(starts, offset) - 1
        return places[run] + offset - starts[run]

    def _coded_inside(self, number: int, offset: int) -> int:
        """Return the place inside the characters of a chunk that is one inside its text."""
        starts, places = self._table(number, self._chunks[number])
        run = bisect_right(places, offset) - 1
        ends = starts[run + 1] if run + 1 < len(starts) else starts[run]
        return min(starts[run] + offset - places[run], max(starts[run], ends - 1))

    def _table(self, number: int, chunk: str) -> Table:
        if len(chunk) <= LONGEST:
            return self._coder.table(chunk)
        if number not in self._long:
            self._long = {number: self._coder.table(chunk)}
        return self._long[number]
