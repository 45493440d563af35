"""Rules for quotes whose words all stand between quotation marks."""

from claimkit.quotes.rules.rule import Rule

RULES = (
    Rule(
        "direct.source-cue-content",
        says="Who says it, the reporting word, then quoted words.",
        matches=(
            "Ilse Marran said, “The ferry is full.”",
            "The captain told reporters: “We will not sail today.”",
        ),
        rejects=(
            "The baker sells “The Captain”, a loaf of rye and honey.",
            "Ilse Marran said that the tunnel was “a hole without a bottom” and should be filled.",
        ),
    ),
    Rule(
        "direct.content-cue-source",
        says="Quoted words, the reporting word, then who says it.",
        matches=(
            "“The ferry is full,” said Ilse Marran.",
            "“Nobody asked the fishermen,” complained the harbour master, Tove Lind.",
        ),
        rejects=(
            "“The Long Harbour,” a novel by Ilse Marran, sold well.",
            "“The ferry is full,” Ilse Marran said.",
        ),
    ),
    Rule(
        "direct.content-source-cue",
        says="Quoted words, who says it, then the reporting word.",
        matches=(
            "“The ferry is full,” Ilse Marran said.",
            "“We counted every ballot twice,” the clerk told reporters.",
        ),
        rejects=(
            "“The Long Harbour” won a prize, and Ilse Marran left.",
            "“Salt and Rope” is a film that Ilse Marran made.",
        ),
    ),
    Rule(
        "direct.content-source-cue-content",
        says="Quoted words that go on after who says it and the reporting word.",
        matches=(
            "“The ferry is full,” Ilse Marran said. “Come back on Monday.”",
            "“The ferry,” the captain said, “has no room left.”",
        ),
        rejects=(
            "“The Long Harbour” was printed for Ilse Marran, and “Salt and Rope” for her son.",
            "“The ferry is full,” Ilse Marran said. The theatre shows “Salt and Rope” in May.",
        ),
    ),
    Rule(
        "direct.content-cue-source-content",
        says="Quoted words that go on after the reporting word and who says it.",
        matches=(
            "“The ferry is full,” said Ilse Marran. “Come back on Monday.”",
            "“The ferry,” said the captain, “has no room left.”",
        ),
        rejects=(
            "“The Long Harbour” by Ilse Marran and “Salt and Rope” by her son are out of print.",
            "“The ferry is full,” said Ilse Marran. The theatre shows “Salt and Rope” in May.",
        ),
    ),
    Rule(
        "direct.other-order",
        says="Quoted words with the reporting word in another place, or with nobody named.",
        matches=(
            "According to the captain: “We will not sail today.”",
            "“The ferry is full,” it was announced.",
        ),
        rejects=(
            "Thanks to the captain: “The Long Harbour” is in print again.",
            "“The ferry is full,” said Ilse Marran.",
        ),
    ),
)
