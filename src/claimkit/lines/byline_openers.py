"""What stands before the names of a byline: labels, a date, a word such as "by"."""

from collections.abc import Sequence
from functools import cache

from claimkit.lines.byline_tokens import Kind, Token, openers, role_endings, word_kinds
from claimkit.lines.words import line_words
from claimkit.plugins.memory import forgettable

MOST_BEFORE = 4
SHORT = 3
DASHES = "-–—"
NO_SIGN = (Kind.NAME, Kind.ENDER)  # a name and "Updated" before a colon are no label
BEFORE_DATE = (Kind.LOWER, Kind.STOP, Kind.ENDER, Kind.PARTICLE)


def may_be_byline(line: str, language: str | None) -> bool:
    """Whether a line has what every byline on a line of its own has: a quick look."""
    first = line.lower().split(None, MOST_BEFORE)[:MOST_BEFORE]
    known = openers(language)
    if not known.isdisjoint([word.rstrip(":") for word in first]):
        return True
    if first and first[0].partition(":")[0] in author_labels(language):
        return True
    _, mark, tail = line.replace("|", ",").rpartition(",")
    return bool(mark) and _may_be_role(tail.strip(), language)


def _may_be_role(tail: str, language: str | None) -> bool:
    """Whether what closes a line is an agency, or ends with what somebody is."""
    if tail in line_words(language).forms("agencies", "agencies"):
        return True
    last = tail.lower().rpartition(" ")[2]
    return word_kinds(language).get(last) is Kind.ROLE or last.endswith(role_endings(language))


def opened(tokens: Sequence[Token], text: str, language: str | None) -> Sequence[Token] | None:
    """Return the tokens after the opener that starts a line, maybe after labels; else None."""
    labels = line_words(language).forms("bylines", "labels")
    for position, token in enumerate(tokens[:MOST_BEFORE]):
        if token.is_opener:
            before = text[: token.start].strip(" :-").lower()
            rest = tokens[position + 1 :]
            if rest and rest[0].text == ":":
                rest = rest[1:]
            return rest if not before or before in labels else None
    is_labelled = [token.text for token in tokens[1:2]] == [":"]
    return tokens[2:] if is_labelled and _is_author(tokens[0], language) else None


def _is_author(token: Token, language: str | None) -> bool:
    return token.text.lower() in author_labels(language)


@forgettable
@cache
def author_labels(language: str | None) -> frozenset[str]:
    """Return the words before a colon that say what somebody is, such as "Author"."""
    words = line_words(language)
    return words.forms("bylines", "labels") & words.forms("bylines", "roles")


def after_opener(tokens: Sequence[Token], text: str, language: str | None) -> Sequence[Token]:
    """Drop what stands before the names: opener, labels, a date, words in lower case."""
    labels = line_words(language).forms("bylines", "labels")
    for place, token in enumerate(tokens):
        if token.is_opener and _opens(tokens, place, text, labels):
            return tokens[place + 1 :]
    for place in range(min(len(tokens), MOST_BEFORE + 1), 0, -1):
        if _is_label(tokens[:place], text, labels):
            return _after_lower(_after_date(tokens[place:]))
    return _after_lower(_after_date(tokens))


def _opens(tokens: Sequence[Token], place: int, text: str, labels: frozenset[str]) -> bool:
    """Whether an opener opens the names, and is no part of one ("Ann von Lee")."""
    after = tokens[place + 1 : place + 3]
    if not after:
        return False
    if place == 0:
        return True
    if tokens[place].kind is Kind.OPENER:
        return after[0].is_capital
    before = tokens[:place]
    is_full = len(after) > 1 and all(token.kind is Kind.NAME for token in after)
    is_labelled = text[: tokens[place].start].strip().lower() in labels
    is_cut = before[-1].kind in (Kind.STOP, Kind.LOWER)
    return is_labelled or is_cut or (len(before) == 1 and is_full)


def _is_label(tokens: Sequence[Token], text: str, labels: frozenset[str]) -> bool:
    """Whether these are a label: listed, or one or two words and a colon, in any language."""
    last = tokens[-1]
    if last.text == ":":
        words = tokens[:-1]
        is_short = len(words) == 1 or any(token.kind not in NO_SIGN for token in words)
        return bool(words) and is_short and all(t.kind is not Kind.STOP for t in words)
    printed = text[: last.end].lower()
    return printed.rstrip(" " + DASHES) in labels


def _after_date(tokens: Sequence[Token]) -> Sequence[Token]:
    """Drop a date that the names follow; tokens that begin with a name are kept."""
    numbers = [place for place, token in enumerate(tokens) if token.text[0].isdigit()]
    if not numbers:
        return tokens
    kinds = [token.kind for token in tokens[: numbers[0]]]
    is_label = kinds[:1] == [Kind.NAME] and kinds[1:2] == [Kind.LOWER]  # "Printed on"
    if any(kind not in BEFORE_DATE for kind in kinds[is_label:]):
        return tokens
    start = numbers[-1] + 1
    while start < len(tokens) and (len(tokens[start].text) == 1 or _is_clock(tokens[start:])):
        start += 1
    is_all = not kinds or kinds[0] is Kind.STOP
    named = any(token.kind is Kind.NAME for token in tokens[start:])
    return tokens[start:] if named or is_all else tokens


def _is_clock(rest: Sequence[Token]) -> bool:
    """Whether a word belongs to the time of day before it: short capitals, or before a comma."""
    first, after = rest[0].text, rest[1:2]
    is_zone = len(first) <= SHORT and first.isupper()
    return is_zone or (bool(after) and after[0].text == "," and len(first) <= SHORT)


def _after_lower(tokens: Sequence[Token]) -> Sequence[Token]:
    """Drop up to three words in lower case before a name ("von Bo Roe", in any language)."""
    first = next((place for place, token in enumerate(tokens) if token.is_capital), 0)
    if 0 < first <= SHORT and all(token.text.isalpha() for token in tokens[:first]):
        return tokens[first:]
    return tokens


def is_author_label(text: str) -> bool:
    """Whether a text is what stands before the name of an author, and nothing else.

    >>> is_author_label("Written by")
    True
    """
    words = line_words(None)
    labels = words.forms("bylines", "labels")
    before, _, last = text.lower().strip(" :").rpartition(" ")
    if last in openers(None):
        return not before or before in labels
    return last in words.forms("bylines", "roles") and not before
