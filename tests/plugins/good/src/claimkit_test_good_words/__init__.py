"""A language of private use, in which lines can be read."""

from claimkit.lang import Ability, LanguagePack

PACK = LanguagePack(
    code="qgd",
    name="Private use",
    version="1",
    package=__name__,
    abilities=frozenset({Ability.LINES}),
)
