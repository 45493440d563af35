"""Has this been said before? Claims ranked by the words that they share with a text."""

import os
from collections.abc import Iterable

from claimkit.errors import InputError
from claimkit.linking.letters import Letters
from claimkit.linking.postings import Postings
from claimkit.linking.related import Vocabulary
from claimkit.linking.store import load_claims, save_claims
from claimkit.linking.words import SMALL, lexis, read_running

KIN = 0.2  # what a related word weighs beside the word itself, times how alike the two are
SECOND_LOOK, SPELLING = 100, 0.12
"""The best claims, and what their letters weigh."""
MOST_STEMS = 200  # of a text that is searched for; the rarest are looked up


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
        self._seen: set[tuple[str, str]] = set()
        self._postings = Postings()
        self._vocabulary = Vocabulary()
        self._letters = Letters()
        for key, text in claims:
            self.add(key, text)

    def __len__(self) -> int:
        return len(self._keys)

    def __contains__(self, key: object) -> bool:
        return any(key == known for known in self._keys)

    def add(self, key: str, text: str) -> None:
        """Take in one more claim; the same key with the same text changes nothing.

        Raises:
            InputError: If key or text is no string.
        """
        if not all(isinstance(part, str) for part in (key, text)):
            message = f"key and text have to be strings, not {_kind(key)} and {_kind(text)}"
            raise InputError(message)
        if (key, text) not in self._seen:
            self._take(key, text, read_running(text, self._known))

    def _take(self, key: str, text: str, running: list[str]) -> None:
        self._seen.add((key, text))
        self._keys.append(key)
        self._texts.append(text)
        self._running.append(" ".join(running))
        self._letters.add(running)
        for stem in self._postings.add(_content(running)):
            self._vocabulary.add(stem)

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
        wanted = self._wanted(_content(running))
        best = self._postings.best(wanted.items(), max(k, SECOND_LOOK))
        found: dict[str, float] = {}
        for number, score in self._second_look(running, best):
            found.setdefault(self._keys[number], score)
        return list(found.items())[:k]

    def _second_look(
        self, running: list[str], best: Iterable[tuple[int, float]]
    ) -> list[tuple[int, float]]:
        """The best claims, ranked anew with what their letters share with the words."""
        letters = self._letters.scorer(running)
        ranked = [
            (number, score + SPELLING * letters(number, self._running[number]))
            for number, score in best
        ]
        return sorted(ranked, key=lambda item: (-item[1], item[0]))

    def _wanted(self, stems: list[str]) -> dict[str, float]:
        """The words to look up with their weights: those of the text, and those of their kin."""
        own = dict.fromkeys(stems, 1.0)
        if len(own) > MOST_STEMS:
            rarest = sorted(own, key=lambda stem: (-self._postings.rarity(stem), stem))
            own = dict.fromkeys(rarest[:MOST_STEMS], 1.0)
        weights = {stem: weight for stem, weight in own.items() if stem in self._postings}
        for stem in own:
            for other, likeness in self._vocabulary.kin(stem):
                if other not in own:
                    weights[other] = max(weights.get(other, 0.0), KIN * likeness)
        return weights

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


def _kind(value: object) -> str:
    return type(value).__name__


def _content(running: list[str]) -> list[str]:
    """The stems that are not of function words."""
    return [stem for stem in running if stem[0] != SMALL]


def _split(running: str) -> list[str]:
    return running.split(" ") if running else []
