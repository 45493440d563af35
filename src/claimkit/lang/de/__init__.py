"""German."""

from claimkit.lang.pack import Ability, LanguagePack

PACK = LanguagePack(
    code="de",
    name="German",
    version="1",
    package=__name__,
    abilities=frozenset({Ability.LINES}),
)
