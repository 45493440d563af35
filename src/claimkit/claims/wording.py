"""Word a claim: the content of a quote as a sentence of its own."""

from collections.abc import Iterable
from functools import cache

import regex

from claimkit.model import Span
from claimkit.text.pattern import Template

PLAIN_MARKS = ("``", "''", '"')  # the pairs before the others
MARKS = (*PLAIN_MARKS, "“", "”", "„", "‟", "«", "»", "＂")
SINGLE = Template(
    "claims.single-marks",
    r"(?<![\p{L}\p{N}]) [‘'‚‹] (?P<inside> [^‘’'‚‹›\n]{1,120}+ ) ['’›] (?![\p{L}\p{N}])",
)
SINGLE_OPENS = ("‘", "‚", "‹", " '")
SPACE = Template("claims.space", r"\s{2,9}+ | [^\S\ ]")
INITIALS = Template("claims.initials", r"(?:^|[\s(])(?:\p{L}\.){2,9}+$")
OPENING = " ,;:.…–—-)]}>‘’'"
CLOSING = " ,;:–—-([{<‘'"
STOP = "."


@cache
def _patterns() -> tuple["regex.Pattern[str]", ...]:
    return tuple(template.compiled() for template in (SINGLE, SPACE, INITIALS))


def word_claim(text: str, content: Iterable[Span], complementisers: frozenset[str]) -> str:
    """Return the content as one sentence-like text; empty if there is no word in it.

    Pieces are joined by a space, quotation marks and the marks at the edges are left out, and a
    word that only introduces the clause is too. The case of the first letter is kept.

    >>> word_claim("that “rain fell”,", [Span(0, 17)], frozenset({"that"}))
    'rain fell'
    """
    whole = " ".join([text[span.start : span.end].strip() for span in content])
    for mark in PLAIN_MARKS if whole.isascii() else MARKS:
        if mark in whole:
            whole = whole.replace(mark, "")
    for mark in SINGLE_OPENS:
        if mark in whole or whole[:1] == "'":
            whole = _patterns()[0].sub(r"\g<inside>", whole)
            break
    if not whole.isprintable() or "  " in whole:
        whole = _patterns()[1].sub(" ", whole)
    whole = _trim(whole)
    first, _, rest = whole.partition(" ")
    if rest and first.lower() in complementisers:
        whole = _trim(rest)
    return whole if any(map(str.isalnum, whole)) else ""


def _trim(whole: str) -> str:
    whole = whole.lstrip(OPENING).rstrip(CLOSING)
    if whole.endswith(STOP) and not _patterns()[2].search(whole, max(0, len(whole) - 20)):
        whole = whole.rstrip(" .,;:")
    return whole
