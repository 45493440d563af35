"""French."""

from claimkit.lang.pack import Ability, LanguagePack

PACK = LanguagePack(
    code="fr",
    name="French",
    version="1",
    package=__name__,
    abilities=frozenset({Ability.LINES}),
)
