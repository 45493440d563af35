"""The decisions about one cue: its source, the sides of its content, and where content stands."""

from collections.abc import Sequence

from claimkit.quotes import ends, lefts, sides, sources, starts
from claimkit.quotes.boundary import LEAST_SURVIVAL, choose_boundary
from claimkit.quotes.clause import Clause
from claimkit.quotes.cues import Cue
from claimkit.quotes.grammar.antecedents import described_noun
from claimkit.quotes.grammar.citations import around_citation, cited_source
from claimkit.quotes.grammar.closing import closes
from claimkit.quotes.grammar.far_subjects import before_dashes, before_time, far_subject, of_age
from claimkit.quotes.grammar.inverted import (
    before_apposition,
    before_participle,
    interposed_source,
    inverted_source,
    is_interposed,
)
from claimkit.quotes.grammar.limits import limit
from claimkit.quotes.grammar.marked import (
    fills_opening,
    quoted_predicate,
    subject_after_quotation,
)
from claimkit.quotes.grammar.objects import told_object
from claimkit.quotes.grammar.relatives import (
    described_subject,
    parted_subject,
)
from claimkit.quotes.grammar.subjects import (
    agent_of,
    behind_quoted,
    governing_subject,
    is_patient,
    joined_subject,
    quoted_subject,
    with_reflexive,
    without_verb,
)
from claimkit.quotes.letters import RELATIVES
from claimkit.quotes.models import Models
from claimkit.quotes.passage import Passage, Sentence
from claimkit.quotes.phrases import Phrase
from claimkit.quotes.ranges import Range

CERTAIN = 0.85
EVEN = 0.5


def choose_source(
    passage: Passage, sentence: Sentence, cue: Cue, phrases: list[Phrase], models: Models
) -> tuple[Phrase | None, float]:
    """Return the most probable source of a cue, and its probability."""
    if is_patient(passage, cue, models.lexicon):
        return None, 1.0
    settled = (
        quoted_subject(passage, cue, phrases, models.lexicon)
        or agent_of(passage, cue, phrases, models.lexicon)
        or cited_source(passage, cue, phrases)
        or described_noun(passage, cue, phrases, models.lexicon)
        or inverted_source(passage, sentence, cue, phrases, models.lexicon)
        or interposed_source(passage, sentence, cue, phrases)
        or described_subject(passage, sentence, cue, phrases)
        or parted_subject(passage, sentence, cue, phrases)
        or before_participle(passage, sentence, cue, phrases, models.lexicon)
        or before_dashes(passage.shape, sentence, cue, phrases)
    )
    if settled is not None:
        return settled, 1.0
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
    if best is not None and best[0] > cue.at:
        best = before_apposition(passage.shape, cue, phrases, best)
    elif best is not None and best[1] <= cue.group:
        best = without_verb(passage.shape, best)
        best = before_time(passage.shape, sentence, cue, phrases, best)
        best = of_age(passage.shape, phrases, best)
        best = far_subject(passage, sentence, cue, phrases, best) or governing_subject(
            passage.shape, sentence, cue, phrases, best
        )
        best = with_reflexive(passage, phrases, models.lexicon, best)
        best = joined_subject(passage.shape, sentence, cue, phrases, best)
    subject = subject_after_quotation(passage, sentence, cue, phrases)
    if subject is not None and best != subject:
        return subject, CERTAIN
    return best, first / (total or 1.0)


def choose_sides(
    passage: Passage, sentence: Sentence, clause: Clause, models: Models
) -> tuple[bool, bool, float]:
    """Return whether content stands to the left, to the right, and the probability of it."""
    if behind_quoted(passage, clause.cue, models.lexicon) is not None:
        return False, True, CERTAIN
    if clause.source and is_interposed(passage, sentence, clause.cue, clause.source):
        return True, True, CERTAIN
    if closes(passage, sentence, clause, models.lexicon):
        return True, False, CERTAIN
    around = around_citation(passage, sentence, clause)
    if around is not None:
        return *around, CERTAIN
    features = sides.side_features(passage, sentence, clause)
    left = right = 0.0
    if clause.left > sentence.start and not _in_relative(passage.shape, clause):
        left = models.left_side.probability(features)
    if clause.right < sentence.end:
        right = models.right_side.probability(features)
    either = left >= EVEN or right >= EVEN
    has_left = left >= EVEN or (not either and left > right)
    has_right = right >= EVEN or (not either and right >= left)
    sure = (left if has_left else 1.0 - left) * (right if has_right else 1.0 - right)
    return has_left, has_right, sure


def _in_relative(shape: str, clause: Clause) -> bool:
    """Whether a clause is a relative one, which what stands before belongs to another: "who said".

    A quotation may still stand before: “It is late,” who said?
    """
    source = clause.source
    if source is None or shape[source[0] : clause.cue.group] not in RELATIVES:
        return False
    return clause.left > 0 and shape[clause.left - 1] != "”"


def choose_start(
    passage: Passage, sentence: Sentence, clause: Clause, mode: str, models: Models
) -> int:
    """Return the token where content to the right of a clause begins; -1 if there is none."""
    told = told_object(passage, sentence, clause, models.lexicon)
    if told is not None:
        return told
    best, best_probability, survival = -1, 0.0, 1.0
    for place in starts.start_places(passage, sentence, clause):
        features = starts.start_features(passage, sentence, clause, mode, place)
        probability = models.start.probability(features)
        if survival * probability > best_probability:
            best, best_probability = place, survival * probability
        survival *= 1.0 - probability
        if survival < best_probability:
            break
    return best


def choose_end(
    passage: Passage,
    sentence: Sentence,
    clause: Clause,
    mode: str,
    start: int,
    strong: Sequence[int],
    models: Models,
) -> tuple[int, float]:
    """Return the token before which content to the right ends, and its expected overlap."""
    boundaries = ends.end_places(passage, sentence, start, models.seams)
    stops: list[float] = []
    survival = 1.0
    for end in boundaries[:-1]:  # content that comes to the last one ends there
        features = ends.end_features(passage, sentence, clause, mode, start, end, strong)
        stops.append(models.end.probability(features))
        survival *= 1.0 - stops[-1]
        if survival < LEAST_SURVIVAL:
            break
    end, overlap = choose_boundary(boundaries, stops, start)
    end = limit(passage, sentence, clause, start, end, strong)
    return quoted_predicate(passage, sentence, end, strong) or end, overlap


def choose_left(
    passage: Passage, sentence: Sentence, clause: Clause, models: Models
) -> tuple[Range, float] | None:
    """Return the content to the left of a clause with its expected overlap."""
    end = lefts.left_end(passage, sentence, clause)
    if end <= sentence.start:
        return None
    opening = fills_opening(passage, sentence, clause)
    if opening is not None:
        return (sentence.start, opening), 1.0
    places = lefts.left_places(passage, sentence, end)
    stops: list[float] = []
    survival = 1.0
    for place in places[:-1]:  # as with ends
        features = lefts.left_features(passage, sentence, clause, end, place)
        stops.append(models.left.probability(features))
        survival *= 1.0 - stops[-1]
        if survival < LEAST_SURVIVAL:
            break
    start, overlap = choose_boundary(places, stops, end)
    return (start, end), overlap
