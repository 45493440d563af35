"""Find the capitalised names of a text, and read what each of them says."""

from functools import cache, lru_cache, partial

import regex

from claimkit.plugins.memory import forgettable
from claimkit.speakers.mentions.bare_names import LONGEST_PERSON
from claimkit.speakers.mentions.mention import Mention, MentionKind, plain, tokens_of
from claimkit.speakers.mentions.phrases import read_phrase
from claimkit.speakers.words import Words
from claimkit.text.pattern import Template
from claimkit.text.remembered import Remembered

RUN = Template(
    "speakers.run",
    r"""
    \b <WORD>
    (?: \ (?: <WORD>
      | <FIRST> \L<particles>[\ -] (?: \L<particles>[\ -] )?+ (?: \L<particles>[\ -] )?+ <WORD>
    ) ){0,7}+
    """,
    {"WORD": r"\p{Lu}[\w.'’-]{0,40}+", "FIRST": r"(?=\p{Ll}{1,4}[\ -])"},
)
NAME = Template(
    "speakers.name",
    r"""
    \b <WORD> (?: \ (?: \L<particles>[\ -] (?: \L<particles>[\ -] )?+ )?+ <WORD> ){0,7}+
    """,
    {
        "WORD": r"""
        \p{Lu}[\w-]{0,40}+ (?: ['’]\p{Lu}[\w-]{0,40}+ )?+
        (?: (?<=\b(?:\p{Lu}|\L<stops>)) \. (?: \p{Lu}\. ){0,6}+ )?+
        """
    },
)
INNER = Template("speakers.inner", r"\w")
PUNCTUATION = frozenset(".'’")
APART = frozenset(" \n“‘(")
HEADLINE_SHARE = 0.6
LABEL = 40  # code points of a line in capitals that only labels what follows
KEPT = 8192  # names whose reading is remembered from one article to the next


@cache
def _run_pattern(words: Words) -> "regex.Pattern[str]":
    return RUN.compiled({"particles": words.particles})


@cache
def _inner_pattern() -> "regex.Pattern[str]":
    return INNER.compiled()


@cache
def _name_pattern(words: Words) -> "regex.Pattern[str]":
    return NAME.compiled({"particles": words.particles, "stops": words.stops})


def find_names(text: str, start: int, end: int, words: Words) -> tuple[list[str], list[int]]:
    """Find the capitalised names of a stretch, and where they start, in order.

    A quick pattern finds runs of capitalised words; each different run is then trimmed once.
    Their places are found by themselves, which is quicker than a match for each.
    """
    names: list[str] = []
    starts: list[int] = []
    find, at, trimmed = text.find, start, _trims(words)
    for run in _run_pattern(words).findall(text, start, end):
        at = find(run, at)
        while at and text[at - 1] not in APART and _inner_pattern().match(text, at - 1):
            at = find(run, at + 1)  # that one stands inside a word
        for name, shift in trimmed[run]:
            names.append(name)
            starts.append(at + shift)
        at += len(run)
    return names, starts


@forgettable
@cache
def _trims(words: Words) -> Remembered[tuple[tuple[str, int], ...]]:
    """The names in runs of capitalised words, remembered from one article to the next."""
    return Remembered(partial(_trim_run, words=words), KEPT)


def _trim_run(run: str, words: Words) -> tuple[tuple[str, int], ...]:
    """Part a run where a sentence or a possessor ends, and leave out a capitalised small word."""
    if PUNCTUATION.isdisjoint(run):
        head, space, rest = run.partition(" ")
        if head.lower() not in words.openers:
            return ((run, 0),)
        return ((rest, len(head) + 1),) if space else ()
    if run[-1] == "." and ends_sentence(run[run.rfind(" ") + 1 : -1], words):
        run = run[:-1]
    if run.endswith(words.possessive):
        run = run[: max(run.rfind("'"), run.rfind("’"))]
    if PUNCTUATION.isdisjoint(run):
        return _trim_run(run, words) if run else ()
    found = []
    for match in _name_pattern(words).finditer(run):
        name, at = match[0], match.start()
        head, space, rest = name.partition(" ")
        if head.lower() not in words.openers:
            found.append((name, at))
        elif space:
            found.append((rest, at + len(head) + 1))
    return tuple(found)


@lru_cache(maxsize=KEPT)
def read_name(name: str, words: Words) -> Mention | None:
    """What a capitalised name says; None if there is no word in it."""
    tokens = tokens_of(name, words)
    if not tokens:
        return None
    if len(tokens) > 2 and plain(tokens[0]) in words.role_complements:  # noqa: PLR2004
        rest = _read(tokens[1:], words)
        if rest.kind == MentionKind.PERSON:
            return rest  # "State Ana Sorel" of "Secretary of State Ana Sorel"
    return _read(tokens, words)


def _read(tokens: list[str], words: Words) -> Mention:
    return plain_person(tokens, words) or read_phrase(tokens, words)


def plain_person(tokens: list[str], words: Words) -> Mention | None:
    """A name of which no word tells that it is anything but a person's; the most common kind."""
    whole = " ".join(tokens)
    lowered = whole.lower().split(" ")
    if not (
        1 < len(tokens) <= LONGEST_PERSON
        and whole.replace(" ", "").isalpha()
        and whole.istitle()
        and words.telling.isdisjoint(lowered)
        and not (len(tokens) > 2 and lowered[0].endswith(words.occupations))  # noqa: PLR2004
        and not lowered[-1].endswith(words.plural)
        and whole not in words.states
        and whole not in words.place_aliases
        and whole not in words.regions
    ):
        return None
    gender = words.genders.get(lowered[0], "")
    return Mention(kind=MentionKind.PERSON, name=whole, head=lowered[-1], gender=gender)


def ends_sentence(word: str, words: Words) -> bool:
    """Whether a stop after a word is no part of it, as it is after an initial or a title."""
    return len(word) > 1 and word not in words.stops and "." not in word


def is_label(text: str, *, headline: bool) -> bool:
    """Whether capitals tell no names: all letters are, or most words of a headline have one."""
    if not headline:
        return len(text) < LABEL and text.isupper()
    words = [word for word in text.split() if word[0].isalpha()]
    capital = sum(word[0].isupper() for word in words)
    return len(words) > 2 and capital >= HEADLINE_SHARE * len(words)  # noqa: PLR2004
