"""Plugins: what they promise, how they are found, and the order in which they run.

A plugin is an entry point of an installed distribution in one of the groups below. The groups
are read once, on first use. What a plugin does wrong while it runs is the pipeline's concern.
"""

from claimkit.plugins.declare import (
    Plugin,
    describe,
    exporter,
    extractor,
    metadata_parser,
    resolver,
)
from claimkit.plugins.discovery import discover, failures
from claimkit.plugins.groups import (
    API_VERSION,
    EXPORTERS,
    GROUPS,
    LANGUAGE_PACKS,
    METADATA_PARSERS,
    QUOTE_EXTRACTORS,
    RESERVED,
    SPEAKER_RESOLVERS,
)
from claimkit.plugins.memory import forget
from claimkit.plugins.place import order
from claimkit.plugins.protocols import (
    Exporter,
    Language,
    MetadataParser,
    QuoteExtractor,
    SpeakerResolver,
)

__all__ = [
    "API_VERSION",
    "EXPORTERS",
    "GROUPS",
    "LANGUAGE_PACKS",
    "METADATA_PARSERS",
    "QUOTE_EXTRACTORS",
    "RESERVED",
    "SPEAKER_RESOLVERS",
    "Exporter",
    "Language",
    "MetadataParser",
    "Plugin",
    "QuoteExtractor",
    "SpeakerResolver",
    "describe",
    "discover",
    "exporter",
    "extractor",
    "failures",
    "forget",
    "metadata_parser",
    "order",
    "resolver",
]
