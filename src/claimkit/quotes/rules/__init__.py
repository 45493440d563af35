"""The constructions by which quotes are found, each with its evidence.

The name of a rule says the kind of the quote and the order of its parts, such as
"direct.content-cue-source"; layouts have names of their own. Orders by which fewer than one quote
in a thousand was found in the development corpus share one name a kind: "direct.other-order".
"""

from functools import lru_cache
from types import MappingProxyType

from claimkit.model import QuoteKind
from claimkit.quotes.keep import order_of
from claimkit.quotes.readings import Reading
from claimkit.quotes.rules import adjunct, direct, indirect, layout, mixed, nested
from claimkit.quotes.rules.rule import Rule

PARTS = {"S": "source", "V": "cue", "C": "content"}
OTHER_ORDER = "other-order"
MOST_NAMES = 1_000

RULES = MappingProxyType(
    {
        rule.name: rule
        for part in (direct, mixed, indirect, layout, adjunct, nested)
        for rule in part.RULES
    }
)
"""All rules by name."""


def rule_name(kind: QuoteKind, reading: Reading) -> str:
    """Return the name of the rule of a reading."""
    return reading.layout or name_of_order(kind, order_of(reading))


@lru_cache(maxsize=MOST_NAMES)
def name_of_order(kind: QuoteKind, order: str) -> str:
    """Return the name of the rule for quotes of a kind with an order of parts.

    >>> name_of_order(QuoteKind.DIRECT, "CVS")
    'direct.content-cue-source'
    """
    name = f"{kind.value}.{'-'.join(PARTS[letter] for letter in order)}"
    return name if name in RULES else f"{kind.value}.{OTHER_ORDER}"


__all__ = ["OTHER_ORDER", "PARTS", "RULES", "Rule", "name_of_order", "rule_name"]
