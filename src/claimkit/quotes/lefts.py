"""Where content to the left of the reporting clause begins and ends."""

from claimkit.quotes.clause import Clause
from claimkit.quotes.cues import COUNTS, PAD
from claimkit.quotes.ends import INSIDE_PHRASE, MOST_BOUNDARIES
from claimkit.quotes.passage import Passage, Sentence
from claimkit.quotes.skeleton import skeleton

LEFT = "left"
LONGEST_LEFT = 120
NO_BEGINNING = frozenset(",.:;-)*")
WITHIN = frozenset("lN#M'DGqo“EKgrV")
RECENT = 12


def left_end(passage: Passage, sentence: Sentence, clause: Clause) -> int:
    """Return the token before which content to the left ends."""
    end = clause.left
    while end > sentence.start and passage.shape[end - 1] in ",-;:":
        end -= 1
    return end


def left_places(passage: Passage, sentence: Sentence, end: int) -> list[int]:
    """Return the tokens where content to the left may begin, nearest first, the sentence's last."""
    shape = passage.shape
    first = max(sentence.start, end - LONGEST_LEFT)
    places = [
        s
        for s in range(end - 1, first, -1)
        if shape[s] not in NO_BEGINNING
        and (shape[s] not in INSIDE_PHRASE or shape[s - 1] not in WITHIN)
    ]
    places = places[:MOST_BOUNDARIES]
    places.append(sentence.start)
    return places


def left_features(
    passage: Passage, sentence: Sentence, clause: Clause, end: int, at: int
) -> list[str]:
    """Return what speaks for content to the left beginning at a token.

    That is whether the sentence begins there, the words and classes at the boundary, how long the
    content has become, what the clause follows on, and the cue's stem.
    """
    cue, shape, plain = clause.cue, passage.shape, passage.plain
    before = (PAD + shape[max(sentence.start, at - 3) : at])[-3:]
    verbs = COUNTS[min(2, passage.verbal.count("V", at, end))]
    first = "1" if at == sentence.start else "0"
    lead = clause.lead + clause.side
    previous = plain[at - 1] if at > sentence.start else "^"
    stem, last = cue.stem, before[2]
    bones = skeleton(shape[at : min(end, at + RECENT)])[:5]
    return [
        "always:",
        f"first,verbs:{first}{lead}{verbs}",
        f"word:{plain[at]} {first}",
        f"last:{previous}",
        f"before:{before}",
        f"last,lead:{previous} {lead}",
        f"stem,first:{stem}{first}",
        f"bones:{last}|{bones}",
    ]
