"""Which languages there are: the packs that come with claimkit, and those of plugins."""

from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from claimkit.errors import LanguageError
from claimkit.lang.pack import LanguagePack

HOME = "claimkit.lang"


@cache
def _codes() -> tuple[str, ...]:
    home = import_module(HOME)
    return tuple(sorted(module.name for module in iter_modules(home.__path__) if module.ispkg))


def available_languages() -> tuple[str, ...]:
    """Return the BCP 47 codes of all packs, sorted; no pack is loaded for it.

    >>> "en" in available_languages()
    True
    """
    return _codes()


@cache
def get_language(code: str) -> LanguagePack:
    """Return the pack of a language; "en-GB" gets that of "en".

    Raises:
        LanguageError: If there is no pack for it.
    """
    base = code.replace("_", "-").split("-")[0].lower()
    if base not in _codes():
        raise LanguageError(code, _codes())
    pack: LanguagePack = import_module(f"{HOME}.{base}").PACK
    return pack
