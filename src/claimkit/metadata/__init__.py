"""What an article says of itself: a parser for each carrier, then one merge."""

from claimkit.lines import Byline, parse_byline
from claimkit.metadata.article import build_article
from claimkit.metadata.page import extract_page_metadata

__all__ = ["Byline", "build_article", "extract_page_metadata", "parse_byline"]
