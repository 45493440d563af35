"""Who says it where grammar leaves no choice: agents, subjects behind a verb, governing phrases."""

import re
from collections.abc import Sequence

from claimkit.quotes.clause import Clause
from claimkit.quotes.cues import STRONG_SHARE, Cue
from claimkit.quotes.letters import (
    BE,
    BY,
    CLAUSE_STARTS,
    COORDINATOR,
    EITHER,
    FINITE,
    GERUND,
    HAVE,
    PARTICIPLES,
    PREPOSITIONS,
    RELATIVES,
    TO,
)
from claimkit.quotes.lexicon import CueLexicon
from claimkit.quotes.passage import Passage, Sentence
from claimkit.quotes.phrases import Phrase, letter_before

ADVERBS = "rn"
VERBS = frozenset("VExhmdK")
DESCRIBING = frozenset("EKg")
BEFORE_LEAD_IN = "spcar"
AS, ROLE = "s", re.compile("M(?:ol)?")
SECOND = re.compile(r",?-?c[rn]{0,2}")
FIRST_VERB = re.compile(r"[rxhmdn]{0,4}[VE]")
AS_SAYING, BOTH = re.compile(r"(?:[bp][DGlNMy#']{1,6}){0,2}sg"), "D"
TITLE_VERB = re.compile("[DG][lN]{0,3}M[EV]")
ASKED = re.compile(r"[EK][psWo][^,“”.]{1,25},[rn]{0,2}[xhmd]{0,3}[VE]")
NAMES = frozenset("DGNMl“")
CONTENT_ENDS = frozenset(",”")
OWNER = "G"
GOVERNING = PREPOSITIONS | {TO}
MOST_STEPS, LONGEST_BRACKET = 4, 12


def agent_of(
    passage: Passage, cue: Cue, phrases: Sequence[Phrase], lexicon: CueLexicon
) -> Phrase | None:
    """Return the agent of a participle, who says what is said: "a charge denied by the bank".

    Means are none: "she said by telephone".
    """
    if cue.letter not in PARTICIPLES or passage.shape[cue.at + 1 : cue.at + 2] != BY:
        return None
    agent = next((phrase for phrase in phrases if phrase[0] == cue.at + 2), None)
    return None if agent and passage.plain[agent[0]] in lexicon.means else agent


def quoted_subject(
    passage: Passage, cue: Cue, phrases: Sequence[Phrase], lexicon: CueLexicon
) -> Phrase | None:
    """Return the subject of a passive that tells what it says: "was quoted as saying"."""
    if behind_quoted(passage, cue, lexicon) is None:
        return None
    return next((phrase for phrase in reversed(phrases) if phrase[1] == cue.group), None)


def behind_quoted(passage: Passage, cue: Cue, lexicon: CueLexicon) -> int | None:
    """Return where the words begin of which a passive tells: "was quoted as saying".

    Behind the passive, or behind who quotes and when, stand "as" and a participle that mostly
    reports; None if they do not.
    """
    if BE not in cue.auxiliaries or cue.letter not in PARTICIPLES:
        return None
    found = AS_SAYING.match(passage.shape, cue.at + 1)
    if found is None:
        return None
    figures = lexicon.figures[passage.words[found.end() - 1]]
    return found.end() if figures is not None and figures[1] >= STRONG_SHARE else None


def is_patient(passage: Passage, cue: Cue, lexicon: CueLexicon) -> bool:
    """Whether the phrase before a participle is not who says, but to whom or of whom it is said.

    "The mayor, asked about the fire, said", "the man accused of theft", "she was dubbed a liar": an
    active verb would have an object.
    """
    following = passage.shape[cue.at + 1 : cue.at + 2]
    if cue.word in lexicon.silent.naming and BE in cue.auxiliaries:
        return following in NAMES
    if cue.word in lexicon.charging:
        return following in PREPOSITIONS and following != BY
    if cue.stem not in lexicon.addressing or cue.before != "," or cue.auxiliaries:
        return False
    return ASKED.match(passage.shape, cue.at) is not None


def governing_subject(
    shape: str, sentence: Sentence, cue: Cue, phrases: Sequence[Phrase], chosen: Phrase
) -> Phrase:
    """Return the phrase at the beginning of a clause to which one before a finite verb belongs.

    "A report by the port", "people who live in Ohm", "a letter found in the pier": a phrase behind
    a preposition is part of the subject, and not the subject; so is an office behind "as": "her
    time as mayor". Returns the phrase itself if none is found.
    """
    if shape[chosen[0]] in RELATIVES:
        return _of_relative(shape, sentence, cue, phrases, chosen)
    is_finite = cue.letter in FINITE or cue.letter == EITHER
    if is_finite and SECOND.fullmatch(shape, chosen[1], cue.group):
        return _of_first_verb(shape, sentence, phrases, chosen)
    apart = shape[chosen[1] : cue.group].strip(ADVERBS)
    if not is_finite or apart or "“" in shape[slice(*chosen)] or shape[slice(*chosen)] == OWNER:
        return chosen
    at, governed, ahead = chosen, False, letter_before(shape, chosen, sentence.start)
    for _ in range(MOST_STEPS):
        if ahead == BOTH and letter_before(shape, (at[0] - 1, at[0]), sentence.start) != "^":
            at = at[0] - 1, at[1]
            ahead = letter_before(shape, at, sentence.start)
        is_role = ahead == AS and ROLE.fullmatch(shape, *at) is not None
        if ahead not in GOVERNING and ahead != COORDINATOR and not is_role:
            break
        before = _described(shape, phrases, at[0] - 1)
        if before is None and shape[max(0, at[0] - 2)] == COORDINATOR:
            before = _described(shape, phrases, at[0] - 2)  # "in Ohm and around the country"
        if before is None:
            break
        governed = governed or ahead in GOVERNING or is_role
        at, ahead = before, letter_before(shape, before, sentence.start)
    return at if governed and ahead in CLAUSE_STARTS else chosen


