"""Read a name after a title or an office: "Deputy Harbour Minister Ana Sorel"."""

from claimkit.speakers.mentions.bare_names import gender_of, last_name, split_role
from claimkit.speakers.mentions.mention import Mention, MentionKind, is_acronym, is_capital, join
from claimkit.speakers.words import Words

FULLY_TITLED = 3  # words of a place and a full name


def after_office(
    core: list[str], lowered: list[str], capitals: list[bool], words: Words
) -> Mention | None:
    """Read a name after a title or office ("Deputy Harbour Minister Ana Sorel")."""
    for at in range(len(core) - 2, -1, -1):
        word = lowered[at]
        if at and at + 2 == len(core) and _is_given(core[at], lowered[at - 1], words):
            continue  # "Defence Minister Gen Nakano"
        titled = word in words.honorifics and capitals[at]
        if not at and capitals[0] and word in words.given and not titled:
            return None  # "Dean Sorel" is a name
        if not titled and not _is_office(word, words):
            plural = _one_of(word, words) in words.members and at + 2 < len(core)
            if not plural or lowered[at + 1] not in words.given:
                continue  # "Democrats Abroad", but "Democrats Ana Sorel and Teo Brandt"
        opens = at + 2 if titled and _is_contest(core[at + 1 :], words) else at + 1
        name, after = core[opens:], lowered[opens:] if opens + 1 < len(core) else []
        if not _may_be_person(name, lowered[opens:], words, titled=titled):
            return None
        if not all(capitals[i] or lowered[i] in words.particles for i in range(opens, len(core))):
            return None
        alone = len(name) == 1 and not titled
        member = _one_of(lowered[-1], words) in words.members  # "veteran Democrats"
        if alone and (member or (lowered[-1] in words.roles and core[-1][-1] != ".")):
            return None
        role, affiliation = _role(core, at, opens, words, titled=titled)
        title = lowered[at : at + 1] if titled else []
        return Mention(
            kind=MentionKind.PERSON,
            name=join(name),
            head=last_name(name, words),
            role=role,
            affiliation=affiliation,
            gender=gender_of([*title, *after[:1], *lowered[: at + 1]], words),
        )
    return None


def _role(
    core: list[str], at: int, opens: int, words: Words, *, titled: bool
) -> tuple[str | None, str | None]:
    """Role and affiliation before a name; a form of address alone is neither."""
    if not titled:
        return split_role(core[: at + 1], words)
    if opens > at + 1:
        return join(core[:opens]), None
    return split_role(core[:at], words) if at else (None, None)


def _is_contest(after: list[str], words: Words) -> bool:
    """Whether a place stands between a form of address and a full name ("Miss Norland Ana Sorel").

    The two are the title of a contest.
    """
    token = after[0]
    return len(after) >= FULLY_TITLED and (
        token in words.states or token in words.regions or token in words.place_aliases
    )


def _may_be_person(name: list[str], lowered: list[str], words: Words, *, titled: bool) -> bool:
    """Whether nothing tells that what follows an office or a form of address is no person."""
    if lowered[-1] in words.organisations or is_acronym(name[-1]):
        return False
    return is_capital(name[0]) or (titled and lowered[0] in words.particles)


def _is_given(token: str, before: str, words: Words) -> bool:
    """Whether a rank in its short form is a given name: after an office, and without its stop."""
    return token in words.stops and before in words.roles and token.lower() in words.roles


def _is_office(word: str, words: Words) -> bool:
    """Whether a word names an office or occupation, also by its ending, shared or in the plural."""
    if word in words.offices or _one_of(word, words) in words.roles:
        return True
    prefix, _, noun = word.partition("-")
    if noun in words.offices and prefix in words.modifiers:
        return True  # "co-anchor"
    return word.endswith(words.occupations) and word not in words.given


def _one_of(plural: str, words: Words) -> str:
    """The singular of a regular plural ("senators"); else the word itself."""
    end = next((end for end in words.plural if plural.endswith(end)), "")
    return plural[: -len(end)] if end else plural
