"""Where content to the right of the reporting clause begins."""

from claimkit.quotes.clause import Clause
from claimkit.quotes.passage import Passage, Sentence

START = "start"
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


def start_features(
    passage: Passage, sentence: Sentence, clause: Clause, mode: str, at: int
) -> list[str]:
    """Return what speaks for content to the right beginning at a token.

    That is how far it is from the clause and what stands between them, the word and the classes
    there, the word before, and the stem of the cue.
    """
    cue, shape, plain = clause.cue, passage.shape, passage.plain
    gap = shape[clause.right : at]
    commas = str(min(2, gap.count(",")))
    gap = gap if len(gap) <= 4 else gap[:2] + "~" + gap[-2:]  # noqa: PLR2004
    distance = str(min(9, at - clause.right))
    letter = shape[at]
    ahead = (shape[at : min(sentence.end, at + 3)] + "$$")[:3]
    word, last = plain[at], plain[at - 1]
    stem, group = cue.stem, cue.letter + clause.side
    between = " ".join(plain[clause.right : at]) if at - clause.right < 3 else "-"  # noqa: PLR2004
    following = plain[at + 1] if at + 1 < sentence.end else "$"
    quoted = "q" if shape.find("“", at, sentence.end) >= 0 else "-"
    return [
        f"ahead:{ahead}{mode}",
        f"commas:{commas}{letter}{mode}",
        f"gap,group:{gap}{group}",
        f"group:{group}{letter}{gap[-1:]}",
        f"word:{word}",
        f"words:{word} {following}",
        f"word,distance:{word}{distance}",
        f"between:{between}",
        f"quoted:{quoted}",
        f"stem,letter:{stem}{letter}",
        f"stem,distance:{stem}{distance}",
        f"stem,gap:{stem}{gap}",
        f"last:{last} {letter}",
        f"before,ahead:{shape[at - 1]}{ahead[:2]}",
    ]
