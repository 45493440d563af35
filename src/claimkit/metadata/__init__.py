"""What an article says of itself: a parser for each carrier, then one merge."""

from claimkit.lines import Byline, parse_byline
from claimkit.metadata.article import build_article
from claimkit.metadata.candidate import Candidate
from claimkit.metadata.carriers.page import HtmlPage
from claimkit.metadata.html import extract_html_metadata
from claimkit.metadata.page import extract_page_metadata

__all__ = [
    "Byline",
    "Candidate",
    "HtmlPage",
    "build_article",
    "extract_html_metadata",
    "extract_page_metadata",
    "parse_byline",
]
