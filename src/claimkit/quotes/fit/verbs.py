"""Measure which words are verbs: how often they stand where only a verb can, or only a noun."""

import re
from collections import Counter
from collections.abc import Iterable

from claimkit.lang.classes import abbreviations
from claimkit.lang.pack import LanguagePack
from claimkit.text.tokens import tokenize

BEFORE_VERBS = ("to", "modal", "subject", "relative", "negation", "do")
BEFORE_NOUNS = ("determiner", "possessive", "preposition", "of", "by")
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
    lexicon = lang.lexicon("classes")
    before_verbs = frozenset().union(*map(lexicon.forms, BEFORE_VERBS))
    before_nouns = POSSESSIVE_ENDINGS.union(*map(lexicon.forms, BEFORE_NOUNS))
    skipped, adverbs = _closed_words(lang), lexicon.forms("adverb")
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
    endings = tuple(lexicon.values("suffixes"))
    return {
        word: share
        for word in sorted(total)
        if min(total[word], verbal[word] + nominal[word]) >= LEAST_COUNT
        and not word.endswith(endings)
        and WORD.fullmatch(word)
        and (share := _share(verbal[word], nominal[word])) >= LEAST_SHARE
    }


def _closed_words(lang: LanguagePack) -> frozenset[str]:
    """The words whose class is known without measuring."""
    lexicon = lang.lexicon("classes")
    names = [n for n in lexicon.names() if n not in {"suffixes", "title"} and "irregular" not in n]
    return frozenset().union(*map(lexicon.forms, names))


def _share(verbal: int, nominal: int) -> float:
    return (verbal + PRIOR_VERBS) / (verbal + nominal + PRIOR_ALL)
