"""Who stands behind a verb: "said Ann Lee"."""

import re
from collections.abc import Sequence

from claimkit.quotes.cues import STRONG_SHARE, Cue
from claimkit.quotes.grammar.descriptions import LONGEST_ASIDE, is_aside
from claimkit.quotes.letters import FINITE, GERUND, RELATIVES, VERBAL
from claimkit.quotes.lexicon import CueLexicon
from claimkit.quotes.passage import Passage, Sentence
from claimkit.quotes.phrases import Phrase

CONTENT = frozenset("T“q")
ENDS = frozenset(",.;”")
ASIDE = re.compile(",[Ww]|W")
RELATIVE_THAT = re.compile("[lN]T[xhmdVE]")
OPENED = re.compile("[DGNMl]{1,4}“")  # "The pier “is a trap,”"
CLOSES = re.compile("(?:c[NMDlP]{1,4})?,")  # "said Ann Lee and others,"
SAID = re.compile("[,”][EV]")
NAME, SPLIT = "N", frozenset(",“”VExhmd")
FIRM_SHARE = 0.85


def inverted_source(
    passage: Passage, sentence: Sentence, cue: Cue, phrases: Sequence[Phrase], lexicon: CueLexicon
) -> Phrase | None:
    """Return who ends a sentence behind its cue, as in "The pier is closed, said Ann Lee".

    A clause of its own stands before, which is no relative one, and no verb follows.
    """
    shape, verbal = passage.shape, passage.verbal
    if cue.before != "," or cue.auxiliaries or cue.letter not in FINITE:
        return None
    if cue.share < STRONG_SHARE or cue.stem in lexicon.addressing or shape[sentence.start] == "“":
        return None
    source = next((phrase for phrase in phrases if phrase[0] == cue.at + 1), None)
    if source is None:
        return None
    aside = ASIDE.match(shape, source[1])
    rest = slice(cue.at + 1, source[1] if aside else sentence.end)
    if VERBAL in verbal[rest] or CONTENT & set(shape[rest]):
        return None
    before = shape[sentence.start : cue.at]
    if (
        aside
        and shape[source[1]] != ","
        and (cue.share < FIRM_SHARE or RELATIVE_THAT.search(before))
    ):
        return None  # "Ann Lee, a clerk that lives in Ohm, spoke for people who"
    predicate = NAME in shape[slice(*source)] and OPENED.match(before) is not None
    is_clause = VERBAL in verbal[sentence.start : cue.at] or predicate
    return source if is_clause and not RELATIVES & set(before) else None


def before_apposition(shape: str, cue: Cue, phrases: Sequence[Phrase], chosen: Phrase) -> Phrase:
    """Return the name behind a verb that a phrase is apposed to: "said Bo Roe, a clerk in Ohm"."""
    if cue.letter not in FINITE or chosen[0] <= cue.at + 1 or shape[chosen[0] - 1] != ",":
        return chosen
    first = next((phrase for phrase in phrases if phrase[0] == cue.at + 1), chosen)
    is_name = first[1] == chosen[0] - 1 and NAME in shape[slice(*first)]
    return first if is_name else chosen


def interposed_source(
    passage: Passage, sentence: Sentence, cue: Cue, phrases: Sequence[Phrase]
) -> Phrase | None:
    """Return who is named between commas behind a verb: "The pier, said Ann Lee, is old"."""
    source = next((phrase for phrase in phrases if phrase[0] == cue.at + 1), None)
    found = source is not None and is_interposed(passage, sentence, cue, source)
    return source if found else None


def is_interposed(passage: Passage, sentence: Sentence, cue: Cue, source: Phrase) -> bool:
    """Whether a verb and a name behind it stand between commas inside a clause."""
    shape = passage.shape
    if cue.before != "," or cue.share < FIRM_SHARE or cue.letter not in FINITE or cue.auxiliaries:
        return False
    if source[0] != cue.at + 1 or NAME not in shape[slice(*source)]:
        return False
    if not CLOSES.match(shape, source[1]):
        return False
    opening = shape[sentence.start : cue.group - 1]
    goes_on = VERBAL in passage.verbal[source[1] : sentence.end]
    return goes_on and not SPLIT & set(opening)


def before_participle(
    passage: Passage,
    sentence: Sentence,
    cue: Cue,
    phrases: Sequence[Phrase],
    lexicon: CueLexicon,
) -> Phrase | None:
    """Return who goes on to say something: "The pier is safe, said Bo Roe, adding that it is old".

    The verb before mostly reports, and has its subject behind it.
    """
    shape = passage.shape
    if cue.letter != GERUND or cue.before != ",":
        return None
    for phrase in reversed(phrases):
        start, end = phrase
        if end < cue.group - LONGEST_ASIDE or start < sentence.start + 2:
            return None
        gap = shape[end : cue.group]
        turned = SAID.match(shape, start - 2) and NAME in shape[start:end]
        if turned and (gap == "," or is_aside(gap)):
            figures = lexicon.figures[passage.words[start - 1]]
            return phrase if figures is not None and figures[1] >= FIRM_SHARE else None
    return None


def turns(shape: str, sentence: Sentence, cue: Cue, phrases: Sequence[Phrase]) -> bool:
    """Whether a phrase stands alone behind a verb, which may be its subject: ", said Bo Roe,"."""
    behind = next((phrase for phrase in phrases if phrase[0] == cue.at + 1), None)
    return behind is not None and (behind[1] >= sentence.end or shape[behind[1]] in ENDS)
