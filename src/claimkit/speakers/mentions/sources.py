"""Read the words of a source: brackets, when it was said, pronouns and titles."""

from functools import cache, lru_cache

import regex

from claimkit.speakers.mentions.coordinations import CUTS, coordinated
from claimkit.speakers.mentions.mention import (
    Mention,
    MentionKind,
    is_acronym,
    is_capital,
    join,
    strip_determiners,
    tokens_of,
)
from claimkit.speakers.mentions.runs import plain_person
from claimkit.speakers.words import Words
from claimkit.text.pattern import Template

BRACKETS = Template("speakers.brackets", r"\s{0,3}+\((?P<inside>[^()\n]{0,80}+)\)")
TYPED = "''"  # a mark of two apostrophes
MARKS = frozenset('"“”')
KEPT = 8192  # sources whose reading is remembered from one article to the next
CLOSED = (",” ", '," ', ",'' ", ",’ ")


@cache
def _brackets_pattern() -> "regex.Pattern[str]":
    return BRACKETS.compiled()


@lru_cache(maxsize=KEPT)
def parse_source(text: str, words: Words) -> tuple[Mention, ...]:
    """Read a source; several mentions where it joins several speakers, none where it has no word.

    >>> from claimkit.lang import get_language
    >>> from claimkit.speakers.word_lists import words_of
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
    mentions = _with_pronoun(tokens, words) or coordinated(tokens, words)
    if alias and len(mentions) == 1:
        mentions = (_abbreviated(mentions[0], alias),)
    return mentions


def _of_words(tokens: list[str], words: Words) -> Mention | None:
    """Read a pronoun of two words ("no one", "those asked"), and what has a title in marks."""
    whole = " ".join(tokens)
    if len(tokens) > 1 and whole.lower() in words.indefinite:
        return Mention(kind=MentionKind.UNNAMED, name=whole, head=whole.lower(), definite=False)
    if tokens[0].lower() in words.demonstratives and tokens[1:] == tokens[-1:] and (
        tokens[1].islower() and tokens[1].endswith(words.speechless_endings)
    ):  # fmt: skip
        name, head = whole.lower(), tokens[0].lower()  # "those surveyed"
        return Mention(kind=MentionKind.GROUP, name=name, head=head, definite=False)
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
    return () if first is None else (first, *coordinated(tokens[2:], words))
