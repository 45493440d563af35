"""The words that the grammars of lines look for, gathered from the language packs."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from types import MappingProxyType
from typing import Any

import attrs

from claimkit.errors import LanguageError
from claimkit.lang import Ability, LanguagePack, available_languages, get_language


@attrs.frozen(eq=False)  # one value per language: compared and hashed by identity
class LineWords:
    """The words of one language, or of all packs together."""

    packs: tuple[LanguagePack, ...]

    def forms(self, topic: str, section: str) -> frozenset[str]:
        """Return the forms of a section, in lower case except those of agencies."""
        return _forms(self, topic, section)

    def values(self, topic: str, section: str) -> Mapping[str, Any]:
        """Return the word-to-value table of a section; the first pack wins."""
        return _values(self, topic, section)


@cache
def _forms(words: LineWords, topic: str, section: str) -> frozenset[str]:
    return frozenset(form for pack in words.packs for form in pack.forms(topic, section))


@cache
def _values(words: LineWords, topic: str, section: str) -> Mapping[str, Any]:
    merged: dict[str, Any] = {}
    for pack in reversed(words.packs):
        merged.update(pack.values(topic, section))
    return MappingProxyType(merged)


@cache
def line_words(language: str | None) -> LineWords:
    """Return the words of a language; those of all packs if it is unknown or has no pack."""
    own = () if language is None else tuple(_packs((language,)))
    return LineWords(own or tuple(_packs(available_languages(Ability.LINES))))


def _packs(codes: Iterable[str]) -> Iterator[LanguagePack]:
    for code in codes:
        try:
            yield get_language(code, Ability.LINES)
        except LanguageError:
            continue
