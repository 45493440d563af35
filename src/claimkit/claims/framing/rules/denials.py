"""Rules for words that say that a claim is denied by those whom it concerns."""

from claimkit.claims.framing.rules.rule import BY_AGENT, FramingRule, shape
from claimkit.model import MarkerKind

DENIAL_CUE = "denial.cue"

RULES = (
    FramingRule(
        DENIAL_CUE,
        MarkerKind.DENIAL,
        says="The cue of a quote that is denied.",
        matches=(
            "The ministry denied that the well was poisoned.",
            "Ilse Marran denied that she had sold the keys.",
        ),
        rejects=(
            "The ministry did not deny that the well was poisoned.",
            "The guards denied access to the pier.",
        ),
    ),
    FramingRule(
        "denial.of-claim",
        MarkerKind.DENIAL,
        "deny",
        shape(
            "denial.of-claim",
            r"""
            (?<! \L<negation> \ ) (?<! \L<undone> \ )
            (?<! \b (?: \L<determiner> | \L<possessive> ) \ (?: [\w-]{1,20}+ \ )? )
            (?P<mark> \L<deny> ) \b
            (?= (?: <S> <OPENER> ){0,2} (?: <S> <OPEN> ){0,2}? <S> \L<claim_nouns> \b )
            """,
            looks_back=True,
        ),
        needs="claim_nouns",
        by_subject=True,
        says="A verb of denial with a noun for a claim as its object.",
        matches=(
            "Ilse Marran rejected the allegation in a letter.",
            "The council, which dismissed all such reports, has moved.",
        ),
        rejects=(
            "Ilse Marran rejected the offer in a letter.",
            "The healer sold his widely rejected theories.",
        ),
    ),
    FramingRule(
        "denial.claim-is-denied",
        MarkerKind.DENIAL,
        "deny",
        shape(
            "denial.claim-is-denied",
            rf"""
            \b \L<claim_nouns> <S> (?: (?: \L<relative> | \L<that> ) <S> )?
            (?: (?! \L<negation> ) <AUX> <S> ){{0,2}}
            (?: (?! \L<negation> ) <ADVERB> <S> ){{0,2}} (?P<mark> \L<deny> ) \b {BY_AGENT}
            """,
        ),
        reach=70,
        needs="claim_nouns",
        says="A noun for a claim that is denied.",
        matches=(
            "It was an allegation rejected by the harbour office.",
            "The claim was firmly denied by both owners.",
        ),
        rejects=(
            "It was an offer rejected by the harbour office.",
            "The claim was never denied.",
        ),
    ),
    FramingRule(
        "denial.of-guilt",
        MarkerKind.DENIAL,
        "deny_only",
        shape(
            "denial.of-guilt",
            r"""
            (?<! \L<negation> \ ) (?<! \L<be> \ ) (?P<mark> \L<deny_only> ) \b
            (?= <S> \L<denied_things> \b (?! <S> \L<refused_things> \b ) )
            """,
            looks_back=True,
        ),
        needs="denied_things",
        by_subject=True,
        says="“Deny” with what somebody is accused of.",
        matches=(
            "Both owners deny any wrongdoing.",
            "The firm, which denies involvement, has left Ohm.",
        ),
        rejects=(
            "The guards denied all requests.",
            "Both owners were denied any leave.",
        ),
    ),
)
