"""Who said it: from the words that name a source to one speaker per person or body."""

from claimkit.speakers.resolve import Resolution, resolve_speakers

__all__ = ["Resolution", "resolve_speakers"]
