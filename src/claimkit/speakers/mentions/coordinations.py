"""Who a source names: several joined speakers, or one with an apposition."""

from itertools import pairwise

from claimkit.speakers.mentions.mention import (
    DESCRIBED,
    NAMED,
    Mention,
    MentionKind,
    complement_of,
    is_acronym,
    is_capital,
    plain,
)
from claimkit.speakers.mentions.phrases import read_phrase
from claimkit.speakers.words import Words

CUTS = frozenset({",", "–", "—", ";", ":", "-", "(", ")", "[", "]"})
MOST = 6


def coordinated(tokens: list[str], words: Words) -> tuple[Mention, ...]:
    """Split at the word that joins two speakers, if both sides can stand alone."""
    if words.joins.isdisjoint(map(str.lower, tokens)):
        return (_apposed(tokens, words),)
    for at in range(len(tokens) - 2, 0, -1):
        if tokens[at].lower() not in words.joins:
            continue
        left, right = tokens[:at], tokens[at + 1 :]
        both = not words.pairs.isdisjoint(map(str.lower, left[1:]))  # "allies of both A and B"
        verbs = _goes_on(left, right[0], words)
        if both or verbs or _is_described(left, words) or _is_of_office(left, right, words):
            continue
        closed = left[-1] in CUTS
        while left and left[-1] in CUTS:
            left.pop()
        if not left or not right[0][0].isalnum() or _is_clause(right[0], words):
            continue
        second = _apposed(right, words)
        firsts = _listed(left, words)
        whole = closed and is_capital(left[0]) and is_capital(right[0])
        if whole or _can_part(firsts[-1], second, left, right, words, closed=closed):
            if len(left) < len(tokens) - 1 and any(t.lower() in words.joins for t in left):
                firsts = coordinated(left, words)
            return (*firsts, second)[-MOST:]
    return (_apposed(tokens, words),)


def _goes_on(left: list[str], after: str, words: Words) -> bool:
    """Whether a verb goes on a relative clause ("Petra Lund, who backed it, and opposed Sorel")."""
    clause = any(_is_clause(token, words) for token in left)
    return clause and after.islower() and after.endswith(words.speechless_endings)


def _is_described(left: list[str], words: Words) -> bool:
    """Whether what precedes a joining word is an apposition with a phrase of its own.

    The word belongs to that phrase: "Petra Lund, a lawyer at Sorel & Vik". So does one that closes
    a list in the name of a body: "Petra Lund of the Committee on Ports, Piers and Pumps".
    """
    cuts = [at for at, token in enumerate(left) if token in CUTS]
    if not cuts or cuts[-1] == len(left) - 1:
        return False
    if not words.prepositions.isdisjoint(left[cuts[-1] + 1 :]):
        return True
    before = left[: cuts[-1]]
    return len(left) - cuts[-1] == 2 and any(  # noqa: PLR2004 - one word
        one[0].isupper() and one.lower() in words.organisations and small in words.connectors
        for one, small in pairwise(before)
    )


def _can_part(
    first: Mention,
    second: Mention,
    left: list[str],
    right: list[str],
    words: Words,
    *,
    closed: bool,
) -> bool:
    """Whether two can be speakers of their own; `closed` is whether a comma stands between them."""
    opens = right[0].lower()
    named = second.kind in {MentionKind.PERSON, MentionKind.STATE}
    late = not closed and CUTS.intersection(left) and not named
    if first.kind not in NAMED or late or not (is_capital(left[-1]) or len(first.parts) > 1):
        owned = first.kind in DESCRIBED and first.definite and opens in words.owners
        return owned and first.head in words.persons  # "the senator and his aides"
    if opens in words.determiners or opens in words.owners:
        return True
    body = first.kind == MentionKind.ORGANISATION
    if body and any(token in words.prepositions for token in left):
        return False
    if second.kind == MentionKind.GROUP:
        return not body and second.head in words.groups and not any(map(is_capital, right[:-1]))
    if second.kind == MentionKind.ORGANISATION:
        alone = len(left) > 1 or first.kind == MentionKind.STATE
        return is_acronym(right[-1]) or (alone and not body)
    return second.kind in {MentionKind.STATE, MentionKind.PERSON}


