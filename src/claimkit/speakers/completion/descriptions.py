"""Where the noun phrase begins that ends in a common noun of the prose."""

from claimkit.speakers.mentions.mention import plain
from claimkit.speakers.words import Words

MOST = 5  # words before the noun
LONGEST = 80  # code points that hold them


def phrase_start(text: str, noun: int, floor: int, words: Words, *, subject: bool = False) -> int:
    """Return where the phrase of a noun begins, after its determiner.

    Words that no list knows belong to it if a determiner, a possessor, a preposition or the
    sentence opens the phrase ("the late ferry captains"); else the first of them may be a verb
    ("the storm drove ferry captains"), and only those after it are kept.

    Args:
        text: Of the article.
        noun: Where the noun starts.
        floor: Where its sentence starts.
        words: The word lists of the language.
        subject: Whether the noun is that of a subject, so that no verb stands before it.
    """
    floor = max(floor, noun - LONGEST)
    kept = at = noun
    unknown = doubtful = False
    for _ in range(MOST):
        if at <= floor or text[at - 1] != " ":
            return at if not doubtful and at == floor and text[at : at + 1].isupper() else kept
        begin = max(text.rfind(" ", floor, at - 1) + 1, floor)
        word = text[begin : at - 1]
        if subject and word in words.relative:
            break
        if subject and not doubtful and word in words.complements:
            return _share_start(text, begin, floor, words) or kept
        if _opens(word, words):
            return kept if doubtful and word.lower() not in words.introducing else at
        if subject and word.lower() in words.openers:
            return at if begin == floor and not doubtful else kept
        if not _may_stand(word, words, subject=subject):
            return begin if word.isdigit() and _is_counted(text, at, words) else kept
        known = _is_known(word, words)
        doubtful = doubtful or (unknown and _is_noun(word, words))  # "the Sorels met voters"
        unknown = not known
        kept = begin if known and kept == at else kept
        at = begin
    return kept


def _share_start(text: str, end: int, floor: int, words: Words) -> int | None:
    """Where the share begins of which a phrase tells ("64 percent of" the ferry pilots)."""
    before = text[floor:end].split()[-2:]
    if not before or before[-1] not in words.groups:
        return None
    counted = before[0][0].isdigit() or before[0].lower() in words.introducing
    share = " ".join(before if counted else before[-1:])
    return end - 1 - len(share) if text.endswith(f"{share} ", floor, end) else None


def _is_counted(text: str, at: int, words: Words) -> bool:
    """Whether a noun for many stands behind a number: "64 percent"."""
    return plain(text[at : at + LONGEST].split(maxsplit=1)[0]) in words.groups


def _opens(word: str, words: Words) -> bool:
    """Whether a noun phrase opens after a word: a determiner, a possessor or a preposition."""
    low = word.lower()
    if low in words.determiners or low in words.owners:
        return True
    if word.endswith(words.possessive):
        return True
    return low in words.prepositions - words.relative.keys() and low not in words.linking


def _may_stand(word: str, words: Words, *, subject: bool) -> bool:
    """Whether a word can stand in a noun phrase, before its noun."""
    low = word.lower()
    return (
        word.replace("-", "").replace("/", "").isalpha()
        and low not in words.openers
        and low not in words.joins
        and low not in words.relative
        and low not in words.prepositions
        and low not in words.trailers
        and (subject or _is_known(word, words) or not _may_be_verb(low, words))
    )


def _may_be_verb(word: str, words: Words) -> bool:
    return word.endswith(words.speechless_endings) or words.is_plural(word)


def _is_known(word: str, words: Words) -> bool:
    """Whether a word is a name or one that offices, bodies and people are told by."""
    return (
        plain(word) in words.modifiers
        or plain(word) in words.role_openers
        or plain(word) in words.soft
        or _is_noun(word, words)
    )


def _is_noun(word: str, words: Words) -> bool:
    low = plain(word)
    return (
        word[0].isupper()
        or low in words.persons
        or low in words.organisations
        or low in words.parties
    ) and low not in words.modifiers
