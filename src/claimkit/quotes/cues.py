"""Which words are reporting cues: candidates by lexicon, and what speaks for each."""

import attrs

from claimkit.model import BlockKind
from claimkit.quotes.choose import Decision, Facts
from claimkit.quotes.lexicon import LEAST_QUOTED_SHARE, LEAST_SHARE, CueLexicon, OwnCounts
from claimkit.quotes.passage import Passage, Sentence

STRONG_SHARE = 0.5
VERBS = frozenset("EVgvK")
NEVER = frozenset("yDo#'TGP.,;()q“”*")
PAD = "^^^^"
TITLE = BlockKind.TITLE  # looking up an enum member costs more than all else in a hot loop


@attrs.define
class Cue:
    """A token that may head a cue.

    Attributes:
        at: The token.
        word: Its form in lower case, and `stem` its stem.
        letter: Its class letter.
        share: The share of the form's uses that head a cue.
        steps: The shares of form and stem as two digits.
        group: The first token of its verb group.
        auxiliaries: The class letters from there to the cue.
        before: The class letter before the verb group.
    """

    at: int
    word: str
    stem: str
    letter: str
    share: float
    steps: str
    group: int
    auxiliaries: str
    before: str


def verb_group(shape: str, at: int, start: int) -> int:
    """Return the first token of the auxiliaries and adverbs that lead up to a cue."""
    first = at
    while first > start and shape[first - 1] in "xhmdnrt":
        first -= 1
    return first


def find_cues(
    passage: Passage,
    sentence: Sentence,
    lexicon: CueLexicon,
    own: OwnCounts | None = None,
) -> list[Cue]:
    """Find the tokens of a sentence that may head a cue, in order.

    Beside quoted words any verb may be a cue ("she shrugged"), so rare cues count there.

    Args:
        passage: The passage.
        sentence: Where to look.
        lexicon: How often each word heads a cue.
        own: The counts of the passage's own words, if the lexicon was measured on it.
    """
    found: list[Cue] = []
    shape, lowers, start = passage.shape, passage.lowers, sentence.start
    quoted = shape.find("“", start, sentence.end) >= 0
    least = LEAST_QUOTED_SHARE if quoted else LEAST_SHARE
    for at, letter in enumerate(shape[start : sentence.end], start):
        if letter in NEVER:
            continue
        figures = lexicon.candidate(lowers[at], own, is_verb=letter in VERBS)
        if figures is None or figures[1] < least:
            continue
        stem, share, _, steps = figures
        group = verb_group(shape, at, start)
        before = shape[group - 1] if group > start else "^"
        found.append(
            Cue(at, lowers[at], stem, letter, share, steps, group, shape[group:at], before)
        )
    return found


def quote_distance(shape: str, at: int, step: int, edge: int) -> str:
    """How far the next quotation is on one side: 0 to 3 tokens, or "f" (far), or "n" (none)."""
    where = shape.find("“", at + 1, edge) if step > 0 else shape.rfind("”", edge, at)
    if where < 0:
        return "n"
    distance = abs(where - at) - 1
    return str(distance) if distance <= 3 else "f"  # noqa: PLR2004 - as the docstring says


def word(form: str, kind: str) -> list[str]:
    """The form itself, in prose or in a title."""
    return [form, kind + form]


def around(left: str, letter: str, right: str) -> list[str]:
    """The class letters on both sides."""
    return [
        "L" + left[1] + letter,
        "l" + left + letter,
        "B" + left[1] + letter + right,
        "b" + left + letter + right,
    ]


def ahead(letter: str, right: str, step: str) -> list[str]:
    """The class letters that follow."""
    return [
        "R" + letter + right[0],
        "r" + letter + right,
        "k" + step + right,
    ]


def stem_shape(stem: str, left: str, right: str) -> list[str]:
    """The stem with the class letters next to it."""
    return [stem, "L" + stem + left, "R" + stem + right[0], "r" + stem + right]


def stem_last(stem: str, preceding: str) -> list[str]:
    """The stem with the word before, and that word alone."""
    return [stem + " " + preceding, preceding]


def following(form: str) -> list[str]:
    """The word that follows."""
    return [form]


def second(form: str) -> list[str]:
    """The second word that follows."""
    return [form]


def standing(steps: str, left: str, quotes: str, kind: str) -> list[str]:
    """How often the word is a cue, with quotations nearby and the letters before."""
    return [
        "k" + steps,
        "1" + steps[0] + kind,
        "L" + steps[0] + left,
        "q" + steps[0] + quotes,
        quotes,
    ]


def company(step: str, near: str, letter: str, place: str, kind: str) -> list[str]:
    """Other likely cues in the sentence, and the place in it."""
    return [near, "k" + step + near + letter, "p" + place + letter + kind]


CUE = Decision(
    "cue",
    (standing, stem_shape, following, ahead, around, word, stem_last, second, company),
    fleeting=frozenset({stem_shape, stem_last}),
    hopeless=-250,
)


def cue_facts(passage: Passage, sentence: Sentence, cue: Cue, others: list[Cue]) -> list[Facts]:
    """Return what speaks for or against a candidate being a cue: the facts of CUE."""
    at, shape, plain = cue.at, passage.shape, passage.plain
    start, end = sentence.start, sentence.end
    left = shape[at - 2 : at] if at - 2 >= start else (PAD + shape[start:at])[-2:]
    right = shape[at + 1 : at + 3] if at + 3 <= end else (shape[at + 1 : end] + "$$")[:2]
    stem, step = cue.stem, cue.steps[0]
    quotes = quote_distance(shape, at, -1, start) + quote_distance(shape, at, 1, end)
    near = "00"
    if len(others) > 1:
        strong = [c.at for c in others if c.share > STRONG_SHARE]
        near = f"{bool(strong and strong[0] < at):d}{bool(strong and strong[-1] > at):d}"
    place = "0" if at == start else "1" if at - start < 4 else "2"  # noqa: PLR2004
    kind = "t" if passage.kinds[sentence.paragraph] is TITLE else "p"
    return [
        (cue.steps, left, quotes, kind),
        (stem, left[1], right),
        (plain[at + 1] if at + 1 < end else "$",),
        (cue.letter, right, step),
        (left, cue.letter, right[0]),
        (cue.word, kind),
        (stem, plain[at - 1] if at > start else "^"),
        (plain[at + 2] if at + 2 < end else "$",),
        (step, near, cue.letter, place, kind),
    ]
