"""The pipeline: the only package that knows the order of the stages, and that guards plugins."""

from claimkit.pipeline.extractors import default_extractors
from claimkit.pipeline.parsers import default_parsers
from claimkit.pipeline.read import extract_metadata, parse
from claimkit.pipeline.resolvers import available_resolvers
from claimkit.pipeline.stages import Pipeline, analyze, analyze_many, extract_quotes

__all__ = [
    "Pipeline",
    "analyze",
    "analyze_many",
    "available_resolvers",
    "default_extractors",
    "default_parsers",
    "extract_metadata",
    "extract_quotes",
    "parse",
]
