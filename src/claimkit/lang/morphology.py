"""Stems: what the inflected forms of a word have in common, by a table of endings."""

from functools import cache

import attrs

from claimkit.lang.pack import LanguagePack
from claimkit.plugins.memory import forgettable
from claimkit.text.remembered import Remembered


@attrs.frozen
class Stemmer:
    """Strips the longest ending that fits; `irregular` maps forms to stems.

    `endings` maps each ending to what takes its place.
    """

    endings: dict[str, str]
    irregular: dict[str, str]
    shortest: int = 3
    lengths: tuple[int, ...] = attrs.field(init=False, repr=False)
    stems: Remembered[str] = attrs.field(init=False, eq=False, repr=False)

    @lengths.default
    def _lengths(self) -> tuple[int, ...]:
        return tuple(sorted(set(map(len, self.endings)), reverse=True))

    @stems.default
    def _stems(self) -> Remembered[str]:
        return Remembered(self._strip)

    def stem(self, word: str) -> str:
        """Return the stem of a lower-case word."""
        return self.stems[word]

    def _strip(self, word: str) -> str:
        irregular = self.irregular.get(word)
        if irregular:
            return irregular
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
