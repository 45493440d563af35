"""A text in which each word that the grammar knows is one character of its own.

Over such a text a list of words is a class of characters, so that the patterns are small, quick to
compile and quick to match. Words with the same lists have neighbouring characters, from the
private use area of Unicode; what the text itself holds of that area is put aside first.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Container, Iterable, Mapping, Sequence
from itertools import accumulate

import attrs

RUN = re.compile(r"[^\W\d_]{1,60}|\d{1,60}|[\W_]{1,60}")
FIRST = chr(0xE000)
OWN = re.compile("[\ue000-\uf8ff]")
ASIDE = "\ufffd"
LITERAL = frozenset("TZ")  # letters that the patterns hold themselves
SPECIAL = frozenset(r".^$*+?{}[]\|()#- &~")


@attrs.frozen(eq=False)
class Alphabet:
    """The characters of the words of a language.

    Attributes:
        codes: The character of each word, as it is written.
        lists: For each list of words a pattern, the longest words first.
    """

    codes: Mapping[str, str]
    lists: Mapping[str, str]


def make_alphabet(
    lists: Mapping[str, frozenset[str]], first: Container[str] = frozenset()
) -> Alphabet:
    """Give each word of the lists its character; the words in `first` get the first ones.

    >>> made = make_alphabet({"days": frozenset({"today", "the day before"})})
    >>> sorted(made.codes)
    ['before', 'day', 'the', 'today']
    """
    holders: dict[str, set[str]] = {}
    for name, forms in lists.items():
        for form in forms:
            for run in RUN.findall(form):
                if run[0].isalpha() and run not in LITERAL:
                    holders.setdefault(run, set()).update([name] if run == form else ())
    ordered = sorted(holders, key=lambda word: (word not in first, sorted(holders[word]), word))
    codes = {word: chr(ord(FIRST) + number) for number, word in enumerate(ordered)}
    return Alphabet(codes, {name: _pattern(forms, codes) for name, forms in lists.items()})


def _pattern(forms: Iterable[str], codes: Mapping[str, str]) -> str:
    """Return the pattern of a list of words: sequences, then one class."""
    coded = [(form, "".join(codes.get(run, run) for run in RUN.findall(form))) for form in forms]
    single = sorted(code for _, code in coded if len(code) == 1)
    longer = sorted(((form, code) for form, code in coded if len(code) > 1), key=_longest_first)
    choices = ["".join(map(_escaped, code)) for _, code in longer]
    if single:
        choices.append(_class(single))
    return f"(?:{'|'.join(choices)})" if len(choices) > 1 else (choices or ["(?!)"])[0]


def _longest_first(pair: tuple[str, str]) -> tuple[int, str]:
    return -len(pair[0]), pair[0]


def _escaped(char: str) -> str:
    return f"\\{char}" if char in SPECIAL else char


def _class(chars: Sequence[str]) -> str:
    """Return a class of sorted characters, neighbours as ranges."""
    ranges: list[list[str]] = []
    for char in chars:
        if ranges and ord(char) == ord(ranges[-1][1]) + 1:
            ranges[-1][1] = char
        else:
            ranges.append([char, char])
    inside = "".join(a if a == b else f"{a}-{b}" for a, b in ranges)
    return _escaped(inside) if len(chars) == 1 else f"[{inside}]"


@attrs.frozen(eq=False)
class Coded:
    """A stretch of a text with its words as characters.

    Attributes:
        text: The whole text as it is.
        coded: The stretch to match; each word that is known is one character.
        runs: The runs of letters, figures and other characters, in order.
        starts: Where each run starts in `coded`, and the end of the last.
        places: Where each run starts in `text`, and the end of the last.
    """

    text: str
    coded: str
    runs: list[str]
    starts: list[int]
    places: list[int]

    def run_at(self, at: int) -> int:
        """Return the number of the run that holds a place of the coded text."""
        return bisect_right(self.starts, at) - 1

    def start(self, at: int) -> int:
        """Return the place in the text where something starts."""
        run = bisect_right(self.starts, at) - 1
        return self.places[run] + at - self.starts[run]

    def end(self, at: int) -> int:
        """Return the place in the text where something ends."""
        run = bisect_left(self.starts, at)
        if self.starts[run] == at:
            return self.places[run]
        return self.places[run - 1] + at - self.starts[run - 1]


def put_aside(text: str) -> str:
    """Return a text without characters that words could be taken for."""
    return OWN.sub(ASIDE, text)


def encode(text: str, start: int, end: int, codes: Mapping[str, str]) -> Coded:
    """Return a stretch of a text, private characters put aside, with its words as characters."""
    runs = RUN.findall(text, start, end)
    get = codes.get
    pieces = [get(run, run) for run in runs]
    starts = list(accumulate(map(len, pieces), initial=0))
    places = list(accumulate(map(len, runs), initial=start))
    return Coded(text, "".join(pieces), runs, starts, places)
