"""Which words are reporting cues: candidates by lexicon, and what speaks for each."""

import attrs

from claimkit.model import BlockKind
from claimkit.quotes.lexicon import Count, CueLexicon, level
from claimkit.quotes.passage import Passage, Sentence

LEAST_SHARE = 0.03
UNSEEN_SHARE = 0.05
STRONG_SHARE = 0.5
VERBS = "EVgvK"
NO_CUES = "yDo#'TGP.,;()q“”*N"
PAD = "^^^^"
FAR = 9


@attrs.frozen
class Cue:
    """A token that may head a cue.

    `share` is the share of its form's uses that head a cue; `form` and `stem` are names for
    features. `auxiliaries` are the class letters between the cue and what precedes its verb group.
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
    own: dict[str, tuple[Count, Count]] | None = None,
) -> list[Cue]:
    """Find the tokens of a sentence that may head a cue, in order."""
    found: list[Cue] = []
    shape, lowers, forms = passage.shape, passage.lowers, lexicon.forms
    for at in range(sentence.start, sentence.end):
        letter = shape[at]
        word = lowers[at]
        known = word in forms
        if letter in NO_CUES and not (letter == "N" and known):
            continue
        mine = None
        if own is not None:
            mine = own.get(word, ((0.0, 0.0), (0.0, 0.0)))
            known = lexicon.knows(word, mine)
        if not known and letter not in VERBS:
            continue
        stem, share, stem_share = lexicon.look_up(word, mine)
        if share < (LEAST_SHARE if known else UNSEEN_SHARE):
            continue
        group = verb_group(shape, at, sentence.start)
        found.append(
            Cue(
                at,
                word,
                stem,
                letter,
                share,
                level(share) + level(stem_share),
                group,
                shape[group:at],
                shape[group - 1] if group > sentence.start else "^",
            )
        )
    return found


def quote_distance(shape: str, at: int, step: int, edge: int) -> str:
    """How far the next quotation is on one side: 0 to 3 tokens, or "f" (far), or "n" (none)."""
    where = shape.find("“", at + 1, edge) if step > 0 else shape.rfind("”", edge, at)
    if where < 0:
        return "n"
    distance = abs(where - at) - 1
    return str(distance) if distance <= 3 else "f"  # noqa: PLR2004 - as the docstring says


def cue_features(passage: Passage, sentence: Sentence, cue: Cue, others: list[Cue]) -> list[str]:
    """Return what speaks for or against a candidate being a cue."""
    at, shape, lowers = cue.at, passage.shape, passage.lowers
    start, end = sentence.start, sentence.end
    left = (PAD + shape[max(start, at - 3) : at])[-3:]
    right = (shape[at + 1 : min(end, at + 4)] + "$$$")[:3]
    l1 = lowers[at - 1] if at > start else "^"
    r1 = lowers[at + 1] if at + 1 < end else "$"
    r2 = lowers[at + 2] if at + 2 < end else "$"
    letter, stem, steps = cue.letter, cue.stem, cue.steps
    quotes = quote_distance(shape, at, -1, start) + quote_distance(shape, at, 1, end)
    strong_left = any(c.share > STRONG_SHARE and c.at < at for c in others)
    strong_right = any(c.share > STRONG_SHARE and c.at > at for c in others)
    near = f"{strong_left:d}{strong_right:d}"
    place = "0" if at == start else "1" if at - start < 4 else "2"  # noqa: PLR2004
    kind = "t" if passage.kinds[sentence.paragraph] is BlockKind.TITLE else "p"
    group = letter + cue.auxiliaries[-3:] + "<" + cue.before
    return [
        "",
        "w" + cue.word,
        "s" + stem,
        "k" + steps,
        "k1" + steps[0],
        "c" + letter,
        "l" + l1,
        "r" + r1,
        "2" + r2,
        "L" + left[2] + letter,
        "LL" + left[1:] + letter,
        "LLL" + left + letter,
        "R" + letter + right[0],
        "RR" + letter + right[:2],
        "RRR" + letter + right,
        "LR" + left[2] + letter + right[0],
        "LRR" + left[1:] + letter + right[:2],
        "sL" + stem + left[2],
        "sR" + stem + right[0],
        "sRR" + stem + right[:2],
        "sr" + stem + " " + r1,
        "sl" + stem + " " + l1,
        "kL" + steps[0] + left[1:],
        "kR" + steps[0] + right[:2],
        "kG" + steps[0] + group,
        "g" + group,
        "q" + quotes,
        "kq" + steps[0] + quotes,
        "sq" + stem + quotes,
        "n" + near,
        "kn" + steps[0] + near + letter,
        "p" + place + letter + kind,
        "b" + kind + steps[0],
        "wb" + kind + cue.word,
    ]
