"""The byline: names of authors, with the roles and newsrooms that stand around them."""

from collections.abc import Sequence

import attrs

from claimkit.lines.byline_tokens import Kind, Token, byline_tokens
from claimkit.lines.words import line_words

MOST_WORDS = 6
FULL = 2
SHORT = 3
MOST_LOOSE = 2
LONGEST_LINE = 200
STARTS = (Kind.NAME, Kind.NEWSROOM, Kind.FIELD, Kind.ROLE)


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
    clean = " ".join(text.replace("\u200b", " ").split())
    tokens = byline_tokens(clean, language)
    runs = _runs(_after_opener(tokens, clean, language), language)
    people, newsrooms = [], []
    for run in runs:
        name = _person(run, language)
        if name and not (people and _is_newsroom_part(name, run)):
            people.append(_text(clean, name))
        else:
            newsrooms.append(_text(clean, run))
    if not people:
        people, newsrooms = newsrooms[:1] or _lower(tokens, clean), newsrooms[1:]
    return Byline(_unique(people), _unique(newsrooms))


def find_byline(text: str, language: str | None) -> Byline | None:
    """Return the byline that a whole line is, or None if the line is something else.

    It opens with a word such as "by", or is a name followed by a role or an agency.
    """
    line = text.strip()
    if not line or len(line) > LONGEST_LINE:
        return None
    tokens = byline_tokens(line, language)
    named = _opened(tokens, line, language)
    if named is None:
        named = tokens if _closes_with_role(tokens, language) else []
    loose = sum(token.kind in (Kind.LOWER, Kind.ENDER) for token in named)
    if not named or not named[0].is_capital or named[0].kind is not Kind.NAME:
        return None
    if loose > MOST_LOOSE or (line[-1] in ".!?:" and named[-1].text != line[-1] and loose):
        return None
    byline = parse_byline(line, language)
    return byline if byline.authors else None


def _opened(tokens: Sequence[Token], text: str, language: str | None) -> Sequence[Token] | None:
    """Return the tokens after the opener that starts the line, maybe after labels."""
    labels = line_words(language).forms("bylines", "labels")
    for position, token in enumerate(tokens[:4]):
        if token.kind is Kind.OPENER:
            before = text[: token.start].strip(" :-").lower()
            rest = tokens[position + 1 :]
            if rest and rest[0].text == ":":
                rest = rest[1:]
            return rest if not before or before in labels else None
    return None


def _closes_with_role(tokens: Sequence[Token], language: str | None) -> bool:
    commas = [place for place, token in enumerate(tokens) if token.text in ",|"]
    if not commas or commas[0] < FULL or any(t.kind is Kind.LOWER for t in tokens[: commas[0]]):
        return False
    tail = tokens[commas[-1] + 1 :]
    agencies = line_words(language).forms("agencies", "agencies")
    is_agency = " ".join(token.text for token in tail) in agencies
    return is_agency or (0 < len(tail) <= MOST_WORDS and tail[-1].kind is Kind.ROLE)


def _after_opener(tokens: list[Token], text: str, language: str | None) -> list[Token]:
    """Drop what stands before the names: labels, opener, a date, words in lower case."""
    for place, token in enumerate(tokens):
        is_start = place == 0 or token.text[0].islower() or token.text != token.text.upper()
        if token.kind is Kind.OPENER and is_start and _names_follow(tokens, place, text):
            return tokens[place + 1 :]
    labels = line_words(language).forms("bylines", "labels")
    for place, token in enumerate(tokens[:5]):
        before = text[: token.start].strip().lower()
        if token.text == ":" and place and all(t.kind is not Kind.STOP for t in tokens[:place]):
            return tokens[place + 1 :]
        if token.text in "-–—" and before in labels:
            return tokens[place + 1 :]
    first = next((t for t, token in enumerate(tokens) if token.is_capital), 0)
    if 0 < first <= SHORT and all(t.text.isalpha() for t in tokens[:first]):
        return tokens[first:]
    return _after_label(tokens, text, labels)


