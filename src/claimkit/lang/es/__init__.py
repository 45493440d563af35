"""Spanish."""

from claimkit.lang.pack import Ability, LanguagePack

PACK = LanguagePack(
    code="es",
    name="Spanish",
    version="1",
    package=__name__,
    abilities=frozenset({Ability.LINES}),
)
