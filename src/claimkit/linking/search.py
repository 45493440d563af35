"""Has this been said before? Claims ranked by the words that they share with a text."""

import heapq
import math
import os
from array import array
from collections import Counter
from collections.abc import Iterable

from claimkit.linking.letters import Letters
from claimkit.linking.related import Vocabulary
from claimkit.linking.store import load_claims, save_claims
from claimkit.linking.words import SMALL, lexis, read_running

K1, B = 2.5, 0.75
"""How soon a repeated word stops to count, and how much a long claim is held back (BM25)."""
KIN = 0.2  # what a related word weighs beside the word itself, times how alike the two are
SECOND_LOOK, SPELLING = 100, 0.12
"""The best claims, and what their letters weigh."""
MOST_STEMS = 200  # of a text that is searched for; the rarest are looked up
WIDE = 20_000  # claims from which on a word only adds to what rarer words have found


class ClaimIndex:
    """Claims by their words. It grows by one claim at a time, and is saved and loaded.

    Ranking is BM25 over stems without function words; a word also finds claims with words of
    its kin ("immigrant", "immigration"), and the best hundred are ranked anew with the groups of
    four letters that their running text shares with the text.
    Source: Robertson and Zaragoza 2009.

    >>> index = ClaimIndex([("a", "The dam was opened at night."), ("b", "Barley is cheap.")])
    >>> [key for key, score in index.search("Who opens the dam?")]
    ['a']
    """

    def __init__(
        self, claims: Iterable[tuple[str, str]] = (), *, language: str | None = "en"
    ) -> None:
        """Take in claims, each a key and a text.

        Args:
            claims: Key and text of each; a key may have several wordings.
            language: BCP 47 code of the pack that knows endings and function words; None: without.
        """
        self.language = language
        self._known = lexis(language)
        self._keys: list[str] = []
        self._texts: list[str] = []
        self._running: list[str] = []
        self._lengths = array("I")
        self._total = 0
        self._seen: set[tuple[str, str]] = set()
        self._postings: dict[str, tuple[array[int], array[int]]] = {}
        self._vocabulary = Vocabulary()
        self._letters = Letters()
        for key, text in claims:
            self.add(key, text)

    def __len__(self) -> int:
        return len(self._keys)

    def __contains__(self, key: object) -> bool:
        return any(key == known for known in self._keys)

    def add(self, key: str, text: str) -> None:
        """Take in one more claim; the same key with the same text changes nothing."""
        if (key, text) not in self._seen:
            self._take(key, text, read_running(text, self._known))

    def _take(self, key: str, text: str, running: list[str]) -> None:
        stems = _content(running)
        number = len(self._keys)
        self._seen.add((key, text))
        self._keys.append(key)
        self._texts.append(text)
        self._running.append(" ".join(running))
        self._lengths.append(len(stems))
        self._total += len(stems)
        self._letters.add(running)
        for stem, count in Counter(stems).items():
            posting = self._postings.get(stem)
            if posting is None:
                posting = self._postings[stem] = (array("I"), array("I"))
                self._vocabulary.add(stem)
            posting[0].append(number)
            posting[1].append(count)

    def search(self, text: str, k: int = 10) -> list[tuple[str, float]]:
        """Return the claims most like a text.

        Args:
            text: A sentence or more, such as a post or what somebody said.
            k: How many at most.

        Returns:
            Keys and scores above 0, best first, each key once; of equal scores the one that was
            added first. A score is a sum of weights of shared words: to be compared with others
            of the same search.
        """
        running = read_running(text, self._known)
        scores = self._scores(_content(running))
        found: dict[str, float] = {}
        for number, score in self._second_look(running, scores, max(k, SECOND_LOOK)):
            found.setdefault(self._keys[number], score)
        return list(found.items())[:k]

    def _second_look(
        self, running: list[str], scores: dict[int, float], most: int
    ) -> list[tuple[int, float]]:
        """The best claims, ranked anew with what their letters share with the words."""
        best = heapq.nsmallest(most, scores.items(), key=lambda item: (-item[1], item[0]))
        letters = self._letters.scorer(running)
        ranked = [
            (number, score + SPELLING * letters(number, _split(self._running[number])))
            for number, score in best
        ]
        return sorted(ranked, key=lambda item: (-item[1], item[0]))

    def _scores(self, stems: list[str]) -> dict[int, float]:
        scores: dict[int, float] = {}
        average = self._total / len(self._keys) if self._total else 1.0
        for rarity, stem, weight in self._wanted(stems):
            self._add_scores(scores, stem, rarity * weight, average)
        return scores

    def _wanted(self, stems: list[str]) -> list[tuple[float, str, float]]:
        """The words to look up, the rarest first, each with its rarity and weight."""
        weights: dict[str, float] = {}
        own = dict.fromkeys(stems)
        if len(own) > MOST_STEMS:
            own = dict.fromkeys(sorted(own, key=lambda s: (-self._rarity(s), s))[:MOST_STEMS])
        for stem in own:
            if stem in self._postings:
                weights[stem] = 1.0
        for stem in own:
            for other, likeness in self._vocabulary.kin(stem):
                if other not in own:
                    weights[other] = max(weights.get(other, 0.0), KIN * likeness)
        wanted = [(self._rarity(stem), stem, weight) for stem, weight in weights.items()]
        return sorted(wanted, key=lambda item: (-item[0] * item[2], item[1]))

    def _rarity(self, stem: str) -> float:
        holders = len(self._postings[stem][0]) if stem in self._postings else 0
        return math.log(1 + (len(self._keys) - holders + 0.5) / (holders + 0.5))

    def _add_scores(
        self, scores: dict[int, float], stem: str, weight: float, average: float
    ) -> None:
        numbers, counts = self._postings[stem]
        lengths = self._lengths
        base, slope = K1 * (1 - B), K1 * B / average
        top = weight * (K1 + 1)
        narrow = len(numbers) > WIDE and len(scores) > 0
        for number, count in zip(numbers, counts, strict=True):
            if not narrow or number in scores:
                gain = top * count / (count + base + slope * lengths[number])
                scores[number] = scores.get(number, 0.0) + gain

    def save(self, path: str | os.PathLike[str]) -> None:
        """Write the claims to a file; it appears whole or not at all."""
        claims = zip(self._keys, self._texts, self._running, strict=True)
        save_claims(path, claims, language=self.language, version=self._known.version)

    @classmethod
    def load(cls, path: str | os.PathLike[str]) -> "ClaimIndex":
        """Read claims from a file that `save` wrote.

        Where another version of the language pack wrote it, the words are read anew.

        Raises:
            RecordError: If the file is damaged, cut short, or of another schema.
        """
        language, version, claims = load_claims(path)
        index = cls(language=language)
        fresh = version == index._known.version
        for key, text, running in claims:
            if fresh:
                index._take(key, text, _split(running))
            else:
                index.add(key, text)
        return index


def _content(running: list[str]) -> list[str]:
    """The stems that are not of function words."""
    return [stem for stem in running if stem[0] != SMALL]


def _split(running: str) -> list[str]:
    return running.split(" ") if running else []
