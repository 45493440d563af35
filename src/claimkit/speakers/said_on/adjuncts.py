"""Whether the words between a date and a saying let the date belong to it.

The words are read as a string of class letters (`claimkit.lang.classes`), over which the shapes
of adverbial phrases are plain patterns: no verb of its own may stand between a saying and its date.
"""

import re
from collections.abc import Mapping, Sequence
from functools import cache
from typing import NamedTuple

import attrs

from claimkit.lang import LanguagePack
from claimkit.lang.classes import COMMON, GERUND, Classes, word_classes
from claimkit.plugins.memory import forgettable
from claimkit.text.remembered import Remembered

TOPIC = "said_on"
LONGEST = 160  # code points between a date and a saying
TOKEN = re.compile(r"['’]s\b|[^\W_]{1,60}(?:(?!['’]s\b)[-'’.][^\W_]{1,60}){0,4}|[^\w\s]")
ISSUED, OPENING, ABOUT, WHEN = "i", "I", "!", "k"
FINITE = "VExdhm"
BREAKS = FINITE + "WTwa!*.k("
PREPOSED = "pobts" + ABOUT  # classes of words that take the date as their object
DETERMINING = ("D", "G")
LOCAL = "p"
MOST = f"{{0,{LONGEST}}}"  # a gap has no more words than letters
AFTER = re.compile(rf"(?:[^{BREAKS}](?!(?<=,)[DG][^,]{MOST}$)){MOST}")
BESIDE = re.compile(rf",?(?:[prIi][^{BREAKS}]{MOST})?")
ADVERBS = re.compile(r",?[rxhdmn]{0,40},?")
OPENS = re.compile(rf"[car]{{0,2}},?(?:[prgDI][^{BREAKS}s]{MOST})?")
NOMINAL = "[DGNlMv'#-]"
OBJECT = re.compile(r"(?<=p[DG])V|(?<=p[DG][lNMv#])V|(?<=p[DG][lNMv#]{2})V")
CLOSES = re.compile(
    rf"{NOMINAL}{{0,6}}(?:,?|,[^{BREAKS}]{MOST},|,s[^.*]{MOST},|,{NOMINAL}{{1,4}})|,?P"
)
CLAUSE = re.compile(rf"[^.]{MOST},(?=[ca])")  # what is joined to a clause opens one of its own
PLAIN = re.compile(r"[DG]?[lMNv#'-]{1,8}p?")
RELATIVE = re.compile(r",?k")
RUNS_ON = re.compile(rf"(?:,?|[^{BREAKS}]{MOST},)")
RELEASED = re.compile("[il]?i[pr]{0,2}$")
TIES = re.compile(r",?[pr]{0,2},?")


def class_letters(classes: Classes, special: Mapping[str, str]) -> Remembered[str]:
    """Return the class letter of each word; the words that tell of dates have special ones."""
    return Remembered(lambda word: special.get(word.lower()) or classes.letter(word))


class Before(NamedTuple):
    """What the words right before a date tell of it.

    Attributes:
        letters: The classes of the words.
        takes_date: Whether the last one leaves it an adverbial ("on", not "since").
        is_name: Whether the date is the end of a name ("Norhaven Today").
        is_occasion: Whether the date is that of an occasion ("a poll last week").
    """

    letters: str
    takes_date: bool
    is_name: bool
    is_occasion: bool


