"""Rules for evaluative labels: words that judge the truth or good faith of what is told."""

from claimkit.claims.framing.rules.rule import FramingRule, shape
from claimkit.model import MarkerKind

LABEL = MarkerKind.EVALUATIVE_LABEL

RULES = (
    FramingRule(
        "label.noun",
        LABEL,
        "label_nouns",
        shape(
            "label.noun",
            r"""
            (?<! \b \L<label_company> [\ -] ) (?P<mark> \L<label_nouns> ) \b
            (?! [\ -] \L<label_company> \b )
            """,
            looks_back=True,
        ),
        says="A noun that calls what was said or done untrue or insincere.",
        matches=(
            "The owner of the mill spread disinformation.",
            "The vote was a sham.",
        ),
        rejects=(
            "A propaganda poster hangs in the museum.",
            "The owner of the mill spread manure.",
        ),
    ),
    FramingRule(
        "label.lie",
        LABEL,
        "lies",
        shape(
            "label.lie",
            r"""
            (?: (?<= \b (?: \L<determiner> | \L<possessive> | \L<lie_before> | \L<of> ) \  )
              | (?<= \L<possessive_ends> \  ) )
            (?P<mark> \L<lies> ) \b (?! <S> \L<lie_after> \b )
            """,
            looks_back=True,
        ),
        says="The noun “lie”, told by what stands before it.",
        matches=(
            "That is a lie from the mill.",
            "The mayor's lies filled two pages.",
        ),
        rejects=(
            "The town lies on the coast.",
            "The clerk had to take a lie detector test.",
        ),
    ),
    FramingRule(
        "label.myth",
        LABEL,
        "myths",
        shape(
            "label.myth",
            r"""
            (?<! \b \L<myth_genre> \  ) (?P<mark> \L<myths> ) (?= <S> \L<myth_after> \b )
            """,
        ),
        says="The noun “myth” for an opinion.",
        matches=(
            "It is a myth that eels come from mud.",
            "The leaflet repeats the myth of the poisoned well.",
        ),
        rejects=(
            "The Greek myth of the river is older.",
            "She reads myths to the children.",
        ),
    ),
    FramingRule(
        "label.adjective",
        LABEL,
        "label_adjectives",
        shape("label.adjective", r"(?P<mark> \L<label_adjectives> ) \b"),
        says="An adjective that ridicules or gives the lie by itself.",
        matches=(
            "The farcical trial took an hour.",
            "He gave the guards a bogus name.",
        ),
        rejects=(
            "The short trial took an hour.",
            "He gave the guards a second name.",
        ),
    ),
    FramingRule(
        "label.of-claim",
        LABEL,
        "label_of_claims",
        shape(
            "label.of-claim",
            r"(?P<mark> \L<label_of_claims> ) \b (?= (?: <S> <OPEN> )? <S> \L<claim_nouns> \b )",
        ),
        needs="claim_nouns",
        says="An adjective that does so before a noun for something said.",
        matches=(
            "The leaflet is full of false claims.",
            "He told a wild story about a whale.",
        ),
        rejects=(
            "The raid was a false flag operation.",
            "A false alarm woke the street.",
        ),
    ),
    FramingRule(
        "label.adverb",
        LABEL,
        "label_adverbs",
        shape("label.adverb", r"(?P<mark> \L<label_adverbs> ) \b"),
        says="An adverb that judges the truth of what is reported.",
        matches=(
            "The leaflet falsely states that the mill is closed.",
            "He was baselessly accused of theft.",
        ),
        rejects=(
            "The leaflet rightly states that the mill is closed.",
            "He was formally accused of theft.",
        ),
    ),
    FramingRule(
        "label.bad-faith",
        LABEL,
        "deceive",
        shape(
            "label.bad-faith",
            r"""
            \b (?P<mark> \L<attempt> <S> \L<attempt_link> <S> \L<deceive> ) \b
            (?! (?: <S> <OPENER> )? (?: <S> <OPEN> )? <S> \L<framed_things> \b )
            """,
        ),
        reach=40,
        needs="attempt",
        says="A word of trying with a verb of bad faith.",
        matches=(
            "It was an attempt to smear the fishermen.",
            "The letter was meant to mislead the court.",
        ),
        rejects=(
            "It was an attempt to frame the question anew.",
            "The letter was meant to please the court.",
        ),
    ),
    FramingRule(
        "label.phrase",
        LABEL,
        "label_phrases",
        shape("label.phrase", r"\b (?P<mark> \L<label_phrases> ) \b"),
        reach=30,
        says="A set phrase for untruth, pretence or evasion.",
        matches=(
            "The conspiracy theory spread through the port.",
            "The owners tried to muddy the waters.",
        ),
        rejects=(
            "The theory of tides is taught in the port.",
            "The owners fished the waters.",
        ),
    ),
)
