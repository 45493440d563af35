"""Who says it where other phrases stand between a subject and its verb."""

import re
from collections.abc import Sequence

from claimkit.quotes.cues import Cue
from claimkit.quotes.letters import (
    CLAUSE_STARTS,
    COORDINATOR,
    FINITE,
    GERUND,
    PREPOSITIONS,
    RELATIVES,
    VERBAL,
)
from claimkit.quotes.passage import Passage, Sentence
from claimkit.quotes.phrases import Phrase, bracket_end, letter_before

BREAKS = re.compile(r"[TWwP“;:-]|[s,]c?[DGlNMO#o']{1,8}[nr]{0,2}[xhmdVE]")
VERB = re.compile(r",?(?:p?y)?,?[rxhmdn]{0,4}[VE]")
OBJECT_OF = frozenset("VEKgvpbotxs")
SUBJECT = "P"
ASIDES = RELATIVES | {GERUND}
ARTICLES = frozenset("DG")
DASH = "-"
AGE, AGED = "#", ",#"
RELATIVE = re.compile(",[Ww]")
TOWNS = 4  # tokens of a place in commas
FARTHEST = 60  # tokens; further back no subject is looked for


def of_age(shape: str, phrases: Sequence[Phrase], chosen: Phrase) -> Phrase:
    """Return whose age a number between commas is: "Bo Roe, 41, who lives in Ohm, said"."""
    start, end = chosen
    if shape[start:end] != AGE or shape[start - 1 : start] != ",":
        return chosen
    return next((phrase for phrase in phrases if phrase[1] == start - 1), chosen)


def far_subject(
    passage: Passage, sentence: Sentence, cue: Cue, phrases: Sequence[Phrase], chosen: Phrase
) -> Phrase | None:
    """Return the subject that a verb has in common with one before, or that a clause parts from it.

    "The mayor praised the port and said", "The mayor, who lives in Ohm, said", "The mayor, at a
    meeting in Ohm, said": an object before a verb is not who says it. Returns None if the phrase
    that was chosen may be the subject.
    """
    shape = passage.shape
    if chosen[1] - chosen[0] == 1 and shape[chosen[0]] in "PWw":
        return None
    at = _governed(shape, sentence, phrases, chosen)
    if at is None:
        return None
    if cue.before == "," and cue.letter != GERUND:
        return _parted(passage, sentence, cue, phrases, at)
    if cue.letter == GERUND and shape[chosen[1] : chosen[1] + 1] == GERUND:
        return None  # "with officials denying it and saying"
    if cue.before in {COORDINATOR, ",", "a"} and (cue.letter in FINITE or cue.letter == GERUND):
        return _shared(passage, sentence, cue, phrases, at)
    return None


def before_dashes(
    shape: str, sentence: Sentence, cue: Cue, phrases: Sequence[Phrase]
) -> Phrase | None:
    """Return the subject before what stands between dashes: "The mayor - a friend - said"."""
    if cue.before != DASH or cue.letter not in FINITE:
        return None
    opening = shape.rfind(DASH, sentence.start, cue.group - 1)
    subject = next((phrase for phrase in phrases if phrase[1] == opening), None)
    if subject is None or letter_before(shape, subject, sentence.start) not in CLAUSE_STARTS:
        return None
    return subject


def _governed(
    shape: str, sentence: Sentence, phrases: Sequence[Phrase], chosen: Phrase
) -> Phrase | None:
    """Return the phrase that a verb or preposition governs: the one chosen, or the town before."""
    ahead = letter_before(shape, chosen, sentence.start)
    if ahead in OBJECT_OF:
        return chosen
    if ahead != "," or chosen[1] - chosen[0] > TOWNS:
        return None
    town = next((phrase for phrase in phrases if phrase[1] == chosen[0] - 1), None)
    governed = town is not None and letter_before(shape, town, sentence.start) in PREPOSITIONS
    return town if governed else None


def _shared(
    passage: Passage, sentence: Sentence, cue: Cue, phrases: Sequence[Phrase], at: Phrase
) -> Phrase | None:
    """Return the subject of the verb before, if no other clause begins between the two."""
    shape = passage.shape
    for phrase in reversed(phrases):
        if phrase[1] > at[0]:
            continue
        if cue.group - phrase[1] > FARTHEST:
            return None
        is_pronoun = shape[slice(*phrase)] == SUBJECT
        if not is_pronoun and letter_before(shape, phrase, sentence.start) not in CLAUSE_STARTS:
            continue
        end = bracket_end(shape, phrase[1], at[0])
        if shape[end] == "," and shape[end + 1] in ASIDES:
            end = max(shape.find(",", end + 1, cue.group), end)
        verb = VERB.match(shape, end, cue.group)
        if verb is not None:
            return None if BREAKS.search(shape, verb.end(), cue.group) else phrase
    return None


def _parted(
    passage: Passage, sentence: Sentence, cue: Cue, phrases: Sequence[Phrase], at: Phrase
) -> Phrase | None:
    """Return the subject before a relative clause or a phrase that a comma closes before a verb."""
    shape = passage.shape
    for phrase in reversed(phrases):
        if phrase[1] > at[0] or shape[slice(*phrase)] == AGE:
            continue
        end = bracket_end(shape, phrase[1], at[0])
        end += len(AGED) if shape.startswith(AGED, end) else 0
        if shape[end] != ",":
            continue
        if cue.group - phrase[1] > FARTHEST or "“" in shape[end : cue.group]:
            return None
        opens = shape[end + 1]
        if opens in RELATIVES and VERBAL in passage.verbal[end : cue.group]:
            return phrase if letter_before(shape, phrase, sentence.start) in CLAUSE_STARTS else None
        apposed = opens in ARTICLES and not RELATIVES.isdisjoint(shape[end : at[0]])
        if apposed and "," not in shape[end + 1 : cue.group - 1]:
            return phrase if letter_before(shape, phrase, sentence.start) in CLAUSE_STARTS else None
        relative = RELATIVE.search(shape, end, cue.group)
        stop = cue.group if relative is None else relative.start()
        if opens in PREPOSITIONS and VERBAL not in passage.verbal[end:stop]:
            return phrase if letter_before(shape, phrase, sentence.start) in CLAUSE_STARTS else None
    return None
