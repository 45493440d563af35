"""What tells a person from others of one article: given and family name, a suffix, a middle name.

A middle name counts only against another one: "Omar Roe" may be "Omar A. Roe", but "Omar A. Roe"
is not "Omar B. Roe".
"""

from collections.abc import Iterable

from claimkit.speakers.mentions.mention import Mention, MentionKind, plain
from claimkit.speakers.mentions.runs import read_name
from claimkit.speakers.names.spellings import fold
from claimkit.speakers.words import Words

Key = tuple[str, ...]
MIDDLE = "middle"
FULL = 3  # words of a name with a middle one


def person_key(mention: Mention, words: Words) -> Key:
    """What tells a person from others: first and last name, and a suffix."""
    if not mention.key:
        first, _, rest = mention.name.partition(" ")
        suffix = plain(rest.rpartition(" ")[2] or first)
        given = plain(first)
        key = fold(words.given_variants.get(given, given)), mention.head
        mention.key = (*key, suffix) if suffix in words.suffixes else key
    return mention.key


def is_family(mention: Mention, words: Words) -> bool:
    """Whether a name of several words is a family name only ("Ms. Sorel Vik", "van der Lund").

    It opens with a particle, or with no given name after a form of address.
    """
    first = mention.parts[0].lower()
    if first in words.particles:
        return True
    return bool(mention.gender) and first not in words.genders and first not in words.given


def middle_of(mention: Mention, words: Words) -> str:
    """The first letter of a person's middle name, or ""."""
    parts = mention.name.split(" ")
    if len(parts) < FULL:
        return ""
    lowered = [plain(part) for part in parts]
    if mention.head not in lowered[1:]:
        return ""
    inner = parts[1 : lowered.index(mention.head, 1)]
    if not inner or not words.particles.isdisjoint(map(str.lower, inner)):
        return ""
    return inner[0][0].lower()


def middles(names: Iterable[str], words: Words) -> dict[Key, set[str]]:
    """The middle letters that names of one family print, for each person that has several."""
    found: dict[Key, set[str]] = {}
    for name in names:
        mention = read_name(name, words) if name.count(" ") >= FULL - 1 else None
        if mention is not None and mention.kind == MentionKind.PERSON:
            letter = middle_of(mention, words)
            if letter:
                found.setdefault(person_key(mention, words), set()).add(letter)
    return {key: letters for key, letters in found.items() if len(letters) > 1}
