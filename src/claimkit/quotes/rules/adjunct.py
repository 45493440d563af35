"""Rules for adjuncts that tell whose words or view a sentence gives."""

from claimkit.quotes.adjuncts import CITATION, SURVEY, VIEW
from claimkit.quotes.rules.rule import Rule

RULES = (
    Rule(
        VIEW,
        says="“In”, a noun of opinion or wording, and whose it is, set off by commas.",
        matches=(
            "In the opinion of the harbour master, the pier is safe.",
            "The plan is, in Ilse Marran’s words, “a gift to the smugglers”.",
        ),
        rejects=(
            "In the words of the song there is a ferry without a captain.",
            "The captain stood in plain view, with tears in his eyes, and left.",
        ),
    ),
    Rule(
        SURVEY,
        says="A sentence that opens with “in”, a poll and a comma.",
        matches=(
            "In a survey of 400 islanders, half were against the bridge.",
            "In the latest poll, taken in May, Marran leads Lind by nine points.",
        ),
        rejects=(
            "In May, half of the islanders went to the polls.",
            "In the survey’s first week, the rain was heavy.",
        ),
    ),
    Rule(
        CITATION,
        says="“Per” behind a comma, and who is the authority.",
        matches=(
            "The ferry will sail on Monday, per the harbour master.",
            "Nine boats are missing, per Ilse Marran.",
        ),
        rejects=(
            "The ferry costs nine crowns, per person.",
            "The ferry costs nine crowns per car.",
        ),
    ),
)
