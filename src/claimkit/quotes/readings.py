"""Readings: what each possible cue would say if it were one, and how probable each choice is."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

import attrs

from claimkit.quotes import cues, ends, lefts, sides, sources, starts
from claimkit.quotes.boundary import LEAST_SURVIVAL, choose_boundary
from claimkit.quotes.choose import LinearModel
from claimkit.quotes.clause import Clause, make_clause
from claimkit.quotes.cues import Cue
from claimkit.quotes.lexicon import OwnCounts
from claimkit.quotes.models import Models
from claimkit.quotes.passage import Passage, Sentence
from claimkit.quotes.phrases import Phrase, find_phrases

LEAST_CUE, QUOTED = 0.3, 0.5
LEAST_REST = 5
CERTAIN = 0.85
EVEN = 0.5

Range = tuple[int, int]
"""Tokens, half-open."""


@attrs.define
class Reading:
    """One possible attribution: its clause, its content as token ranges, and how sure each is.

    `joined` counts the quoted sentences that were added; `layout` names the layout that gave it.
    """

    sentence: int
    clause: Clause
    cue_probability: float
    source_probability: float
    side_probability: float
    ranges: list[Range]
    overlap: float
    joined: int = 0
    layout: str = ""


def choose_source(
    passage: Passage, sentence: Sentence, cue: Cue, phrases: list[Phrase], models: Models
) -> tuple[Phrase | None, float]:
    """Return the most probable source of a cue, and its probability."""
    clause = sources.verb_phrase(passage.shape, cue)
    best: Phrase | None = None
    first = total = 0.0
    for candidate in sources.source_candidates(sentence, cue, phrases):
        features = sources.source_features(
            passage, sentence, cue, candidate, clause, models.lexicon
        )
        probability = models.source.probability(features)
        total += probability
        if probability > first:
            best, first = candidate[0], probability
        if probability > CERTAIN:
            break
    else:
        unnamed = models.no_source.probability(sources.no_source_features(passage, sentence, cue))
        total += unnamed
        if unnamed > first:
            best, first = None, unnamed
    return best, first / (total or 1.0)


def choose_sides(
    passage: Passage, sentence: Sentence, clause: Clause, models: Models
) -> tuple[bool, bool, float]:
    """Return whether content stands to the left, to the right, and the probability of it."""
    features = sides.side_features(passage, sentence, clause)
    left = right = 0.0
    if clause.left > sentence.start:
        left = models.left_side.probability(features)
    if clause.right < sentence.end:
        right = models.right_side.probability(features)
    either = left >= EVEN or right >= EVEN
    has_left = left >= EVEN or (not either and left > right)
    has_right = right >= EVEN or (not either and right >= left)
    sure = (left if has_left else 1.0 - left) * (right if has_right else 1.0 - right)
    return has_left, has_right, sure


def choose_right(
    passage: Passage,
    sentence: Sentence,
    clause: Clause,
    mode: str,
    strong: Sequence[int],
    models: Models,
) -> tuple[Range, float] | None:
    """Return the content to the right of a clause with its expected overlap."""
    places = starts.start_places(passage, sentence, clause)
    best, best_probability, survival = -1, 0.0, 1.0
    for place in places:
        features = starts.start_features(passage, sentence, clause, mode, place)
        probability = models.start.probability(features)
        if survival * probability > best_probability:
            best, best_probability = place, survival * probability
        survival *= 1.0 - probability
        if survival < best_probability:
            break
    if best < 0:
        return None
    boundaries = ends.end_places(passage, sentence, best, models.seams)
    stops: list[float] = []
    survival = 1.0
    for end in boundaries:
        features = ends.end_features(passage, sentence, clause, mode, best, end, strong)
        stops.append(models.end.probability(features))
        survival *= 1.0 - stops[-1]
        if survival < LEAST_SURVIVAL:
            break
    end, overlap = choose_boundary(boundaries, stops, best)
    return (best, end), overlap


def choose_left(
    passage: Passage, sentence: Sentence, clause: Clause, models: Models
) -> tuple[Range, float] | None:
    """Return the content to the left of a clause with its expected overlap."""
    end = lefts.left_end(passage, sentence, clause)
    if end <= sentence.start:
        return None
    places = lefts.left_places(passage, sentence, end)
    stops: list[float] = []
    survival = 1.0
    for place in places:
        features = lefts.left_features(passage, sentence, clause, end, place)
        stops.append(models.left.probability(features))
        survival *= 1.0 - stops[-1]
        if survival < LEAST_SURVIVAL:
            break
    start, overlap = choose_boundary(places, stops, end)
    return (start, end), overlap


def interrupted(passage: Passage, sentence: Sentence, clause: Clause) -> Range | None:
    """Return the quotation after a clause that goes on with the one before it.

    A quotation whose last words end in a comma, inside the marks, goes on in the same sentence:
    "We came," she told a crowd in Oslo, "and we saw."
    """
    shape, before = passage.shape, clause.left - 1
    while before > sentence.start and shape[before] in ",-":
        before -= 1
    comma = "," in passage.inner[before - 1 : before + 1]
    if shape[before] != "”" or not comma:
        return None
    quote = shape.find("“", clause.right, sentence.end)
    if quote < 0 or shape[quote - 1] not in ",:-":
        return None
    end = passage.ranges[passage.quoted[quote]][1]
    return (quote, end) if end - quote >= LEAST_REST else None


def read_clause(
    passage: Passage,
    sentence: Sentence,
    clause: Clause,
    strong: Sequence[int],
    models: Models,
) -> tuple[float, list[Range], float]:
    """Return the probability of the sides, the content's tokens and their expected overlap."""
    has_left, has_right, probability = choose_sides(passage, sentence, clause, models)
    parts: list[tuple[Range, float]] = []
    if has_left:
        left = choose_left(passage, sentence, clause, models)
        if left:
            parts.append(left)
    goes_on = interrupted(passage, sentence, clause) if has_left else None
    if goes_on is not None:
        parts.append((goes_on, 1.0))
    elif has_right:
        mode = "b" if has_left else "r"
        right = choose_right(passage, sentence, clause, mode, strong, models)
        if right:
            parts.append(right)
    size = sum(b - a for (a, b), _ in parts) or 1
    overlap = sum(value * (b - a) for (a, b), value in parts) / size
    return probability, [part for part, _ in parts], overlap


