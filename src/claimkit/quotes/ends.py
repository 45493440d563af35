"""Where content to the right of the reporting clause ends."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from claimkit.quotes.choose import Decision, Facts
from claimkit.quotes.clause import Clause
from claimkit.quotes.passage import Passage, Sentence
from claimkit.quotes.skeleton import skeleton

MOST_BOUNDARIES = 40
LONGEST_CONTENT = 120
INSIDE_PHRASE = frozenset("lN#vM'q”y")
SIZES = "0123456777889999AAAAAAAABBBBBBBBBBBBCCCCCCCCCCCC"
COUNTS = "012"
RECENT = 14


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
        and (seams is None or shape[e - 1 : e + 2] in seams)
    ]
    places = places[:MOST_BOUNDARIES]
    places.append(last)
    return places


def content_type(shape: str, start: int) -> str:
    """Return one letter for how content begins: a clause, a phrase, a quotation."""
    letter = shape[start]
    return letter if letter in "TwtPDGgNl“pO" else "z"


def end_shape(behind: str, ahead: str, verbs: str, commas: str) -> list[str]:
    """The class letters at the boundary."""
    return [
        "",
        "A" + ahead[0] + behind,
        "a" + ahead[:2] + behind,
        "3" + ahead,
        "v" + verbs + commas + ahead[:2],
    ]


def end_word(word: str, behind: str, verbs: str, left: str, kind: str) -> list[str]:
    """The first word that is left out."""
    return [word + verbs, "l" + word + left, "b" + word + behind, "k" + word + kind]


def end_words(word: str, following: str) -> list[str]:
    """The first two words that are left out."""
    return [word + " " + following]


def end_kind(kind: str, letter: str, ahead: str, verbs: str) -> list[str]:
    """How the content begins, and how long it has become."""
    return [
        "v" + kind + ahead[0] + verbs,
        "a" + kind + ahead,
        "f" + kind + letter + ahead[0] + verbs,
    ]


def end_size(kind: str, size: str, ahead: str, verbs: str) -> list[str]:
    """How long the content has become."""
    return [kind + size + ahead, "v" + size + ahead + verbs]


def end_stem(stem: str, kind: str, ahead: str) -> list[str]:
    """The cue's stem."""
    return [stem + ahead, "k" + stem + kind + ahead]


def end_rest(later: str, left: str, inside: str, ahead: str, verbs: str, kind: str) -> list[str]:
    """What else the sentence holds."""
    return [
        "L" + later + ahead,
        "v" + later + ahead[0] + verbs,
        "r" + left + ahead[0] + verbs + kind,
        "i" + inside + ahead[0],
    ]


def end_quote(quote: str, left: str, ahead: str, mode: str, step: str, verbs: str) -> list[str]:
    """Quoted words in the content, or just before its end, or still to come."""
    return [
        quote + ahead[0] + mode,
        "l" + quote + left + ahead[0],
        "v" + quote + verbs + ahead[0],
        "m" + mode + ahead,
        "t" + step + ahead[0] + verbs,
        "Q" + quote + ahead,
    ]


def end_outline(bones: str, ahead: str) -> list[str]:
    """The skeleton of what is said."""
    return [
        bones + "|" + ahead,
        "1" + bones + "|" + ahead[0],
    ]


END = Decision(
    "end",
    (
        end_rest,
        end_shape,
        end_kind,
        end_size,
        end_word,
        end_stem,
        end_quote,
        end_outline,
        end_words,
    ),
)


def end_facts(
    passage: Passage,
    sentence: Sentence,
    clause: Clause,
    mode: str,
    begin: int,
    at: int,
    strong: Sequence[int],
) -> list[Facts]:
    """Return what speaks for content ending before a token: the facts of END.

    Args:
        passage: The passage.
        sentence: The sentence of the clause.
        clause: The reporting clause.
        mode: "b" if content stands on both sides of the clause, else "r".
        begin: The content's first token.
        at: The token before which it may end.
        strong: The tokens of the sentence that are likely to be cues.
    """
    cue, shape, plain, end = clause.cue, passage.shape, passage.plain, sentence.end
    kind = content_type(shape, begin)
    ahead = shape[at : at + 3] if at + 3 <= end else (shape[at:end] + "$$$")[:3]
    two, behind, length = ahead[:2], shape[at - 1], at - begin
    size = SIZES[length] if length < len(SIZES) else "D"
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
    bones = skeleton(shape[max(begin, at - RECENT) : at])[-5:]
    return [
        (later, left, inside, two, verbs, kind),
        (behind, ahead, verbs, commas),
        (kind, cue.letter, two, verbs),
        (kind, size, ahead[0], verbs),
        (word, behind, verbs, left, kind),
        (cue.stem, kind, ahead[0]),
        (quote, left, two, mode, cue.steps[0], verbs),
        (bones, two),
        (word, plain[at + 1] if at + 1 < end else "$"),
    ]
