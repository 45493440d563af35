"""The byline: names of authors, with the roles and newsrooms that stand around them."""

from collections.abc import Sequence

import attrs

from claimkit.lines.byline_openers import after_opener, may_be_byline, opened
from claimkit.lines.byline_tokens import Kind, Token, byline_tokens
from claimkit.lines.words import line_words

MOST_WORDS = 7
FULL = 2
SHORT = 3
MOST_LOOSE = 2
LONGEST_LINE = 200
BRACKETS = ("(", "[")
MARKED = (Kind.ROLE, Kind.FIELD, Kind.NEWSROOM)


@attrs.frozen
class Byline:
    """Who wrote an article. `newsrooms` are outlets, agencies and desks named beside them.

    A newsroom is an author only where no person is named.
    """

    authors: tuple[str, ...] = ()
    newsrooms: tuple[str, ...] = ()


def parse_byline(text: str, language: str | None = None) -> Byline:
    """Read the names in a byline.

    Args:
        text: The byline as it stands on the page; at most 300 code points are read.
        language: Whose words to look for; None: those of all language packs.

    >>> parse_byline("By Ann Lee and Bo Roe, Staff Writers").authors
    ('Ann Lee', 'Bo Roe')
    """
    clean = " ".join(text[: 4 * LONGEST_LINE].replace("\u200b", " ").split())
    named = after_opener(byline_tokens(clean, language), clean, language)
    people: list[str] = []
    newsrooms: list[str] = []
    for run in _runs(named, language):
        name = _person(run, language)
        if name and not (people and _is_body(name, people[0])):
            people.append(_text(clean, name))
        else:
            newsrooms.append(_text(clean, run))
    if not people:
        people, newsrooms = newsrooms[:1] or _lower(named, clean), newsrooms[1:]
    return Byline(_unique(people), _unique(newsrooms))


def find_byline(text: str, language: str | None) -> Byline | None:
    """Return the byline that a whole line is, or None if the line is something else.

    It opens with a word such as "by", or is a name followed by a role or an agency.
    """
    line = text.strip()
    if not line or len(line) > LONGEST_LINE or not may_be_byline(line, language):
        return None
    tokens = byline_tokens(line, language)
    named = opened(tokens, line, language)
    if named is None:
        named = tokens if _closes_with_role(tokens, language) else []
    if not named or named[0].kind is not Kind.NAME:
        return None
    loose = sum(token.kind in (Kind.LOWER, Kind.ENDER) for token in named)
    if loose > MOST_LOOSE or (loose and line[-1] in ".!?:"):
        return None
    byline = parse_byline(line, language)
    return byline if byline.authors else None


def _closes_with_role(tokens: Sequence[Token], language: str | None) -> bool:
    commas = [place for place, token in enumerate(tokens) if token.text in ",|"]
    if not commas or commas[0] < FULL or any(t.kind is Kind.LOWER for t in tokens[: commas[0]]):
        return False
    tail = tokens[commas[-1] + 1 :]
    agencies = line_words(language).forms("agencies", "agencies")
    is_agency = " ".join(token.text for token in tail) in agencies
    return is_agency or (0 < len(tail) <= MOST_WORDS and tail[-1].kind is Kind.ROLE)


def _runs(tokens: Sequence[Token], language: str | None) -> list[list[Token]]:
    """Split tokens into runs that may be names; stop where no further name can come."""
    runs: list[list[Token]] = [[]]
    joining = line_words(language).forms("bylines", "joining_particles")
    for place, token in enumerate(tokens):
        run = runs[-1]
        if _separates(tokens, place) or _joins(tokens, place, run, joining):
            if run:
                runs.append([])
        elif _fits(token, run, tokens[place + 1 : place + 2], joining):
            if len(run) >= FULL and token.text.lower() == run[0].text.lower():
                break  # the name again, before a biography
            run.append(token)
        elif run or len(runs) > 1:
            if token.text == ":" and len(run) > 1:
                run.pop()  # a label ("Updated:") after the name
            break
    trimmed = (_trim(run) for run in runs)
    return [run for run in trimmed if run]


