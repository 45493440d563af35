"""Read one noun phrase: its owner, its role, its name, and what kind of speaker that is."""

from claimkit.speakers.mentions.bare_names import (
    LONGEST_PERSON,
    gender_of,
    last_name,
    read_bare,
)
from claimkit.speakers.mentions.mention import (
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
from claimkit.speakers.mentions.titled import after_office
from claimkit.speakers.words import Words

LONGEST_DESCRIPTION = 16
DEPTH = 3
FULL = 3  # words of a name with a middle one
APOSTROPHES = frozenset("'’")


def read_phrase(tokens: list[str], words: Words, depth: int = 0) -> Mention:
    """Read a stretch without commas: a possessor, a head with its complement, or a bare name."""
    tokens = _closed_up(tokens, words)
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


def _closed_up(tokens: list[str], words: Words) -> list[str]:
    """Put a bare apostrophe inside a name back to its word."""
    for at in range(len(tokens) - 2, 0, -1):
        if tokens[at] in APOSTROPHES and _in_name(tokens, at, words):
            tokens = [*tokens[: at - 1], tokens[at - 1] + tokens[at], *tokens[at + 1 :]]
    return tokens


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
        if len(tokens[at]) == 1 and not tokens[at - 1].lower().endswith(words.plural):
            continue  # a mark, as after "Sorels" alone it owns
        if tokens[at] in words.possessive and not _in_name(tokens, at, words):
            return join(tokens[:at]), tokens[at + 1 :]
    if len(tokens) > 1 and tokens[0].lower() in words.owners:
        return tokens[0], tokens[1:]
    return None, tokens


def _in_name(tokens: list[str], at: int, words: Words) -> bool:
    """Whether a bare apostrophe stands inside a name ("Furnace Workers' Union")."""
    after = tokens[at + 1 :]
    if len(after) > 1 and plain(after[0]) in words.given:
        return False  # "Ohm News' Petra Lund"
    return len(tokens[at]) == 1 and is_capital(tokens[at - 1]) and all(map(is_capital, after))


def _is_definite(tokens: list[str], words: Words) -> bool:
    first = tokens[0].lower()
    if first in words.definite:
        return True
    return first not in words.determiners and is_capital(tokens[0])


def _with_complement(
    tokens: list[str], core: list[str], *, definite: bool, words: Words
) -> Mention:
    """Read "head of the office", "Office for Harbours", "Ana Sorel of the Harbour Office"."""
    holder = _after_complement(tokens, core, words)
    if holder is not None:
        return holder
    if is_capital(core[-1]) and any(plain(token) in words.organisations for token in core):
        lead = next(at for at, token in enumerate(core) if is_capital(token))
        whole = leading_name(strip_determiners(tokens, words)[lead:], words)
        if len(whole) > len(core) - lead:
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
    if affiliation and mention.head in words.organisations and mention.kind in DESCRIBED:
        return mention.but(kind=MentionKind.ORGANISATION, name=name, affiliation=affiliation)
    role = join(core) if mention.kind in DESCRIBED else None
    return mention.but(name=name, role=mention.role or role, affiliation=affiliation)


def _after_complement(tokens: list[str], core: list[str], words: Words) -> Mention | None:
    """Read a name after an office with its complement ("Secretary of State Ana Sorel")."""
    if plain(core[-1]) not in words.roles:
        return None
    start = next(at for at in range(len(tokens)) if tokens[at] in words.prepositions and at)
    first = start + 1
    while first < len(tokens) and tokens[first].lower() in words.articles:
        first += 1
    at = first
    while at < len(tokens) and plain(tokens[at]) in words.role_complements:
        at += 1
    name = tokens[at:]
    if len(name) > FULL - 1 and name[0][-1] == "." and plain(name[0]) in words.roles:
        name = name[1:]  # "Speaker of the House Rep. Ana Sorel"
    if at == first or not 1 < len(name) <= LONGEST_PERSON or not all(map(is_capital, name)):
        return None
    if plain(name[-1]) in words.organisations or plain(name[-1]) in words.geography:
        return None
    role = join([*core, *tokens[start:at]])
    gender = gender_of([plain(name[0]), plain(core[-1])], words)
    head = last_name(name, words)
    return Mention(kind=MentionKind.PERSON, name=join(name), head=head, role=role, gender=gender)


def _read_core(core: list[str], *, definite: bool, article: bool, words: Words) -> Mention:
    """Read a phrase without possessor and complement, its determiner left out."""
    core = _without_origin(core, words)
    lowered = [token.lower().rstrip(".") for token in core]
    capitals = [token[0].isupper() or is_capital(token) for token in core]
    office = after_office(core, lowered, capitals, words)
    if office is not None:
        return office
    if all(capitals) or (
        any(capitals)
        and all(
            capital or word in words.particles or word in words.connectors
            for capital, word in zip(capitals, lowered, strict=True)
        )
    ):
        return read_bare(core, lowered, article=article, words=words)
    noun = lowered[-1] in words.organisations and is_acronym(core[-1])
    if noun and core[0][0].islower():  # "a super PAC"
        return _common(core, lowered, capitals, definite=definite, words=words)
    if capitals[-1] and (
        lowered[-1] not in words.roles or _has_given_name(lowered, capitals, words)
    ):
        return _described_name(core, lowered, capitals, words)
    return _common(core, lowered, capitals, definite=definite, words=words)


def _without_origin(core: list[str], words: Words) -> list[str]:
    """Leave out where somebody is from, before the name ("Ohm-based Ana Sorel")."""
    for at in range(len(core) - 2, -1, -1):
        _, hyphen, rest = core[at].rpartition("-")
        if hyphen and rest in words.origins and is_capital(core[at + 1]):
            return core[at + 1 :]
    return core


def _has_given_name(lowered: list[str], capitals: list[bool], words: Words) -> bool:
    """Whether a given name and more end a phrase ("tennis great Petra King")."""
    start = len(capitals)
    while start and capitals[start - 1]:
        start -= 1
    size = len(capitals) - start
    return start > 0 and (size >= FULL or (size > 1 and lowered[start] in words.given))


def _described_name(
    core: list[str], lowered: list[str], capitals: list[bool], words: Words
) -> Mention:
    """Read a name after common nouns that are no known office ("news agency NNA")."""
    start = len(core)
    while start and (capitals[start - 1] or lowered[start - 1] in words.particles):
        start -= 1
    while start < len(core) - 1 and not capitals[start]:
        start += 1
    if 0 < start < len(core) - 1 and _is_kind(core[start], lowered[start - 1], words):
        start += 1  # "super PAC Safe Harbour"
    name, before = core[start:], core[:start]
    mention = read_bare(name, lowered[start:], article=False, words=words)
    if not before:
        return mention
    if mention.kind == MentionKind.GROUP:  # "centrist Democrats" are not all of them
        return mention.but(name=join(core))
    if mention.kind == MentionKind.PERSON and lowered[start - 1] in words.organisations:
        mention = mention.but(kind=MentionKind.ORGANISATION)
    lead = [token for token in before if is_capital(token)]
    affiliation = join(lead) if lead else None
    if mention.kind == MentionKind.PERSON:
        role = join([token for token in before if token not in lead])
        last = plain(before[-1])
        if last not in words.persons and not last.endswith(words.occupations):
            return mention  # "the morning Mr. Sorel" has no role
        return mention.but(role=role, affiliation=affiliation)
    return mention.but(affiliation=affiliation)


def _is_kind(token: str, before: str, words: Words) -> bool:
    """Whether an abbreviation is a noun for bodies, with an adjective of its own before it."""
    noun = is_acronym(token) and token.lower() in words.organisations
    return noun and before not in words.organisations and before not in words.persons


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
        gender=gender_of(lowered[-1:], words),
    )
