"""Which languages there are, and what can be done in each."""

from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from claimkit.errors import LanguageError
from claimkit.lang.pack import Ability, LanguagePack
from claimkit.plugins import LANGUAGE_PACKS, Plugin, discover

HOME = "claimkit.lang"


@cache
def _codes() -> tuple[str, ...]:
    home = import_module(HOME)
    return tuple(sorted(module.name for module in iter_modules(home.__path__) if module.ispkg))


def available_languages(ability: Ability = Ability.QUOTES) -> tuple[str, ...]:
    """Return the BCP 47 codes of the packs with an ability, those of plugins too, sorted.

    Each pack is asked what it can do; no words are loaded for it.

    Raises:
        PluginError: If two plugins bring packs of one language.

    >>> "en" in available_languages()
    True
    """
    brought = (plugin.target for plugin in discover(LANGUAGE_PACKS))
    codes = (pack.code for pack in brought if ability in pack.abilities)
    return tuple(sorted((*own_languages(ability), *codes)))


def is_own(code: str) -> bool:
    """Whether claimkit brings the pack of a language itself; no pack is loaded for this."""
    return code in _codes()


@cache
def own_languages(ability: Ability) -> tuple[str, ...]:
    """Return the codes of the packs of claimkit with an ability, sorted; no plugin is asked."""
    return tuple(code for code in _codes() if ability in _pack(code).abilities)


def get_language(code: str, ability: Ability = Ability.QUOTES) -> LanguagePack:
    """Return the pack of a language; "en-GB" gets that of "en". No other pack is loaded.

    Plugins are asked for languages that claimkit has no pack of.

    Args:
        code: BCP 47 code.
        ability: What the pack has to be able to do.

    Raises:
        LanguageError: If there is no pack for it, or none with that ability.
        PluginError: If two plugins bring packs of one language.
    """
    base = code.replace("_", "-").split("-")[0].lower()
    pack = _pack(base) if base in _codes() else _brought(base)
    if pack is None or ability not in pack.abilities:
        raise LanguageError(code, available_languages(ability))
    return pack


def _brought(code: str) -> LanguagePack | None:
    plugin = bringer_of(code)
    return plugin.target if plugin else None


def bringer_of(code: str) -> Plugin[LanguagePack] | None:
    """Return the plugin that brings the pack of a language; None if claimkit does, or nobody."""
    return next((one for one in discover(LANGUAGE_PACKS) if one.target.code == code), None)


@cache
def _pack(code: str) -> LanguagePack:
    pack: LanguagePack = import_module(f"{HOME}.{code}").PACK
    return pack
