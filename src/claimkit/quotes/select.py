"""Select the readings that hold: the surest first, one reading for each stretch of content."""

from collections.abc import Mapping, Sequence

import attrs

from claimkit.quotes.choose import LinearModel
from claimkit.quotes.keep import conflicts, keep_features, quoted_share
from claimkit.quotes.letters import BE, PARTICIPLES
from claimkit.quotes.passage import Passage
from claimkit.quotes.ranges import common, holds, size
from claimkit.quotes.readings import Reading
from claimkit.quotes.stance import INFINITIVE
from claimkit.quotes.unsaid import Frames

LEAST_CONFIDENCE = 0.38  # F1 is flat below it
LEAST_UNQUOTED = 0.4  # above it more recall is lost than precision gained
LEAST_NESTED = 0.5
MOST_SHARED = 0.3


@attrs.frozen
class Kept:
    """A reading that holds, its confidence, and the reading inside whose content it stands."""

    reading: Reading
    confidence: float
    outer: Reading | None = None


def shared(a: Reading, b: Reading) -> float:
    """Return the part of the smaller content that lies in the other one, in tokens."""
    tokens = common(a.ranges, b.ranges)
    return tokens / min(size(a.ranges), size(b.ranges)) if tokens else 0.0


def stands_in(inner: Reading, outer: Reading) -> bool:
    """Whether the cue of one reading stands in the content of the other."""
    return holds(outer.ranges, inner.clause.cue.at)


def is_unsure(passage: Passage, reading: Reading, confidence: float) -> bool:
    """Whether a reading is too unsure to hold; without quotation marks more has to speak for it."""
    if confidence >= LEAST_UNQUOTED or reading.layout:
        return False
    return confidence < LEAST_CONFIDENCE or not quoted_share(passage, reading)


def reports_in_turn(reading: Reading) -> bool:
    """Whether a reading inside another one has somebody who reports, in a clause of its own.

    The subject of a passive reports nothing: "the plan was supported by the council".
    """
    cue = reading.clause.cue
    passive = BE in cue.auxiliaries and cue.letter in PARTICIPLES
    return reading.clause.source is not None and INFINITIVE not in cue.auxiliaries and not passive


def select(
    passage: Passage,
    readings: Sequence[Reading],
    model: LinearModel,
) -> list[Kept]:
    """Return the readings that hold, in reading order.

    A reading whose content overlaps with that of a surer one is dropped, unless it stands inside
    it as something reported in turn.
    """
    held = [reading for reading in readings if reading.ranges]
    clashes = conflicts(held)
    scored = [
        (
            reading.cue_probability
            if reading.layout
            else model.probability(keep_features(passage, reading, clash)),
            n,
        )
        for n, (reading, clash) in enumerate(zip(held, clashes, strict=True))
    ]
    kept: dict[int, Kept] = {}
    near: dict[int, list[int]] = {}
    for confidence, n in sorted(scored, key=lambda item: (-item[0], item[1])):
        reading = held[n]
        rivals = [
            held[k]
            for number in range(reading.sentence - 1, reading.sentence + 2)
            for k in near.get(number, ())
        ]
        outer = _outer(reading, rivals)
        if outer is not None:
            _, over, beside = clashes[n]
            features = keep_features(passage, reading, (0.0, over, beside))
            confidence = model.probability(features)  # noqa: PLW2901 - as if it stood alone
            if confidence < LEAST_NESTED or outer.joined or not reports_in_turn(reading):
                continue
            if _crosses(reading, rivals, outer):
                continue
        elif is_unsure(passage, reading, confidence) or _overlaps(reading, rivals):
            continue
        kept[n] = Kept(reading, confidence, outer)
        for number in {reading.sentence, *_sentences(passage, reading)}:
            near.setdefault(number, []).append(n)
    return [kept[n] for n in sorted(kept)]


def _outer(reading: Reading, rivals: list[Reading]) -> Reading | None:
    """Return the reading in whose content a cue stands."""
    for rival in rivals:
        if stands_in(reading, rival):
            return rival
    return None


def _overlaps(reading: Reading, rivals: list[Reading], outer: Reading | None = None) -> bool:
    """Whether content overlaps with that of another reading than the outer one."""
    for rival in rivals:  # noqa: SIM110 - cheaper than a generator, as there are few or none
        if rival is not outer and shared(reading, rival) >= MOST_SHARED:
            return True
    return False


def _crosses(reading: Reading, rivals: list[Reading], outer: Reading) -> bool:
    """Whether nested content overlaps with another one, or leaves the one it stands in."""
    if _overlaps(reading, rivals, outer):
        return True
    return not all(
        any(start <= begin and stop <= end for start, end in outer.ranges)
        for begin, stop in reading.ranges
    )


def without_supposed(passage: Passage, kept: Sequence[Kept], frames: Frames) -> list[Kept]:
    """Leave out what is only asked or supposed inside something reported.

    "She asked whether the mayor believed that the pier was safe." What stands inside one that is
    left out then stands inside the next one around it.
    """
    dropped = {
        id(one.reading): one.outer
        for one in kept
        if one.outer is not None
        and one.reading.clause.source is not None
        and frames.is_supposed(
            passage,
            passage.sentences[one.reading.sentence].start,
            one.reading.clause.source[0],
        )
    }
    return [_outside(one, dropped) for one in kept if id(one.reading) not in dropped]


def _outside(kept: Kept, dropped: Mapping[int, Reading | None]) -> Kept:
    """Return a reading inside the nearest one around it that is not dropped."""
    outer = kept.outer
    while outer is not None and id(outer) in dropped:
        outer = dropped[id(outer)]
    return kept if outer is kept.outer else attrs.evolve(kept, outer=outer)


def _sentences(passage: Passage, reading: Reading) -> list[int]:
    """The sentences that a reading's joined pieces stand in."""
    if not reading.joined:
        return []
    last = reading.ranges[-1][0]
    found = []
    for number in range(reading.sentence, len(passage.sentences)):
        if passage.sentences[number].start > last:
            break
        found.append(number)
    return found
