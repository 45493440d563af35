"""What is claimed and how it is framed: propositions, markers of distance, and rebuttals."""

from claimkit.claims.build import build_claims
from claimkit.claims.framing import Framing, find_framing

__all__ = ["Framing", "build_claims", "find_framing"]
