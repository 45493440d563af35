"""The constructions by which quotes are found, each with its evidence.

The name of a rule says the kind of the quote and the order of its parts, such as
"direct.content-cue-source"; layouts have names of their own.
"""

from claimkit.model import QuoteKind
from claimkit.quotes.keep import order_of
from claimkit.quotes.readings import Reading

PARTS = {"S": "source", "V": "cue", "C": "content"}


def rule_name(kind: QuoteKind, reading: Reading) -> str:
    """Return the name of the construction of a reading."""
    if reading.layout:
        return reading.layout
    return f"{kind.value}.{'-'.join(PARTS[letter] for letter in order_of(reading))}"
