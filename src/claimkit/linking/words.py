"""Words as linking sees them: stems with a weight and a place, the same for all languages.

A language pack, where there is one, brings the endings to strip and the function words; without
one the words stay as they are.
"""

import itertools
from array import array
from collections.abc import Iterator
from functools import cache

import attrs
import regex

from claimkit.errors import LanguageError
from claimkit.lang import get_language
from claimkit.lang.classes import CLASS_OF_SECTION
from claimkit.lang.morphology import Stemmer, stemmer
from claimkit.linking.pieces import Pieces
from claimkit.plugins.memory import forgettable
from claimkit.text.pattern import Template
from claimkit.text.remembered import Remembered

WORD = Template(
    "linking.words",
    r"""
    (?: https?:// | www\. ) \S{1,400}+
  | \w{1,40}+ (?: \.\w{1,40}+ ){1,4}+ / \S{1,400}+
  | (?P<word>
        \d{1,30}+ (?: [.,:]\d{1,30}+ ){0,8}+
      | [\p{Han}\p{Hiragana}\p{Katakana}]
      | [^\W\d_\p{Han}\p{Hiragana}\p{Katakana}]{1,80}+
        (?: ['’] [^\W\d_\p{Han}\p{Hiragana}\p{Katakana}]{1,80}+ ){0,5}+
    )
    """,
)
HUMP = Template("linking.humps", r"(?<=\p{Ll})(?=\p{Lu}) | (?<=\p{Lu})(?=\p{Lu}\p{Ll})")
OPEN_CLASSES = frozenset("MEKy")  # titles, irregular verbs and words of time say something
FUNCTION, NAME, CONTENT = 0.4, 0.4, 1.0
"""What a word weighs in a comparison: unlike statements share grammar and names, too."""
HUMPED = 7  # letters from which on inner capitals part words, as in hashtags
CLITIC = 2  # letters beside an apostrophe that are no word of their own
OPENING = frozenset('.!?:;\n"“”„«»‘(')
SMALL = "~"
"""What marks a function word in running stems; no word holds it."""


Placed = tuple[str, str, bool, int, int, bool]
"""A word in a piece: form, stem, whether a function word, start, end, whether capitalised."""


@attrs.frozen
class Words:
    """The words of a text as parallel sequences; offsets are code points.

    `forms` are lower-case, `stems` without endings; `weights` are 0 to 1, and `grammar` says
    which are function words.
    """

    forms: list[str]
    stems: list[str]
    weights: list[float]
    grammar: bytearray
    starts: "array[int]"
    ends: "array[int]"

    @classmethod
    def none(cls) -> "Words":
        """Return the words of an empty text, to be extended."""
        return cls([], [], [], bytearray(), array("I"), array("I"))

    def __len__(self) -> int:
        return len(self.forms)

    def extend(self, other: "Words", offset: int) -> None:
        """Take in the words of a later stretch, which begins at an offset."""
        self.forms.extend(other.forms)
        self.stems.extend(other.stems)
        self.weights.extend(other.weights)
        self.grammar.extend(other.grammar)
        self.starts.extend(start + offset for start in other.starts)
        self.ends.extend(end + offset for end in other.ends)

    def content(self) -> list[str]:
        """Return the stems of the words that are not function words."""
        return [stem for stem, small in zip(self.stems, self.grammar, strict=True) if not small]


@attrs.frozen(eq=False)
class Lexis:
    """What linking knows of one language; nothing of it without a pack."""

    function_words: frozenset[str] = frozenset()
    stemmer: Stemmer | None = None
    version: str | None = None
    stems: Remembered[tuple[str, bool]] = attrs.field(init=False, repr=False)
    placed: Pieces["Placed"] = attrs.field(init=False, repr=False)
    printed: Pieces[str] = attrs.field(init=False, repr=False)
    running: Pieces[str] = attrs.field(init=False, repr=False)

    @stems.default
    def _stems(self) -> Remembered[tuple[str, bool]]:
        return Remembered(self._stem)

    @placed.default
    def _placed(self) -> Pieces["Placed"]:
        return Pieces(lambda piece: tuple(_place(piece, self)))

    @printed.default
    def _printed(self) -> Pieces[str]:
        return Pieces(lambda piece: _content(piece, self))

    @running.default
    def _running(self) -> Pieces[str]:
        return Pieces(lambda piece: _marked(piece, self))

    def stem(self, form: str) -> tuple[str, bool]:
        """Return the stem of a lower-case word, and whether it is a function word."""
        return self.stems[form]

    def _stem(self, form: str) -> tuple[str, bool]:
        if form[0].isdigit():
            return form.replace(",", ""), False
        if form in self.function_words:
            return form, True
        head, mark, tail = form.partition("'")
        if mark:
            form = head if len(tail) <= CLITIC else tail if len(head) <= CLITIC else form
            if form in self.function_words:
                return form, True
        return (self.stemmer.stem(form) if self.stemmer else form), False


