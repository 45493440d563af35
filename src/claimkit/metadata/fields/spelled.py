"""Which of several titles the address of the page spells."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from urllib.parse import unquote, urlsplit

from claimkit.metadata.candidate import Candidate
from claimkit.metadata.carriers.values import key

CARRIER = "url.words"
LONGEST = 600
SEGMENTS = 2  # from the end
LEAST_WORDS = 3
LONGEST_NUMBER = 4  # longer ones are identifiers
LEAST_SHARED = 0.6
CLEARLY = 0.2
UNSOUGHT = "heading.marked"  # mostly of another text
WRITTEN_ALIKE = "title"  # for search engines, as addresses are
ENDING = re.compile(r"\.[a-z]{2,5}$")
ACCENTS = re.compile("[\u0300-\u036f]")
WORD = re.compile(r"[^\W_]{2,40}")
ONE_LETTER = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ı": "i"})  # these do not decompose
TWO_LETTERS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe", "æ": "ae"})


def spelled_title(titles: Sequence[Candidate], address: str) -> Iterator[Candidate]:
    """Yield a hint at the title whose words the address is made of, if there are several titles.

    A title element that it spells is no news: both are written for search engines.

    Args:
        titles: What the carriers state, without the name of the site.
        address: The one that the page was found at, or that it states.
    """
    groups: dict[str, list[Candidate]] = {}
    for candidate in titles:
        if candidate.carrier != UNSOUGHT:
            groups.setdefault(key(str(candidate.value)), []).append(candidate)
    if len(groups) > 1:
        stated = list(groups.values())
        place = spelled([str(group[0].value) for group in stated], address)
        if place is not None and all(c.carrier != WRITTEN_ALIKE for c in stated[place]):
            value = stated[place][0].value
            yield Candidate(
                field="title", value=value, carrier=CARRIER, selector="url", is_hint=True
            )


def spelled(titles: Sequence[str], address: str) -> int | None:
    """Return the place of the title that shares most words with an address, if one clearly does.

    >>> spelled(["Ferries wait", "A café for Norhaven"], "https://example.org/cafe-for-norhaven.html")
    1
    """
    words = _address_words(address)
    if not words or not titles:
        return None
    shares = [max(_share(words, spelling) for spelling in _spellings(title)) for title in titles]
    best = max(shares)
    others = [share for share in shares if share > best - CLEARLY]
    return shares.index(best) if best >= LEAST_SHARED and len(others) == 1 else None


def _address_words(address: str) -> frozenset[str]:
    """Return the words of the segment that has most, near the end of an address."""
    try:
        path = unquote(urlsplit(address).path[:LONGEST]).lower()
    except ValueError:
        return frozenset()
    segments = [ENDING.sub("", segment) for segment in path.split("/") if segment][-SEGMENTS:]
    found = [frozenset(filter(_is_word, WORD.findall(_bare(segment)))) for segment in segments]
    words = max(found, key=len, default=frozenset())
    return words if len(words) >= LEAST_WORDS else frozenset()


def _is_word(word: str) -> bool:
    return len(word) <= LONGEST_NUMBER or not word.isdecimal()


def _spellings(title: str) -> tuple[frozenset[str], ...]:
    """Return the words of a title as addresses spell them: with one letter for another, or two."""
    low = title.casefold()
    bare = frozenset(WORD.findall(_bare(low)))
    two = low if low.isascii() else low.translate(TWO_LETTERS)
    return (bare,) if two == low else (bare, frozenset(WORD.findall(_bare(two))))


def _bare(text: str) -> str:
    """Return a text without accents."""
    if text.isascii():
        return text
    return ACCENTS.sub("", unicodedata.normalize("NFKD", text.translate(ONE_LETTER)))


def _share(words: frozenset[str], others: frozenset[str]) -> float:
    """Return what share of the words of both are in both."""
    return len(words & others) / len(words | others)
