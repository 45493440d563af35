"""Readings: what each possible cue would say if it were one, and how probable each choice is."""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

import attrs

from claimkit.quotes import cues
from claimkit.quotes.clause import Clause, make_clause
from claimkit.quotes.cues import Cue
from claimkit.quotes.decisions import (
    choose_end,
    choose_left,
    choose_sides,
    choose_source,
    choose_start,
)
from claimkit.quotes.grammar.citations import after_citation
from claimkit.quotes.grammar.marked import LEAST_REST, announced, hands_over, interrupted
from claimkit.quotes.grammar.subjects import behind_quoted, lead_in_subject
from claimkit.quotes.lexicon import OwnCounts
from claimkit.quotes.models import Models
from claimkit.quotes.passage import Passage, Sentence, announces
from claimkit.quotes.phrases import Phrase, find_phrases
from claimkit.quotes.ranges import Range, size

LEAST_CUE, QUOTED, QUOTED_AS = 0.35, 0.5, 0.9


@attrs.define
class Reading:
    """One possible attribution: its clause, its content as token ranges, and how sure each is.

    `joined` counts the quoted sentences that were added; `layout` names what gave it, if that is a
    layout or a rule, and not the order of its parts.
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


@attrs.frozen
class Likely:
    """A probable cue.

    Attributes:
        number: The number of its sentence.
        cue: The cue.
        probability: That it is one.
        strong: The tokens of the sentence that are likely to be cues.
        phrases: The noun phrases of the sentence.
    """

    number: int
    cue: Cue
    probability: float
    strong: Sequence[int]
    phrases: list[Phrase]


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
    likely: list[Likely] = []
    for number, found in enumerate(cues.find_cues(passage, models.lexicon, own)):
        if found and number not in skip:
            likely += _likely_cues(passage, number, found, models, least)
    return read_cues(passage, likely, models)


def _likely_cues(
    passage: Passage, number: int, found: list[Cue], models: Models, least: float
) -> Iterator[Likely]:
    """Yield the candidates that are probable enough; beside quoted words at least the best one."""
    sentence, strong = passage.sentences[number], cues.strong_cues(found)
    quote = passage.shape.find("“", sentence.start, sentence.end)
    announcing = quote < 0 and announces(passage, number)
    if quote >= 0 or announcing:
        least *= QUOTED
    scored = [
        (
            cue,
            QUOTED_AS
            if behind_quoted(passage, cue, models.lexicon)
            else models.cue.probability(cues.cue_features(passage, sentence, cue, strong)),
        )
        for cue in found
    ]
    silent = models.lexicon.silent
    likely = [
        (cue, probability)
        for cue, probability in scored
        if probability >= least and not silent.says_nothing(passage, sentence, cue.at, cue.stem)
    ]
    if not likely and (announcing or (quote >= 0 and _is_announced(passage, quote))):
        likely = [max(scored, key=lambda pair: pair[1])]
    if likely:
        phrases = find_phrases(passage.shape, sentence.start, sentence.end)
        for cue, probability in likely:
            yield Likely(number, cue, probability, strong, phrases)


def _is_announced(passage: Passage, quote: int) -> bool:
    """Whether quoted words are speech by their place: several, after a comma or a colon."""
    start, end = passage.ranges[passage.quoted[quote]]
    return end - start >= LEAST_REST and passage.shape[start - 1 : start] in {",", ":"}


def read_cues(passage: Passage, likely: Sequence[Likely], models: Models) -> list[Reading]:
    """Read some probable cues.

    Each decision is taken for all of them before the next one: what one model weighs then stays
    at hand in the processor, which takes a third less time.
    """
    sentences = [passage.sentences[one.number] for one in likely]
    named = [
        choose_source(passage, sentence, one.cue, one.phrases, models)
        for one, sentence in zip(likely, sentences, strict=True)
    ]
    clauses = [
        make_clause(passage, sentence, one.cue, source)
        for one, sentence, (source, _) in zip(likely, sentences, named, strict=True)
    ]
    sides = [
        choose_sides(passage, sentence, clause, models)
        for sentence, clause in zip(sentences, clauses, strict=True)
    ]
    before = [
        choose_left(passage, sentence, clause, models) if has_left else None
        for sentence, clause, (has_left, _, _) in zip(sentences, clauses, sides, strict=True)
    ]
    behind = _read_right(passage, likely, clauses, sides, models)
    return [
        _join(one, clause, sure, side, parts)
        for one, clause, (_, sure), (_, _, side), *parts in zip(
            likely, clauses, named, sides, before, behind, strict=True
        )
    ]


def _read_right(
    passage: Passage,
    likely: Sequence[Likely],
    clauses: Sequence[Clause],
    sides: Sequence[tuple[bool, bool, float]],
    models: Models,
) -> list[tuple[Range, float] | None]:
    """Return for each clause the content to its right with its expected overlap, if any."""
    found: list[tuple[Range, float] | None] = []
    begun: list[tuple[int, str, int]] = []
    for n, (one, clause, (has_left, has_right, _)) in enumerate(
        zip(likely, clauses, sides, strict=True)
    ):
        sentence = passage.sentences[one.number]
        ends = has_left and hands_over(passage, sentence, clause, one.strong)
        goes_on = interrupted(passage, sentence, clause) if has_left and not ends else None
        found.append(None if goes_on is None else (goes_on, 1.0))
        if goes_on is None and has_right and not ends:
            mode = "b" if has_left else "r"
            start = None if has_left else _known_start(passage, sentence, clause, models)
            if start is None:
                start = choose_start(passage, sentence, clause, mode, models)
            if 0 <= start < sentence.end:
                begun.append((n, mode, start))
    for n, mode, start in begun:
        one = likely[n]
        sentence = passage.sentences[one.number]
        end, overlap = choose_end(passage, sentence, clauses[n], mode, start, one.strong, models)
        subject = lead_in_subject(passage, sentence, clauses[n], one.phrases, end)
        if subject is not None:
            clauses[n].source, clauses[n].side = subject, "r"
        found[n] = ((start, end), overlap)
    return found


def _known_start(
    passage: Passage, sentence: Sentence, clause: Clause, models: Models
) -> int | None:
    """Return where marks alone tell that content begins, or None."""
    start = behind_quoted(passage, clause.cue, models.lexicon)
    if start is None:
        start = after_citation(passage, sentence, clause)
    return announced(passage, sentence, clause, models.lexicon) if start is None else start


def _join(
    one: Likely,
    clause: Clause,
    sure: float,
    side: float,
    parts: Sequence[tuple[Range, float] | None],
) -> Reading:
    """Join what was decided about a cue."""
    ranges: list[Range] = []
    weight = 0.0
    for part in parts:
        if part is not None:
            (start, end), value = part
            ranges.append((start, end))
            weight += value * (end - start)
    overlap = weight / (size(ranges) or 1)
    return Reading(one.number, clause, one.probability, sure, side, ranges, overlap)


__all__ = ["Likely", "Reading", "read_cues", "read_passage_cues"]
