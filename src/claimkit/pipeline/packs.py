"""The guard around language packs of plugins: what their words break is laid at their door."""

from claimkit.lang import LanguagePack
from claimkit.lang.registry import bringer_of, is_own
from claimkit.model import Issue


def blamed(error: Exception, lang: LanguagePack) -> Issue | None:
    """Return the issue that an error is if a plugin brings the language; None: it is ours."""
    plugin = None if is_own(lang.code) else bringer_of(lang.code)
    if plugin is None or plugin.target is not lang:
        return None
    message = f"the pack for {lang.code!r} stopped by {type(error).__name__}: {error}"
    return Issue(code="plugin-failed", message=message, origin=plugin.name)
