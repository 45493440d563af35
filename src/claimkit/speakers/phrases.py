"""Read one noun phrase: its owner, its role, its name, and what kind of speaker that is."""

from claimkit.speakers.mentions import (
    DESCRIBED,
    NAMED,
    Mention,
    MentionKind,
    complement_of,
    is_acronym,
    is_capital,
    join,
    leading_name,
    plain,
    strip_determiners,
)
from claimkit.speakers.words import Words

LONGEST_PERSON = 5
LONGEST_DESCRIPTION = 16
SHORT_ACRONYM = 2
DEPTH = 3


def read_phrase(tokens: list[str], words: Words, depth: int = 0) -> Mention:
    """Read a stretch without commas: a possessor, a head with its complement, or a bare name."""
    stop = _first_preposition(tokens, words)
    owner, rest = _owner(tokens, stop, words)
    if owner is not None and depth < DEPTH:
        owned = read_phrase(rest, words, depth + 1)
        owner = owned.owner or owner
        body = owned.head in words.organisations and owned.head not in words.groups
        if owned.kind == MentionKind.UNNAMED or (owned.kind == MentionKind.GROUP and body):
            owned = owned.but(kind=MentionKind.NOMINAL)
        affiliation = owned.affiliation
        if affiliation is None and owner.lower() not in words.owners:
            affiliation = join(strip_determiners(_after_join(owner.split(), words), words))
        return owned.but(owner=owner, definite=True, affiliation=affiliation)
    core = strip_determiners(tokens[:stop], words)
    definite = _is_definite(tokens, words)
    if stop < len(tokens):
        return _with_complement(tokens, core, definite=definite, words=words)
    return _read_core(core, definite=definite, article=len(core) < len(tokens), words=words)


def _after_join(tokens: list[str], words: Words) -> list[str]:
    for at in range(len(tokens) - 2, 0, -1):
        if tokens[at] in words.joins:
            return tokens[at + 1 :]
    return tokens


def _first_preposition(tokens: list[str], words: Words) -> int:
    bare = True  # only determiners so far, so that "a close aide" has no complement
    for at, token in enumerate(tokens):
        if token in words.prepositions and at and not bare:
            return at
        bare = bare and token.lower() in words.articles
    return len(tokens)


def _owner(tokens: list[str], stop: int, words: Words) -> tuple[str | None, list[str]]:
    """The words before the last possessive ending, and those after it."""
    for at in range(min(stop, len(tokens) - 1) - 1, 0, -1):
        if tokens[at] in words.possessive:
            return join(tokens[:at]), tokens[at + 1 :]
    if len(tokens) > 1 and tokens[0].lower() in words.owners:
        return tokens[0], tokens[1:]
    return None, tokens


def _is_definite(tokens: list[str], words: Words) -> bool:
    first = tokens[0].lower()
    if first in words.definite:
        return True
    return first not in words.determiners and is_capital(tokens[0])


def _with_complement(
    tokens: list[str], core: list[str], *, definite: bool, words: Words
) -> Mention:
    """Read "head of the office", "Office for Harbours", "Ana Sorel of the Harbour Office"."""
    if is_capital(core[-1]) and any(plain(token) in words.organisations for token in core):
        whole = leading_name(strip_determiners(tokens, words), words)
        if len(whole) > len(core):
            return Mention(
                kind=MentionKind.ORGANISATION,
                name=join(whole),
                head=plain(core[-1]),
                definite=definite,
            )
    mention = _read_core(core, definite=definite, article=False, words=words)
    affiliation = mention.affiliation or complement_of(tokens, words)
    if mention.kind in NAMED:
        return mention.but(affiliation=affiliation) if affiliation else mention
    name = join(strip_determiners(tokens, words)[:LONGEST_DESCRIPTION])
    role = join(core) if mention.kind in DESCRIBED else None
    return mention.but(name=name, role=mention.role or role, affiliation=affiliation)


def _read_core(core: list[str], *, definite: bool, article: bool, words: Words) -> Mention:
    """Read a phrase without possessor and complement, its determiner left out."""
    lowered = [token.lower().rstrip(".") for token in core]
    capitals = [token[0].isupper() or is_capital(token) for token in core]
    office = _office(core, lowered, capitals, words)
    if office is not None:
        return office
    if all(capitals) or (
        any(capitals)
        and all(
            capital or word in words.particles or word in words.connectors
            for capital, word in zip(capitals, lowered, strict=True)
        )
    ):
        return _name(core, lowered, article=article, words=words)
    if capitals[-1] and lowered[-1] not in words.roles:
        return _described_name(core, lowered, capitals, words)
    return _common(core, lowered, capitals, definite=definite, words=words)