@attrs.frozen(eq=False)
class Adjuncts:
    """The words of one language by which a date is tied to a saying; lower case."""

    known: Remembered[str]
    before_date: frozenset[str]
    occasions: frozenset[str]
    days: frozenset[str]

    def letters(self, words: Sequence[str]) -> str:
        """Return a letter for each word."""
        return "".join(map(self.known.__getitem__, words))

    def phrase(self, words: Sequence[str]) -> str:
        """Return a letter for each word; after a preposition and a determiner verbs are nouns."""
        return OBJECT.sub(COMMON, self.letters(words))

    def may_follow(self, gap: str) -> bool:
        """Whether a date with these words between may tell when the saying before it was."""
        words = _tokens(gap)
        return words is not None and bool(AFTER.fullmatch(self.phrase(words)))

    def may_stand_beside(self, gap: str) -> bool:
        """Whether a date with these words after a source may belong to what the source does."""
        words = _tokens(gap)
        return words is not None and bool(BESIDE.fullmatch(self.phrase(words)))

    def may_open(self, before: str, after: str) -> bool:
        """Whether a date may date a whole sentence, from the words on both its sides."""
        first, second = _tokens(before), _tokens(after)
        if first is None or second is None:
            return False
        if first and self.known[first[0].lower()] == GERUND:
            first = [first[0].lower(), *first[1:]]  # with a capital it would be a name
        opens = OPENS.fullmatch(CLAUSE.sub("", self.phrase(first))) is not None
        return opens and CLOSES.fullmatch(self.letters(second)) is not None

    def matches(self, pattern: re.Pattern[str], gap: str) -> bool:
        """Whether the classes of all words of a gap fit a shape."""
        words = _tokens(gap)
        return words is not None and pattern.fullmatch(self.letters(words)) is not None

    def before(self, before: str, date: str) -> Before:
        """Return what the words right before a date tell of it."""
        words = TOKEN.findall(before)
        letters = self.letters(words)
        takes_date = (
            not words or words[-1].lower() in self.before_date or letters[-1] not in PREPOSED
        )
        named = bool(words) and date[0].isupper() and words[-1][0].isupper()
        noun = words[-2:-1] if letters[-1:] == LOCAL else words[-1:]
        is_occasion = any(word.lower() in self.occasions for word in noun)
        return Before(letters, takes_date, named and date.lower() in self.days, is_occasion)

    def is_attribute(self, before: str, after: str) -> bool:
        """Whether a date qualifies a noun, unless that tells an occasion ("at Monday's debate").

        `before` are the classes of the words before the date.
        """
        following = TOKEN.findall(after)[:4]
        owning = after[:2] in {"'s", "’s"}
        if not (before[-1:] in DETERMINING or owning or self._is_compound(after, following)):
            return False
        located = before[-1:] == LOCAL or (before[-2:-1] == LOCAL and before[-1:] in DETERMINING)
        return not (located and any(word.lower() in self.occasions for word in following))

    def dates_a_work(self, before: Before, after: str) -> bool:
        """Whether a date inside a source tells when that was made public ("a 2014 study")."""
        following = TOKEN.findall(after)[:3]
        if before.is_occasion or any(word.lower() in self.occasions for word in following):
            return True
        return RELEASED.search(before.letters) is not None

    def is_simple(self, words: str) -> bool:
        """Whether the words of a source are a name or noun, so that a date behind is no part."""
        return PLAIN.fullmatch(self.phrase(TOKEN.findall(words))) is not None

    def _is_compound(self, after: str, following: Sequence[str]) -> bool:
        if after[:1] != " " or not following or not following[0][0].islower():
            return False
        return self.letters(following[:1]) == "l"


def _tokens(gap: str) -> list[str] | None:
    """Return the words of a gap; None where it is too long or a paragraph ends in it."""
    if len(gap) > LONGEST or "\n" in gap:
        return None
    return TOKEN.findall(gap)


@forgettable
@cache
def adjuncts(lang: LanguagePack) -> Adjuncts | None:
    """Return the words of a language; None where its pack has none for this."""
    if not lang.resource(f"lexicon/{TOPIC}.toml").is_file():
        return None
    sections = {"issued": ISSUED, "opening": OPENING, "reference": ABOUT, "times": WHEN}
    special = {
        word: letter for name, letter in sections.items() for word in lang.forms(TOPIC, name)
    }
    return Adjuncts(
        known=class_letters(word_classes(lang), special),
        before_date=lang.forms(TOPIC, "before_date"),
        occasions=lang.forms(TOPIC, "occasions"),
        days=frozenset(lang.values("dates", "days")),
    )
