"""Fact-checks, claims and quotations in the vocabulary of schema.org (JSON-LD), in and out."""

from claimkit.io.claimreview.ratings import Verdict
from claimkit.io.claimreview.read import read
from claimkit.io.claimreview.review import required_by_google, review
from claimkit.io.claimreview.values import (
    FactCheck,
    Party,
    Published,
    PublishedClaim,
    PublishedQuotation,
    Rating,
)
from claimkit.io.claimreview.write import write

__all__ = [
    "FactCheck",
    "Party",
    "Published",
    "PublishedClaim",
    "PublishedQuotation",
    "Rating",
    "Verdict",
    "read",
    "required_by_google",
    "review",
    "write",
]
