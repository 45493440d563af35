"""On which side of the reporting clause the content stands."""

from claimkit.quotes.choose import Decision, Facts, Maker
from claimkit.quotes.clause import Clause, bucket
from claimkit.quotes.cues import PAD, quote_distance
from claimkit.quotes.passage import Passage, Sentence


def side_stem(stem: str, side: str, lead: str, first: str, quotes: str) -> list[str]:
    """The stem with the place of the source, quotations and the edges of the clause."""
    return [
        stem,
        "S" + stem + side + lead,
        "q" + stem + quotes,
        "R" + stem + first + side,
        "L" + stem + lead,
    ]


def side_shape(side: str, left: str, right: str, group: str) -> list[str]:
    """The class letters at the clause's edges."""
    return [
        "L" + left + side,
        "l" + left[1] + side + group,
        "R" + right + side,
        "B" + left[1] + side + right,
        "g" + group + side,
    ]


def side_quotes(quotes: str, side: str, lead: str, first: str, step: str) -> list[str]:
    """Quotations on both sides."""
    return [quotes + side, quotes + lead + first, "k" + step]


def side_room(before: str, after: str, side: str, lead: str, first: str) -> list[str]:
    """How much stands on both sides."""
    return ["b" + before + lead + side, "a" + after + side + first, before + after]


def side_words(word: str, stem: str, following: str, lead: str, side: str) -> list[str]:
    """The word after the clause, and the cue's form."""
    return [
        stem + " " + following,
        "r" + following + side,
        "w" + word + lead,
    ]


MAKERS = (side_shape, side_stem, side_room, side_quotes, side_words)
FLEETING: frozenset[Maker] = frozenset({side_shape, side_words})
RIGHT_SIDE = Decision("right_side", MAKERS, FLEETING)
LEFT_SIDE = Decision("left_side", MAKERS, FLEETING)


def side_facts(passage: Passage, sentence: Sentence, clause: Clause) -> list[Facts]:
    """Return what speaks for content on one side of the clause: the facts of both decisions."""
    cue, shape, plain = clause.cue, passage.shape, passage.plain
    start, end = sentence.start, sentence.end
    side, lead = clause.side, clause.lead
    left = (PAD + shape[max(start, clause.left - 2) : clause.left])[-2:]
    right = (shape[clause.right : min(end, clause.right + 2)] + "$$")[:2]
    quotes = quote_distance(shape, clause.left, -1, start)
    quotes += quote_distance(shape, clause.right - 1, 1, end)
    before, after = bucket(clause.left - start), bucket(end - clause.right)
    following = plain[clause.right] if clause.right < end else "$"
    return [
        (side, left, right, cue.letter + cue.auxiliaries[-2:]),
        (cue.stem, side, lead, right[0], quotes),
        (before, after, side, lead, right[0]),
        (quotes, side, lead, right[0], cue.steps[0]),
        (cue.word, cue.stem, following, lead, side),
    ]
