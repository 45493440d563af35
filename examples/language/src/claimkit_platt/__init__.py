"""A little Low German: a language pack that says what it knows, and leaves the rest empty."""

from collections.abc import Mapping
from typing import Any

import attrs

from claimkit.lang import LanguagePack, Lexicon, get_language


@attrs.frozen(kw_only=True)
class SmallPack(LanguagePack):
    """A pack that need not have every section: those that it lacks are empty.

    Attributes:
        model: The language whose pack tells which sections there are.
    """

    model: str = "de"

    def lexicon(self, topic: str) -> Lexicon:
        """Return the lexicon file of a topic, with all sections of the model."""
        path = f"lexicon/{topic}.toml"
        asked = get_language(self.model).lexicon(topic)
        own: Mapping[str, Any] = {}
        if self.resource(path).is_file():
            own = LanguagePack.lexicon(self, topic).sections
        return Lexicon(
            f"{self.package}/{path}", {name: own.get(name, NOTHING) for name in asked.names()}
        )


NOTHING: Mapping[str, Any] = {"origin": "none yet", "forms": [], "values": {}}

PACK = SmallPack(code="nds", name="Low German", version="0.1", package=__name__)
