"""What a language brings: its lexicon files and its measured figures, by name."""

from collections.abc import Mapping
from enum import StrEnum
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

import attrs

from claimkit.lang.lexicon import Lexicon, load_lexicon


class Ability(StrEnum):
    """What a pack has the words for."""

    LINES = "lines"  # bylines, datelines and date headers
    QUOTES = "quotes"  # quotes, speakers and claims


@attrs.frozen(kw_only=True, cache_hash=True)  # a key of all that is loaded once
class LanguagePack:
    """One language. `package` is the importable folder that holds `lexicon/` and `models/`.

    A pack states what it can do; the words of short lines are the least.
    """

    code: str
    name: str
    version: str
    package: str
    abilities: frozenset[Ability] = frozenset(Ability)

    def lexicon(self, topic: str) -> Lexicon:
        """Return the lexicon file of a topic ("agencies"); loaded on first use."""
        return load_lexicon(self.package, topic)

    def forms(self, topic: str, section: str) -> frozenset[str]:
        """Return the forms of one section of a topic."""
        return self.lexicon(topic).forms(section)

    def values(self, topic: str, section: str) -> Mapping[str, Any]:
        """Return the word-to-value table of one section of a topic."""
        return self.lexicon(topic).values(section)

    def resource(self, path: str) -> Traversable:
        """Return a file of the pack, by its path inside the pack's folder."""
        return files(self.package).joinpath(path)
