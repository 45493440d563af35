"""Grammars of the short lines of a news text: byline, dateline, date line, credit."""

from claimkit.lines.byline import Byline, find_byline, parse_byline
from claimkit.lines.byline_openers import author_labels, is_author_label
from claimkit.lines.credit import agency_name
from claimkit.lines.dateline import find_dateline
from claimkit.lines.dates import DateLine, date_lists, find_date_line
from claimkit.lines.words import LineWords, line_words

__all__ = [
    "Byline",
    "DateLine",
    "LineWords",
    "agency_name",
    "author_labels",
    "date_lists",
    "find_byline",
    "find_date_line",
    "find_dateline",
    "is_author_label",
    "line_words",
    "parse_byline",
]
