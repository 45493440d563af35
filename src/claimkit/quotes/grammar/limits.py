"""Where content to the right has to end, whatever seems likely: another clause begins there."""

import re
from collections.abc import Iterator, Sequence

from claimkit.quotes.clause import Clause
from claimkit.quotes.cues import verb_group
from claimkit.quotes.letters import BE, RELATIVES
from claimkit.quotes.passage import Passage, Sentence

LEAD_IN = re.compile(r"s|g|w[^xhdm]|pg|[EK][sTw]")
MAIN_CLAUSE = re.compile(r"[,;][DGlNMvP#y]{1,6}(?:o[DGlNM]{1,5})?r?[VEKxhmdv]")
MAIN_VERB = re.compile(r",r?[VExhmd]")
BEFORE_LEAD_IN = frozenset("car,")
COORDINATORS = frozenset("ca")
INFLECTION = 2  # letters
PAST, THAT = "E", "T"


def limit(
    passage: Passage,
    sentence: Sentence,
    clause: Clause,
    start: int,
    end: int,
    strong: Sequence[int],
) -> int:
    """Return where content ends that was taken to end at `end`: there, or before.

    Args:
        passage: The passage.
        sentence: The sentence of the clause.
        clause: The reporting clause.
        start: The content's first token.
        end: The token before which it seems to end.
        strong: The tokens of the sentence that are likely to be cues.
    """
    if leads_in(passage.shape, sentence, clause):
        end = first_mark(passage.shape, ",", start, end, MAIN_CLAUSE)
    if _is_aside(passage.shape, sentence, clause):
        end = first_mark(passage.shape, ",", start, end, MAIN_VERB)
    end = first_mark(passage.shape, ";", start, end, MAIN_CLAUSE)
    return next(_second_cues(passage, clause, start, end, strong), end)


def leads_in(shape: str, sentence: Sentence, clause: Clause) -> bool:
    """Whether a clause is subordinate to one that follows.

    "Having said that she would stay, the mayor left."
    """
    first = sentence.start
    while first < clause.left and shape[first] in BEFORE_LEAD_IN:
        first += 1
    return bool(LEAD_IN.match(shape, first)) and "," not in shape[first : clause.left]


def _is_aside(shape: str, sentence: Sentence, clause: Clause) -> bool:
    """Whether a relative clause between commas reports.

    "The mayor, who hopes that the pier will last, has left town."
    """
    source = clause.source
    if source is None or source[0] <= sentence.start:
        return False
    return shape[source[0]] in RELATIVES and shape[source[0] - 1] == ","


def first_mark(shape: str, mark: str, start: int, end: int, what: "re.Pattern[str]") -> int:
    """Return the first mark in a stretch at which something begins, or the stretch's end."""
    at = shape.find(mark, start + 1, end)
    while at >= 0:
        if what.match(shape, at):
            return at
        at = shape.find(mark, at + 1, end)
    return end


def _second_cues(
    passage: Passage, clause: Clause, start: int, end: int, strong: Sequence[int]
) -> Iterator[int]:
    """Yield the places before another cue of the same source, in the same form.

    It has no subject of its own: "She argued that the bridge was old and urged the town to act."
    Irregular forms are told by a "that" behind the other: "She said it was old and added that".
    """
    shape, cue = passage.shape, clause.cue
    form = passage.words[cue.at][-INFLECTION:]
    for at in strong:
        before = verb_group(shape, at, start) - 1
        if not start < before < end or shape[before] not in COORDINATORS:
            continue
        alike = passage.words[at][-INFLECTION:] == form or (
            shape[at] == cue.letter == PAST and shape[at + 1 : at + 2] == THAT
        )
        if alike and BE not in shape[before:at]:
            yield before
