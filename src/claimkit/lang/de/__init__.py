"""German."""

from claimkit.lang.pack import LanguagePack

PACK = LanguagePack(code="de", name="German", version="1", package=__name__)
