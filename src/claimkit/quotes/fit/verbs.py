"""Measure which words are verbs: how often they stand where only a verb can, or only a noun."""

import re
from collections import Counter
from collections.abc import Iterable

from claimkit.lang.classes import CLASS_OF_SECTION, abbreviations
from claimkit.lang.pack import LanguagePack
from claimkit.text.tokens import tokenize

BEFORE_VERBS, BEFORE_NOUNS, ADVERBS = "tmPWnd", "DGpob", "r"
OPEN = "EKM"
POSSESSIVE_ENDINGS = frozenset({"'s", "’s"})
WORD = re.compile(r"[^\W\d_A-Z]{1,40}(?:-[^\W\d_A-Z]{1,40}){0,4}")
LEAST_COUNT = 3
PRIOR_VERBS, PRIOR_ALL = 0.3, 1.0
LEAST_SHARE = 0.22


def measure_verbs(texts: Iterable[str], lang: LanguagePack) -> dict[str, float]:
    """Return for each word that is often enough a verb its share of verbal contexts.

    A context is verbal after "to", modals and subjects, nominal after articles, possessives and
    prepositions; others tell nothing. Words whose ending tells their class are left out.
    """
    before_verbs, adverbs = _words(lang, BEFORE_VERBS), _words(lang, ADVERBS)
    before_nouns = _words(lang, BEFORE_NOUNS) | POSSESSIVE_ENDINGS
    closed = "".join(letter for letter in CLASS_OF_SECTION.values() if letter not in OPEN)
    skipped = _words(lang, closed)
    total: Counter[str] = Counter()
    verbal: Counter[str] = Counter()
    nominal: Counter[str] = Counter()
    for text in texts:
        words = tokenize(text, 0, len(text), abbreviations(lang)).words
        for at in range(1, len(words)):
            word, last = words[at], words[at - 1].lower()
            if not word[0].islower() or word in skipped:
                continue
            total[word] += 1
            if last in adverbs and at > 1 and words[at - 2].lower() in before_verbs:
                verbal[word] += 1
            verbal[word] += last in before_verbs
            nominal[word] += last in before_nouns and last not in before_verbs
    endings = tuple(lang.values("classes", "suffixes"))
    return {
        word: share
        for word in sorted(total)
        if min(total[word], verbal[word] + nominal[word]) >= LEAST_COUNT
        and not word.endswith(endings)
        and WORD.fullmatch(word)
        and (share := _share(verbal[word], nominal[word])) >= LEAST_SHARE
    }


def _words(lang: LanguagePack, letters: str) -> frozenset[str]:
    """The words that are listed for classes, given as letters."""
    sections = [name for name, letter in CLASS_OF_SECTION.items() if letter in letters]
    return frozenset().union(*(lang.forms("classes", name) for name in sections))


def _share(verbal: int, nominal: int) -> float:
    return (verbal + PRIOR_VERBS) / (verbal + nominal + PRIOR_ALL)
