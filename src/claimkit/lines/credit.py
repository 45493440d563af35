"""The names that sign a text: agencies as they write themselves."""

from collections.abc import Mapping
from functools import cache

from claimkit.lines.words import line_words
from claimkit.plugins.memory import forgettable


def agency_name(text: str, language: str | None) -> str | None:
    """Return the name of the agency that a text is, whatever its capitals, or None.

    >>> agency_name("REUTER", "en")
    'Reuters'
    """
    return _names(language).get(text.upper())


@forgettable
@cache
def _names(language: str | None) -> Mapping[str, str]:
    words = line_words(language)
    names = {form.upper(): form for form in sorted(words.forms("agencies", "agencies"))}
    names.update((short.upper(), name) for short, name in words.values("agencies", "names").items())
    return names
