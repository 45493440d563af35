"""What became of each reading, and why."""

from collections.abc import Iterator, Sequence

import attrs

from claimkit.lang.pack import LanguagePack
from claimkit.quotes.choose import LinearModel, load_model
from claimkit.quotes.explain.values import Outcome
from claimkit.quotes.keep import KEEP, conflicts, keep_features
from claimkit.quotes.models import load_models
from claimkit.quotes.nested import find_nested, witnesses
from claimkit.quotes.passage import Passage
from claimkit.quotes.readings import Reading
from claimkit.quotes.select import (
    LEAST_CONFIDENCE,
    LEAST_NESTED,
    LEAST_UNQUOTED,
    MOST_SHARED,
    Kept,
    is_unsure,
    reports_in_turn,
    select,
    shared,
    stands_in,
)


@attrs.frozen
class Verdict:
    """What became of a reading; `features` are those of the last decision, if it was asked."""

    reading: Reading
    outcome: Outcome
    why: str
    confidence: float | None = None
    features: Sequence[str] | None = None


def judge(
    passage: Passage, readings: Sequence[Reading], model: LinearModel, sentence: int
) -> list[Verdict]:
    """Select among the readings, and tell of each of a sentence what became of it."""
    kept = select(passage, readings, model)
    by_reading = {id(one.reading): one for one in kept}
    held = [reading for reading in readings if reading.ranges]
    clashes = {id(r): clash for r, clash in zip(held, conflicts(held), strict=True)}
    verdicts: list[Verdict] = []
    for reading in [r for r in readings if r.sentence == sentence]:
        if not reading.ranges:
            what = "has no content"
            verdicts.append(Verdict(reading, Outcome.DROPPED, what))
            continue
        one = by_reading.get(id(reading))
        outer = _outer(reading, one, kept)
        under, over, beside = clashes[id(reading)]
        features = keep_features(passage, reading, (0.0 if outer else under, over, beside))
        sure = reading.cue_probability if reading.layout else model.probability(features)
        asked = None if reading.layout else features
        outcome, why = _reason(passage, reading, one, sure, outer, kept)
        verdicts.append(Verdict(reading, outcome, why, sure, asked))
    return verdicts


def judge_nested(
    passage: Passage, readings: Sequence[Reading], lang: LanguagePack, sentence: int
) -> Iterator[Verdict]:
    """Yield what rules find in a sentence inside what its readings report."""
    words = witnesses(lang)
    if words is None:
        return
    kept = select(passage, readings, load_model(lang, KEEP))
    for one in find_nested(passage, kept, words, load_models(lang).lexicon):
        if one.reading.sentence == sentence and one.outer is not None:
            inside = f"stands in what “{one.outer.clause.cue.word}” reports"
            why = f"by its rule, {one.reading.layout}; {inside}"
            yield Verdict(one.reading, Outcome.NESTED, why, one.confidence)


def _outer(reading: Reading, one: Kept | None, kept: Sequence[Kept]) -> Reading | None:
    """Return the reading in whose content this one stands, if one that holds."""
    if one is not None:
        return one.outer
    others = (k.reading for k in kept)
    return next((r for r in others if r is not reading and stands_in(reading, r)), None)


def _reason(
    passage: Passage,
    reading: Reading,
    one: Kept | None,
    sure: float,
    outer: Reading | None,
    kept: Sequence[Kept],
) -> tuple[Outcome, str]:
    """Tell what became of a reading with content, and why."""
    if one is not None:
        if outer is None:
            by = f"by its layout, {reading.layout}" if reading.layout else f"{sure:.2f} is enough"
            return Outcome.KEPT, by
        return Outcome.NESTED, f"stands in what “{outer.clause.cue.word}” reports"
    if outer is not None:
        inside = f"stands in what “{outer.clause.cue.word}” reports"
        return Outcome.DROPPED, f"{inside}, {_why_not_nested(reading, sure)}"
    if is_unsure(passage, reading, sure):
        least = LEAST_CONFIDENCE if sure < LEAST_CONFIDENCE else LEAST_UNQUOTED
        return Outcome.DROPPED, f"too unsure: {sure:.2f} is less than {least}"
    surer = (k.reading for k in kept if shared(reading, k.reading) >= MOST_SHARED)
    rival = next(surer, None)
    of = f" of “{rival.clause.cue.word}”" if rival is not None else ""
    return Outcome.DROPPED, f"shares content with a surer reading{of}"


def _why_not_nested(reading: Reading, sure: float) -> str:
    what = "and is not wholly inside one piece of it"
    if sure < LEAST_NESTED:
        what = f"and {sure:.2f} is less than {LEAST_NESTED}"
    elif not reports_in_turn(reading):
        what = "and nobody reports it in a clause of its own"
    return what
