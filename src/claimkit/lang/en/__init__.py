"""English."""

from claimkit.lang.pack import LanguagePack

PACK = LanguagePack(code="en", name="English", version="1", package=__name__)
