"""Rules for quotes of which some words stand between quotation marks."""

from claimkit.quotes.rules.rule import Rule

RULES = (
    Rule(
        "mixed.source-cue-content",
        says="Who says it, the reporting word, then a clause of which some words are quoted.",
        matches=(
            "Ilse Marran said that the plan was “a gift to the smugglers” and would fail.",
            "The union warned that the strike was “only a first step” towards a longer one.",
        ),
        rejects=(
            "Visitors to “the Drain” pay two crowns.",
            "Ilse Marran said, “The ferry is full.”",
        ),
    ),
    Rule(
        "mixed.content-source-cue",
        says="A clause of which some words are quoted, who says it, then the reporting word.",
        matches=(
            "The tunnel is “a hole without a bottom”, Ilse Marran said.",
            "The strike was “a warning to everybody in the port”, the union said on Monday.",
        ),
        rejects=(
            "The tunnel known to children as “the Drain” opens when Ilse Marran arrives.",
            "“The tunnel is a hole without a bottom,” Ilse Marran said.",
        ),
    ),
    Rule(
        "mixed.content-cue-source",
        says="A clause of which some words are quoted, the reporting word, then who says it.",
        matches=(
            "The strike was “only a first step,” said the union.",
            "The strike was “only a first step”, according to the union.",
        ),
        rejects=(
            "The tunnel was closed because of “damp”, thanks to Ilse Marran.",
            "“The tunnel is a hole without a bottom,” said Ilse Marran.",
        ),
    ),
    Rule(
        "mixed.content-source-cue-content",
        says="A clause with quoted words that goes on after who says it and the reporting word.",
        matches=(
            "The tunnel, Ilse Marran said, is “a hole without a bottom” and should be filled.",
            "The plan, the mayor said, is “a gift to the smugglers” and will fail.",
        ),
        rejects=(
            "The tunnel, which is eight miles long, is “the Drain” to every child in Ohm.",
            "“The ferry,” the captain explained, “has no room left.”",
        ),
    ),
    Rule(
        "mixed.cue-source-content",
        says="The reporting word, who says it, then a clause of which some words are quoted.",
        matches=(
            "According to the union, the strike was “only a first step” and more would follow.",
            "According to Ilse Marran, the tunnel is “a hole without a bottom” that nobody needs.",
        ),
        rejects=(
            "Thanks to Ilse Marran, the tunnel has a “wishing well” at its end.",
            "According to the union, the strike was only a first step.",
        ),
    ),
    Rule(
        "mixed.other-order",
        says="A clause with quoted words and the reporting word in another place, or nobody named.",
        matches=(
            "The ferry is expected to stay “in very good shape” until May.",
            "It was reported that the ferry had “all but sunk” in the storm.",
        ),
        rejects=(
            "The plan, like the “gift shop” of Ilse Marran, is in the cellar.",
            "It was late when the “gift shop” in the harbour closed.",
        ),
    ),
)
