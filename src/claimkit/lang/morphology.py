"""Stems: what the inflected forms of a word have in common, by a table of endings."""

from functools import cache

import attrs

from claimkit.lang.pack import LanguagePack
from claimkit.plugins.memory import forgettable

MEMORY = 200_000


@attrs.frozen
class Stemmer:
    """Strips the longest ending that fits; `irregular` maps forms to stems.

    `endings` maps each ending to what takes its place.
    """

    endings: dict[str, str]
    irregular: dict[str, str]
    shortest: int = 3
    lengths: tuple[int, ...] = attrs.field(init=False, repr=False)
    memory: dict[str, str] = attrs.field(factory=dict, eq=False, repr=False)

    @lengths.default
    def _lengths(self) -> tuple[int, ...]:
        return tuple(sorted(set(map(len, self.endings)), reverse=True))

    def stem(self, word: str) -> str:
        """Return the stem of a lower-case word."""
        found = self.memory.get(word)
        if found is None:
            if len(self.memory) > MEMORY:  # a bound on what hostile text can make us remember
                self.memory.clear()
            found = self.memory[word] = self.irregular.get(word) or self._strip(word)
        return found

    def _strip(self, word: str) -> str:
        for length in self.lengths:
            instead = self.endings.get(word[-length:])
            if instead is not None and len(word) - length >= self.shortest:
                word = word[:-length] + instead
                break
        if len(word) > self.shortest and word[-1] == word[-2] and word[-1] not in "sl":
            word = word[:-1]
        return word


@forgettable
@cache
def stemmer(lang: LanguagePack) -> Stemmer:
    """Return the stemmer of a language; loaded once."""
    endings = dict(lang.values("morphology", "endings"))
    return Stemmer(endings, dict(lang.values("morphology", "irregular")))