def _separates(tokens: Sequence[Token], place: int) -> bool:
    """Whether a token stands between names by itself; a bracket does before "with"."""
    token = tokens[place]
    if token.text in BRACKETS:
        after = tokens[place + 1 : place + 2]
        return bool(after) and after[0].kind is Kind.JOINER and after[0].text.isalpha()
    return token.kind is Kind.JOINER or token.text == "|"


def _trim(run: list[Token]) -> list[Token]:
    end = len(run)
    while end and run[end - 1].kind in (Kind.PARTICLE, Kind.LOWER):
        end -= 1
    return run[:end]


def _fits(
    token: Token, run: Sequence[Token], after: Sequence[Token], joining: frozenset[str]
) -> bool:
    if token.kind in (Kind.STOP, Kind.OPENER):
        return False
    if token.kind is Kind.ENDER:
        return not run and token.is_capital and bool(after)
    if token.kind is Kind.LOWER:
        return token.text in joining and bool(run) and bool(after) and after[0].is_capital
    return len(run) < MOST_WORDS


def _joins(
    tokens: Sequence[Token], place: int, run: Sequence[Token], joining: frozenset[str]
) -> bool:
    """Whether a short word in lower case stands between two full names."""
    token = tokens[place]
    if token.kind is not Kind.LOWER or len(token.text) > SHORT or len(run) < FULL:
        return False
    after = tokens[place + 1 : place + 1 + FULL]
    is_full = len(after) == FULL and all(t.kind is Kind.NAME for t in after)
    is_body = len(after) == 1 and after[0].text.isupper() and token.text not in joining
    return is_full or is_body


def _person(run: list[Token], language: str | None) -> list[Token]:
    """Return the part of a run that names a person, without the role after it."""
    agencies = line_words(language).forms("agencies", "agencies")
    if " ".join(token.text for token in run) in agencies:
        return []
    marked = [place for place, token in enumerate(run) if token.kind in MARKED]
    if not marked:
        return run
    role = next((p for p in marked if run[p].kind is Kind.ROLE), None)
    if role is None:
        is_body = run[-1].kind is Kind.NEWSROOM
        if is_body and len(run) <= FULL + 1:
            return []
        return run[:FULL] if is_body else run
    cut = min([role, *(place for place in marked if place >= FULL)])
    if cut > FULL and not _is_middle(run[1]) and run[-1].kind is not Kind.NAME:
        cut = FULL  # the rest qualifies the role ("Norhaven Times reporter")
    return run[:cut] if cut >= FULL or (cut and run[0].kind is Kind.NAME) else []


def _is_middle(token: Token) -> bool:
    return len(token.text.rstrip(".")) == 1 or token.kind is Kind.PARTICLE


def _is_body(name: Sequence[Token], first: str) -> bool:
    """Whether a later part of a list is an outlet: one word, or the only one in capitals."""
    letters = "".join(token.text for token in name)
    if not letters.isupper() and not letters.islower() and letters[0] == letters[0].lower():
        return False  # a script without case
    return len(name) < FULL or (letters.isupper() and not first.isupper())


def _lower(named: Sequence[Token], text: str) -> list[str]:
    """Return a name in lower case, or an address, if that is all there is."""
    words = [token for token in named if len(token.text) > 1 and not _is_stopped(token)]
    if len(words) > 1 and words[0].kind is Kind.PARTICLE:
        words = words[1:]
    return [_text(text, words)] if 0 < len(words) <= FULL else []


def _is_stopped(token: Token) -> bool:
    """Whether a word belongs to a date or a time of day."""
    word = token.text.replace(".", "")  # "p.m."
    return token.kind is Kind.STOP and word.isalpha() and not word.startswith("www")


def _text(text: str, tokens: Sequence[Token]) -> str:
    return text[tokens[0].start : tokens[-1].end]


def _unique(names: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for name in names if name))