@forgettable
@cache
def lexis(language: str | None) -> Lexis:
    """Return what is known of a language; a language without a pack is like None."""
    if language is None:
        return Lexis()
    try:
        pack = get_language(language)
    except LanguageError:
        return Lexis()
    return _of_pack(pack.code)


@forgettable
@cache
def _of_pack(code: str) -> Lexis:
    pack = get_language(code)
    classes = pack.lexicon("classes")
    sections = [
        section
        for section, letter in CLASS_OF_SECTION.items()
        if letter not in OPEN_CLASSES and section in classes.sections
    ]
    words = frozenset().union(*map(classes.forms, sections))
    return Lexis(frozenset(w.replace("’", "'") for w in words), stemmer(pack), pack.version)


@cache
def _patterns() -> tuple["regex.Pattern[str]", "regex.Pattern[str]"]:
    return WORD.compiled(), HUMP.compiled()


def read_words(text: str, known: Lexis) -> Words:
    """Split a text into words; addresses of pages are left out, hashtags are parted."""
    words = Words.none()
    at = 0
    for piece in text.split():
        at = text.index(piece, at)
        for form, stem, small, start, end, capital in known.placed[piece]:
            words.forms.append(form)
            words.stems.append(stem)
            words.grammar.append(small)
            words.starts.append(at + start)
            words.ends.append(at + end)
            if small:
                words.weights.append(FUNCTION)
            else:
                words.weights.append(NAME if capital and _inside(text, at + start) else CONTENT)
        at += len(piece)
    return words


def _place(piece: str, known: Lexis) -> Iterator[Placed]:
    """The words in a piece of text, with their places there."""
    for match in _patterns()[0].finditer(piece):
        start, end = match.span("word")
        if start < 0:
            continue
        for part, at in _split(piece[start:end]):
            form = part.lower().replace("’", "'")
            stem, small = known.stem(form)
            yield form, stem, small, start + at, start + at + len(part), part[0].isupper()


def _inside(text: str, start: int) -> bool:
    """Whether a capital at this place is no matter of a sentence's opening."""
    before = text[max(0, start - 3) : start].rstrip(" \t")
    return bool(before) and before[-1] not in OPENING


def read_stems(text: str, known: Lexis) -> list[str]:
    """Return the stems of the words that are not function words, in order."""
    return known.printed.words(text)


def read_running(text: str, known: Lexis) -> list[str]:
    """Return the stems of all words in order, those of function words with a mark before them."""
    return known.running.words(text)


def _content(piece: str, known: Lexis) -> tuple[str, ...]:
    """The stems in a piece that are not of function words."""
    return tuple(stem for stem, small in _stems(piece, known) if not small)


def _marked(piece: str, known: Lexis) -> tuple[str, ...]:
    return tuple(SMALL + stem if small else stem for stem, small in _stems(piece, known))


def _stems(piece: str, known: Lexis) -> Iterator[tuple[str, bool]]:
    """The stems in a piece, and which are of function words; none of an address."""
    for form in _patterns()[0].findall(piece):
        if form:
            for part, _ in _split(form):
                yield known.stem(part.lower().replace("’", "'"))


def _split(form: str) -> list[tuple[str, int]]:
    """Part a word before its inner capitals, as in hashtags; each part with its offset."""
    if len(form) < HUMPED or form.islower() or form[1:].islower() or form.isupper():
        return [(form, 0)]
    cuts = [0, *(match.start() for match in _patterns()[1].finditer(form)), len(form)]
    return [(form[a:b], a) for a, b in itertools.pairwise(cuts)]
