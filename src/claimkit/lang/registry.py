"""Which languages there are, and what can be done in each."""

from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from claimkit.errors import LanguageError
from claimkit.lang.pack import Ability, LanguagePack

HOME = "claimkit.lang"


@cache
def _codes() -> tuple[str, ...]:
    home = import_module(HOME)
    return tuple(sorted(module.name for module in iter_modules(home.__path__) if module.ispkg))


@cache
def available_languages(ability: Ability = Ability.QUOTES) -> tuple[str, ...]:
    """Return the BCP 47 codes of the packs with an ability, sorted.

    Each pack is asked what it can do; no words are loaded for it.

    >>> "en" in available_languages()
    True
    """
    return tuple(code for code in _codes() if ability in _pack(code).abilities)


@cache
def get_language(code: str, ability: Ability = Ability.QUOTES) -> LanguagePack:
    """Return the pack of a language; "en-GB" gets that of "en". No other pack is loaded.

    Args:
        code: BCP 47 code.
        ability: What the pack has to be able to do.

    Raises:
        LanguageError: If there is no pack for it, or none with that ability.
    """
    base = code.replace("_", "-").split("-")[0].lower()
    if base not in _codes() or ability not in _pack(base).abilities:
        raise LanguageError(code, available_languages(ability))
    return _pack(base)


@cache
def _pack(code: str) -> LanguagePack:
    pack: LanguagePack = import_module(f"{HOME}.{code}").PACK
    return pack
