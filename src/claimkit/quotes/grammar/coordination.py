"""What a source is joined to by "and", by commas, or as an apposition."""

from collections.abc import Sequence

from claimkit.quotes.grammar.descriptions import LONGEST_ASIDE, is_aside
from claimkit.quotes.letters import CLAUSE_STARTS, PREPOSITIONS
from claimkit.quotes.passage import Sentence
from claimkit.quotes.phrases import LONGEST_BRACKET, Phrase, find_phrases
from claimkit.quotes.ranges import Range

LONGEST_CHAIN, MOST_JOINED = 5, 3
STARTS = CLAUSE_STARTS | frozenset("”.")
NAMES = frozenset("NM")
UNJOINED, PRONOUN, POSSESSIVE = frozenset("OWy"), "P", "G"
JOINED_ASIDE, NOUN_STARTS = ",c", frozenset("DGNM")
OWN = frozenset("lG")  # "Ann Lee, mayor of Ohm,", "Ann Lee, her deputy,"
TIMES = frozenset("y#")


def is_free(ranges: Sequence[Range], start: int, end: int) -> bool:
    """Whether no token of a stretch is part of the content."""
    return all(stop <= start or end <= begin for begin, stop in ranges)


def joined_end(shape: str, sentence: Sentence, ranges: Sequence[Range], end: int) -> int:
    """Where a source after its cue ends, with a second one or a name in apposition.

    Joined are "and B" in "according to A and B", and ", Ann Lee" in "said the minister, Ann Lee".
    """
    if shape[end : end + 1] not in {"c", ","}:
        return end
    first = end + (2 if shape.startswith(JOINED_ASIDE, end) else 1)
    phrases = find_phrases(shape, first, sentence.end)
    if not phrases or phrases[0][0] != first:
        return end
    last = phrases[0][1]
    closed = last >= sentence.end or shape[last] in ",.;“"
    is_name = shape[first - 1] == "c" or "N" in shape[first:last]
    return last if closed and is_name and is_free(ranges, end, last) else end


def _chain_start(shape: str, phrases: list[Phrase], end: int) -> int:
    """Where the phrases joined by prepositions begin of which the last ends at a token, or -1."""
    if not phrases or phrases[-1][1] != end:
        return -1
    first = phrases[-1][0]
    for start, stop in reversed(phrases[:-1][-LONGEST_CHAIN:]):
        if stop != first - 1 or shape[stop] not in PREPOSITIONS:
            break
        first = start
    return first


def listed_start(shape: str, sentence: Sentence, start: int, end: int) -> int:
    """Where a list of names begins whose last ones are joined: "Ann Lee, Bo Roe and Tim Dahl".

    A bracket may stand behind each: "Ann Lee (D), Bo Roe (R) and Tim Dahl (I)".
    """
    if start - 2 < sentence.start or shape[start - 1] != "," or "c" not in shape[start:end]:
        return start
    end = _before_bracket(shape, sentence, start - 1)
    phrases = find_phrases(shape, sentence.start, end)
    if not phrases or phrases[-1][1] != end:
        return start
    first = phrases[-1][0]
    ahead = shape[first - 1] if first > sentence.start else "^"
    is_name = set(shape[first:end]) <= NAMES
    return first if is_name and ahead in STARTS else start


def joined_start(
    shape: str, sentence: Sentence, ranges: Sequence[Range], start: int, *, apposed: bool
) -> int:
    """Where the source begins if a phrase at the clause's beginning is joined to it.

    Joined are "Russia and" before "Syria", "the minister," before "Ann Lee,", and
    "the centre for trade in Ohm," before "a think tank,".
    """
    if start - 2 < sentence.start or shape[start - 1] not in "c,":
        return start
    if shape[start - 2 : start] == JOINED_ASIDE:
        return _joined_over_aside(shape, sentence, start)
    end = _before_bracket(shape, sentence, start - 1)
    phrases = find_phrases(shape, sentence.start, end)
    first = _chain_start(shape, phrases, end)
    if first < 0 or not is_free(ranges, first, start):
        return start
    ahead = shape[first - 1] if first > sentence.start else "^"
    if not _may_join(shape[first:end], ahead):
        return start
    if shape[start - 1] == "c" or (apposed and _apposes(shape, first, start)):
        return first
    return start


def _before_bracket(shape: str, sentence: Sentence, end: int) -> int:
    """Return where a short bracket before a token begins: "Ann Lee (I) and Bo Roe said"."""
    if shape[end - 1] != ")":
        return end
    opening = shape.rfind("(", max(sentence.start, end - LONGEST_BRACKET), end)
    return opening if opening > sentence.start else end


def _may_join(phrase: str, ahead: str) -> bool:
    """Whether a phrase opens a clause; "she" is a subject wherever it stands."""
    opens = ahead in STARTS or phrase == PRONOUN
    return opens and phrase[0] not in UNJOINED and phrase != POSSESSIVE


def _apposes(shape: str, first: int, start: int) -> bool:
    """Whether one of two phrases names, and the other one describes: "the minister, Ann Lee"."""
    if TIMES & set(shape[first:start]):
        return False
    phrase = shape[first : start - 1]
    named = phrase[-1] == "N" or (
        "N" in phrase and NAMES.issuperset(phrase)
    )  # "Lee's clerk" is not
    apposition = shape[start] == "D" or (named and shape[start] in OWN)
    return apposition or ("N" in shape[start : start + 3] and not named)


def _joined_over_aside(shape: str, sentence: Sentence, start: int) -> int:
    """Where a source begins with a first name that is described: "Ann Lee, a clerk, and Bo Roe".

    The last of a list may have a comma, too: "Ann Lee, Bo Roe, and Tim Dahl".
    """
    end = start - len(JOINED_ASIDE)
    for first, stop in reversed(find_phrases(shape, sentence.start, end)):
        letters = set(shape[first:stop])
        described = letters <= NAMES if stop == end else is_aside(shape[stop : end + 1])
        ahead = shape[first - 1] if first > sentence.start else "^"
        if described and ahead in STARTS and NAMES & letters:
            return first if NAMES & set(shape[start : start + MOST_JOINED]) else start
        if end - first > LONGEST_ASIDE:
            break
    return start


def is_second(shape: str, end: int, gap: str) -> bool:
    """Whether a second source stands before the cue, maybe described: "and Bo Roe, a clerk,"."""
    if gap[:1] != "c":
        return False
    last = end + len(gap)
    stop = next((b for a, b in find_phrases(shape, end + 1, last) if a == end + 1), last)
    is_noun = shape[end + 1 : end + 2] in NOUN_STARTS
    return is_noun and stop > end + 1 and (stop == last or is_aside(shape[stop:last]))
