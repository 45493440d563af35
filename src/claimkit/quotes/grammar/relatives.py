"""Who says it where a relative clause without commas stands before the verb."""

import re
from collections.abc import Sequence

from claimkit.quotes.cues import Cue
from claimkit.quotes.letters import BY, CLAUSE_STARTS, EITHER, FINITE
from claimkit.quotes.passage import Passage, Sentence
from claimkit.quotes.phrases import Phrase, letter_before

INSIDE = re.compile(r"[WT][rxhmdn]{0,4}[VEKv][rlNMDGO#opb'/v]{0,9}")
QUANTITY = re.compile("[D#]o")
SAYING = FINITE | {EITHER}


def described_subject(
    passage: Passage, sentence: Sentence, cue: Cue, phrases: Sequence[Phrase]
) -> Phrase | None:
    """Return the subject before a relative clause that ends right before the cue, or None.

    "Officials who know him say": the verb nearest to a phrase is not the one whose subject it is.
    """
    shape = passage.shape
    if cue.letter not in SAYING or shape.startswith(BY, cue.at + 1):
        return None
    at = max(shape.rfind(relative, sentence.start, cue.group) for relative in "WT")
    if at < 0 or not INSIDE.fullmatch(shape, at, cue.group):
        return None
    subject = next((phrase for phrase in phrases if phrase[1] == at), None)
    if subject is None:
        return None
    start, end = subject
    if QUANTITY.match(shape, max(sentence.start, start - 2), start):
        start -= 2  # "most of the people"
    begins = letter_before(shape, (start, end), sentence.start) in CLAUSE_STARTS
    return (start, end) if begins else None
