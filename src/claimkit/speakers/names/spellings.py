"""Fold the spellings of one name: accents, and the ways a script is written in Latin letters.

The rules are those by which the common romanisations of Cyrillic and Arabic names differ (the
British, American and ISO 9 systems; with and without the article): "Sergey" and "Sergei",
"Alexander" and "Aleksandr", "Mohammed" and "Muhammad" fold to one form. The folded form is a key
to compare by, not a name to print.
"""

import unicodedata
from functools import cache, lru_cache

import regex

from claimkit.text.pattern import Template

KEPT = 8192
LETTERS = str.maketrans({"ı": "i", "ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ß": "ss",
                         "æ": "ae", "œ": "oe", "’": "", "'": "", "‘": "", "ʼ": "", "`": "",
                         ".": ""})  # fmt: skip
ARTICLE = Template("speakers.arabic_article", r"^(?:a[dlnrstz]|ash|el)[-\ ](?=\p{L}{3})")
STEPS = (  # from, to; in this order
    ("ou", "u"), ("oo", "u"), ("ee", "i"),
    ("shch", "sc"), ("sch", "s"), ("sh", "s"), ("tch", "c"), ("ch", "c"), ("cz", "c"),
    ("zh", "z"), ("kh", "h"), ("gh", "g"), ("dh", "d"), ("th", "t"), ("ph", "f"),
    ("tz", "c"), ("ts", "c"), ("ks", "x"), ("q", "k"), ("w", "v"),
    ("yo", "e"), ("io", "e"), ("ye", "e"), ("ie", "e"),
    ("dj", "j"), ("dzh", "j"),
    ("iy", "i"), ("ij", "i"), ("yi", "i"), ("ey", "ei"), ("ay", "ai"), ("oy", "oi"), ("uy", "ui"),
    ("ya", "ia"), ("ja", "ia"), ("yu", "iu"), ("ju", "iu"), ("y", "i"), ("j", "j"),
)  # fmt: skip
DOUBLED = Template("speakers.doubled_letter", r"(\p{L})\1{1,5}+")
ENDINGS = (("ff", "v"), ("skii", "ski"), ("skij", "ski"), ("sky", "ski"))
FEWEST = 3
LONG = 7  # letters of a name that few others are as near to


@cache
def _article() -> "regex.Pattern[str]":
    return ARTICLE.compiled()


@cache
def _doubled() -> "regex.Pattern[str]":
    return DOUBLED.compiled()


@lru_cache(maxsize=KEPT)
def fold(name: str) -> str:
    """Return the form that all spellings of one name share; an initial stays one letter.

    >>> fold("Sergey") == fold("Sergei"), fold("Zelensky") == fold("Zelenskiy")
    (True, True)
    >>> fold("Anna") == fold("Ann")
    False
    """
    parts = unicodedata.normalize("NFKD", name.casefold().translate(LETTERS))
    plain = "".join(part for part in parts if not unicodedata.combining(part))
    plain = _article().sub("", plain)
    if len(plain) < FEWEST:
        return plain
    for old, new in ENDINGS:
        if plain.endswith(old):
            plain = plain.removesuffix(old) + new
    for old, new in STEPS:
        plain = plain.replace(old, new)
    return _doubled().sub(r"\1", plain).replace("-", "")


def is_misspelt(name: str, other: str) -> bool:
    """Whether two long family names differ by one letter that one of them lacks.

    >>> is_misspelt("mclenney", "mcclenney"), is_misspelt("lund", "lunde")
    (True, False)
    """
    short, long = sorted((name, other), key=len)
    if len(short) < LONG or short[0] != long[0] or len(long) - len(short) != 1:
        return False
    pairs = enumerate(zip(short, long, strict=False))
    same = next((at for at, (one, two) in pairs if one != two), len(short))
    return short[same:] == long[same + 1 :]
