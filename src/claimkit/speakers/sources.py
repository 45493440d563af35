"""Read the words of a source: brackets, coordination and appositions."""

from functools import cache, lru_cache
from itertools import pairwise

import regex

from claimkit.speakers.mentions import (
    DESCRIBED,
    NAMED,
    Mention,
    MentionKind,
    complement_of,
    is_acronym,
    is_capital,
    join,
    strip_determiners,
    tokens_of,
)
from claimkit.speakers.phrases import read_phrase
from claimkit.speakers.runs import plain_person
from claimkit.speakers.words import Words
from claimkit.text.pattern import Template

BRACKETS = Template("speakers.brackets", r"\s{0,3}+\((?P<inside>[^()\n]{0,80}+)\)")
CUTS = frozenset({",", "–", "—", ";", ":", "-", "(", ")", "[", "]"})
TYPED = "''"  # a mark of two apostrophes
MARKS = frozenset('"“”')
MOST = 6
KEPT = 8192  # sources whose reading is remembered from one article to the next
CLOSED = (",” ", '," ', ",'' ", ",’ ")


@cache
def _brackets_pattern() -> "regex.Pattern[str]":
    return BRACKETS.compiled()


@lru_cache(maxsize=KEPT)
def parse_source(text: str, words: Words) -> tuple[Mention, ...]:
    """Read a source; several mentions where it joins several speakers, none where it has no word.

    >>> from claimkit.lang import get_language
    >>> from claimkit.speakers.words import words_of
    >>> words = words_of(get_language("en"))
    >>> [m.name for m in parse_source("the port's head, Ana Sorel, and Norway", words)]
    ['Ana Sorel', 'Norway']
    """
    text, alias = _without_brackets(_after_marks(text).replace(TYPED, ""))
    tokens = tokens_of(text, words)
    if len(tokens) > 1 and tokens[0].istitle() and alias is None:
        plain = plain_person(tokens, words)
        if plain is not None:
            return (plain,)
    if not tokens:
        return ()
    while len(tokens) > 1 and tokens[0] in words.prepositions and tokens[0] not in words.relative:
        tokens.pop(0)
    while len(tokens) > 1 and (tokens[-1] in words.trailers or tokens[-1] in CUTS):
        tokens.pop()
    tokens = _without_time(tokens, words)
    if tokens[0].lower() in words.pairs and not words.joins.isdisjoint(tokens):
        tokens = tokens[1:]  # "both Sorel and the port"
    special = _pronoun(tokens, words) or _of_words(tokens, words)
    if special is not None:
        return (special,)
    mentions = _with_pronoun(tokens, words) or _coordinated(tokens, words)
    if alias and len(mentions) == 1:
        mentions = (_abbreviated(mentions[0], alias),)
    return mentions


def _of_words(tokens: list[str], words: Words) -> Mention | None:
    """Read an indefinite pronoun of two words ("no one"), and what has a title in marks."""
    whole = " ".join(tokens)
    if len(tokens) > 1 and whole.lower() in words.indefinite:
        return Mention(kind=MentionKind.UNNAMED, name=whole, head=whole.lower(), definite=False)
    if tokens[-1] in words.documents and not MARKS.isdisjoint(tokens):
        name = join(strip_determiners(tokens, words))  # 'the "Safe Piers" plan'
        return Mention(kind=MentionKind.DOCUMENT, name=name, head=tokens[-1], definite=False)
    return None


def _abbreviated(mention: Mention, alias: str) -> Mention:
    """Note an abbreviation in brackets: who has one by the first letters is no person."""
    is_body = mention.kind == MentionKind.PERSON and alias[:1] == mention.name[:1]
    kind = MentionKind.ORGANISATION if is_body else mention.kind
    return mention.but(alias=alias, kind=kind)


def _after_marks(text: str) -> str:
    """A name after quoted words that stand before it ('a "quiet leader," Sorel')."""
    for mark in CLOSED:
        _, found, rest = text.rpartition(mark)
        if found and rest[:1].isupper():
            return rest
    return text


def _without_brackets(text: str) -> tuple[str, str | None]:
    if "(" not in text:
        return text, None
    pattern = _brackets_pattern()
    inside = [match["inside"].strip() for match in pattern.finditer(text)]
    alias = next((found for found in inside if is_acronym(found)), None)
    return pattern.sub("", text), alias


