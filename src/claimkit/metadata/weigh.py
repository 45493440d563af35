"""Choose among what the carriers of a page state: by measured reliability, summed."""

import math
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from importlib.resources import files
from operator import itemgetter

import attrs

from claimkit.metadata.candidate import Candidate, Value
from claimkit.model import Origin, PartialDate, Rejected
from claimkit.model.printed import printed

TABLE = "reliability.tsv"
UNKNOWN = 0.0
LIMIT = 0.999
MOST_REJECTED = 20


@attrs.frozen(kw_only=True)
class Reliability:
    """How often a carrier is right about a field, and what its word weighs (log odds)."""

    pages: int
    right: int
    weight: float


@cache
def reliabilities() -> Mapping[tuple[str, str], Reliability]:
    """Return the measured table: (field, carrier) → reliability."""
    text = (files("claimkit.metadata") / TABLE).read_text(encoding="utf-8")
    table: dict[tuple[str, str], Reliability] = {}
    for line in text.splitlines():
        if line and not line.startswith("#"):
            field, carrier, pages, right, weight = line.split("\t")
            table[field, carrier] = Reliability(
                pages=int(pages), right=int(right), weight=float(weight)
            )
    return table


@attrs.define(kw_only=True)
class Group:
    """Candidates that state the same value, the weightiest first."""

    key: str
    candidates: list[Candidate]
    score: float


def weight_of(candidate: Candidate) -> float:
    """Return the log odds of a candidate: measured, or from its own confidence."""
    known = reliabilities().get((candidate.field, candidate.carrier))
    if known is not None:
        return known.weight
    sure = min(LIMIT, max(1 - LIMIT, candidate.confidence))
    return math.log(sure / (1 - sure))


def grouped(candidates: Iterable[Candidate], key: Callable[[Value], str]) -> list[Group]:
    """Group candidates that state the same, the weightiest group first."""
    groups: dict[str, dict[str, Candidate]] = {}
    for candidate in candidates:
        name = key(candidate.value)
        if name:
            groups.setdefault(name, {}).setdefault(candidate.carrier, candidate)
    ranked = [_group(name, list(found.values())) for name, found in groups.items()]
    return sorted(ranked, key=lambda group: -group.score)


def _group(name: str, candidates: list[Candidate]) -> Group:
    if len(candidates) == 1:
        return Group(key=name, candidates=candidates, score=weight_of(candidates[0]))
    weighed = [(weight_of(candidate), candidate) for candidate in candidates]
    weighed.sort(key=itemgetter(0), reverse=True)
    ranked = [candidate for _, candidate in weighed]
    return Group(key=name, candidates=ranked, score=sum(weight for weight, _ in weighed))


def choose(
    candidates: Iterable[Candidate], key: Callable[[Value], str], none: float | None = 0.0
) -> tuple[Value, Origin] | None:
    """Return the value that most speaks for, with its origin; None if nothing is sure enough.

    Args:
        candidates: What the carriers state.
        key: What makes two values the same; "" leaves a value out.
        none: What speaks for the page stating nothing, in log odds; None: a value is taken.
    """
    ranked = grouped(candidates, key)
    if not ranked or (none is not None and ranked[0].score <= none):
        return None
    winner = _winner(ranked[0])
    confidence = _share(ranked, none)
    origin = Origin(
        carrier=winner.carrier,
        selector=winner.selector,
        span=winner.span,
        confidence=round(confidence, 3),
        rejected=tuple(_rejected(ranked, winner))[:MOST_REJECTED],
    )
    return winner.value, origin


def _winner(best: Group) -> Candidate:
    """Return the candidate that stands for a group: one that states most, and states it itself."""
    if len(best.candidates) == 1:
        return best.candidates[0]
    stated = [candidate for candidate in best.candidates if not candidate.is_hint]
    return next(filter(_has_time, stated), (stated or best.candidates)[0])


def _has_time(candidate: Candidate) -> bool:
    """Whether it is a date that says more than others of the same day."""
    return isinstance(candidate.value, PartialDate) and candidate.value.hour is not None


def _share(ranked: list[Group], none: float | None) -> float:
    top = ranked[0].score
    others = [group.score for group in ranked] + ([none] if none is not None else [])
    return 1 / sum(math.exp(min(60.0, score - top)) for score in others)


def _rejected(ranked: list[Group], winner: Candidate) -> Iterable[Rejected]:
    best = ranked[0]
    reason = f"says the same as {winner.carrier}"
    for other in best.candidates:
        if other is winner:
            continue
        yield Rejected(value=printed(other.value), carrier=other.carrier, reason=reason)
    for group in ranked[1:]:
        count = len(best.candidates)
        reason = f"weighs {group.score:.1f}; {count} for the winner weigh {best.score:.1f}"
        for other in group.candidates:
            yield Rejected(value=printed(other.value), carrier=other.carrier, reason=reason)
