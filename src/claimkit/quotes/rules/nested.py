"""Rules for quotes that are found only inside others."""

from claimkit.quotes.rules.rule import Rule
from claimkit.quotes.testimony import TESTIMONY

RULES = (
    Rule(
        TESTIMONY,
        says="In a report, people who saw or heard something, and what it was.",
        matches=(
            "The notice said that two residents had seen a light under the pier.",
            "Marran told the inquiry that the officers heard three shots from the quay.",
        ),
        rejects=(
            "Two residents had seen a light under the pier.",
            "Marran said that the company saw a rise in fares.",
            "Marran said that the light could be seen from the pier by everybody.",
        ),
    ),
)
