"""Models that remember what they were asked, and the steps of a reading told with them."""

from collections.abc import Iterable, Sequence
from typing import Any

import attrs

from claimkit.model import Span
from claimkit.quotes.choose import SCALE, LinearModel
from claimkit.quotes.clause import Clause
from claimkit.quotes.ends import END, end_places
from claimkit.quotes.explain.values import Option, Step, Weight
from claimkit.quotes.lefts import LEFT, left_end, left_places
from claimkit.quotes.models import Models
from claimkit.quotes.passage import Passage, Sentence
from claimkit.quotes.phrases import find_phrases
from claimkit.quotes.ranges import Range
from claimkit.quotes.readings import Likely, Reading, read_cues
from claimkit.quotes.sources import source_candidates
from claimkit.quotes.starts import start_places

MOST_WEIGHTS = 6
EDGE_WORDS = 3
WALKS = (LEFT, END)

Place = tuple[Range | None, bool]
"""The tokens of an option, None for nobody, and whether it was chosen."""

Answer = tuple[tuple[str, ...], float]
"""What was asked, and the probability of it."""

ARRIVED: Answer = ((), 1.0)
"""The last place of a walk is not asked for: content that reaches it ends there."""


class AskedModel(LinearModel):
    """A model that remembers what it was asked, and what it answered."""

    def __init__(self, model: LinearModel) -> None:
        super().__init__(model.name, model.weights)
        self.answers: list[Answer] = []

    def probability(self, features: Iterable[str]) -> float:
        """Answer as the model does."""
        asked = tuple(features)
        answer = super().probability(asked)
        self.answers.append((asked, answer))
        return answer


def largest_weights(model: LinearModel, features: Sequence[str]) -> tuple[Weight, ...]:
    """Return the features that weigh most, the heaviest first."""
    every = {feature: model.weights[feature] for feature in features if feature in model.weights}
    ranked = sorted(every.items(), key=lambda pair: (-abs(pair[1]), pair[0]))
    return tuple(Weight(feature=f, weight=w / SCALE) for f, w in ranked[:MOST_WEIGHTS])


def span_of(passage: Passage, part: Range) -> Span:
    """Return the span of some tokens."""
    return Span(passage.starts[part[0]], passage.end(part[1] - 1))


def make_option(
    passage: Passage,
    place: Place,
    model: LinearModel,
    features: Sequence[str],
    probability: float,
) -> Option:
    """Return an option of a decision, with what speaks for and against it."""
    part, chosen = place
    span = None if part is None or part[0] == part[1] else span_of(passage, part)
    return Option(
        words=span.of(passage.text) if span else "",
        span=span,
        probability=probability,
        chosen=chosen,
        weights=largest_weights(model, features),
    )


def tell_steps(
    passage: Passage, sentence: Sentence, reading: Reading, strong: Sequence[int], models: Models
) -> tuple[Step, ...]:
    """Ask the decisions of a reading again, and tell what was asked and answered."""
    asked = {
        field.name: AskedModel(model)
        for field in attrs.fields(Models)
        if isinstance(model := getattr(models, field.name), LinearModel)
    }
    changes: dict[str, Any] = dict(asked)
    again = attrs.evolve(models, **changes)
    clause = reading.clause
    phrases = find_phrases(passage.shape, sentence.start, sentence.end)
    likely = Likely(reading.sentence, clause.cue, reading.cue_probability, strong, phrases)
    parts = read_cues(passage, [likely], again)[0].ranges
    places = _places(passage, sentence, clause, parts, models.seams)
    candidates = source_candidates(sentence, clause.cue, phrases)
    places["source"] = [(phrase, phrase == clause.source) for phrase, _ in candidates]
    places["no_source"] = [(None, clause.source is None)]
    steps: list[Step] = []
    for name, model in asked.items():
        answers = model.answers
        if name in WALKS and len(answers) == len(places[name]) - 1:
            answers = [*answers, ARRIVED]
        options = tuple(
            make_option(passage, place, model, features, answer)
            for place, (features, answer) in zip(places.get(name, ()), answers, strict=False)
        )
        if options:
            steps.append(Step(decision=name, options=options))
    return tuple(steps)


def _places(
    passage: Passage,
    sentence: Sentence,
    clause: Clause,
    parts: Sequence[Range],
    seams: frozenset[str],
) -> dict[str, list[Place]]:
    """Where the options of the decisions about content stand, in the order of the walks."""
    before = [part for part in parts if part[0] < clause.left]
    behind = [part for part in parts if part[0] >= clause.right]
    left = left_places(passage, sentence, left_end(passage, sentence, clause))
    right = start_places(passage, sentence, clause)
    ends = end_places(passage, sentence, behind[-1][0], seams) if behind else []

    def edges(places: Iterable[int], chosen: set[int]) -> list[Place]:
        last = sentence.end
        return [((at, min(at + EDGE_WORDS, last)), at in chosen) for at in places]

    return {
        "left_side": [((sentence.start, clause.left), bool(before))],
        "right_side": [((clause.right, sentence.end), bool(behind))],
        "left": edges(left, {start for start, _ in before}),
        "start": edges(right, {start for start, _ in behind}),
        "end": edges(ends, {end for _, end in behind}),
    }
