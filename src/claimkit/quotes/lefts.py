"""Where content to the left of the reporting clause begins and ends."""

from claimkit.quotes.choose import Decision, Facts
from claimkit.quotes.clause import Clause, bucket
from claimkit.quotes.cues import PAD
from claimkit.quotes.ends import COUNTS, INSIDE_PHRASE, MOST_BOUNDARIES, SIZES
from claimkit.quotes.passage import Passage, Sentence
from claimkit.quotes.skeleton import skeleton

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


def left_place(first: str, lead: str, verbs: str, before: str, ahead: str) -> list[str]:
    """Whether it is the sentence's beginning, and what the clause follows on."""
    return [
        "",
        "f" + first + lead,
        "v" + first + lead + verbs,
        "b" + before + ahead[1] + lead,
        "V" + verbs + ahead[1] + lead,
    ]


def left_shape(ahead: str, inside: str, lead: str, quote: str) -> list[str]:
    """The class letters at the boundary."""
    return [
        ahead[1] + inside[0],
        "A" + ahead + inside,
        "l" + lead + ahead[1] + inside[0],
        "q" + quote + ahead[1] + inside[0] + lead,
    ]


def left_word(word: str, first: str) -> list[str]:
    """The first word of the content."""
    return [word + first]


def left_last(previous: str, verbs: str, lead: str) -> list[str]:
    """The word before the content."""
    return [previous, "v" + previous + verbs, "l" + previous + lead]


def left_stem(stem: str, ahead: str, inside: str, first: str) -> list[str]:
    """The cue's stem."""
    return [stem + ahead + inside, "f" + stem + first]


def left_size(size: str, ahead: str, lead: str, letter: str, verbs: str) -> list[str]:
    """How long the content has become."""
    return [size + ahead + lead, "g" + letter + lead + ahead + verbs]


def left_outline(bones: str, ahead: str, lead: str) -> list[str]:
    """The skeleton of what is said."""
    return [ahead + "|" + bones[:5], "l" + ahead + "|" + bones[:5] + lead]


LEFT = Decision(
    "left",
    (left_place, left_shape, left_last, left_size, left_stem, left_outline, left_word),
    frozenset({left_shape, left_outline}),
)


def left_facts(
    passage: Passage, sentence: Sentence, clause: Clause, end: int, at: int
) -> list[Facts]:
    """Return what speaks for content to the left beginning at a token: the facts of LEFT."""
    cue, shape, plain = clause.cue, passage.shape, passage.plain
    ahead = (PAD + shape[max(sentence.start, at - 2) : at])[-2:]
    inside = (shape[at : min(end, at + 2)] + "$")[:2]
    verbs = COUNTS[min(2, passage.verbal.count("V", at, end))]
    length = end - at
    size = SIZES[length] if length < len(SIZES) else "D"
    first = "1" if at == sentence.start else "0"
    lead = clause.lead + clause.side
    quote = "q" if shape.find("”", at, end) >= 0 else "-"
    previous = plain[at - 1] if at > sentence.start else "^"
    return [
        (first, lead, verbs, bucket(at - sentence.start), ahead),
        (ahead, inside, lead, quote),
        (previous, verbs, lead),
        (size, ahead[1], lead, cue.letter, verbs),
        (cue.stem, ahead[1], inside[0], first),
        (skeleton(shape[at : min(end, at + RECENT)]), ahead[1], lead),
        (plain[at], first),
    ]
