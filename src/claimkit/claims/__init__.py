"""What is claimed: attributions told as propositions of their own."""

from claimkit.claims.build import build_claims

__all__ = ["build_claims"]
