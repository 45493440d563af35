"""Words of one kin, told by the letters that they share."""

from collections import Counter

from claimkit.linking.letters import letter_groups

LIKE = 0.5  # share of letter groups from which on two words are kin
SHORTEST = 5
MOST_POSTINGS = 2000  # words from which on a group of letters tells nothing
MOST_KIN = 8
MEMORY = 50_000


class Vocabulary:
    """The words of an index; it grows by one word at a time."""

    def __init__(self) -> None:
        """Start without words."""
        self._words: list[str] = []
        self._sizes: list[int] = []
        self._holders: dict[str, list[int]] = {}
        self._memory: dict[str, tuple[tuple[str, float], ...]] = {}

    def add(self, word: str) -> None:
        """Take in a word that is not known yet; short words and numbers have no kin."""
        if len(word) < SHORTEST or word[0].isdigit():
            return
        groups = set(letter_groups(word))
        number = len(self._words)
        self._words.append(word)
        self._sizes.append(len(groups))
        for group in groups:
            self._holders.setdefault(group, []).append(number)
        self._memory.clear()

    def kin(self, word: str) -> tuple[tuple[str, float], ...]:
        """Return the known words most like one, with how alike they are (Dice's coefficient)."""
        if len(word) < SHORTEST or word[0].isdigit():
            return ()
        found = self._memory.get(word)
        if found is None:
            if len(self._memory) > MEMORY:
                self._memory.clear()
            found = self._memory[word] = self._look_up(word)
        return found

    def _look_up(self, word: str) -> tuple[tuple[str, float], ...]:
        groups = set(letter_groups(word))
        shared: Counter[int] = Counter()
        for group in sorted(groups):
            holders = self._holders.get(group, ())
            if len(holders) <= MOST_POSTINGS:
                shared.update(holders)
        least = LIKE * len(groups)  # as if the other word had no group beside
        found = [
            (self._words[n], 2 * count / (len(groups) + self._sizes[n]))
            for n, count in shared.items()
            if count * (2 - LIKE) >= least and self._words[n] != word
        ]
        alike = [(other, likeness) for other, likeness in found if likeness >= LIKE]
        return tuple(sorted(alike, key=lambda item: (-item[1], item[0]))[:MOST_KIN])
