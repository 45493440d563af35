"""Who says it where other phrases stand between a subject and its verb."""

import re
from collections.abc import Sequence

from claimkit.quotes.cues import Cue
from claimkit.quotes.grammar.descriptions import LONGEST_ASIDE, is_aside
from claimkit.quotes.letters import (
    CLAUSE_STARTS,
    COORDINATOR,
    FINITE,
    GERUND,
    PREPOSITIONS,
    RELATIVES,
    TIME,
    VERBAL,
)
from claimkit.quotes.passage import Passage, Sentence
from claimkit.quotes.phrases import Phrase, bracket_end, letter_before

BREAKS = re.compile(r"[TWwP“;:-]|[s,]c?[DGlNMO#o']{1,8}[nr]{0,2}[xhmdVE]")
VERB = re.compile(r",?(?:p?y)?,?[rxhmdn]{0,4}[VE]")
VERB_BEHIND = re.compile(r",?(?:p?y)?,?[rxhmdn]{0,4}[VExhmd]")
PLACED = re.compile(r"(?:oD)?(?:[EK]?[pbo][DGlNMv#'y]{1,6}){0,3}")  # "families of those in Ohm"
NEW_CLAUSE = re.compile(r"[“;:]|,[ca]?[DGlNMO#o'P]{1,8}[nr]{0,2}[xhmdVE]")
CLOSED = re.compile(",[rn]{0,2}[xhmdVE]")
FREE = re.compile(",r?g")
SUBORDINATE = "s"
CLAUSE_ENDS = frozenset(";:.")
ADVERSATIVE = "a"
JOINING = frozenset({COORDINATOR, ",", ADVERSATIVE, SUBORDINATE})
LEADS_ON = "cahsr,"  # class letters between an aside and a second verb
MAIN_STARTS = frozenset("^,ca“-;:")
RELATIVE_STARTS = RELATIVES | {"G"}
OBJECT_OF = frozenset("VEKgvpbotxsnmd")
SUBJECT = "P"
ASIDES = RELATIVES | {GERUND}
OPENS = frozenset("^csTa“")
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


def before_time(
    shape: str, sentence: Sentence, cue: Cue, phrases: Sequence[Phrase], chosen: Phrase
) -> Phrase:
    """Return the subject before a time that a comma parts from it: "Bo Roe, 41, last week said"."""
    if shape[chosen[1] - 1] != TIME or chosen[1] != cue.group or "N" in shape[slice(*chosen)]:
        return chosen
    comma = chosen[0] - 1 - (shape[chosen[0] - 1 : chosen[0]] in PREPOSITIONS)
    if comma < sentence.start or shape[comma] != ",":
        return chosen
    for phrase in reversed(phrases):
        gap = shape[phrase[1] : comma + 1]
        if len(gap) > LONGEST_ASIDE:
            break
        opens = phrase[1] <= comma and letter_before(shape, phrase, sentence.start) in OPENS
        if opens and (gap == "," or is_aside(gap)):
            return phrase
    return chosen


def far_subject(
    passage: Passage, sentence: Sentence, cue: Cue, phrases: Sequence[Phrase], chosen: Phrase
) -> Phrase | None:
    """Return the subject that a verb has in common with one before, or that a clause parts from it.

    "The mayor praised the port and said", "The mayor, who lives in Ohm, said", "The mayor, at a
    meeting in Ohm, said": an object before a verb is not who says it. Returns None if the phrase
    that was chosen may be the subject.
    """
    stop = _left_out(passage.shape, sentence, cue, chosen)
    if stop is not None:
        return _common(passage, sentence, cue, stop, phrases, (stop, stop))
    if chosen[1] - chosen[0] == 1 and passage.shape[chosen[0]] in "PWw":
        return None
    at = _governed(passage.shape, sentence, phrases, chosen)
    if at is None:
        return None
    if cue.before == "," and cue.letter != GERUND:
        return _parted(passage, sentence, cue, phrases, at)
    if cue.letter == GERUND and passage.shape[chosen[1] : chosen[1] + 1] == GERUND:
        return None  # "with officials denying it and saying"
    return _common(passage, sentence, cue, cue.group, phrases, at)


def _left_out(shape: str, sentence: Sentence, cue: Cue, chosen: Phrase) -> int | None:
    """Return where that begins in which a phrase stands and which has no part in the subject.

    That is an aside, or what a participle reports that the verb is joined to.
    """
    aside = closed_aside(shape, sentence, cue.group)
    if aside is not None and aside[0] < chosen[0] < aside[1]:
        return aside[0]
    first = _first_participle(shape, sentence, cue)
    return first if first is not None and first < chosen[0] else None


