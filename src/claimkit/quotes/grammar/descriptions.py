"""What describes a source: appositions, relative clauses, and phrases behind it."""

import re
from itertools import takewhile

from claimkit.quotes.letters import BY, GERUND, PREPOSITIONS, RELATIVES, TO

VERBS = frozenset("VEKgxhmdq")
PAST_PARTICIPLES = frozenset("EK")
ATTRIBUTE_BREAKS = VERBS | frozenset(",WwTy-")
CLAUSE_BREAKS = frozenset(",;:-“”q(.")
ASIDE_BREAKS = frozenset("“”q:;-().")
DESCRIBERS, DESCRIBES = RELATIVES | {GERUND}, frozenset("WwDGlMN#")
JOINED = frozenset("cat")
NOMINAL = frozenset("DGNMO")
LONGEST_ASIDE = 30
MAIN_VERB = re.compile(
    "[xhmdVEKv][^,]{0,30}(?:,[^,]{0,30}){0,3}?(,[rn]{0,2}[xhmdVE])"
)  # "who lives in Ohm, has left"
BEFORE_NOUN = re.compile(r"(?<=[oDGl])[EKg](?=[lN])")


def is_attribute(gap: str) -> bool:
    """Whether all that stands between a source and its cue describes the source.

    "a clerk at the port", "a report released by the port", "people who live in Ohm". A participle
    before a noun is no verb: "half of registered voters".
    """
    if gap[:1] in RELATIVES:
        return not CLAUSE_BREAKS & set(gap)
    gap = BEFORE_NOUN.sub("", gap)
    reduced = gap[:1] in PAST_PARTICIPLES and gap[1:2] in PREPOSITIONS
    if reduced and gap[1:2] != BY and (gap[-1] in PREPOSITIONS or not JOINED.isdisjoint(gap)):
        return False  # "Bo Roe went on", "Bo Roe looked at it and"
    rest = gap[1:] if reduced else gap
    opens = rest[:1] in PREPOSITIONS or (rest[:1] == TO and rest[1:2] in NOMINAL)
    return opens and not ATTRIBUTE_BREAKS & set(rest)


def is_aside(gap: str) -> bool:
    """Whether a description between commas stands between a source and its cue.

    It is an apposition or a relative clause: "Ann Lee, a clerk in Ohm, said".
    """
    inside = gap[1:-1]
    return gap[:1] == "," and gap[-1:] == "," and 0 < len(inside) == description(inside)


def description(inside: str) -> int:
    """Return how much of a stretch is an apposition, or several, or a relative clause.

    What tells when or where somebody spoke is none: "Ann Lee, a clerk, on Monday".
    """
    if len(inside) > LONGEST_ASIDE or ASIDE_BREAKS & set(inside):
        return 0
    if inside[:1] in RELATIVES:
        closing = MAIN_VERB.search(inside)
        return len(inside) if closing is None else closing.start(1)
    parts = list(takewhile(lambda part: part[:1] in DESCRIBES, inside.split(",")))
    return len(",".join(parts))


def is_relative(inside: str) -> bool:
    """Whether the verbs of a description stand behind a relative pronoun or a participle."""
    verb = next((at for at, letter in enumerate(inside) if letter in VERBS), len(inside))
    return verb == len(inside) or not DESCRIBERS.isdisjoint(inside[: verb + 1])
