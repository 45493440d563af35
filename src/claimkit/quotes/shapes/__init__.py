"""Quotes by the shapes of clauses that a language pack declares, without fitted models."""

from claimkit.quotes.shapes.extract import extract_by_shapes
from claimkit.quotes.shapes.words import has_shapes

__all__ = ["extract_by_shapes", "has_shapes"]