def _after_label(tokens: list[Token], text: str, labels: frozenset[str]) -> list[Token]:
    for place in (3, 2, 1):
        if place < len(tokens) and text[: tokens[place].start].strip().lower() in labels:
            return tokens[place:]
    return tokens


def _names_follow(tokens: list[Token], place: int, text: str) -> bool:
    rest = tokens[place + 1 : place + 3]
    if not rest:
        return False
    return place == 0 or rest[0].is_capital or not text[: tokens[place].start].strip()


def _runs(tokens: Sequence[Token], language: str | None) -> list[list[Token]]:
    """Split tokens into runs that may be names; stop where no further name can come."""
    runs: list[list[Token]] = [[]]
    joining = line_words(language).forms("bylines", "joining_particles")
    for place, token in enumerate(tokens):
        run = runs[-1]
        if token.kind is Kind.JOINER or token.text == "|" or _joins(tokens, place, run, joining):
            if run:
                runs.append([])
        elif _fits(token, run, tokens, place, joining):
            if FULL <= len(run) and token.text.lower() == run[0].text.lower():
                break  # the name again, before a biography
            run.append(token)
        elif run and len(runs) > 1 and token.kind is Kind.STOP:
            break
        elif run or len(runs) > 1:
            break
    return [run for run in runs if run]


def _fits(
    token: Token, run: list[Token], tokens: Sequence[Token], place: int, joining: frozenset[str]
) -> bool:
    if token.kind in (Kind.STOP, Kind.OPENER):
        return False
    if token.kind is Kind.ENDER:
        return not run and token.is_capital and len(tokens) > place + 1
    if token.kind is Kind.LOWER:
        is_part = token.text in joining and 0 < place < len(tokens) - 1
        return is_part and bool(run) and tokens[place + 1].is_capital
    if token.kind is Kind.PARTICLE and not token.is_capital:
        return place + 1 < len(tokens) and tokens[place + 1].kind is not Kind.STOP
    return len(run) <= MOST_WORDS


def _joins(tokens: Sequence[Token], place: int, run: list[Token], joining: frozenset[str]) -> bool:
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
    marked = [place for place, token in enumerate(run) if token.kind in (Kind.ROLE, Kind.NEWSROOM)]
    if not marked:
        return run
    first = marked[0]
    if run[first].kind is Kind.NEWSROOM and len(run) <= FULL + 1:
        return []
    fields = [place for place in range(FULL, first) if run[place].kind is Kind.FIELD]
    cut = min([first, *fields])
    if cut > FULL and run[-1].kind in (Kind.ROLE, Kind.NEWSROOM) and not _is_middle(run[1]):
        cut = FULL if run[cut - 1].is_capital and run[FULL - 1].kind is Kind.NAME else cut
    return run[:cut] if cut >= FULL or (cut == 1 and run[0].kind is Kind.NAME) else []


def _is_middle(token: Token) -> bool:
    return len(token.text.rstrip(".")) == 1 or token.kind is Kind.PARTICLE


def _is_newsroom_part(name: list[Token], run: list[Token]) -> bool:
    """Whether a later part of the list is an outlet or role: one word, or capitals first."""
    first = run[0]
    if not first.text.isascii() and not first.text.isupper() and not first.text.istitle():
        return False  # scripts without case
    return len(name) < FULL or (
        first.text.isupper() and len(first.text) > 1 and not run[-1].text.isupper()
    )


def _lower(tokens: Sequence[Token], text: str) -> list[str]:
    """Return a name in lower case ("norhaven.example"), if that is all there is."""
    kept = [token for token in tokens if token.kind is not Kind.OPENER]
    words = [token for token in kept if token.kind is not Kind.STOP or len(token.text) > 1]
    if 0 < len(words) <= FULL and words[0].end - words[0].start > 1:
        return [_text(text, words)]
    return []


def _text(text: str, tokens: Sequence[Token]) -> str:
    return text[tokens[0].start : tokens[-1].end]


def _unique(names: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for name in names if name))
