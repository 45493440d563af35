"""White space and invisible characters of a page, as a browser shows them."""

LINE_BREAK = "\u2028"  # stands for <br> until the lines are joined
INVISIBLE = dict.fromkeys(
    [
        *range(9),
        *range(0x0E, 0x1C),
        *range(0x7F, 0x85),
        *range(0x86, 0xA0),
        0xAD,  # soft hyphen
        0x200B,  # zero-width space
        0x2060,  # word joiner
        0xFEFF,  # byte order mark
        0xFFFE,
        0xFFFF,
        *range(0xD800, 0xE000),  # halves of surrogate pairs
    ]
)


def shown(raw: str) -> tuple[str, ...]:
    """Return the paragraphs of a stretch of text, split where a line between breaks is empty.

    White space of any kind and number is one space. What is invisible goes: soft hyphens,
    zero-width spaces, control characters. Joiners stay, for scripts that need them.

    >>> shown("Mon\u00addays  are\u00a0long." + LINE_BREAK * 2 + "So?")
    ('Mondays are long.', 'So?')
    """
    text = raw if raw.isascii() and raw.isprintable() else raw.translate(INVISIBLE)
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
