"""Why a sentence gave the quotes that it gave: each decision about it, with its weights."""

from claimkit.quotes.explain.account import account
from claimkit.quotes.explain.build import explain
from claimkit.quotes.explain.values import (
    Candidate,
    Explanation,
    Option,
    Outcome,
    Step,
    Token,
    Weight,
)

__all__ = [
    "Candidate",
    "Explanation",
    "Option",
    "Outcome",
    "Step",
    "Token",
    "Weight",
    "account",
    "explain",
]
