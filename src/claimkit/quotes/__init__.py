"""Quotes: who said what in one article, found among the sentences by rules and small models."""

from claimkit.quotes.extract import extract_attributions
from claimkit.quotes.overlap import resolve_overlaps

__all__ = ["extract_attributions", "resolve_overlaps"]
