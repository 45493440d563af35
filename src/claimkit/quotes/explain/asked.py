"""Models that remember what they were asked, and the steps of a reading told with them."""

from collections.abc import Iterable, Sequence

import attrs

from claimkit.quotes.choose import SCALE, Facts, LinearModel
from claimkit.quotes.cues import Cue
from claimkit.quotes.ends import end_places
from claimkit.quotes.explain.values import Option, Step, Weight
from claimkit.quotes.lefts import left_end, left_places
from claimkit.quotes.passage import Passage, Sentence
from claimkit.quotes.phrases import find_phrases
from claimkit.quotes.readings import Models, Range, Reading, choose_source, read_clause
from claimkit.quotes.sources import source_candidates
from claimkit.quotes.starts import start_places

MOST_WEIGHTS = 6
NOBODY = "(nobody)"
EDGE_WORDS = 3

Place = tuple[Range | None, bool]
"""Where an option stands, and whether it was chosen."""


class AskedModel(LinearModel):
    """A model that remembers what it was asked, and what it answered."""

    def __init__(self, model: LinearModel) -> None:
        super().__init__(model.decision, model.weights)
        self.answers: list[tuple[Sequence[Facts], float]] = []

    def probability(self, facts: Sequence[Facts]) -> float:
        """Answer as the model does."""
        answer = super().probability(facts)
        self.answers.append((facts, answer))
        return answer


def largest_weights(model: LinearModel, facts: Sequence[Facts]) -> tuple[Weight, ...]:
    """Return the features that weigh most, of the groups that were asked."""
    decision = model.decision
    groups: list[list[tuple[str, int]]] = []
    for make, fact in zip(decision.makers, facts, strict=True):
        if len(groups) == decision.enough and _total(groups) <= decision.hopeless:
            break
        weights = model.weights.get(make.__name__, {})
        groups.append([(f"{make.__name__}:{name}", weights.get(name, 0)) for name in make(*fact)])
    every = {feature: weight for group in groups for feature, weight in group if weight}
    ranked = sorted(every.items(), key=lambda pair: (-abs(pair[1]), pair[0]))
    return tuple(Weight(feature=f, weight=w / SCALE) for f, w in ranked[:MOST_WEIGHTS])


def _total(groups: list[list[tuple[str, int]]]) -> int:
    return sum(weight for group in groups for _, weight in group)


def make_option(
    passage: Passage,
    place: Place,
    model: LinearModel,
    facts: Sequence[Facts],
    probability: float,
) -> Option:
    """Return an option of a decision with what speaks for and against it."""
    part, chosen = place
    return Option(
        words=NOBODY if part is None else words_of(passage, part),
        span=None if part is None else passage.span_of(part),
        probability=probability,
        chosen=chosen,
        weights=largest_weights(model, facts),
    )


def words_of(passage: Passage, part: Range) -> str:
    """Return the text of some tokens."""
    return passage.text[passage.starts[part[0]] : passage.ends[part[1] - 1]]


def tell_steps(
    passage: Passage, sentence: Sentence, reading: Reading, found: list[Cue], models: Models
) -> tuple[Step, ...]:
    """Ask the decisions of a reading again, and tell what was asked and answered."""
    asked = {
        field.name: AskedModel(model)
        for field in attrs.fields(Models)
        if isinstance(model := getattr(models, field.name), LinearModel)
    }
    again = attrs.evolve(models, **asked)
    clause = reading.clause
    phrases = find_phrases(passage.shape, sentence.start, sentence.end)
    choose_source(passage, sentence, clause.cue, phrases, again)
    _, parts, _ = read_clause(passage, sentence, clause, found, again)
    places = {
        **_source_places(sentence, reading, [*source_candidates(sentence, clause.cue, phrases)]),
        **_side_places(sentence, reading, parts),
        **_edge_places(passage, sentence, reading, parts, models),
    }
    steps: list[Step] = []
    for name, model in asked.items():
        options = tuple(
            make_option(passage, place, model, facts, answer)
            for place, (facts, answer) in zip(places.get(name, ()), model.answers, strict=False)
        )
        if options:
            steps.append(Step(decision=name, options=options))
    return tuple(steps)
