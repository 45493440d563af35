"""Who said it: from the words that name a source to one speaker per person or body."""

from claimkit.speakers.resolve import Resolution, resolve_speakers
from claimkit.speakers.when import date_attributions

__all__ = ["Resolution", "date_attributions", "resolve_speakers"]
