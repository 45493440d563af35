"""Rules for quotes that are found only inside others."""

from claimkit.quotes.nested import REPORT, TESTIMONY
from claimkit.quotes.rules.rule import Rule

RULES = (
    Rule(
        REPORT,
        says="In a report, somebody who reports in turn, and the clause that says what.",
        matches=(
            "The tenant claimed that the owner had threatened to cut the power.",
            "The clerk said a new study showed that the pier was safe.",
        ),
        rejects=(
            "The owner had threatened to cut the power.",
            "The clerk said the mayor was said to be ill.",
        ),
    ),
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
