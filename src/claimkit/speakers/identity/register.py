"""External ids of speakers, from a table that you supply."""

from collections.abc import Iterable, Mapping

import attrs

from claimkit.model import Speaker, SpeakerKind
from claimkit.speakers.identity.identify import identify

Ids = Mapping[str, str]


def _copy(names: Mapping[str, Ids]) -> dict[str, Ids]:
    return dict(names)


@attrs.frozen(kw_only=True)
class Register:
    """A table of yours: the external ids of speakers, under the names that they go by.

    Attributes:
        names: Name → scheme → id, such as `{"Sergei Belov": {"wikidata": "Q1"}}`. A name in any
            spelling is found; several names may carry the same ids.
        language: Of the names.
    """

    names: Mapping[str, Ids] = attrs.field(converter=_copy)
    language: str = "en"
    _found: Mapping[tuple[str, ...], Ids] = attrs.field(init=False, repr=False)

    @_found.default
    def _by_key(self) -> dict[tuple[str, ...], Ids]:
        found: dict[tuple[str, ...], Ids] = {}
        for name, ids in self.names.items():
            found[("name", name)] = ids
            for kind in (SpeakerKind.PERSON, SpeakerKind.ORGANISATION):
                speaker = Speaker(id="", name=name, kind=kind)
                if key := identify(speaker, language=self.language).key:
                    found.setdefault(key, ids)
        return found

    def ids_of(self, speaker: Speaker) -> Ids:
        """The external ids of a speaker: by its key, else by a name or alias as printed."""
        key = identify(speaker, language=self.language).key
        if key and key in self._found:
            return self._found[key]
        for name in (speaker.name, *speaker.aliases):
            if ids := self._found.get(("name", name)):
                return ids
        return {}

    def apply(self, speakers: Iterable[Speaker]) -> tuple[Speaker, ...]:
        """The speakers with their external ids; what they had already goes first."""
        return tuple(
            attrs.evolve(one, external_ids={**ids, **one.external_ids})
            if (ids := self.ids_of(one))
            else one
            for one in speakers
        )
