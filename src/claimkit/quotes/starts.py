"""Where content to the right of the reporting clause begins."""

from claimkit.quotes.choose import Decision, Facts
from claimkit.quotes.clause import Clause
from claimkit.quotes.passage import Passage, Sentence

REACH = 14
SKIPPED = frozenset(",:-;)'*q”.")


def start_places(passage: Passage, sentence: Sentence, clause: Clause) -> list[int]:
    """Return the tokens where content to the right may begin, in order."""
    shape = passage.shape
    reach = min(sentence.end, clause.right + REACH)
    places = [j for j in range(clause.right, reach) if shape[j] not in SKIPPED]
    quote = shape.find("“", reach, sentence.end)
    if quote >= 0:
        places.append(quote)
    return places


def start_shape(distance: str, letter: str, ahead: str, mode: str, commas: str) -> list[str]:
    """How far from the clause, and the class letters there."""
    return [
        "",
        "d" + distance + mode,
        "l" + letter + distance + mode,
        "a" + ahead + mode,
        "c" + commas + letter + mode,
    ]


def start_gap(gap: str, letter: str, group: str, mode: str) -> list[str]:
    """What stands between the clause and the content."""
    return [
        gap + letter,
        "g" + gap + group,
        "h" + mode + letter + gap[:2],
        "S" + group + letter + gap[-1:],
    ]


def start_word(word: str, distance: str, gap: str) -> list[str]:
    """The first word."""
    return [word, "d" + word + distance, "g" + gap + word]


def start_stem(stem: str, letter: str, distance: str, gap: str) -> list[str]:
    """The stem with the first class letter and what stands before."""
    return [stem + letter, "d" + stem + distance, "g" + stem + gap]


def start_stem_word(stem: str, word: str) -> list[str]:
    """The stem with the first word."""
    return [stem + " " + word]


def start_stem_last(stem: str, last: str) -> list[str]:
    """The stem with the word before."""
    return [stem + " " + last]


def start_last(last: str, before: str, ahead: str) -> list[str]:
    """The word before."""
    return [last + " " + ahead[0], "P" + before + ahead]


START = Decision(
    "start",
    (start_shape, start_gap, start_stem, start_word, start_stem_word, start_stem_last, start_last),
    frozenset({start_last}),
)


def start_facts(
    passage: Passage, sentence: Sentence, clause: Clause, mode: str, at: int
) -> list[Facts]:
    """Return what speaks for content to the right beginning at a token: the facts of START."""
    cue, shape, plain = clause.cue, passage.shape, passage.plain
    gap = shape[clause.right : at]
    commas = str(min(2, gap.count(",")))
    gap = gap if len(gap) <= 4 else gap[:2] + "~" + gap[-2:]  # noqa: PLR2004
    distance = str(min(9, at - clause.right))
    letter = shape[at]
    ahead = (shape[at : min(sentence.end, at + 3)] + "$$")[:3]
    word, last = plain[at], plain[at - 1]
    return [
        (distance, letter, ahead, mode, commas),
        (gap, letter, cue.letter + clause.side, mode),
        (cue.stem, letter, distance, gap),
        (word, distance, gap),
        (cue.stem, word),
        (cue.stem, last),
        (last, shape[at - 1], ahead[:2]),
    ]
