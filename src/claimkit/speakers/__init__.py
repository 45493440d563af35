"""Who said it: from the words that name a source to one speaker per person or body."""

from claimkit.speakers.identity.groups import group_speakers
from claimkit.speakers.identity.identify import Identity, identify, same_speaker
from claimkit.speakers.identity.register import Register
from claimkit.speakers.resolve import Resolution, resolve_speakers
from claimkit.speakers.said_on.when import date_attributions

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
