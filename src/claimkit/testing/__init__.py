"""For the tests of plugin authors: each check says which promise is broken, and what to mend."""

from claimkit.testing.exporters import check_exporter
from claimkit.testing.extractors import check_extractor
from claimkit.testing.inputs import HOSTILE, ODD_PAGES
from claimkit.testing.languages import check_language_pack
from claimkit.testing.metadata import check_metadata_parser
from claimkit.testing.resolvers import check_resolver

__all__ = [
    "HOSTILE",
    "ODD_PAGES",
    "check_exporter",
    "check_extractor",
    "check_language_pack",
    "check_metadata_parser",
    "check_resolver",
]
