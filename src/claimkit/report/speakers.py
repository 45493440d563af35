"""The speakers of an article, each with its own look: a colour, a line and a label."""

import unicodedata
from collections import Counter
from collections.abc import Iterable

import attrs

from claimkit.model import Analysis, Speaker, SpeakerKind
from claimkit.report.links import web_link

HUES, LINES = 8, 5
"""Colours and kinds of lines in the style sheet: without a common divisor, so 40 pairs."""
MOST_LETTERS = 3


@attrs.frozen(kw_only=True)
class OutsideId:
    """An id of a speaker elsewhere; `link` only where the id is an address of the web."""

    scheme: str
    value: str
    link: str | None = None


@attrs.frozen(kw_only=True)
class SpeakerView:
    """A speaker as the page shows it.

    Attributes:
        number: From 1 in the order of their first quotes; 0 stands for a speaker not known.
        label: At most three letters, and a number where others have the same.
        hue: The number of the colour, 0 to 8; 0 is grey.
        line: The number of the kind of line, 0 to 4.
        quotes: How many quotes are theirs.
    """

    number: int
    name: str
    label: str
    hue: int = 0
    line: int = 0
    quotes: int = 0
    kind: SpeakerKind = SpeakerKind.UNNAMED
    role: str | None = None
    affiliation: str | None = None
    aliases: tuple[str, ...] = ()
    ids: tuple[OutsideId, ...] = ()


def view_speakers(analysis: Analysis) -> dict[str, SpeakerView]:
    """Return the speakers by their ids: those of quotes in order, then those who say nothing."""
    counts = Counter(who for one in analysis.attributions for who in dict.fromkeys(one.speakers))
    known = {speaker.id: speaker for speaker in analysis.speakers}
    order = [who for who in dict.fromkeys((*counts, *known)) if who in known]
    labels = _labels(known[who].name for who in order)
    return {
        who: _view(known[who], number, label, counts[who])
        for number, (who, label) in enumerate(zip(order, labels, strict=True), start=1)
    }


def nobody(quotes: int = 0) -> SpeakerView:
    """Return what stands for a speaker who is not known."""
    return SpeakerView(number=0, name="", label="?", quotes=quotes)


def _view(speaker: Speaker, number: int, label: str, quotes: int) -> SpeakerView:
    return SpeakerView(
        number=number,
        name=speaker.name,
        label=label,
        hue=1 + (number - 1) % HUES,
        line=(number - 1) % LINES,
        quotes=quotes,
        kind=speaker.kind,
        role=speaker.role,
        affiliation=speaker.affiliation,
        aliases=speaker.aliases,
        ids=tuple(
            OutsideId(scheme=scheme, value=value, link=web_link(value))
            for scheme, value in speaker.external_ids.items()
        ),
    )


def _labels(names: Iterable[str]) -> list[str]:
    given: Counter[str] = Counter()
    labels = []
    for name in names:
        label = initials(name)
        given[label] += 1
        labels.append(label if given[label] == 1 else f"{label}{given[label]}")
    return labels


def initials(name: str) -> str:
    """Return the first letters of the words of a name; of a single word its first two.

    >>> initials("Joint River Commission"), initials("the weekly Delta"), initials("records")
    ('JRC', 'D', 'Re')
    """
    words = [word for word in unicodedata.normalize("NFC", name).split() if word[0].isalnum()]
    if not words:
        return "–"
    if len(words) == 1:
        return words[0][:2].capitalize() if words[0][:2].islower() else words[0][:2]
    capital = [word for word in words if not word[0].islower()] or words
    return "".join(word[0].upper() for word in capital[:MOST_LETTERS])
