"""The words that the grammars of lines look for, gathered from the language packs."""

from collections.abc import Iterable, Mapping
from functools import cache
from types import MappingProxyType
from typing import Any

import attrs

from claimkit.errors import LanguageError
from claimkit.lang import LanguagePack, available_languages, get_language

EVERYWHERE = (("agencies", "agencies"),)  # agencies sign alike in all languages


@attrs.frozen(eq=False)  # one value per language: compared and hashed by identity
class LineWords:
    """The words of one language, or of all packs together."""

    packs: tuple[LanguagePack, ...]
    everywhere: tuple[LanguagePack, ...] = attrs.field(repr=False)

    def forms(self, topic: str, section: str) -> frozenset[str]:
        """Return the forms of a section, in lower case except those of agencies."""
        return _forms(self, topic, section)

    def values(self, topic: str, section: str) -> Mapping[str, Any]:
        """Return the word-to-value table of a section; the first pack wins."""
        return _values(self, topic, section)


@cache
def _forms(words: LineWords, topic: str, section: str) -> frozenset[str]:
    packs = words.everywhere if (topic, section) in EVERYWHERE else words.packs
    return frozenset(form for pack in packs for form in pack.forms(topic, section))


@cache
def _values(words: LineWords, topic: str, section: str) -> Mapping[str, Any]:
    merged: dict[str, Any] = {}
    for pack in reversed(words.packs):
        merged.update(pack.values(topic, section))
    return MappingProxyType(merged)


@cache
def line_words(language: str | None) -> LineWords:
    """Return the words of a language; those of all packs if it is unknown or has no pack."""
    everywhere = tuple(_packs(available_languages()))
    if language is not None:
        own = tuple(_packs((language,)))
        if own:
            return LineWords(own, everywhere)
    return LineWords(everywhere, everywhere)


def _packs(codes: Iterable[str]) -> Iterable[LanguagePack]:
    for code in codes:
        try:
            yield get_language(code)
        except LanguageError:
            continue
