"""Languages: what differs between them is data in a pack; the rest of claimkit knows none."""

from claimkit.lang.detect import detect_language
from claimkit.lang.lexicon import Lexicon, parse_lexicon
from claimkit.lang.pack import Ability, LanguagePack
from claimkit.lang.registry import available_languages, get_language

__all__ = [
    "Ability",
    "LanguagePack",
    "Lexicon",
    "available_languages",
    "detect_language",
    "get_language",
    "parse_lexicon",
]
