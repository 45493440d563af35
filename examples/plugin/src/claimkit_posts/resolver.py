"""A speaker resolver: as that of claimkit, with the accounts of those who are known."""

from collections.abc import Sequence

import attrs
from claimkit import Article, Quote
from claimkit.lang import LanguagePack
from claimkit.plugins import resolver
from claimkit.speakers import Resolution, resolve_speakers

ACCOUNTS = {"Ida Novak": "@ida_novak"}


@resolver(name="posts.accounts")
def resolve_accounts(
    article: Article, quotes: Sequence[Quote], lang: LanguagePack, /
) -> Resolution:
    """Resolve the speakers, and give those with an account an external id."""
    usual = resolve_speakers(article, quotes, lang)
    speakers = tuple(
        attrs.evolve(one, external_ids={"account": ACCOUNTS[one.name]})
        if one.name in ACCOUNTS
        else one
        for one in usual.speakers
    )
    return attrs.evolve(usual, speakers=speakers)
