"""The entry-point groups, and what is reserved in them."""

API_VERSION = 1
"""Raised when one of the protocols changes, so that a plugin can tell which one it meets."""

QUOTE_EXTRACTORS = "claimkit.quote_extractors"
"""The group of functions as in `QuoteExtractor`."""

SPEAKER_RESOLVERS = "claimkit.speaker_resolvers"
"""The group of functions as in `SpeakerResolver`."""

METADATA_PARSERS = "claimkit.metadata_parsers"
"""The group of functions as in `MetadataParser`."""

LANGUAGE_PACKS = "claimkit.language_packs"
"""The group of values as in `Language`."""

EXPORTERS = "claimkit.exporters"
"""The group of functions as in `Exporter`."""

GROUPS = (QUOTE_EXTRACTORS, SPEAKER_RESOLVERS, METADATA_PARSERS, LANGUAGE_PACKS, EXPORTERS)
"""All groups."""

RESERVED = "claimkit"
"""What begins the names that only claimkit gives, and the name of its distribution."""
