"""The measured figures of a language: files that a pack may do without."""

from claimkit.errors import ModelError
from claimkit.lang.pack import LanguagePack
from claimkit.lang.registry import available_languages, get_language


def read_figures(lang: LanguagePack, path: str) -> str:
    """Return the text of a file of measured figures, by its path inside the pack's folder.

    Raises:
        ModelError: If the pack has no such file; the message names the packs that have.
    """
    resource = lang.resource(path)
    if not resource.is_file():
        raise ModelError(lang.code, path, _with(path))
    return resource.read_text(encoding="utf-8")


def _with(path: str) -> tuple[str, ...]:
    codes = available_languages()
    return tuple(code for code in codes if get_language(code).resource(path).is_file())
