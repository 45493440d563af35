"""Tell what a bare capitalised name is: a state, a body, several people, a person, or an office."""

from claimkit.speakers.mentions.mention import (
    Mention,
    MentionKind,
    is_acronym,
    is_capital,
    join,
    plain,
)
from claimkit.speakers.words import Words

LONGEST_PERSON = 5
SHORT_ACRONYM = 2


def read_bare(core: list[str], lowered: list[str], *, article: bool, words: Words) -> Mention:
    """Tell a bare capitalised name; `article` says whether an article stood before it."""
    whole = join(core)
    if whole in words.states or whole.replace(".", "") in words.place_aliases:
        return Mention(kind=MentionKind.STATE, name=whole, head=lowered[-1])
    surname = _is_surname(core, lowered, words)
    people = core[-1] in words.demonyms and not surname
    if people or _is_people(core, lowered, words, article=article):
        return Mention(kind=MentionKind.GROUP, name=whole, head=lowered[-1])
    if lowered[-1] in words.offices and not surname:
        return _office(core, lowered, whole, article=article, words=words)
    named = article and lowered[0] in words.organisations  # "the Post"
    if len(core) == 1 and lowered[0] in words.documents and not named:
        return Mention(kind=MentionKind.DOCUMENT, name=whole, head=lowered[0], definite=False)
    if whole in words.regions or _is_body(core, lowered, article=article, words=words):
        return Mention(kind=MentionKind.ORGANISATION, name=whole, head=lowered[-1])
    return Mention(
        kind=MentionKind.PERSON,
        name=whole,
        head=last_name(core, words),
        gender=gender_of(lowered[:1], words) if len(core) > 1 else "",
    )


def _is_surname(core: list[str], lowered: list[str], words: Words) -> bool:
    """Whether a word of office or of a people is a family name, after a given one ("Omar Dean")."""
    return len(core) > 1 and lowered[0] in words.given and is_capital(core[-1])


def _office(
    core: list[str], lowered: list[str], whole: str, *, article: bool, words: Words
) -> Mention:
    role, affiliation = split_role(core, words)
    return Mention(
        kind=MentionKind.NOMINAL,
        name=whole,
        head=lowered[-1],
        role=role,
        affiliation=affiliation,
        definite=article or lowered[-1] not in words.members,
        gender=gender_of(lowered, words),
    )


def split_role(tokens: list[str], words: Words) -> tuple[str | None, str | None]:
    """Part the words before a name into role and affiliation.

    Words that only occur inside roles go with the role, so "Norlandian Deputy Harbour Minister"
    has the affiliation "Norlandian Harbour"; a role that opens with "former" keeps that word.
    """
    start = len(tokens) - 1
    while start > 0 and plain(tokens[start - 1]) in words.role_parts:
        start -= 1
    before = tokens[:start]
    lead = 0
    while lead < len(before) and (
        not is_capital(before[lead]) or plain(before[lead]) in words.role_openers
    ):
        lead += 1
    if lead == len(before):
        return join(tokens), None
    role = join([*before[:lead], *tokens[start:]])
    return role, join(before[lead:])


def last_name(name: list[str], words: Words) -> str:
    """The last part of a person's name, in lower case, without "Jr."."""
    end = len(name)
    while end > 1 and plain(name[end - 1]) in words.suffixes:
        end -= 1
    return plain(name[end - 1])


def gender_of(lowered: list[str], words: Words) -> str:
    """The gender that the first telling word tells, or ""."""
    for word in lowered:
        if gender := words.genders.get(word):
            return gender
    return ""


def _is_people(core: list[str], lowered: list[str], words: Words, *, article: bool) -> bool:
    """Whether a word names several people: of a state, of an office, of a family ("the Sorels")."""
    word = lowered[-1]
    named = len(core) > 1 and core[-1][0].isupper() and word in words.organisations
    if (word in words.groups and not named) or (len(core) == 1 and word in words.indefinite):
        return True  # "the Press" but not "the Halden Press"
    if word in words.parties and word not in words.members and lowered[0] not in words.given:
        return True
    return word.endswith(words.plural) and any(
        word.endswith(end)
        and (
            core[-1][: -len(end)] in words.demonyms
            or word[: -len(end)] in words.offices
            or (article and len(core) == 1 and word not in words.organisations)
        )
        for end in words.plural
    )


def _is_body(core: list[str], lowered: list[str], *, article: bool, words: Words) -> bool:
    if len(core) == 1:
        return (
            is_acronym(core[0])
            or lowered[0] in words.organisations
            or article
            or _is_brand(core[0], words)
        )
    if article or len(core) > LONGEST_PERSON or core[0] in words.demonyms:
        return True
    shouted = lowered[0] in words.given and all(map(str.isupper, core))  # "PETRA LUND"
    short = is_acronym(core[-1]) and lowered[-1] not in words.suffixes and "." not in core[-1]
    if short and not shouted:
        return True
    return (
        not words.linking.isdisjoint(lowered)
        or (not shouted and is_acronym(core[0]) and "." not in core[0] and _is_of_body(core, words))
        or (lowered[-1] in words.geography and lowered[0] not in words.given)
        or not words.organisations.isdisjoint((lowered[0], lowered[-1]))
    )


def _is_of_body(core: list[str], words: Words) -> bool:
    """Whether an abbreviation opens a body's name, since two letters may be initials."""
    return len(core[0]) > SHORT_ACRONYM or core[-1] in words.states


def _is_brand(name: str, words: Words) -> bool:
    """Whether a capital stands inside a single word, not after a prefix of family names."""
    for at in range(2, len(name)):
        if name[at].isupper() and name[at - 1].islower():
            return name[:at].lower() not in words.name_prefixes
    return False
