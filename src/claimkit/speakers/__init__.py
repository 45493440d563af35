"""Who said it: from the words that name a source to one speaker per person or body."""

from claimkit.speakers.groups import group_speakers
from claimkit.speakers.identity import Identity, identify, same_speaker
from claimkit.speakers.register import Register
from claimkit.speakers.resolve import Resolution, resolve_speakers
from claimkit.speakers.when import date_attributions

__all__ = [
    "Identity",
    "Register",
    "Resolution",
    "date_attributions",
    "group_speakers",
    "identify",
    "resolve_speakers",
    "same_speaker",
]
