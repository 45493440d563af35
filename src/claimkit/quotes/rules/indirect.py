"""Rules for quotes without quotation marks."""

from claimkit.quotes.rules.rule import Rule

RULES = (
    Rule(
        "indirect.source-cue-content",
        says="Who says it, the reporting word, then what they say in other words.",
        matches=(
            "Ilse Marran said that the ferry was full.",
            "The ministry believes the harbour will be closed by May.",
        ),
        rejects=(
            "The captain sailed the ferry to Ohm.",
            "Ilse Marran opened the door that the ferry had damaged.",
        ),
    ),
    Rule(
        "indirect.content-cue-source",
        says="What is said in other words, the reporting word, then who says it.",
        matches=(
            "The ferry is full, said Ilse Marran.",
            "The harbour will close in May, according to the ministry.",
        ),
        rejects=(
            "The harbour closed in May, thanks to the ministry.",
            "The ferry is full, unlike the tram of Ilse Marran.",
        ),
    ),
    Rule(
        "indirect.content-source-cue",
        says="What is said in other words, who says it, then the reporting word.",
        matches=(
            "The ferry is full, Ilse Marran said.",
            "The harbour will be closed until May, the ministry said.",
        ),
        rejects=(
            "The harbour closed in May, and the ministry moved.",
            "The ferry left, Ilse Marran waved, and the band played.",
        ),
    ),
    Rule(
        "indirect.content-source-cue-content",
        says="What is said in other words, going on after who says it and the reporting word.",
        matches=(
            "The ferry, Ilse Marran said, is full.",
            "The harbour will close, the ministry said, and boats must leave by May.",
        ),
        rejects=(
            "The harbour, the ministry and the market closed in May.",
            "The harbour, which the ministry owns, will close in May.",
        ),
    ),
    Rule(
        "indirect.content-cue-source-content",
        says="What is said in other words, going on after the reporting word and who says it.",
        matches=(
            "The ferry, according to the captain, is full of eels.",
            "The harbour, according to the ministry, will close in May.",
        ),
        rejects=(
            "The ferry, like the captain, is old.",
            "The ferry, painted by Ilse Marran, is green.",
        ),
    ),
    Rule(
        "indirect.cue-source-content",
        says="The reporting word, who says it, then what they say in other words.",
        matches=(
            "According to the ministry, the harbour will close in May.",
            "According to Ilse Marran, the ferry is full.",
        ),
        rejects=(
            "Thanks to the ministry, the harbour will close in May.",
            "Like Ilse Marran, the captain sails in May.",
        ),
    ),
    Rule(
        "indirect.content-cue",
        says="What is said in other words, then the reporting word; nobody is named.",
        matches=(
            "More boats are expected in May.",
            "The closure of the harbour was announced in May.",
        ),
        rejects=(
            "More boats are moored in May.",
            "The ferry is full, Ilse Marran said.",
        ),
    ),
    Rule(
        "indirect.cue-content",
        says="The reporting word, then what is said in other words; nobody is named.",
        matches=(
            "It was claimed that the harbour was full of eels.",
            "It is alleged that the captain sold the ferry to a friend.",
        ),
        rejects=(
            "It was late, and the ferry had sunk.",
            "It was in May that the ferry sank.",
        ),
    ),
    Rule(
        "indirect.content-cue-content",
        says="What is said in other words around the reporting word; nobody is named.",
        matches=(
            "The ferry is expected to sink in May.",
            "The captain is known to be a smuggler.",
        ),
        rejects=(
            "The ferry is too old to sail.",
            "The ferry, according to the captain, is full of eels.",
        ),
    ),
)
