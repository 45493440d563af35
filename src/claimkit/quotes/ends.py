"""Where content to the right of the reporting clause ends."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from claimkit.quotes.clause import Clause
from claimkit.quotes.cues import COUNTS
from claimkit.quotes.passage import Passage, Sentence

END = "end"
MOST_BOUNDARIES = 40
LONGEST_CONTENT = 120
LEADING = frozenset("sptobD")  # words that need another behind them: "as “a gift”"
BREAKS = frozenset(",;:.-)”")
INSIDE_PHRASE = frozenset("lN#vM'q”y")


def end_places(
    passage: Passage, sentence: Sentence, start: int, seams: AbstractSet[str] | None = None
) -> list[int]:
    """Return the tokens before which content that begins at `start` may end, in order.

    Args:
        passage: The passage.
        sentence: The sentence of the content.
        start: The content's first token.
        seams: The shapes across a boundary, one letter before and two after, where content has
            been seen to end; None: all.
    """
    shape = passage.shape
    last = sentence.end
    while last > start + 1 and shape[last - 1] == ".":
        last -= 1
    places = [
        e
        for e in range(start + 1, min(last, start + LONGEST_CONTENT))
        if (shape[e] not in INSIDE_PHRASE or shape[e - 1] in "”y")
        and (shape[e] != "“" or shape[e - 1] not in LEADING)
        and (seams is None or shape[e - 1 : e + 2] in seams)
    ]
    if shape.find("(", start, last) >= 0:
        places = [e for e in places if shape[e] != "(" or not _goes_on(shape, e, last)]
    places = places[:MOST_BOUNDARIES]
    places.append(last)
    return places


def _goes_on(shape: str, at: int, end: int) -> bool:
    """Whether a clause goes on behind brackets: "the pier (closed in May) will open again"."""
    closing = shape.find(")", at, end - 1)
    return closing >= 0 and shape[closing + 1] not in BREAKS


def content_type(shape: str, start: int) -> str:
    """Return one letter for how content begins: a clause, a phrase, a quotation."""
    letter = shape[start]
    return letter if letter in "TwtPDGgNl“pO" else "z"


def end_features(
    passage: Passage,
    sentence: Sentence,
    clause: Clause,
    mode: str,
    begin: int,
    at: int,
    strong: Sequence[int],
) -> list[str]:
    """Return what speaks for content ending before a token.

    That is the words and classes at the boundary, how the content begins, the quoted words and
    verbs in it, what else the sentence holds, and the cue's stem.

    Args:
        passage: The passage.
        sentence: The sentence of the clause.
        clause: The reporting clause.
        mode: "b" if content stands on both sides of the clause, else "r".
        begin: The content's first token.
        at: The token before which it may end.
        strong: The tokens of the sentence that are likely to be cues.
    """
    shape, plain, end = passage.shape, passage.plain, sentence.end
    kind = content_type(shape, begin)
    four = shape[at : at + 4] if at + 4 <= end else (shape[at:end] + "$$$$")[:4]
    ahead, two, behind = four[:3], four[:2], shape[at - 1]
    verbs = COUNTS[min(2, passage.verbal.count("V", begin, at))]
    commas = COUNTS[min(2, shape.count(",", begin, at))]
    word = plain[at] if at < end else "$"
    rest = end - at
    left = "0" if rest < 2 else "1" if rest < 4 else "2" if rest < 9 else "3"  # noqa: PLR2004
    later = "n"
    for other in strong:
        if other >= at:
            later = "c" if other - at < 5 else "f"  # noqa: PLR2004
            break
    bracket = shape.rfind("(", begin, at)
    inside = "1" if bracket >= 0 and shape.find(")", bracket, at) < 0 else "0"
    closed = "c" if behind == "”" else "q" if shape.find("”", begin, at) >= 0 else "-"
    quote = closed + ("l" if shape.find("“", at, end) >= 0 else "-")
    comma = "," if shape.find(",", at + 1, end) >= 0 else "-"
    one = four[0]
    return [
        f"behind:{behind}{one}",
        f"behind,two:{behind}{two}",
        f"ahead:{ahead}",
        f"four:{four}",
        f"verbs:{verbs}{commas}{two}",
        f"kind:{kind}{one}{verbs}",
        f"word:{word} {verbs}",
        f"word,comma:{word} {comma}",
        f"words:{word} {plain[at + 1] if at + 1 < end else '$'}",
        f"stem:{clause.cue.stem}{one}",
        f"later,verbs:{later}{one}{verbs}",
        f"inside:{inside}{one}",
        f"quote:{quote}{one}{mode}",
        f"quote,two:{quote}{two}",
        f"quote,left:{quote}{left}{one}",
        f"quote,verbs:{quote}{verbs}{one}",
    ]
