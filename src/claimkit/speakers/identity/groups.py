"""Group the speakers of any number of articles that are the same."""

from collections.abc import Sequence

from claimkit.model import Speaker, SpeakerKind
from claimkit.speakers.identity.identify import identify, same_speaker
from claimkit.speakers.identity.register import Register
from claimkit.speakers.mentions.mention import is_acronym


def group_speakers(
    speakers: Sequence[Speaker], *, register: Register | None = None, language: str = "en"
) -> tuple[tuple[int, ...], ...]:
    """Group speakers of any number of articles that are the same.

    Two are one if an external id is, or their key is. A form that says less than a key (an
    initial, an abbreviation) joins a group only if it fits exactly one.

    Args:
        speakers: In any order.
        register: Gives external ids to those that have none.
        language: Of their articles.

    Returns:
        Positions of the speakers, each in one group, groups in the order of their first one.
    """
    given = register.apply(speakers) if register is not None else tuple(speakers)
    groups: list[list[int]] = []
    by_key: dict[tuple[str, ...], list[int]] = {}
    loose: list[int] = []
    for at, speaker in enumerate(given):
        keys = _keys(speaker, language)
        if not keys:
            loose.append(at)
            continue
        known = next((by_key[key] for key in keys if key in by_key), None)
        if known is None or not _may_join(speaker, [given[one] for one in known], language):
            known = []
            groups.append(known)
        known.append(at)
        for key in keys:
            by_key.setdefault(key, known)
    _join_loose(loose, groups, given, language)
    return tuple(sorted(tuple(sorted(group)) for group in groups))


def _may_join(speaker: Speaker, group: list[Speaker], language: str) -> bool:
    """Whether no middle name tells a person from one of a group ("Omar A. Roe", "Omar B. Roe")."""
    ids = set(speaker.external_ids.items())
    if speaker.kind is not SpeakerKind.PERSON or any(
        ids & set(one.external_ids.items()) for one in group
    ):
        return True
    return all(same_speaker(speaker, one, language=language) for one in group)


def _keys(speaker: Speaker, language: str) -> list[tuple[str, ...]]:
    ids = [("id", scheme, name) for scheme, name in sorted(speaker.external_ids.items())]
    key = identify(speaker, language=language).key
    short = is_acronym(speaker.name) and speaker.kind is SpeakerKind.ORGANISATION
    return [*ids, *([key] if key and not (short and not ids) else [])]


def _join_loose(
    loose: Sequence[int], groups: list[list[int]], speakers: Sequence[Speaker], language: str
) -> None:
    """Put what is left to the one group that it fits; else it stands alone."""
    whole = list(groups)
    alone: dict[object, list[int]] = {}
    for at in loose:
        fitting = [
            group
            for group in whole
            if same_speaker(speakers[at], speakers[group[0]], language=language)
        ]
        if len(fitting) == 1:
            fitting[0].append(at)
            continue
        short = identify(speakers[at], language=language).short
        key: object = (short, len(fitting)) if short and not fitting else at
        if key in alone:
            alone[key].append(at)
            continue
        alone[key] = [at]
        groups.append(alone[key])