def _office(
    core: list[str], lowered: list[str], capitals: list[bool], words: Words
) -> Mention | None:
    """Read a name after a title or office ("Deputy Harbour Minister Ana Sorel")."""
    for at in range(len(core) - 2, -1, -1):
        word = lowered[at]
        titled = word in words.honorifics and capitals[at]
        if not titled and word not in words.roles:
            continue
        name, after = core[at + 1 :], lowered[at + 1 :] if at + 2 < len(core) else []
        if not is_capital(name[0]) or lowered[-1] in words.organisations or is_acronym(core[-1]):
            return None
        if not all(capitals[i] or lowered[i] in words.particles for i in range(at + 1, len(core))):
            return None
        if not titled and lowered[-1] in words.roles and core[-1][-1] != "." and len(name) == 1:
            return None
        role, affiliation = (None, None) if titled else split_role(core[: at + 1], words)
        if titled and at:
            role, affiliation = split_role(core[:at], words)
        title = lowered[at : at + 1] if titled else []
        return Mention(
            kind=MentionKind.PERSON,
            name=join(name),
            head=last_name(name, words),
            role=role,
            affiliation=affiliation,
            gender=_gender([*title, *after[:1], *lowered[: at + 1]], words),
        )
    return None


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


def _gender(lowered: list[str], words: Words) -> str:
    for word in lowered:
        if gender := words.genders.get(word):
            return gender
    return ""


def _name(core: list[str], lowered: list[str], *, article: bool, words: Words) -> Mention:
    """Tell a bare capitalised name: a state, a body, or a person."""
    whole = join(core)
    compact = whole.replace(".", "")
    if whole in words.states or compact in words.place_aliases:
        return Mention(kind=MentionKind.STATE, name=whole, head=lowered[-1])
    if core[-1] in words.demonyms or _is_people(core, lowered, words, article=article):
        return Mention(kind=MentionKind.GROUP, name=whole, head=lowered[-1])
    if lowered[-1] in words.roles:
        role, affiliation = split_role(core, words)
        return Mention(
            kind=MentionKind.NOMINAL,
            name=whole,
            head=lowered[-1],
            role=role,
            affiliation=affiliation,
            gender=_gender(lowered, words),
        )
    if _is_body(core, lowered, article=article, words=words):
        return Mention(kind=MentionKind.ORGANISATION, name=whole, head=lowered[-1])
    return Mention(
        kind=MentionKind.PERSON,
        name=whole,
        head=last_name(core, words),
        gender=_gender(lowered[:1], words) if len(core) > 1 else "",
    )


def _is_people(core: list[str], lowered: list[str], words: Words, *, article: bool) -> bool:
    """Whether a word names several people: of a state, of an office, of a family ("the Sorels")."""
    word = lowered[-1]
    if word in words.groups or (len(core) == 1 and word in words.indefinite):
        return True
    return word.endswith(words.plural) and any(
        word.endswith(end)
        and (
            core[-1][: -len(end)] in words.demonyms
            or word[: -len(end)] in words.roles
            or (article and len(core) == 1 and word not in words.organisations)
        )
        for end in words.plural
    )


def _is_body(core: list[str], lowered: list[str], *, article: bool, words: Words) -> bool:
    if len(core) == 1:
        return is_acronym(core[0]) or lowered[0] in words.organisations or article
    if article or len(core) > LONGEST_PERSON or core[0] in words.demonyms:
        return True
    if not words.linking.isdisjoint(lowered):
        return True
    if is_acronym(core[-1]) and lowered[-1] not in words.suffixes and "." not in core[-1]:
        return True
    if is_acronym(core[0]) and len(core[0]) > SHORT_ACRONYM and "." not in core[0]:
        return True
    return lowered[-1] in words.organisations or lowered[0] in words.organisations


def _described_name(
    core: list[str], lowered: list[str], capitals: list[bool], words: Words
) -> Mention:
    """Read a name after common nouns that are no known office ("news agency NNA")."""
    start = len(core)
    while start and (capitals[start - 1] or lowered[start - 1] in words.particles):
        start -= 1
    while start < len(core) - 1 and not capitals[start]:
        start += 1
    name, before = core[start:], core[:start]
    mention = _name(name, lowered[start:], article=False, words=words)
    if not before:
        return mention
    if mention.kind == MentionKind.PERSON and lowered[start - 1] in words.organisations:
        mention = mention.but(kind=MentionKind.ORGANISATION)
    lead = [token for token in before if is_capital(token)]
    affiliation = join(lead) if lead else None
    if mention.kind == MentionKind.PERSON:
        role = join([token for token in before if token not in lead])
        return mention.but(role=role, affiliation=affiliation)
    return mention.but(affiliation=affiliation)


def _common(
    core: list[str], lowered: list[str], capitals: list[bool], *, definite: bool, words: Words
) -> Mention:
    """Read a phrase whose last word is a common noun."""
    head = lowered[-1]
    named = any(capitals)
    affiliation = join(leading_name(core, words)) if capitals[0] else None
    if head in words.issued or head in words.works:
        kind = MentionKind.DOCUMENT
    elif head in words.indefinite and not named:
        kind = MentionKind.GROUP if words.is_plural(head) else MentionKind.UNNAMED
    elif head in words.organisations or head in words.generic:
        kind = MentionKind.ORGANISATION if named else MentionKind.NOMINAL
        if not named and not definite:
            kind = MentionKind.GROUP
    elif words.is_plural(head):
        kind = MentionKind.GROUP
    else:
        kind = MentionKind.NOMINAL if definite else MentionKind.UNNAMED
    return Mention(
        kind=kind,
        name=join(core),
        head=head,
        role=join(core) if head in words.roles else None,
        affiliation=affiliation,
        definite=definite,
        gender=_gender(lowered[-1:], words),
    )
