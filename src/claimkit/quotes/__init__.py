"""Quotes: who said what in one article, found among the sentences by rules and small models."""

from claimkit.quotes.by_rules import extract_by_rules
from claimkit.quotes.extract import extract_attributions
from claimkit.quotes.overlap import resolve_overlaps

__all__ = ["extract_attributions", "extract_by_rules", "resolve_overlaps"]
