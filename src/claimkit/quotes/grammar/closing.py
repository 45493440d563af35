"""What stands behind a reporting clause that ends a sentence, and is not what it reports."""

import re

from claimkit.quotes.clause import Clause
from claimkit.quotes.grammar.limits import leads_in
from claimkit.quotes.letters import FINITE, VERBAL
from claimkit.quotes.lexicon import CueLexicon
from claimkit.quotes.passage import Passage, Sentence

WHEN = re.compile(r"(?:[Dl]{0,2}y{1,3}|p[NM]{0,4}y{1,3}|p[NM]{1,5}){1,3}\.?")
WHOM = re.compile(r"(?:D?[NM]{1,5}|l)(?:[Dl]{0,2}y{1,3}|py{1,3}|p[NM]{1,5}){0,3}\.?")
SUBORDINATE = frozenset("swpr(")  # class letters that open what leads on to the main clause
LEAST_SHARE = 0.5


def closes(passage: Passage, sentence: Sentence, clause: Clause, lexicon: CueLexicon) -> bool:
    """Whether only when, where or to whom it was said stands behind a clause that ends a sentence.

    What is said stands before it then: "The pier is old, Ann Lee told the Ohm Courier on Monday."
    """
    shape, cue, source = passage.shape, clause.cue, clause.source
    if source is None or source[1] > cue.at or cue.letter not in FINITE:
        return False
    if clause.left <= sentence.start or shape[clause.left - 1] != "," or cue.share < LEAST_SHARE:
        return False
    behind = WHOM if cue.stem in lexicon.addressing else WHEN
    if not behind.fullmatch(shape, clause.right, sentence.end):
        return False
    if shape[sentence.start] in SUBORDINATE or leads_in(shape, sentence, clause):
        return False
    return VERBAL in passage.verbal[sentence.start : clause.left]
