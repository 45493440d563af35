"""The speakers of one article while they are collected: one profile for each person or body."""

from collections.abc import Iterable, Iterator
from functools import lru_cache

import attrs

from claimkit.model import Span, Speaker, SpeakerKind, content_id
from claimkit.speakers.mentions.mention import Mention, MentionKind, plain
from claimkit.speakers.words import GENDERED, Words

KINDS = {
    MentionKind.PERSON: SpeakerKind.PERSON,
    MentionKind.ORGANISATION: SpeakerKind.ORGANISATION,
    MentionKind.STATE: SpeakerKind.ORGANISATION,
    MentionKind.DOCUMENT: SpeakerKind.DOCUMENT,
    MentionKind.GROUP: SpeakerKind.GROUP,
}
Key = tuple[object, ...]


@attrs.define(eq=False)
class Profile:
    """A speaker in the making; `key` is what tells it from the others of the article."""

    key: Key
    kind: str
    name: str
    head: str
    whole: str
    lexicon: Words
    gender: str = ""
    role: str | None = None
    affiliation: str | None = None
    aliases: dict[str, None] = attrs.Factory(dict)
    mentions: dict[int, Span] = attrs.Factory(dict)
    latest: Span | None = None
    _words: frozenset[str] | None = None
    _id: str = ""

    def take(self, mention: Mention) -> None:
        """Learn what another mention of the same speaker says."""
        self.aliases[mention.name] = None
        if mention.alias:
            self.aliases[mention.alias] = None
        self.role = self.role or mention.role
        self.affiliation = self.affiliation or mention.affiliation
        self.gender = self.gender or mention.gender

    def learn_gender(self, told: str) -> None:
        """Remember what a pronoun that meant a person told of the gender."""
        if self.kind == MentionKind.PERSON and told in GENDERED:
            self.gender = told

    @property
    def words(self) -> frozenset[str]:
        """The words of a body's name in their common form, with the state of its owner."""
        if self._words is None:
            self._words = name_words(self.whole, self.lexicon)
        return self._words

    @words.setter
    def words(self, words: frozenset[str]) -> None:
        self._words = words

    @property
    def id(self) -> str:
        """The id that the speaker will have."""
        if not self._id:
            self._id = content_id("s", *self.key)
        return self._id

    def mention(self, spans: Iterable[Span]) -> None:
        """Note where the speaker is named as a source."""
        for span in spans:
            self.mentions[span.start] = self.latest = span

    def freeze(self) -> Speaker:
        """The value."""
        aliases = tuple([alias for alias in self.aliases if alias != self.name])
        return Speaker(
            id=self.id,
            name=self.name,
            kind=KINDS.get(self.kind, SpeakerKind.UNNAMED),
            role=self.role,
            affiliation=self.affiliation,
            aliases=aliases,
            mentions=tuple([self.mentions[start] for start in sorted(self.mentions)]),
        )


class Cast:
    """All profiles of an article, in the order in which they first speak."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self._profiles: dict[Key, Profile] = {}
        self._by_head: dict[str, list[Profile]] = {}
        self._by_alias: dict[str, Profile] = {}

    def __iter__(self) -> Iterator[Profile]:
        return iter(self._profiles.values())

    def get(self, key: Key) -> Profile | None:
        """The profile of a key, if there is one yet."""
        return self._profiles.get(key)

    def of_head(self, head: str) -> list[Profile]:
        """The profiles whose noun or last name is the word."""
        return self._by_head.get(head, [])

    def add(self, key: Key, mention: Mention, name: str | None = None) -> Profile:
        """The profile of a key, made if there is none; it learns from the mention."""
        profile = self._profiles.get(key)
        if profile is None:
            return self.keep(self.peek(key, mention, name))
        profile.take(mention)
        return profile

    def peek(self, key: Key, mention: Mention, name: str | None = None) -> Profile:
        """A profile that is no speaker yet; `keep` makes it one."""
        whole = f"{mention.owner} {mention.name}" if mention.owner else mention.name
        named = name or mention.name
        profile = Profile(key, mention.kind, named, mention.head, whole, self._words)
        profile.take(mention)
        return profile

    def keep(self, profile: Profile) -> Profile:
        """Make a profile a speaker of the article."""
        known = self._profiles.get(profile.key)
        if known is not None:
            return known
        self._profiles[profile.key] = profile
        self._by_head.setdefault(profile.head, []).append(profile)
        return profile

    def note_alias(self, alias: str, profile: Profile) -> None:
        """Remember an abbreviation of a speaker."""
        self._by_alias.setdefault(alias.replace(".", ""), profile)

    def of_alias(self, alias: str) -> Profile | None:
        """The speaker of an abbreviation."""
        return self._by_alias.get(alias.replace(".", ""))


@lru_cache(maxsize=4096)
def name_words(name: str, words: Words) -> frozenset[str]:
    """The words of a name in their common form: states for demonyms, one spelling, no connectors.

    >>> from claimkit.lang import get_language
    >>> from claimkit.speakers.word_lists import words_of
    >>> sorted(name_words("the Polish Defence Office", words_of(get_language("en"))))
    ['defense', 'office', 'poland']
    """
    found = set()
    for token in name.replace("’", "'").split():
        word = token.removesuffix("'s").rstrip(".,'")
        state = words.demonyms.get(word)
        if state is not None:
            found.update(state.casefold().split())
            continue
        low = plain(word)
        if low and low not in words.connectors and low not in words.determiners:
            found.add(words.variants.get(low, low))
    return frozenset(found)
