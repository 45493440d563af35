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


@attrs.frozen(kw_only=True)
class Kind:
    """What a section holds: "forms" or "values", and the types of its values."""

    key: str
    types: frozenset[type]


def faults_of(pack: LanguagePack, ability: Ability) -> tuple[str, ...]:
    """Return what a pack lacks for an ability, and what is of another kind, by topic and section.

    A section is needed if every pack of claimkit with that ability has it.
    """
    found: list[str] = []
    for topic, sections in sorted(needed(ability).items()):
        try:
            lexicon = pack.lexicon(topic)
        except LexiconError as error:
            found.append(f"{topic}{SUFFIX}: {error}")
            continue
        for section, kind in sorted(sections.items()):
            found.extend(
                f"{topic}{SUFFIX} [{section}] {what}" for what in _odd(lexicon, section, kind)
            )
    return tuple(found)


def strangers_of(pack: LanguagePack) -> tuple[str, ...]:
    """Return the sections that no pack of claimkit has in that file: misspelled, perhaps."""
    known: dict[str, set[str]] = defaultdict(set)
    for code in own_languages(Ability.LINES):
        for topic in topics_of(own := get_language(code, Ability.LINES)):
            known[topic] |= set(own.lexicon(topic).names())
    return tuple(
        f"{topic}{SUFFIX} [{section}]"
        for topic in topics_of(pack)
        for section in pack.lexicon(topic).names()
        if topic in known and section not in known[topic]
    )


@cache
def needed(ability: Ability) -> Mapping[str, Mapping[str, Kind]]:
    """Return what the packs of claimkit with an ability have in common: topic → section → kind."""
    packs = [get_language(code, ability) for code in own_languages(ability)]
    shared = set.intersection(*(set(topics_of(pack)) for pack in packs))
    return {topic: _shared([pack.lexicon(topic) for pack in packs]) for topic in sorted(shared)}


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
