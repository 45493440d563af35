"""How an article frames what it tells: markers of distance, and what answers what."""

from claimkit.claims.framing.build import Framing, find_framing

__all__ = ["Framing", "find_framing"]
