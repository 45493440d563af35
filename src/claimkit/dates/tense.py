"""Which way a sentence looks: ahead, back, or neither."""

import re
from collections.abc import Sequence
from functools import cache

from claimkit.dates.words import date_words
from claimkit.plugins.memory import forgettable
from claimkit.text.remembered import Remembered

REACH = 160  # code points on either side
NEAR = 70  # code points that mostly hold what decides
TOKEN = re.compile(r"['’]?[^\W\d_]+|[.!?;](?=\s+[^a-z\s])|\n\s*\n|[“”\"]")  # words, and stops
GROUP = 4  # words before a participle among which its auxiliaries stand
LISTS = (
    "future", "strong", "adjacent", "infinitive", "determiners", "past", "articles", "nouns",
    "before_infinitive", "pluperfect",
)  # fmt: skip
(
    FUTURE, STRONG, ADJACENT, INFINITIVE, DETERMINER, PAST, ARTICLE, NOUN, BOUND, PLUPERFECT,
) = (1 << n for n in range(len(LISTS)))  # fmt: skip
REGULAR = 1 << len(LISTS)
STOP = REGULAR << 1


Ways = Remembered[int]
"""What a word tells of the way that its sentence looks: the lists that hold it, as a mask."""


@forgettable
@cache
def sentence_ways(language: str) -> Ways:
    """Return the words of a language that tell which way a sentence looks."""
    words = date_words(language)
    lists = [(1 << n, words.forms(f"direction.{name}")) for n, name in enumerate(LISTS)]

    def reckon(token: str) -> int:
        if not token[-1].isalpha():
            return STOP
        word = token.lower()
        mask = REGULAR if word.endswith(words.past_endings) else 0
        for bit, forms in lists:
            if word in forms:
                mask |= bit
        return mask

    return Ways(reckon)


def find_tense(text: str, start: int, end: int, ways: Ways, *, strong: bool = False) -> int:
    """Return 1 where the words about a stretch look ahead, -1 where back, 0 if neither.

    The nearest telling word before the stretch decides, else the first after it; both inside the
    sentence. Strong: only words that clearly look ahead count as such.
    """
    ahead = STRONG if strong else FUTURE
    for reach in (NEAR, REACH):
        low = max(0, start - reach)
        tokens = TOKEN.findall(text, low, start)
        before, whole = _last_sentence(list(map(ways.__getitem__, tokens)))
        if before and not strong and before[-1] & ADJACENT:
            return 1
        last = 0 if whole or reach == REACH else GROUP + 1  # the first word may be cut
        for at in range(len(before) - 1, last - 1, -1):
            if before[at] and (way := _way(before, at, ahead)):
                return way
        if whole:
            break
    after = list(map(ways.__getitem__, TOKEN.findall(text, end, end + REACH)))
    if STOP in after:
        after = after[: after.index(STOP)]
    for at, mask in enumerate(after):
        if mask and (way := _way(after, at, ahead)):
            return way
    return 0


def _last_sentence(masks: list[int]) -> tuple[list[int], bool]:
    """Return the words after the last stop, and whether there is one."""
    if STOP not in masks:
        return masks, False
    return masks[len(masks) - masks[::-1].index(STOP) :], True


def _way(masks: Sequence[int], at: int, ahead: int) -> int:
    """Return where one word looks; a participle looks where the words before it do."""
    if _looks_ahead(masks, at, ahead):
        return -1 if _is_over(masks, at) else 1
    if masks[at] & PAST:
        return -1
    if not masks[at] & REGULAR or (at and masks[at - 1] & ARTICLE):
        return 0
    for near in range(max(0, at - GROUP), at):
        if masks[near] and _looks_ahead(masks, near, ahead):
            return 1
    return -1


def _looks_ahead(masks: Sequence[int], at: int, ahead: int) -> bool:
    """Whether a word looks ahead; an infinitive does before a verb, not before a noun phrase."""
    mask, last = masks[at], masks[at - 1] if at else 0
    if mask & INFINITIVE:
        is_verb = at + 1 < len(masks) and not masks[at + 1] & DETERMINER
        return is_verb and bool(mask & ahead or last & BOUND)
    if not mask & ahead or (mask & NOUN and last & (ARTICLE | PAST | REGULAR)):
        return False
    following = masks[at + 1 : at + 3]
    return not (len(following) > 1 and following[0] & INFINITIVE and following[1] & DETERMINER)


def _is_over(masks: Sequence[int], at: int) -> bool:
    """Whether what was planned is told as past ("had been due")."""
    return at > 1 and bool(masks[at - 2] & PLUPERFECT and masks[at - 1] & PAST)
