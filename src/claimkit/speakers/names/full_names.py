"""The full names of persons that an article prints, and which of them only end another one."""

import attrs

from claimkit.model import Span
from claimkit.speakers.mentions.mention import Mention
from claimkit.speakers.names.person_keys import is_family
from claimkit.speakers.words import Words


@attrs.define(kw_only=True)
class FullName:
    """A person's full name as the article prints it, with the first place and how often."""

    mention: Mention
    span: Span
    count: int


def without_tails(persons: tuple[FullName, ...], words: Words) -> tuple[FullName, ...]:
    """Leave out a family name of two words that ends the full name of another one."""
    return tuple(
        one
        for one in persons
        if not is_family(one.mention, words)
        or not any(two.mention.name.endswith(f" {one.mention.name}") for two in persons)
    )
