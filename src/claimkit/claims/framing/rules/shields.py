"""Rules for hedges: words by which somebody commits to a proposition only in part."""

from claimkit.claims.framing.rules.rule import FramingRule, shape
from claimkit.model import MarkerKind

RULES = (
    FramingRule(
        "hedge.modal",
        MarkerKind.HEDGE,
        "modals",
        shape(
            "hedge.modal",
            r"""
            (?<! \b (?: \L<permitted> | \L<set_modal> | \L<determiner> | \L<possessive>
              | \L<preposition> | \L<of> ) \  )
            (?<! \L<possessive_ends> \  )
            (?P<mark> \L<modals> ) (?! [\w'’-] )
            (?= <S> (?! \L<after_modal> \b ) (?: <ADVERB> <S> ){0,2} \w )
            """,
            looks_back=True,
        ),
        says="A modal verb of possibility before its verb.",
        matches=(
            "The ferry may sink before noon.",
            "Rain might have washed the marks away.",
        ),
        rejects=(
            "Visitors may bring their own lamps.",
            "She rowed with all her might and reached Ohm in May.",
        ),
    ),
    FramingRule(
        "hedge.adverb",
        MarkerKind.HEDGE,
        "hedge_adverbs",
        shape(
            "hedge.adverb",
            r"""
            (?<! \b (?: \L<negation> | \L<modal> ) \  ) (?P<mark> \L<hedge_adverbs> ) \b
            (?! <S> \L<modal> \b (?! <S> \L<be> ) )
            """,
            looks_back=True,
        ),
        says="An adverb of doubt.",
        matches=(
            "The keys were probably stolen.",
            "Perhaps the well was never there.",
        ),
        rejects=(
            "The keys could not possibly be stolen.",
            "The keys were openly stolen.",
        ),
    ),
    FramingRule(
        "hedge.unclear",
        MarkerKind.HEDGE,
        "unclear",
        shape(
            "hedge.unclear",
            r"""
            (?P<mark> \L<unclear> ) \b
            (?: (?= ,? <S> \L<open_questions> \b )
              | (?<= \b \L<remain> <S> \L<unclear> ) (?= \s{0,2} [.,;:!?—–] ) )
            """,
            looks_back=True,
        ),
        says="An adjective of not knowing, with a question or as a predicate.",
        matches=(
            "It is unclear who sold the keys.",
            "The cause of the fire remains unknown.",
        ),
        rejects=(
            "An unknown man sold the keys.",
            "The handwriting was too small and unclear to read.",
        ),
    ),
    FramingRule(
        "hedge.not-clear",
        MarkerKind.HEDGE,
        "clear",
        shape(
            "hedge.not-clear",
            r"(?P<mark> \L<not_yet> <S> \L<clear> ) (?= ,? <S> \L<open_questions> \b )",
        ),
        reach=30,
        needs="not_yet",
        says="A negated adjective of knowing, with a question.",
        matches=(
            "It was not immediately clear who sold the keys.",
            "It is not known whether the ship had lamps.",
        ),
        rejects=(
            "It soon was clear who sold the keys.",
            "The water is not clear.",
        ),
    ),
    FramingRule(
        "hedge.seem",
        MarkerKind.HEDGE,
        "seem",
        shape("hedge.seem", r"(?P<mark> \L<seem> ) \b"),
        says="The verb of seeming.",
        matches=(
            "The lamp seems to work.",
            "It seemed that nobody had paid.",
        ),
        rejects=(
            "The lamp works.",
            "The seams were open.",
        ),
    ),
    FramingRule(
        "hedge.appear",
        MarkerKind.HEDGE,
        "appear",
        shape(
            "hedge.appear",
            r"(?P<mark> \L<appear> ) \b (?= <S> \L<seem_after> \b (?! <S> <OPENER> ) )",
        ),
        needs="seem_after",
        says="The verb of appearing, with an infinitive or a clause.",
        matches=(
            "The lamp appears to work.",
            "It appeared that nobody had paid.",
        ),
        rejects=(
            "The lamp appeared in the window.",
            "An angel appeared to the miller.",
        ),
    ),
    FramingRule(
        "hedge.likely",
        MarkerKind.HEDGE,
        "likely",
        shape(
            "hedge.likely",
            r"\b \L<likely_before> <S> (?P<mark> \L<likely> ) (?= <S> \L<likely_after> \b )",
        ),
        reach=30,
        needs="likely_before",
        says="An adjective of probability as a predicate, with an infinitive or a clause.",
        matches=(
            "The bridge is likely to close.",
            "It is possible that the bell was sold.",
        ),
        rejects=(
            "The bridge is the likely scene of the theft.",
            "It is good that the bell was sold.",
        ),
    ),
)
