"""Which way a sentence looks: ahead, back, or neither."""

import re

from claimkit.dates.words import DateWords
from claimkit.model import Span

REACH = 160  # code points on either side
STOP = re.compile(r"[.!?;](?=\s+[^a-z\s])|\n\s*\n|[“”\"]")
TOKEN = re.compile(r"['’]?[^\W\d_]+")
NEAR = 4  # words after the expression that are read when nothing before it tells


def find_tense(text: str, span: Span, words: DateWords, *, strong: bool = False) -> int:
    """Return 1 where the words about a span look ahead, -1 where they look back, 0 if neither.

    The nearest telling word before the span decides, else the first after it; both inside the sentence.
    Strong: only words that clearly look ahead count as such.
    """
    ahead = words.forms("direction.strong" if strong else "direction.future")
    before = STOP.split(text[max(0, span.start - REACH) : span.start])[-1]
    for token in reversed(TOKEN.findall(before)):
        if way := _way(token.lower(), words, ahead):
            return way
    after = STOP.split(text[span.end : span.end + REACH])[0]
    for token in TOKEN.findall(after):
        if way := _way(token.lower(), words, ahead):
            return way
    return 0


def _way(token: str, words: DateWords, ahead: frozenset[str]) -> int:
    if token in ahead:
        return 1
    endings = tuple(words.forms("direction.past_endings"))
    return -1 if token in words.forms("direction.past") or token.endswith(endings) else 0
