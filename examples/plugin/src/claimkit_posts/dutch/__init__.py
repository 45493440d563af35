"""A language pack: Dutch bylines, datelines and dates. It has no words for quotes yet."""

from claimkit.lang import Ability, LanguagePack

PACK = LanguagePack(
    code="nl",
    name="Dutch",
    version="1",
    package=__name__,
    abilities=frozenset({Ability.LINES}),
)
