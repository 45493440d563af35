"""Fact-checks made from analyses, and what a search engine asks of them."""

import json
from importlib.resources import files
from typing import Any

from claimkit.errors import InputError
from claimkit.io.claimreview.values import FactCheck, Party, Rating
from claimkit.io.claimreview.write import claimed
from claimkit.model import Analysis, Claim, PartialDate


def review(
    analysis: Analysis,
    claim: Claim,
    *,
    rating: Rating,
    url: str,
    reviewer: Party,
    published: PartialDate | str | None = None,
    title: str | None = None,
) -> FactCheck:
    """Return the fact-check of a claim: who made it, when and where come from the analysis.

    Args:
        analysis: The analysis of the article in which the claim stands.
        claim: One of its claims.
        rating: What the reviewer says of it.
        url: The page of the review.
        reviewer: Who reviewed it.
        published: When the review was published.
        title: The headline of the review.

    Raises:
        InputError: If the claim is none of the analysis.
        DateError: If `published` is no date.
    """
    if claim not in analysis.claims:
        message = f"the claim {claim.id} is none of this analysis"
        raise InputError(message)
    return FactCheck(
        claim=claim.text,
        url=url,
        rating=rating,
        item=claimed(analysis, claim),
        reviewers=(reviewer,),
        published=PartialDate.of(published),
        title=title,
    )


def required_by_google() -> dict[str, Any]:
    """Return a JSON Schema of what Google Search requires of a ClaimReview.

    Source: Google Search Central, Fact check (ClaimReview) structured data.
    """
    text = files("claimkit.io.claimreview").joinpath("google.schema.json").read_text("utf-8")
    made: dict[str, Any] = json.loads(text)
    return made
