"""Stems: what the inflected forms of a word have in common, by a table of endings."""

from functools import cache

import attrs

from claimkit.lang.pack import LanguagePack

MEMORY = 200_000


@attrs.frozen
class Stemmer:
    """Strips the first ending that fits; `irregular` maps forms to stems."""

    endings: tuple[tuple[str, str], ...]
    irregular: dict[str, str]
    shortest: int = 3
    memory: dict[str, str] = attrs.field(factory=dict, eq=False, repr=False)

    def stem(self, word: str) -> str:
        """Return the stem of a lower-case word."""
        found = self.memory.get(word)
        if found is None:
            if len(self.memory) > MEMORY:  # a bound on what hostile text can make us remember
                self.memory.clear()
            found = self.memory[word] = self.irregular.get(word) or self._strip(word)
        return found

    def _strip(self, word: str) -> str:
        for ending, instead in self.endings:
            if word.endswith(ending) and len(word) - len(ending) >= self.shortest:
                word = word[: len(word) - len(ending)] + instead
                break
        if len(word) > self.shortest and word[-1] == word[-2] and word[-1] not in "sl":
            word = word[:-1]
        return word


@cache
def stemmer(lang: LanguagePack) -> Stemmer:
    """Return the stemmer of a language; loaded once."""
    endings = lang.values("morphology", "endings")
    irregular = dict(lang.values("morphology", "irregular"))
    longest_first = sorted(endings.items(), key=lambda item: (-len(item[0]), item[0]))
    return Stemmer(tuple(longest_first), irregular)