def _described(shape: str, phrases: Sequence[Phrase], at: int) -> Phrase | None:
    """Return the phrase that a preposition at a token describes, by itself or with a verb."""
    before = shape[max(0, at - 2) : at]
    if before[-1:] in VERBS and before[:1] in RELATIVES:
        at -= 2
    elif before[-1:] in DESCRIBING or before[-1:] in RELATIVES:
        at -= 1
    return next((phrase for phrase in phrases if phrase[1] == at), None)


def _of_relative(
    shape: str, sentence: Sentence, cue: Cue, phrases: Sequence[Phrase], relative: Phrase
) -> Phrase:
    """Return the subject where a relative pronoun was chosen.

    That is the phrase between it and the cue, "which the mayor says"; or what the pronoun refers
    to, if a comma closes its clause before the cue: "the mayor, who lives in Ohm, said".
    """
    wanted = (relative[1], cue.group)
    at = relative[0] - 1
    closed = at > sentence.start and shape[at] == "," and shape[cue.group - 1] == ","
    if closed and VERBS & set(shape[relative[1] : cue.group]):
        if shape[at - 1] == ")":
            at = shape.rfind("(", max(sentence.start, at - LONGEST_BRACKET), at)
        return next((phrase for phrase in phrases if phrase[1] == at), relative)
    return next((phrase for phrase in phrases if phrase == wanted), relative)


def lead_in_subject(
    passage: Passage, sentence: Sentence, clause: Clause, phrases: Sequence[Phrase], end: int
) -> Phrase | None:
    """Return the subject of the main clause, whose words a participle before it reports.

    "Having said that the pier was safe, the mayor left."

    Args:
        passage: The passage.
        sentence: The sentence.
        clause: The reporting clause.
        phrases: The noun phrases of the sentence.
        end: The token before which the content ends.
    """
    cue, shape = clause.cue, passage.shape
    participle = cue.letter == GERUND or HAVE in cue.auxiliaries
    if clause.source is not None or not participle or shape[end : end + 1] != ",":
        return None
    if shape[sentence.start : cue.group].strip(BEFORE_LEAD_IN):
        return None
    return next((phrase for phrase in phrases if phrase[0] == end + 1), None)


def _of_first_verb(
    shape: str, sentence: Sentence, phrases: Sequence[Phrase], chosen: Phrase
) -> Phrase:
    """Return the subject of the verb whose object stands before a second one."""
    for phrase in reversed(phrases):
        if phrase[1] <= chosen[0] and FIRST_VERB.match(shape, phrase[1], chosen[0]):
            ahead = letter_before(shape, phrase, sentence.start)
            if ahead in CLAUSE_STARTS:
                return phrase
    return chosen


def joined_subject(
    shape: str, sentence: Sentence, cue: Cue, phrases: Sequence[Phrase], chosen: Phrase
) -> Phrase:
    """Return a subject with the one that it is joined to, where content stands before them.

    "The pier is old, Ann Lee and other clerks said": the first one is no part of what they say.
    """
    start = chosen[0] - 1
    if chosen[1] != cue.group or start <= sentence.start or shape[start] != COORDINATOR:
        return chosen
    first = next((phrase for phrase in phrases if phrase[1] == start), None)
    is_parted = first is not None and letter_before(shape, first, sentence.start) in CONTENT_ENDS
    return (first[0], chosen[1]) if first is not None and is_parted else chosen


def without_verb(shape: str, chosen: Phrase) -> Phrase:
    """Return a phrase without the verb behind a title: "The mayor emailed guests saying"."""
    found = TITLE_VERB.match(shape, *chosen)
    return chosen if found is None else (chosen[0], found.end() - 1)


def with_reflexive(
    passage: Passage, phrases: Sequence[Phrase], lexicon: CueLexicon, chosen: Phrase
) -> Phrase:
    """Return a subject with the pronoun that stresses it: "the mayor herself said"."""
    if passage.plain[chosen[0]] not in lexicon.reflexives:
        return chosen
    stressed = next((phrase for phrase in phrases if phrase[1] == chosen[0]), None)
    return chosen if stressed is None else (stressed[0], chosen[1])
