"""What abbreviations stand for: the name before their brackets, or one with these first letters."""

from collections.abc import Iterator, Sequence

from claimkit.speakers.mentions.mention import is_acronym, plain
from claimkit.speakers.words import Words
from claimkit.text.pattern import Template

BRACKETED = Template("speakers.bracketed", r"(?<=\w)[\ ]\((?P<short>\p{Lu}{2,7}+)\)")
MOST_WORDS = 8
FEWEST = 3  # letters that tell any name; a noun for a body is told by two
NEAR = 120


def find_abbreviations(text: str, names: Sequence[str], words: Words) -> Iterator[tuple[str, str]]:
    """Yield abbreviations and what they stand for; of two for one, the later counts."""
    for name in dict.fromkeys(reversed(names)):
        capitals = "".join(part[0] for part in name.split() if part not in words.connectors)
        if len(capitals) >= FEWEST or plain(name.rpartition(" ")[2]) in words.organisations:
            yield capitals, name
    for match in BRACKETED.compiled().finditer(text):
        before = text[max(0, match.start() - NEAR) : match.start()]
        if full := _name_before(before, match["short"], words):
            yield match["short"], full


def _name_before(before: str, short: str, words: Words) -> str | None:
    """The words before a bracket whose first letters it holds; else the name just before it."""
    tokens = before.rsplit("\n", 1)[-1].split()
    wanted = short.lower()
    for count in range(len(short), min(len(tokens), len(short) + 5) + 1):
        part = tokens[-count:]
        letters = "".join(w[0].lower() for w in part if w.lower() not in words.connectors)
        if letters == wanted and part[0][0].isupper():
            return " ".join(part)
    end = len(tokens)
    while end and tokens[end - 1][0].isupper():
        end -= 1
    return " ".join(tokens[end:]) or None


def is_initialism(short: str, name: str, connectors: frozenset[str]) -> bool:
    """Whether the capitals of an abbreviation are the first letters of a name's words.

    >>> is_initialism("NHO", "Norlandian Harbour Office", frozenset())
    True
    """
    if not is_acronym(short):
        return False
    letters = [part[0].lower() for part in name.split() if part.lower() not in connectors]
    wanted = short.replace(".", "").lower()
    return len(letters) <= MOST_WORDS and "".join(letters) == wanted
