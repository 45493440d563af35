"""Rules for layouts that tell who speaks without a reporting word."""

from claimkit.quotes.layouts import HEADLINE, SIGNATURE, TRANSCRIPT
from claimkit.quotes.rules.rule import Rule

RULES = (
    Rule(
        TRANSCRIPT,
        says="Paragraphs that open with the speaker's name and a colon.",
        matches=(
            "MARRAN: Is the ferry full?\n\nLIND: It is, and it will stay full.",
            "Ilse Marran: “Is the ferry full?”\n\nTove Lind: “It is, and it will stay full.”",
        ),
        rejects=(
            "Two things are missing: lamps and boats.\n\nOne thing is not: rain.",
            "Marran: a life at sea\n\nThe book costs two crowns.",
        ),
    ),
    Rule(
        SIGNATURE,
        says="Quoted words, then a dash and the name of who says them.",
        matches=(
            "“The ferry is full.” — Ilse Marran",
            "“Nobody asks a fisherman twice.” – Tove Lind, harbour master",
        ),
        rejects=(
            "“The Long Harbour” — which sold well — is out of print.",
            "The ferry is full — Ilse Marran knows.",
        ),
    ),
    Rule(
        HEADLINE,
        says="A title that ends in a dash and a name, which the text below tells of.",
        matches=(
            "Ferry is full – Ilse Marran\n\nBy Tove Lind\n\nIlse Marran met the council on Monday.",
            "Ferry is full - Marran\n\nBy Tove Lind\n\nThe captain Ilse Marran met the council.",
        ),
        rejects=(
            "Ferry is full - film review\n\nBy Tove Lind\n\nIlse Marran met the council on Monday.",
            "Ferry is full - Ohm Courier\n\nBy Tove Lind\n\nIlse Marran met the council on Monday.",
        ),
    ),
)
