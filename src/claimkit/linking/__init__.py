"""The same claim across articles: compared, searched, grouped, and traced to where it was first."""

from claimkit.linking.compare import compare
from claimkit.linking.link import Linker, link
from claimkit.linking.reuse import find_reuse
from claimkit.linking.search import ClaimIndex
from claimkit.linking.stories import group_stories

__all__ = ["ClaimIndex", "Linker", "compare", "find_reuse", "group_stories", "link"]
