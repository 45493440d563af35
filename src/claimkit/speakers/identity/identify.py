"""The same speaker under different spellings, within an article or across articles.

A key folds what spelling varies in: accents, the transliteration of names ("Sergey", "Sergei"),
British and American forms ("Defence", "Defense"), demonyms for states, abbreviated titles. Two
speakers are the same if their keys are, or if one key says less than the other and nothing
contradicts it.
"""

import unicodedata
from functools import lru_cache

import attrs

from claimkit.lang import LanguagePack, get_language
from claimkit.model import Speaker, SpeakerKind
from claimkit.plugins.memory import forgettable
from claimkit.speakers.mentions.bare_names import last_name
from claimkit.speakers.mentions.mention import MentionKind, is_acronym, plain
from claimkit.speakers.mentions.sources import parse_source
from claimkit.speakers.names.abbreviations import is_initialism
from claimkit.speakers.names.spellings import fold
from claimkit.speakers.profiles import name_words
from claimkit.speakers.word_lists import words_of
from claimkit.speakers.words import Words

NAMED = frozenset({SpeakerKind.PERSON, SpeakerKind.ORGANISATION})
KEPT = 8192


@attrs.frozen(kw_only=True)
class Identity:
    """What tells a named speaker from others, in a form that spelling does not change.

    Attributes:
        kind: Person or organisation; None: a speaker whom no name tells from others.
        last: A person's family name, folded; "" for others.
        first: A person's given names and initials, folded, in order.
        words: The folded words of a body's name.
        short: The abbreviations of a body, in lower case.
        suffix: "jr" and its like.
    """

    kind: SpeakerKind | None
    last: str = ""
    first: tuple[str, ...] = ()
    words: frozenset[str] = frozenset()
    short: frozenset[str] = frozenset()
    suffix: str = ""

    @property
    def key(self) -> tuple[str, ...]:
        """A key to group by: equal for a person's full names and for the names of a body.

        It is empty where a speaker cannot be told from others by name: a bare family name, a
        description, a group.
        """
        if self.kind is SpeakerKind.PERSON and self.first and len(self.first[0]) > 1:
            return ("person", self.first[0], self.last, self.suffix)
        if self.kind is SpeakerKind.ORGANISATION and self.words:
            return ("organisation", *sorted(self.words))
        return ()


def identify(speaker: Speaker, *, language: str = "en") -> Identity:
    """Return what tells a speaker from others.

    Args:
        speaker: A speaker of an analysis.
        language: Of the article, as a code of an installed pack.

    Raises:
        LanguageError: If there is no pack for the language.
    """
    if speaker.kind not in NAMED:
        return Identity(kind=None)
    return _identity(speaker.name, speaker.kind, speaker.aliases, get_language(language))


@forgettable
@lru_cache(maxsize=KEPT)
def _identity(
    name: str, kind: SpeakerKind, aliases: tuple[str, ...], lang: LanguagePack
) -> Identity:
    words = words_of(lang)
    if kind is SpeakerKind.PERSON:
        return _person(name, words)
    short = frozenset(_plain(one) for one in (name, *aliases) if is_acronym(one))
    return Identity(kind=kind, words=_body_words(name, words), short=short)


def _person(name: str, words: Words) -> Identity:
    parts = name.split()
    suffix = plain(parts[-1]) if len(parts) > 1 else ""
    suffix = suffix if suffix in words.suffixes else ""
    last = last_name(parts, words)
    end = len(parts) - (1 if suffix else 0) - 1
    while end > 0 and parts[end - 1].lower() in words.particles:
        end -= 1
    first = tuple(_given(part, words) for part in parts[:end])
    return Identity(kind=SpeakerKind.PERSON, last=fold(last), first=first, suffix=suffix)


def _given(name: str, words: Words) -> str:
    """A given name in its common form: short and long forms, and transliterations, are one."""
    low = plain(name)
    return fold(words.given_variants.get(low, low))


def _body_words(name: str, words: Words) -> frozenset[str]:
    plain_name = name.removesuffix(".")
    state = words.place_aliases.get(plain_name.replace(".", ""), plain_name)
    return frozenset(_accentless(word) for word in name_words(state, words))


def _accentless(word: str) -> str:
    """A body's word without accents: its own words are spelled one way, so nothing else."""
    parts = unicodedata.normalize("NFKD", word.casefold())
    return "".join(part for part in parts if not unicodedata.combining(part))


def _plain(short: str) -> str:
    return short.replace(".", "").casefold()


def same_speaker(one: Speaker, other: Speaker, *, language: str = "en") -> bool:
    """Whether two speakers are the same by name, whatever the spelling.

    A shorter form fits a longer one only if nothing contradicts it: "S. Lavrov" fits "Sergei
    Lavrov", an abbreviation fits the name it stands for. A bare family name fits nobody, since
    two people may share it; so do descriptions and groups.

    >>> from claimkit.model import Speaker, SpeakerKind
    >>> old = Speaker(id="a", name="Sergey Belov", kind=SpeakerKind.PERSON)
    >>> new = Speaker(id="b", name="Sergei Belov", kind=SpeakerKind.PERSON)
    >>> same_speaker(old, new)
    True
    """
    a, b = identify(one, language=language), identify(other, language=language)
    if a.kind is None or a.kind is not b.kind:
        return False
    if a.kind is SpeakerKind.PERSON:
        return _same_person(a, b)
    return _same_body(a, b, one.name, other.name, words_of(get_language(language)))


def _same_person(a: Identity, b: Identity) -> bool:
    if a.last != b.last or a.suffix != b.suffix or not a.first or not b.first:
        return False
    if not _agree(a.first[0], b.first[0]):
        return False
    return all(map(_agree, a.first[1:], b.first[1:]))


def _agree(a: str, b: str) -> bool:
    """Whether two given names may be one: equal, or one the initial of the other."""
    if len(a) == 1 or len(b) == 1:
        return a[:1] == b[:1]
    return a == b


def _same_body(a: Identity, b: Identity, one: str, other: str, words: Words) -> bool:
    if a.words == b.words or a.short & b.short:
        return True
    return is_initialism(one, other, words.connectors) or is_initialism(
        other, one, words.connectors
    )


def read_identity(name: str, *, language: str = "en") -> Identity:
    """Return the identity of a name in plain text, such as a row of a table.

    Raises:
        LanguageError: If there is no pack for the language.
    """
    lang = get_language(language)
    mentions = parse_source(name, words_of(lang))
    if len(mentions) != 1:
        return Identity(kind=None)
    (mention,) = mentions
    kinds = {
        MentionKind.PERSON: SpeakerKind.PERSON,
        MentionKind.ORGANISATION: SpeakerKind.ORGANISATION,
        MentionKind.STATE: SpeakerKind.ORGANISATION,
    }
    if mention.kind not in kinds:
        return Identity(kind=None)
    aliases = (mention.alias,) if mention.alias else ()
    return _identity(mention.name, kinds[mention.kind], aliases, lang)
