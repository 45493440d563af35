"""Word classes as single letters, so that the shape of a clause is a string.

Every token of a text gets one letter; a clause is then a short string such as ``Dl,EN``, over
which shapes are plain patterns. The letters are the same in all languages: which words have them
is a matter of the pack (`lexicon/classes.toml`, and measured verb figures in `models/verbs.tsv`).
"""

from collections.abc import Iterable
from functools import cache

import attrs

from claimkit.lang.pack import LanguagePack
from claimkit.plugins.memory import forgettable
from claimkit.text.remembered import Remembered

CLASS_OF_SECTION = {
    "determiner": "D",
    "possessive": "G",
    "subject": "P",
    "object": "O",
    "relative": "W",
    "interrogative": "w",
    "that": "T",
    "to": "t",
    "of": "o",
    "by": "b",
    "preposition": "p",
    "coordinator": "c",
    "adversative": "a",
    "subordinator": "s",
    "be": "x",
    "have": "h",
    "do": "d",
    "modal": "m",
    "negation": "n",
    "adverb": "r",
    "time": "y",
    "title": "M",
    "irregular_past": "E",
    "irregular_participle": "K",
}
NAME, COMMON, NUMBER, PAST, GERUND, ADVERB = "N", "l", "#", "E", "g", "r"
VERB, EITHER = "V", "v"
POSSESSIVE, DASH, OTHER, INNER, OPENING, CLOSING = "'", "-", "*", "q", "“", "”"
STOPS = frozenset(".?!…")
MARKS = {"(": "(", "[": "(", ")": ")", "]": ")", ",": ",", ";": ";", ":": ":", "--": "-",
         "—": "-", "–": "-", "-": "-", "―": "-", "‒": "-", "−": "-", ".": ".",
         "?": ".", "!": ".", "...": ".", "…": ".",
         "|": "*", "/": "*"}  # fmt: skip
MEASURED = "models/verbs.tsv"
CAPITALISED = "capitalised"
VERB_SHARE = 0.72


@attrs.frozen
class Classes:
    """The word classes of one language.

    `known` maps words (as they occur) to letters, `capitalised` those that are others with a
    capital: "May said", "on May 19".
    """

    known: dict[str, str]
    suffixes: dict[str, str]
    capitalised: dict[str, str] = attrs.field(factory=dict)
    lengths: tuple[int, ...] = attrs.field(init=False, repr=False)
    letters: Remembered[str] = attrs.field(init=False, eq=False, repr=False)

    @lengths.default
    def _lengths(self) -> tuple[int, ...]:
        return tuple(sorted(set(map(len, self.suffixes)), reverse=True))

    @letters.default
    def _letters(self) -> Remembered[str]:
        return Remembered(self._guess)

    def of(self, words: Iterable[str]) -> list[str]:
        """Return the class letter of each word."""
        return list(map(self.letters.__getitem__, words))

    def letter(self, word: str) -> str:
        """Return the class letter of a word."""
        return self.letters[word]

    def _guess(self, word: str) -> str:  # noqa: PLR0911 - the first test that holds
        if word in MARKS:
            return MARKS[word]
        lower = word.lower()
        first = word[0]
        letter = self.known.get(lower)
        if first.isupper():
            letter = self.capitalised.get(lower, letter)
            return letter if letter is not None and letter not in "VvEK" else NAME
        if letter is not None:
            return letter
        if first.isdigit() or first in "$€£¥":
            return NUMBER
        if first in "'’":
            return POSSESSIVE if len(word) > 1 else OTHER
        if first in "@#":
            return NAME
        if not first.isalpha():
            return OTHER
        return self._by_suffix(lower)

    def _by_suffix(self, lower: str) -> str:
        """Return the class that the longest known suffix tells."""
        for length in self.lengths:
            letter = self.suffixes.get(lower[-length:])
            if letter is not None:
                return letter
        return COMMON


@forgettable
@cache
def word_classes(lang: LanguagePack) -> Classes:
    """Return the word classes of a language; loaded once."""
    lexicon = lang.lexicon("classes")
    known = dict(_measured(lang))
    for section, letter in CLASS_OF_SECTION.items():
        if section in lexicon.sections:
            known.update(dict.fromkeys(lexicon.forms(section), letter))
    other = lexicon.values(CAPITALISED) if CAPITALISED in lexicon.sections else {}
    return Classes(known, dict(lexicon.values("suffixes")), dict(other))


def _measured(lang: LanguagePack) -> list[tuple[str, str]]:
    """Words that are verbs, or verbs and nouns, by their measured share of verbal contexts."""
    resource = lang.resource(MEASURED)
    if not resource.is_file():
        return []
    found = []
    for line in resource.read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        form, share = line.split("\t")
        found.append((form, VERB if float(share) >= VERB_SHARE else EITHER))
    return found


@forgettable
@cache
def abbreviations(lang: LanguagePack) -> frozenset[str]:
    """Return the words after which a stop does not end the sentence, without the stop."""
    lexicon = lang.lexicon("abbreviations")
    return frozenset().union(*map(lexicon.forms, lexicon.names()))