def _without_time(tokens: list[str], words: Words) -> list[str]:
    """Leave out when it was said, after the name ("the harbour office last week").

    What governs the time goes with it ("the office on Monday", "a poll released Monday"), and so
    does a preposition of which no more is there.
    """
    size = len(tokens)
    if size > 1 and tokens[-1].lower() in words.time_adjuncts:
        tokens = _before_time(tokens, words)
    while len(tokens) > 1 and tokens[-1] in words.prepositions and (
        len(tokens) < size or not tokens[-1].endswith(words.speechless_endings)
    ):  # fmt: skip
        tokens = tokens[:-1]
    return tokens


def _before_time(tokens: list[str], words: Words) -> list[str]:
    end = len(tokens) - 1
    if tokens[end][0].isupper() and tokens[end].lower() not in words.weekdays:
        return tokens  # "Harbour Today" is a name
    while end > 1 and (
        tokens[end - 1].lower() in words.time_openers | words.time_adjuncts
        or tokens[end - 1] in CUTS
    ):
        end -= 1
    last = tokens[end - 1]
    adjunct = end < len(tokens) - 1 or tokens[end][0].isupper() or is_capital(last)
    return tokens[:end] if adjunct and last.lower() not in words.determiners else tokens


def _pronoun(tokens: list[str], words: Words) -> Mention | None:
    word = tokens[0].lower()
    alone = len(tokens) == 1 or tokens[1].lower() in words.indefinite
    if "'" in word or "’" in word:  # "they're"
        word = word.replace("’", "'").partition("'")[0]
    told = words.personal.get(word) or words.relative.get(word)
    if told is None or not alone or len(tokens) > 2:  # noqa: PLR2004 - "they both"
        return None
    return Mention(kind=MentionKind.PRONOUN, name=tokens[0], head=word, gender=told)


def _with_pronoun(tokens: list[str], words: Words) -> tuple[Mention, ...]:
    """Read a pronoun that is joined to others ("she and her aides")."""
    if len(tokens) <= 2 or tokens[0].lower() not in words.subjects or tokens[1] not in words.joins:  # noqa: PLR2004
        return ()
    first = _pronoun(tokens[:1], words)
    return () if first is None else (first, *_coordinated(tokens[2:], words))


def _coordinated(tokens: list[str], words: Words) -> tuple[Mention, ...]:
    """Split at the word that joins two speakers, if both sides can stand alone."""
    if words.joins.isdisjoint(map(str.lower, tokens)):
        return (_apposed(tokens, words),)
    for at in range(len(tokens) - 2, 0, -1):
        if tokens[at].lower() not in words.joins:
            continue
        left, right = tokens[:at], tokens[at + 1 :]
        if _is_described(left, words):
            continue
        while left and left[-1] in CUTS:
            left.pop()
        if not left or not right[0][0].isalnum() or right[0] in words.relative:
            continue
        second = _apposed(right, words)
        firsts = _listed(left, words)
        if _can_part(firsts[-1], second, left, right, words):
            if len(left) < len(tokens) - 1 and any(t.lower() in words.joins for t in left):
                firsts = _coordinated(left, words)
            return (*firsts, second)[-MOST:]
    return (_apposed(tokens, words),)


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
    first: Mention, second: Mention, left: list[str], right: list[str], words: Words
) -> bool:
    opens = right[0].lower()
    late = CUTS.intersection(left) and second.kind not in {MentionKind.PERSON, MentionKind.STATE}
    if first.kind not in NAMED or late or not (is_capital(left[-1]) or len(first.parts) > 1):
        owned = first.kind in DESCRIBED and first.definite and opens in words.owners
        return owned and first.head in words.persons  # "the senator and his aides"
    if opens in words.determiners or opens in words.owners:
        return True
    if CUTS.intersection(left) and _is_of_office(second, right, words):
        return False
    body = first.kind == MentionKind.ORGANISATION
    if body and any(token in words.prepositions for token in left):
        return False
    if second.kind == MentionKind.GROUP:
        return not body and second.head in words.groups and not any(map(is_capital, right[:-1]))
    if second.kind == MentionKind.ORGANISATION:
        alone = len(left) > 1 or first.kind == MentionKind.STATE
        return is_acronym(right[-1]) or (alone and not body)
    return second.kind in {MentionKind.STATE, MentionKind.PERSON}


def _is_of_office(second: Mention, right: list[str], words: Words) -> bool:
    """Whether a name ends in an office that bears it ("the Ana and Bo Sorel Chair")."""
    return second.head in words.roles and len(second.parts) > 1 and right[0] not in words.roles


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
