"""From raw input to a page: its text, what its parts are, and what was odd about it."""

from claimkit.reading.page import Page
from claimkit.reading.read import format_of, read
from claimkit.reading.shapes import is_name

__all__ = ["Page", "format_of", "is_name", "read"]
