"""The constructions of framing, each with its evidence.

The name of a rule is the kind of its markers and a shape: "hedge.adverb".
"""

from types import MappingProxyType

from claimkit.claims.framing.rules import denials, distance, evidence, labels, shields
from claimkit.claims.framing.rules.rule import FramingRule

RULES = MappingProxyType(
    {
        rule.name: rule
        for rule in (
            *distance.RULES,
            *evidence.RULES,
            *denials.RULES,
            *shields.RULES,
            *labels.RULES,
        )
    }
)
"""All rules by name."""

__all__ = ["RULES", "FramingRule"]
