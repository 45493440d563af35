"""Which way a sentence looks: ahead, back, or neither."""

import re
from collections.abc import Sequence

from claimkit.dates.words import DateWords
from claimkit.model import Span

REACH = 160  # code points on either side
STOP = re.compile(r"[.!?;](?=\s+[^a-z\s])|\n\s*\n|[“”\"]")
TOKEN = re.compile(r"['’]?[^\W\d_]+")
GROUP = 4  # words before a participle among which its auxiliaries stand


def find_tense(text: str, span: Span, words: DateWords, *, strong: bool = False) -> int:
    """Return 1 where the words about a span look ahead, -1 where they look back, 0 if neither.

    The nearest telling word before the span decides, else the first after it; both inside the
    sentence. Strong: only words that clearly look ahead count as such.
    """
    ahead = words.forms("direction.strong" if strong else "direction.future")
    before = TOKEN.findall(STOP.split(text[max(0, span.start - REACH) : span.start])[-1].lower())
    if before and not strong and before[-1] in words.forms("direction.adjacent"):
        return 1
    for at in range(len(before) - 1, -1, -1):
        if way := _way(before, at, ahead, words):
            return way
    after = TOKEN.findall(STOP.split(text[span.end : span.end + REACH], maxsplit=1)[0].lower())
    ways = (_way(after, at, ahead, words) for at in range(len(after)))
    return next(filter(None, ways), 0)


def _way(tokens: Sequence[str], at: int, ahead: frozenset[str], words: DateWords) -> int:
    """Return where one word looks; a participle looks where the words before it do."""
    token = tokens[at]
    if _looks_ahead(tokens, at, ahead, words):
        return 1
    if token in words.forms("direction.past"):
        return -1
    if not token.endswith(words.past_endings):
        return 0
    group = range(max(0, at - GROUP), at)
    return 1 if any(_looks_ahead(tokens, n, ahead, words) for n in group) else -1


def _looks_ahead(tokens: Sequence[str], at: int, ahead: frozenset[str], words: DateWords) -> bool:
    if tokens[at] in words.forms("direction.infinitive"):
        following = tokens[at + 1] if at + 1 < len(tokens) else ""
        opens_phrase = following in words.forms("direction.determiners")
        return tokens[at] in ahead and following != "" and not opens_phrase
    return tokens[at] in ahead
