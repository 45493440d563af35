"""Who says it where a relative clause stands before the verb."""

import re
from collections.abc import Sequence

from claimkit.quotes.cues import Cue
from claimkit.quotes.grammar.inverted import turns
from claimkit.quotes.letters import BY, CLAUSE_STARTS, EITHER, FINITE
from claimkit.quotes.passage import Passage, Sentence
from claimkit.quotes.phrases import Phrase, letter_before

INSIDE = re.compile(r"[WT][rxhmdn]{0,4}[VEKv][rlNMDGO#opb'/v]{0,9}")
LONGEST_APPOSED = 64
QUANTITY = re.compile("[D#]o")
WHOSE = re.compile(r",G[^“”;:.-]{0,40}?[xhmdVE][^“”;:.-]{0,60},$")
ASIDE = re.compile(r",[Ww][rxhmdn]{0,4}[VEKxh][^,“”;:]{0,40},$")
APPOSED = re.compile(r",D[DGlNM#potgvbc'/]{1,30}cD[DGlNM#potgvb'/]{0,30},\Z")
NAME = "N"
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


def parted_subject(
    passage: Passage, sentence: Sentence, cue: Cue, phrases: Sequence[Phrase]
) -> Phrase | None:
    """Return the subject that a clause or two offices between commas part from its verb, or None.

    "She told the board that Bo Roe, who built it, said the pier was safe." "Ann Lee, a clerk in Ohm
    and a member of the board, said".
    """
    shape = passage.shape
    if cue.before != "," or cue.letter not in FINITE or turns(shape, sentence, cue, phrases):
        return None
    clause = shape[sentence.start : cue.group]
    opening = ASIDE.search(clause) or WHOSE.search(clause)
    if opening is None:
        return _apposed_name(shape, sentence, cue, phrases)
    at = sentence.start + opening.start()
    subject = next((phrase for phrase in phrases if phrase[1] == at), None)
    if subject is not None and letter_before(shape, subject, sentence.start) == ",":
        subject = next((phrase for phrase in phrases if phrase[1] == subject[0] - 1), None)
        if subject is None or NAME not in shape[slice(*subject)]:
            return None  # "Bo Roe, 41, of Ohm, Lestria, who lives there, said"
    begins = subject is not None and letter_before(shape, subject, sentence.start) in CLAUSE_STARTS
    return subject if begins else None


def _apposed_name(
    shape: str, sentence: Sentence, cue: Cue, phrases: Sequence[Phrase]
) -> Phrase | None:
    """Return the name that two joined descriptions between commas part from its verb."""
    found = APPOSED.search(shape, max(sentence.start, cue.group - LONGEST_APPOSED), cue.group)
    if found is None:
        return None
    name = next((phrase for phrase in phrases if phrase[1] == found.start()), None)
    if name is None or NAME not in shape[slice(*name)]:
        return None
    return name if letter_before(shape, name, sentence.start) in CLAUSE_STARTS else None