def read_passage_cues(
    passage: Passage,
    models: Models,
    own: OwnCounts | None = None,
    least: float = LEAST_CUE,
    skip: AbstractSet[int] = frozenset(),
) -> list[Reading]:
    """Return a reading for each token that may be a cue, in reading order.

    Args:
        passage: The passage.
        models: The models of its language.
        own: Counts of the passage's own words, if the cue lexicon was measured on it.
        least: Tokens that are less probably a cue are left out; beside quoted words much less is
            enough, as somebody must have said them.
        skip: The numbers of sentences that are read in another way.
    """
    readings: list[Reading] = []
    for number, found in enumerate(cues.find_cues(passage, models.lexicon, own)):
        if not found or number in skip:
            continue
        sentence = passage.sentences[number]
        strong = cues.strong_cues(found)
        likely = _likely_cues(passage, sentence, found, strong, models.cue, least)
        if likely:
            phrases = find_phrases(passage.shape, sentence.start, sentence.end)
            readings += [
                _read(passage, number, cue, probability, strong, phrases, models)
                for cue, probability in likely
            ]
    return readings


def _likely_cues(
    passage: Passage,
    sentence: Sentence,
    found: list[Cue],
    strong: Sequence[int],
    model: LinearModel,
    least: float,
) -> list[tuple[Cue, float]]:
    """Return the candidates that are probable enough; beside quoted words at least the best one."""
    quote = passage.shape.find("“", sentence.start, sentence.end)
    if quote >= 0:
        least *= QUOTED
    scored = [
        (cue, model.probability(cues.cue_features(passage, sentence, cue, strong))) for cue in found
    ]
    likely = [(cue, probability) for cue, probability in scored if probability >= least]
    if not likely and quote >= 0 and _is_announced(passage, quote):
        likely = [max(scored, key=lambda pair: pair[1])]
    return likely


def _is_announced(passage: Passage, quote: int) -> bool:
    """Whether quoted words are speech by their place: several, after a comma or a colon."""
    start, end = passage.ranges[passage.quoted[quote]]
    return end - start >= LEAST_REST and passage.shape[start - 1 : start] in {",", ":"}


def _read(
    passage: Passage,
    number: int,
    cue: Cue,
    probability: float,
    strong: Sequence[int],
    phrases: list[Phrase],
    models: Models,
) -> Reading:
    """Read a candidate as a cue."""
    sentence = passage.sentences[number]
    source, sure = choose_source(passage, sentence, cue, phrases, models)
    clause = make_clause(passage, sentence, cue, source)
    side, ranges, overlap = read_clause(passage, sentence, clause, strong, models)
    return Reading(number, clause, probability, sure, side, ranges, overlap)


__all__ = ["Reading", "read_passage_cues"]
