"""Speakers, and the quotes that are theirs."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

import attrs

from claimkit.model.dates import DateMention
from claimkit.model.quote import Quote
from claimkit.model.span import Span


class SpeakerKind(StrEnum):
    """What kind of speaker it is."""

    PERSON = "person"
    ORGANISATION = "organisation"
    DOCUMENT = "document"
    GROUP = "group"
    UNNAMED = "unnamed"


_NO_IDS: Mapping[str, str] = MappingProxyType({})


def _read_only(ids: Mapping[str, str]) -> Mapping[str, str]:
    return MappingProxyType(dict(sorted(ids.items()))) if ids else _NO_IDS


@attrs.frozen(kw_only=True)
class Speaker:
    """A person or body that says something in an article.

    `name` is the fullest form printed; `aliases` are the other forms; `role` and `affiliation`
    are as printed. `mentions` are all spans that refer to it as a source, sorted.
    `external_ids` maps a scheme ("wikidata") to an id.
    """

    id: str
    name: str
    kind: SpeakerKind
    role: str | None = None
    affiliation: str | None = None
    aliases: tuple[str, ...] = ()
    mentions: tuple[Span, ...] = ()
    external_ids: Mapping[str, str] = attrs.field(
        factory=dict, converter=_read_only, hash=False, repr=False
    )

    def __reduce__(self) -> tuple[object, ...]:  # a read-only mapping does not pickle by itself
        state = {field.name: getattr(self, field.name) for field in attrs.fields(type(self))}
        state["external_ids"] = dict(self.external_ids)
        return (_rebuild_speaker, (state,))


def _rebuild_speaker(state: dict[str, object]) -> Speaker:
    return Speaker(**state)  # type: ignore[arg-type]


class ResolvedBy(StrEnum):
    """How a source mention came to its speaker."""

    EXPLICIT = "explicit"
    PRONOUN = "pronoun"
    NOMINAL = "nominal"
    DOCUMENT = "document"
    CARRIED = "carried"
    NONE = "none"


@attrs.frozen(kw_only=True)
class Attribution:
    """A quote joined to its speakers.

    Attributes:
        id: The id of the quote, since a quote has one attribution.
        speakers: Ids of the speakers; several for "Russia and Syria"; empty if unresolved.
        resolved_by: How the source mention came to them.
        evidence: The spans that show it: the mention that gave the name.
        said_on: When it was said, where the text dates it.
        confidence: 0 to 1, that quote and speaker are both right.
    """

    quote: Quote
    speakers: tuple[str, ...] = ()
    resolved_by: ResolvedBy = ResolvedBy.NONE
    evidence: tuple[Span, ...] = ()
    said_on: DateMention | None = None
    confidence: float

    @property
    def id(self) -> str:
        """The id of its quote."""
        return self.quote.id
