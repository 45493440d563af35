"""White space and invisible characters of a page, as a browser shows them."""

import re
from functools import cache

LINE_BREAK = "\u2028"  # stands for <br> until the lines are joined
_INVISIBLE = (
    r"[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f"  # control characters that are no white space
    r"\u00ad\u200b\u2060\ufeff"  # soft hyphen, zero-width space, word joiner, byte order mark
    r"\ud800-\udfff\ufffe\uffff]"  # halves of surrogate pairs, no characters
)


@cache
def _invisible() -> "re.Pattern[str]":
    return re.compile(_INVISIBLE)


def visible(text: str) -> str:
    """Return a text without what is never seen."""
    return _invisible().sub("", text)


def shown(raw: str) -> tuple[str, ...]:
    """Return the paragraphs of a stretch of text, split where a line between breaks is empty.

    White space of any kind and number is one space. What is invisible goes: soft hyphens,
    zero-width spaces, control characters. Joiners stay, for scripts that need them.

    >>> shown("Mon\u00addays  are\u00a0long." + LINE_BREAK * 2 + "So?")
    ('Mondays are long.', 'So?')
    """
    text = visible(raw)
    if LINE_BREAK not in text:
        line = " ".join(text.split())
        return (line,) if line else ()
    paragraphs: list[list[str]] = [[]]
    for part in text.split(LINE_BREAK):
        line = " ".join(part.split())
        if line:
            paragraphs[-1].append(line)
        elif paragraphs[-1]:
            paragraphs.append([])
    return tuple("\n".join(lines) for lines in paragraphs if lines)
