"""Whether a pack of others has the words that the stages ask for: the packs of claimkit tell."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

import attrs

from claimkit.errors import LexiconError
from claimkit.lang.lexicon import Lexicon
from claimkit.lang.pack import Ability, LanguagePack
from claimkit.lang.registry import get_language, own_languages

SUFFIX = ".toml"
OPTIONAL = frozenset({"dates", "said_on"})  # without them an analysis tells no dates


@attrs.frozen(kw_only=True)
class Kind:
    """What a section holds: "forms" or "values", and the types of its values."""

    key: str
    types: frozenset[type]


def faults_of(pack: LanguagePack, ability: Ability, *, optional: bool = False) -> tuple[str, ...]:
    """Return what a pack lacks for an ability, and what is of another kind, by topic and section.

    A section is needed if every pack of claimkit with that ability and topic has it.

    Args:
        pack: The pack of others.
        ability: What it states to have the words for.
        optional: Also look at the topics that some packs of claimkit do without, if it has them.
    """
    try:
        is_there = pack.resource("lexicon").is_dir()
    except (ImportError, TypeError, ValueError) as error:
        return (f"lexicon: {error}",)
    if not is_there:
        what = "lexicon: no such folder"
        return (what,)
    topics = needed_topics(ability)
    if optional:
        topics |= known_topics(ability).intersection(topics_of(pack))
    found: list[str] = []
    for topic in sorted(topics):
        try:
            lexicon = pack.lexicon(topic)
        except (LexiconError, OSError, ValueError) as error:
            found.append(f"{topic}{SUFFIX}: {error}")
            continue
        for section, kind in needed_sections(topic, ability).items():
            odd = _odd(lexicon, section, kind)
            found.extend(f"{topic}{SUFFIX} [{section}] {what}" for what in odd)
    return tuple(found)


def strangers_of(pack: LanguagePack) -> tuple[str, ...]:
    """Return the sections that no pack of claimkit has in that file: misspelled, perhaps."""
    known: dict[str, set[str]] = defaultdict(set)
    for own in _own_packs(Ability.LINES):
        for topic in topics_of(own):
            known[topic] |= set(own.lexicon(topic).names())
    return tuple(
        f"{topic}{SUFFIX} [{section}]"
        for topic in topics_of(pack)
        for section in pack.lexicon(topic).names()
        if topic in known and section not in known[topic]
    )


def needed_topics(ability: Ability) -> frozenset[str]:
    """Return the topics that every pack of claimkit with an ability has, but for optional ones."""
    shared = (frozenset(topics_of(pack)) for pack in _own_packs(ability))
    return frozenset.intersection(*shared) - OPTIONAL


def known_topics(ability: Ability) -> frozenset[str]:
    """Return the topics that some pack of claimkit with an ability has."""
    return frozenset(topic for pack in _own_packs(ability) for topic in topics_of(pack))


@cache
def needed_sections(topic: str, ability: Ability) -> Mapping[str, Kind]:
    """Return the sections that the packs of claimkit with that topic have in common, sorted."""
    packs = [pack for pack in _own_packs(ability) if topic in topics_of(pack)]
    return _shared([pack.lexicon(topic) for pack in packs])


def _own_packs(ability: Ability) -> list[LanguagePack]:
    return [get_language(code, ability) for code in own_languages(ability)]


def topics_of(pack: LanguagePack) -> tuple[str, ...]:
    """Return the topics that a pack has lexicon files of, sorted."""
    folder = pack.resource("lexicon")
    names = [item.name for item in folder.iterdir()] if folder.is_dir() else []
    return tuple(sorted(name.removesuffix(SUFFIX) for name in names if name.endswith(SUFFIX)))


def _shared(lexicons: list[Lexicon]) -> dict[str, Kind]:
    names = set.intersection(*(set(lexicon.names()) for lexicon in lexicons))
    kinds: dict[str, Kind] = {}
    for name in sorted(names):
        entries = [lexicon.sections[name] for lexicon in lexicons]
        key = "values" if "values" in entries[0] else "forms"
        types = {type(value) for entry in entries for value in _listed(entry.get(key))}
        kinds[name] = Kind(key=key, types=frozenset(types))
    return kinds


def _listed(entries: Any) -> list[Any]:  # noqa: ANN401 - TOML values
    if isinstance(entries, dict):
        return list(entries.values())
    return list(entries) if isinstance(entries, list) else []


def _odd(lexicon: Lexicon, section: str, kind: Kind) -> Iterator[str]:
    entry = lexicon.sections.get(section)
    if entry is None or kind.key not in entry:
        yield f"is missing; it holds {kind.key}"
        return
    if not isinstance(entry[kind.key], dict if kind.key == "values" else list):
        yield f"holds {type(entry[kind.key]).__name__} as its {kind.key}"
        return
    for value in _listed(entry[kind.key]):
        if kind.types and type(value) not in kind.types:
            due = "/".join(sorted(one.__name__ for one in kind.types))
            yield f"holds {value!r}, where {due} was due"
