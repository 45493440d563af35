"""Readings: what each possible cue would say, if it were one, with the probability of each choice."""

from collections.abc import Sequence, Set
from functools import cache

import attrs

from claimkit.lang.pack import LanguagePack
from claimkit.quotes import contents, cues, sources
from claimkit.quotes.choose import LinearModel, load_model, logistic
from claimkit.quotes.contents import MODES, Clause
from claimkit.quotes.cues import Cue
from claimkit.quotes.lexicon import Count, CueLexicon, cue_lexicon
from claimkit.quotes.passage import Passage, Sentence
from claimkit.quotes.phrases import Phrase, find_phrases

LEAST_CUE = 0.08

Range = tuple[int, int]
"""Tokens, half-open."""


@attrs.frozen
class Models:
    """The linear models of a language, one for each small decision."""

    lexicon: CueLexicon
    cue: LinearModel
    source: LinearModel
    mode: dict[str, LinearModel]
    start: LinearModel
    end: LinearModel
    left: LinearModel


@cache
def load_models(lang: LanguagePack) -> Models:
    """Load the models of a language; once."""
    return Models(
        lexicon=cue_lexicon(lang),
        cue=load_model(lang, "cue"),
        source=load_model(lang, "source"),
        mode={mode: load_model(lang, f"mode-{mode}") for mode in MODES},
        start=load_model(lang, "start"),
        end=load_model(lang, "end"),
        left=load_model(lang, "left"),
    )


@attrs.define
class Reading:
    """One possible attribution: its clause, its content as token ranges, and how sure each is.

    `joined` counts the quoted sentences that were added; `layout` names the layout that gave it.
    """

    sentence: int
    clause: Clause
    cue_probability: float
    source_probability: float
    source_margin: float
    mode: str
    mode_probability: float
    ranges: list[Range]
    overlap: float
    joined: int = 0
    layout: str = ""


def choose_source(
    passage: Passage, sentence: Sentence, cue: Cue, phrases: list[Phrase], models: Models
) -> tuple[Phrase | None, float, float]:
    """Return the most probable source of a cue, its probability and its lead over the next."""
    context = sources.cue_context(passage, sentence, cue)
    candidates = sources.source_candidates(sentence, cue, phrases)
    scored = [
        models.source.probability(
            sources.source_features(passage, sentence, cue, candidate, context, models.lexicon)
        )
        for candidate in candidates
    ]
    best = max(range(len(scored)), key=scored.__getitem__)
    total = sum(scored) or 1.0
    rest = max((p for k, p in enumerate(scored) if k != best), default=0.0)
    return candidates[best].phrase, scored[best] / total, (scored[best] - rest) / total


def choose_mode(
    passage: Passage, sentence: Sentence, clause: Clause, models: Models
) -> tuple[str, float]:
    """Return on which side of the clause the content stands, and the probability."""
    features = contents.mode_features(passage, sentence, clause)
    room = {
        "right": clause.right < sentence.end,
        "left": clause.left > sentence.start,
        "none": True,
    }
    room["both"] = room["right"] and room["left"]
    scores = {mode: models.mode[mode].probability(features) for mode in MODES if room[mode]}
    total = sum(scores.values()) or 1.0
    best = max(scores, key=lambda mode: (scores[mode], mode))
    return best, scores[best] / total


def choose_right(
    passage: Passage,
    sentence: Sentence,
    clause: Clause,
    mode: str,
    found: Sequence[Cue],
    models: Models,
) -> tuple[Range, float] | None:
    """Return the content to the right of a clause with its expected overlap."""
    places = contents.start_places(passage, sentence, clause)
    best, best_probability, survival = -1, 0.0, 1.0
    for place in places:
        features = contents.start_features(passage, sentence, clause, mode, place)
        probability = models.start.probability(features)
        if survival * probability > best_probability:
            best, best_probability = place, survival * probability
        survival *= 1.0 - probability
        if survival < best_probability:
            break
    if best < 0:
        return None
    ends = contents.end_places(passage, sentence, best)
    context = contents.end_context(clause, mode, contents.content_type(passage, best))
    stops: list[float] = []
    survival = 1.0
    for end in ends:
        features = contents.end_features(passage, sentence, best, end, context, found)
        stops.append(models.end.probability(features))
        survival *= 1.0 - stops[-1]
        if survival < contents.LEAST_SURVIVAL:
            break
    end, overlap = contents.choose_boundary(ends, stops, best)
    return (best, end), overlap


def choose_left(
    passage: Passage, sentence: Sentence, clause: Clause, models: Models
) -> tuple[Range, float] | None:
    """Return the content to the left of a clause with its expected overlap."""
    end = contents.left_end(passage, sentence, clause)
    if end <= sentence.start:
        return None
    places = contents.left_places(passage, sentence, end)
    stops: list[float] = []
    survival = 1.0
    for place in places:
        features = contents.left_features(passage, sentence, clause, end, place)
        stops.append(models.left.probability(features))
        survival *= 1.0 - stops[-1]
        if survival < contents.LEAST_SURVIVAL:
            break
    start, overlap = contents.choose_boundary(places, stops, end)
    return (start, end), overlap


def read_clause(
    passage: Passage,
    number: int,
    clause: Clause,
    found: Sequence[Cue],
    models: Models,
) -> tuple[str, float, list[Range], float]:
    """Return mode, its probability, the content's token ranges and their expected overlap."""
    sentence = passage.sentences[number]
    mode, probability = choose_mode(passage, sentence, clause, models)
    parts: list[tuple[Range, float]] = []
    if mode in {"left", "both"}:
        left = choose_left(passage, sentence, clause, models)
        if left:
            parts.append(left)
    if mode in {"right", "both"}:
        right = choose_right(passage, sentence, clause, mode, found, models)
        if right:
            parts.append(right)
    size = sum(b - a for (a, b), _ in parts) or 1
    overlap = sum(value * (b - a) for (a, b), value in parts) / size
    return mode, probability, [part for part, _ in parts], overlap


def read_passage_cues(
    passage: Passage,
    models: Models,
    own: dict[str, tuple[Count, Count]] | None = None,
    least: float = LEAST_CUE,
    skip: Set[int] = frozenset(),
) -> list[Reading]:
    """Return a reading for each token that may be a cue, in reading order.

    Args:
        passage: The passage.
        models: The models of its language.
        own: Counts of the passage's own words, if the cue lexicon was measured on it.
        least: Tokens that are less probably a cue are left out.
        skip: The numbers of sentences that are read in another way.
    """
    readings: list[Reading] = []
    for number, sentence in enumerate(passage.sentences):
        if number in skip:
            continue
        found = cues.find_cues(passage, sentence, models.lexicon, own)
        phrases: list[Phrase] | None = None
        for cue in found:
            features = cues.cue_features(passage, sentence, cue, found)
            probability = models.cue.probability(features)
            if probability < least:
                continue
            if phrases is None:
                phrases = find_phrases(passage.shape, sentence.start, sentence.end)
            source, sure, margin = choose_source(passage, sentence, cue, phrases, models)
            clause = contents.make_clause(passage, sentence, cue, source)
            mode, mode_sure, ranges, overlap = read_clause(passage, number, clause, found, models)
            readings.append(
                Reading(
                    number, clause, probability, sure, margin, mode, mode_sure, ranges, overlap
                )
            )
    return readings


__all__ = ["Models", "Reading", "load_models", "logistic", "read_passage_cues"]
