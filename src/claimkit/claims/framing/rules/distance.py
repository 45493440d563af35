"""Rules for words that leave a name or a description to others."""

from claimkit.claims.framing.rules.rule import FramingRule, shape
from claimkit.model import MarkerKind

ADJECTIVE = "alleged.adjective"
SCARE_QUOTES, SCARE_IN_DOUBT = "scare-quotes.phrase", "scare-quotes.in-doubt"

RULES = (
    FramingRule(
        "so-called.modifier",
        MarkerKind.SO_CALLED,
        "so_called",
        shape(
            "so-called.modifier",
            r"""
            (?P<mark> \L<so_called> ) \b (?= <S> ["“‘']? \w )
            (?! (?: <S> ["“‘']? [\w-]{1,30}+ ["”’']? ){0,2}? <S> \L<terms> \b )
            """,
        ),
        says="A compound such as “so-called” before what it leaves to others to name.",
        matches=(
            "The so-called harbour council met in a cellar.",
            "A self-styled admiral led the march through Ohm.",
        ),
        rejects=(
            "The lamp shows the so-called Brandt effect.",
            "The street is so called because ropes were made in it.",
        ),
    ),
    FramingRule(
        "alleged.adverb",
        MarkerKind.ALLEGED,
        "alleged_adverbs",
        shape("alleged.adverb", r"(?P<mark> \L<alleged_adverbs> ) \b"),
        says="An adverb of hearsay.",
        matches=(
            "The clerk allegedly sold the keys.",
            "The boat was supposedly lost in the storm.",
        ),
        rejects=(
            "The clerk openly sold the keys.",
            "The clerk was told to sell the keys.",
        ),
    ),
    FramingRule(
        ADJECTIVE,
        MarkerKind.ALLEGED,
        "alleged_adjectives",
        shape(
            ADJECTIVE,
            r"""
            <NOUN_BEFORE> (?<! \b \L<none> \ ) (?P<mark> \L<alleged_adjectives> ) \b
            (?= <S> [“"‘']? <OPEN> )
            """,
            looks_back=True,
        ),
        says="An adjective under which the noun need not be true, before that noun.",
        matches=(
            "Police searched the house of the alleged forger.",
            "Two men were held over a suspected theft of eels.",
        ),
        rejects=(
            "Police suspected the forger from the start.",
            "It was apparent that the forger had left.",
        ),
    ),
    FramingRule(
        "alleged.noun",
        MarkerKind.ALLEGED,
        "alleged_nouns",
        shape("alleged.noun", r"(?P<mark> \L<alleged_nouns> ) \b"),
        says="A noun for an unproven report.",
        matches=(
            "The allegation cost the mayor her office.",
            "There were rumours of a second ship.",
        ),
        rejects=(
            "The verdict cost the mayor her office.",
            "There were reports of a second ship.",
        ),
    ),
    FramingRule(
        "alleged.passive",
        MarkerKind.ALLEGED,
        "alleged_participles",
        shape(
            "alleged.passive",
            r"\L<be> <S> (?: <ADVERB> <S> )? (?P<mark> \L<alleged_participles> <S> \L<to> ) \b",
        ),
        reach=40,
        needs="finite",
        says="A passive of hearsay with an infinitive.",
        matches=(
            "The owner is rumoured to live on a barge.",
            "The well is reputed to have no bottom.",
        ),
        rejects=(
            "The owner is known to live on a barge.",
            "The well was built to have no lid.",
        ),
    ),
    FramingRule(
        "alleged.supposed-to-have",
        MarkerKind.ALLEGED,
        "supposed_infinitives",
        shape(
            "alleged.supposed-to-have",
            r"(?P<mark> \L<supposed_infinitives> <S> \L<to> ) <S> \L<infinitive_perfect> \b",
        ),
        says="“Supposed to” with a perfect infinitive, which tells hearsay.",
        matches=(
            "The captain is supposed to have buried the bell.",
            "They were supposed to have met in a mill.",
        ),
        rejects=(
            "The captain is supposed to ring the bell at noon.",
            "They were supposed to meet in a mill.",
        ),
    ),
    FramingRule(
        SCARE_QUOTES,
        MarkerKind.SCARE_QUOTES,
        says="One to four words in marks inside a clause that reports nobody's words.",
        matches=(
            "The “voluntary” fee is taken from every wage.",
            "Nobody sleeps in the “rest home” behind the gas works.",
        ),
        rejects=(
            "The firm opened a bar called “the oasis” behind the gas works.",
            "The tunnel is “a hole”, Ilse Marran said.",
        ),
    ),
    FramingRule(
        SCARE_IN_DOUBT,
        MarkerKind.SCARE_QUOTES,
        says="The same inside what somebody is reported to say, where the teller shows doubt.",
        matches=(
            "Tove Lind claimed that the “accident” was planned by the owners of the mill.",
            "Tove Lind falsely claimed that the “raid” was planned by the owners of the mill.",
        ),
        rejects=(
            "Tove Lind said that the “accident” was planned by the owners of the mill.",
            "Tove Lind added that the “raid” was planned by the owners of the mill.",
        ),
    ),
)