def _common(
    passage: Passage,
    sentence: Sentence,
    cue: Cue,
    stop: int,
    phrases: Sequence[Phrase],
    at: Phrase,
) -> Phrase | None:
    """Return the subject of a verb before a cue, whose own one it is too."""
    is_participle = cue.letter == GERUND
    if cue.before not in JOINING or not (cue.letter in FINITE or is_participle):
        return None
    shared = _shared(passage, sentence, stop, phrases, at)
    free = is_participle and (stop < cue.group or cue.before in {",", SUBORDINATE})
    if shared is not None or not free or passage.shape[at[0] - 1] == SUBORDINATE:
        return shared
    if at[1] < stop and VERB_BEHIND.match(passage.shape, at[1], cue.group):
        return None  # a subject, and no object
    return _of_main_clause(passage, sentence, stop, phrases, at)


def closed_aside(shape: str, sentence: Sentence, stop: int) -> Phrase | None:
    """Return what stands between dashes before a second verb: "praised it - a gift - and said".

    The dashes count as part of it.
    """
    closing = shape.rfind(DASH, max(sentence.start, stop - FARTHEST), stop)
    opening = shape.rfind(DASH, max(sentence.start, closing - FARTHEST), max(closing, 0))
    if closing < 0 or opening < 0 or shape[closing + 1 : stop].strip(LEADS_ON):
        return None
    return opening, closing + 1


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
    passage: Passage, sentence: Sentence, stop: int, phrases: Sequence[Phrase], at: Phrase
) -> Phrase | None:
    """Return the subject of the verb before, if no other clause begins between the two."""
    shape = passage.shape
    for phrase in reversed(phrases):
        if phrase[1] > at[0]:
            continue
        if stop - phrase[1] > FARTHEST:
            return None
        if shape[phrase[0]] in RELATIVE_STARTS and CLOSED.search(shape, phrase[1], stop):
            continue
        is_pronoun = shape[slice(*phrase)] == SUBJECT
        if not is_pronoun and letter_before(shape, phrase, sentence.start) not in CLAUSE_STARTS:
            continue
        end = _behind_aside(shape, phrase, stop, at)
        verb = VERB.match(shape, end, stop)
        if verb is not None:
            return None if _breaks(shape, verb.end(), sentence, stop) else phrase
    return None


def _of_main_clause(
    passage: Passage, sentence: Sentence, stop: int, phrases: Sequence[Phrase], at: Phrase
) -> Phrase | None:
    """Return the subject of the main clause before a participle behind a comma."""
    shape = passage.shape
    for phrase in reversed(phrases):
        if phrase[1] > at[0]:
            continue
        if stop - phrase[1] > FARTHEST:
            return None
        opens = letter_before(shape, phrase, sentence.start) in MAIN_STARTS
        if not opens or shape[phrase[0]] in RELATIVES:
            continue
        end = _behind_aside(shape, phrase, stop, at)
        placed = PLACED.match(shape, end, at[0])
        verb = VERB_BEHIND.match(shape, placed.end() if placed else end, stop)
        if verb is not None:
            return None if NEW_CLAUSE.search(shape, verb.end(), stop) else phrase
    return None


def _behind_aside(shape: str, phrase: Phrase, stop: int, at: Phrase) -> int:
    """Return the token behind a phrase and what tells more of it: brackets, or commas around it."""
    end = bracket_end(shape, phrase[1], at[0])
    if shape[end] == "," and shape[end + 1] in ASIDES:
        return max(shape.find(",", end + 1, stop), end)
    return end


def _first_participle(shape: str, sentence: Sentence, cue: Cue) -> int | None:
    """Return the comma before the participle that one is joined to: ", citing it and warning"."""
    if cue.letter != GERUND or cue.before not in {COORDINATOR, ADVERSATIVE}:
        return None
    start = max(sentence.start, cue.group - FARTHEST)
    last = max((found.start() for found in FREE.finditer(shape, start, cue.group)), default=-1)
    return None if last < 0 or not CLAUSE_ENDS.isdisjoint(shape[last : cue.group]) else last


def _breaks(shape: str, start: int, sentence: Sentence, stop: int) -> bool:
    """Whether another clause begins between a verb and a second one, outside of an aside."""
    aside = closed_aside(shape, sentence, stop)
    if aside is None or aside[0] < start:
        return BREAKS.search(shape, start, stop) is not None
    parts = ((start, aside[0]), (aside[1], stop))
    return any(BREAKS.search(shape, *part) is not None for part in parts)


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
        if opens in ASIDES and VERBAL in passage.verbal[end : cue.group]:
            return phrase if letter_before(shape, phrase, sentence.start) in CLAUSE_STARTS else None
        apposed = opens in ARTICLES and not RELATIVES.isdisjoint(shape[end : at[0]])
        if apposed and "," not in shape[end + 1 : cue.group - 1]:
            return phrase if letter_before(shape, phrase, sentence.start) in CLAUSE_STARTS else None
        relative = RELATIVE.search(shape, end, cue.group)
        stop = cue.group if relative is None else relative.start()
        if opens in PREPOSITIONS and VERBAL not in passage.verbal[end:stop]:
            return phrase if letter_before(shape, phrase, sentence.start) in CLAUSE_STARTS else None
    return None
