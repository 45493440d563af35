"""Rules for words that say that a claim lacks evidence or was disproved."""

from claimkit.claims.framing.rules.rule import BY_AGENT, FramingRule, shape
from claimkit.model import MarkerKind

RULES = (
    FramingRule(
        "no-evidence.without",
        MarkerKind.NO_EVIDENCE,
        "evidence",
        shape(
            "no-evidence.without",
            r"""
            \b (?<! \L<negation> \ ) (?P<mark> \L<absence> \b (?: <S> [\w’'-]{1,30}+ ){0,5}?
            <S> \L<evidence> ) \b
            """,
            looks_back=True,
        ),
        reach=90,
        needs="absence",
        says="“Without” and a noun for evidence.",
        matches=(
            "Without evidence, the mayor blamed the fishermen.",
            "The paper printed it without offering a shred of proof.",
        ),
        rejects=(
            "The charge was not without proof.",
            "The court met without the clerk. Evidence was heard.",
        ),
    ),
    FramingRule(
        "no-evidence.none",
        MarkerKind.NO_EVIDENCE,
        "evidence",
        shape(
            "no-evidence.none",
            r"\b (?P<mark> \L<none> \b (?: <S> <OPEN> ){0,3} <S> \L<evidence> ) \b",
        ),
        reach=90,
        needs="none",
        says="“No” or “little” before a noun for evidence.",
        matches=(
            "There is no evidence that the well was poisoned.",
            "Little credible proof has come to light.",
        ),
        rejects=(
            "There is no lack of evidence that the well was poisoned.",
            "No one has looked at the evidence.",
        ),
    ),
    FramingRule(
        "no-evidence.not-given",
        MarkerKind.NO_EVIDENCE,
        "evidence",
        shape(
            "no-evidence.not-given",
            r"""
            \b (?P<mark> (?: <AUX> <S> ){0,2} \L<undone> \b (?: <S> <ADVERB> ){0,2} <S> \L<give>
            (?: <S> \L<determiner> )? (?: <S> <OPEN> ){0,3} <S> \L<evidence> ) \b
            """,
        ),
        reach=110,
        needs="undone",
        says="A negated verb of giving, with a noun for evidence.",
        matches=(
            "The ministry has never produced any evidence.",
            "The owner failed to provide convincing proof of the theft.",
        ),
        rejects=(
            "The ministry has now produced evidence.",
            "The owner did not see the clerk give evidence.",
        ),
    ),
    FramingRule(
        "no-evidence.lack",
        MarkerKind.NO_EVIDENCE,
        "evidence",
        shape(
            "no-evidence.lack",
            r"""
            \b (?<! \b (?: \L<none> | \L<undone> ) \ ) (?P<mark> \L<lack> \b
            (?: <S> \L<determiner> )? (?: <S> <OPEN> ){0,2} <S> \L<evidence> ) \b
            """,
            looks_back=True,
        ),
        reach=70,
        needs="lack",
        says="A word for lack, with a noun for evidence.",
        matches=(
            "The case fell apart for lack of evidence.",
            "The story lacks any proof.",
        ),
        rejects=(
            "There was no lack of evidence.",
            "The story lacks wit. Evidence abounds.",
        ),
    ),
    FramingRule(
        "no-evidence.unfounded",
        MarkerKind.NO_EVIDENCE,
        "unfounded",
        shape("no-evidence.unfounded", r"(?P<mark> \L<unfounded> ) \b"),
        says="An adjective that says that nothing supports it.",
        matches=(
            "The charge was baseless, a court found.",
            "The mayor repeated the unsubstantiated report.",
        ),
        rejects=(
            "The tower was floodlit.",
            "The mayor repeated the report.",
        ),
    ),
    FramingRule(
        "no-evidence.unproven",
        MarkerKind.NO_EVIDENCE,
        "unproven",
        shape(
            "no-evidence.unproven",
            r"""
            (?P<mark> \L<unproven> ) \b (?= (?: <S> <OPEN> ){0,1} <S> \L<claim_nouns> \b )
            """,
        ),
        needs="claim_nouns",
        says="An adjective that says that it has not been shown, before a noun for a claim.",
        matches=(
            "The paper lives on unverified stories.",
            "It was an unproven allegation.",
        ),
        rejects=(
            "The bridge has an unsupported span.",
            "It was an unproven device.",
        ),
    ),
    FramingRule(
        "no-evidence.unverified",
        MarkerKind.NO_EVIDENCE,
        "verified",
        shape(
            "no-evidence.unverified",
            r"\b (?P<mark> \L<unable> <S> \L<independently> <S> \L<verified> ) \b",
        ),
        reach=50,
        needs="unable",
        says="That it could not be checked.",
        matches=(
            "The report could not be independently verified.",
            "The age of the letter could not be confirmed.",
        ),
        rejects=(
            "The report was independently verified.",
            "The clerk could not confirm his order for eels.",
        ),
    ),
    FramingRule(
        "debunked.passive",
        MarkerKind.DEBUNKED,
        "debunked",
        shape(
            "debunked.passive",
            rf"""
            \b (?<! \b \L<negation> \ ) (?P<mark> (?: <AUX> <S> ){{1,2}}
            (?: (?! \L<negation> ) <ADVERB> <S> ){{0,2}} \L<debunked> ) \b {BY_AGENT}
            """,
            looks_back=True,
        ),
        reach=70,
        says="A passive that says that it was shown to be false.",
        matches=(
            "The tale of the poisoned well has been debunked.",
            "His theory was quickly disproved by two chemists.",
        ),
        rejects=(
            "The tale of the poisoned well has been printed.",
            "His theory was never disproved.",
        ),
    ),
    FramingRule(
        "debunked.modifier",
        MarkerKind.DEBUNKED,
        "debunked",
        shape(
            "debunked.modifier",
            rf"""
            (?P<mark> \L<debunked> ) \b
            (?: (?= (?: <S> <OPEN> ){{0,2}}? <S> \L<claim_nouns> \b )
              | (?<= \L<claim_nouns> <S> (?: <ADVERB> <S> )? \L<debunked> ) {BY_AGENT} )
            """,
            looks_back=True,
        ),
        needs="claim_nouns",
        says="The participle beside a noun for a claim.",
        matches=(
            "She shared a long-debunked story about the well.",
            "It was a story debunked by two chemists.",
        ),
        rejects=(
            "The scandal discredited the party.",
            "The discredited banker moved to Ohm.",
        ),
    ),
    FramingRule(
        "debunked.past",
        MarkerKind.DEBUNKED,
        "debunked",
        shape(
            "debunked.past",
            r"""
            (?P<mark> \L<debunked> ) \b
            (?= (?: <S> <OPENER> ) (?: <S> <OPEN> ){0,2}? <S> \L<claim_nouns> \b )
            """,
        ),
        needs="claim_nouns",
        by_subject=True,
        says="The same form as a verb, with a noun for a claim as its object.",
        matches=(
            "Two chemists debunked the claim in a week.",
            "Ilse Marran disproved both stories.",
        ),
        rejects=(
            "Two chemists repeated the claim in a week.",
            "The affair discredited both owners.",
        ),
    ),
    FramingRule(
        "debunked.active",
        MarkerKind.DEBUNKED,
        "debunking",
        shape("debunked.active", r"(?P<mark> \L<debunking> ) \b"),
        by_subject=True,
        says="Another form of a verb that has only claims as its object.",
        matches=(
            "The new study debunks the idea.",
            "It took a week to disprove the story.",
        ),
        rejects=(
            "The new study supports the idea.",
            "It took a week to print the story.",
        ),
    ),
    FramingRule(
        "debunked.found-false",
        MarkerKind.DEBUNKED,
        "untrue",
        shape(
            "debunked.found-false",
            rf"""
            \b (?P<mark> (?: <AUX> <S> ){{0,2}} (?: (?! \L<negation> ) <ADVERB> <S> )?
            \L<shown> <S> (?: \L<shown_as> <S> )? \L<untrue> ) \b {BY_AGENT}
            """,
        ),
        reach=70,
        needs="shown",
        says="A participle of finding out, with what it was found to be.",
        matches=(
            "The photograph was shown to be a fake.",
            "Most of the letters have been proven false.",
        ),
        rejects=(
            "The photograph was shown to a judge.",
            "Most of the letters have been found.",
        ),
    ),
)