def _is_of_office(left: list[str], right: list[str], words: Words) -> bool:
    """Whether a name in an apposition ends in an office that bears it ("the Ana and Bo Chair")."""
    segments = _cut(left)
    if len(segments) == 1 or segments[-1][0].lower() not in words.articles:
        return False
    end = next((at for at, one in enumerate(right) if one in words.prepositions), len(right))
    last = right[max(0, end - 1)]
    return end > 1 and is_capital(last) and plain(last) in words.roles


def _is_clause(word: str, words: Words) -> bool:
    """Whether a word opens a relative clause and is no article."""
    return word in words.relative and word not in words.determiners


def _cut(tokens: list[str]) -> list[list[str]]:
    if CUTS.isdisjoint(tokens):
        return [tokens] if tokens else []
    segments: list[list[str]] = [[]]
    for token in tokens:
        if token in CUTS:
            segments.append([])
        else:
            segments[-1].append(token)
    return [segment for segment in segments if segment and not _is_age(segment)]


def _is_age(segment: list[str]) -> bool:
    """Whether only a number stands between two commas."""
    return len(segment) == 1 and segment[0].isdigit()


def _listed(tokens: list[str], words: Words) -> tuple[Mention, ...]:
    """The members of a list before its "and": all of them names, or else one apposition."""
    segments = _cut(tokens)
    if len(segments) > 1:
        members = tuple(read_phrase(segment, words) for segment in segments[:MOST])
        if all(member.kind in NAMED and is_capital(segment[0]) and len(member.parts) <= len(segment)
               for member, segment in zip(members, segments, strict=False)):  # fmt: skip
            return members
    return (_apposed(tokens, words),)


def _apposed(tokens: list[str], words: Words) -> Mention:
    """Read a name with the description before or after it."""
    segments = _cut(tokens) or [tokens]
    first = read_phrase(segments[0], words)
    opens = segments[1][0] if len(segments) > 1 else None
    if opens is None or opens in words.prepositions or opens in words.relative:
        return first
    second = read_phrase(segments[1], words)
    if first.kind not in NAMED:
        return _described_first(first, second, segments, words)
    if first.kind == MentionKind.PERSON and second.kind in DESCRIBED:
        return describe_by(first, second, words, segments[1])
    return first


def _described_first(
    first: Mention, second: Mention, segments: list[list[str]], words: Words
) -> Mention:
    """Read "The mayor, Ana Sorel" and "After the storm, the Harbour Office": the name counts."""
    of_office = first.head in words.persons or first.kind == MentionKind.GROUP
    if second.kind == MentionKind.PERSON:
        return describe_by(second, first, words, segments[0]) if of_office else second
    body = second.kind == MentionKind.ORGANISATION
    office = first.head in words.persons and segments[0][0].lower() not in words.determiners
    if office and second.owner is not None and is_capital(segments[1][0]):
        return second  # "as mayor, Sorel's office"
    if body and (is_capital(segments[1][0]) or not of_office):
        return second
    return first


def describe_by(
    named: Mention, told: Mention, words: Words, tokens: list[str] | None = None
) -> Mention:
    """Give a person the role and affiliation that a description beside the name tells."""
    if named.kind != MentionKind.PERSON or told.head in words.documents:
        return named
    affiliation = told.owner or told.affiliation
    if affiliation is None and tokens is not None:
        affiliation = complement_of(tokens, words)
    role = named.role or told.role
    if role is None and told.kind in DESCRIBED and told.head in words.persons:
        role = told.name
    return named.but(
        role=role,
        affiliation=named.affiliation or affiliation,
        gender=named.gender or told.gender,
    )
