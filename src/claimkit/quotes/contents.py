"""What is said: on which side of the cue it stands, where it begins and where it ends."""

from collections.abc import Sequence

import attrs

from claimkit.model import BlockKind
from claimkit.quotes.cues import PAD, STRONG_SHARE, Cue, quote_distance
from claimkit.quotes.passage import Passage, Sentence
from claimkit.quotes.phrases import Phrase

MODES = ("right", "left", "both", "none")
REACH = 14
MOST_BOUNDARIES = 60
SKIPPED = ",:-;)'*"
INSIDE_PHRASE = "lN#vM'q”y"
LEAST_SURVIVAL = 0.02
BEST_ENDS = 7
VERBS = "EVxhmd"


@attrs.frozen
class Clause:
    """The reporting clause: cue and source together, as tokens, and where content can adjoin.

    `left` is the first token of the clause and `right` the one after its last; `side` is where the
    source stands ("l", "r", or "0" for none); `lead` is the class letter before the clause.
    """

    cue: Cue
    source: Phrase | None
    side: str
    left: int
    right: int
    lead: str


def make_clause(passage: Passage, sentence: Sentence, cue: Cue, source: Phrase | None) -> Clause:
    """Join a cue and its source."""
    left, right, side = cue.group, cue.at + 1, "0"
    if source is not None:
        side = "l" if source[0] < cue.at else "r"
        left, right = min(left, source[0]), max(right, source[1])
    lead = passage.shape[left - 1] if left > sentence.start else "^"
    return Clause(cue, source, side, left, right, lead)


def _bucket(count: int) -> str:
    return str(count) if count < 4 else "5" if count < 8 else "9"  # noqa: PLR2004


def mode_features(passage: Passage, sentence: Sentence, clause: Clause) -> list[str]:
    """Return what speaks for content to the right, to the left, or on both sides."""
    cue, shape, lowers = clause.cue, passage.shape, passage.lowers
    start, end = sentence.start, sentence.end
    stem, side, lead = cue.stem, clause.side, clause.lead
    left = (PAD + shape[max(start, clause.left - 2) : clause.left])[-2:]
    right = (shape[clause.right : min(end, clause.right + 3)] + "$$$")[:3]
    quotes = quote_distance(shape, clause.left, -1, start)
    quotes += quote_distance(shape, clause.right - 1, 1, end)
    group = cue.letter + cue.auxiliaries[-2:]
    before, after = _bucket(clause.left - start), _bucket(end - clause.right)
    r1 = lowers[clause.right] if clause.right < end else "$"
    gap = shape[clause.source[1] : cue.at] if clause.source and side == "l" else ""
    return [
        "",
        "s" + stem,
        "k" + cue.steps[0],
        "S" + side + group,
        "sS" + stem + side + lead,
        "L" + left + side,
        "l" + lead + side + group,
        "R" + right[:2] + side,
        "RRR" + right + side,
        "LR" + lead + side + right[:2],
        "q" + quotes + side,
        "Q" + quotes + lead + right[0],
        "qs" + quotes + stem,
        "b" + before + lead + side,
        "a" + after + side + right[0],
        "ba" + before + after,
        "sR" + stem + right[0] + side,
        "sr" + stem + r1,
        "r" + r1 + side,
        "sL" + stem + lead,
        "g" + gap[:4] + group,
        "w" + cue.word + lead,
        "wr" + cue.word + right[0],
    ]


def start_places(passage: Passage, sentence: Sentence, clause: Clause) -> list[int]:
    """Return the tokens where content to the right may begin, in order."""
    shape = passage.shape
    reach = min(sentence.end, clause.right + REACH)
    places = [j for j in range(clause.right, reach) if shape[j] not in SKIPPED and shape[j] != "q"]
    quote = shape.find("“", reach, sentence.end)
    if quote >= 0:
        places.append(quote)
    return [j for j in places if shape[j] != "”" and shape[j] != "."]


def start_features(
    passage: Passage, sentence: Sentence, clause: Clause, mode: str, at: int
) -> list[str]:
    """Return what speaks for content to the right beginning at a token."""
    cue, shape, lowers = clause.cue, passage.shape, passage.lowers
    between = shape[clause.right : at]
    gap = between if len(between) <= 4 else between[:2] + "~" + between[-2:]  # noqa: PLR2004
    distance = str(min(9, at - clause.right))
    letter = shape[at]
    ahead = (shape[at : min(sentence.end, at + 3)] + "$$")[:3]
    word = lowers[at]
    last = lowers[at - 1]
    group = cue.letter + clause.side
    head = mode[0]
    return [
        "",
        "d" + distance + head,
        "w" + word,
        "wd" + word + distance,
        "l" + letter + distance + head,
        "a" + ahead + head,
        "g" + gap + letter,
        "gw" + gap + word,
        "gg" + gap + group,
        "p" + last + letter,
        "P" + shape[at - 1] + ahead[:2],
        "s" + cue.stem + letter,
        "sd" + cue.stem + distance,
        "sg" + cue.stem + gap,
        "sw" + cue.stem + " " + word,
        "sp" + cue.stem + " " + last,
        "k" + cue.steps[0] + letter + gap[-1:],
        "S" + group + letter + gap[-1:],
        "h" + head + letter + gap[:2],
        "c" + str(between.count(",")) + letter + head,
    ]


def end_places(passage: Passage, sentence: Sentence, start: int) -> list[int]:
    """Return the tokens before which content that begins at `start` may end, in order."""
    shape = passage.shape
    last = sentence.end
    while last > start + 1 and shape[last - 1] == ".":
        last -= 1
    places = [
        e
        for e in range(start + 1, last)
        if shape[e] not in INSIDE_PHRASE or shape[e - 1] in "”y"
    ]
    places.append(last)
    return places[:MOST_BOUNDARIES]


def content_type(passage: Passage, start: int) -> str:
    """Return one letter for how content begins: a clause, a phrase, a quotation."""
    letter = passage.shape[start]
    return letter if letter in "TwtPDGgNl“pO" else "z"


def end_context(clause: Clause, mode: str, kind: str) -> tuple[str, ...]:
    """Return what all boundaries of a content share."""
    cue = clause.cue
    return kind, cue.stem, cue.steps[0], mode[0], kind + cue.letter, cue.letter


def end_features(
    passage: Passage,
    sentence: Sentence,
    start: int,
    at: int,
    context: tuple[str, ...],
    cues: Sequence[Cue],
) -> list[str]:
    """Return what speaks for content ending before a token."""
    kind, stem, step, mode, form, cue_letter = context
    shape, lowers = passage.shape, passage.lowers
    end = sentence.end
    ahead = (shape[at : min(end, at + 3)] + "$$$")[:3]
    behind = shape[at - 1]
    length = at - start
    size = str(length) if length < 6 else "8" if length < 10 else "B" if length < 20 else "C"  # noqa: PLR2004
    said = shape[start:at]
    verbs = str(min(2, sum(map(said.count, VERBS))))
    commas = str(min(2, said.count(",")))
    word = lowers[at] if at < end else "$"
    next_word = lowers[at + 1] if at + 1 < end else "$"
    last = "1" if at + 1 >= end else "0"
    rest = end - at
    left = "0" if rest < 2 else "1" if rest < 4 else "2" if rest < 9 else "3"  # noqa: PLR2004
    later = "n"
    for cue in cues:
        if cue.at >= at and cue.share > STRONG_SHARE:
            later = "c" if cue.at - at < 5 else "f"  # noqa: PLR2004
            break
    inside = "1" if said.count("(") > said.count(")") else "0"
    quote = "q" if "”" in said else "-"
    return [
        "",
        "A" + ahead[0] + behind,
        "AA" + ahead[:2] + behind,
        "AAA" + ahead,
        "w" + word,
        "ww" + word + " " + next_word if ahead[0] in ",-" else "wk" + word + kind,
        "wv" + word + verbs,
        "wl" + word + left,
        "wb" + word + behind,
        "k" + kind + ahead[0] + verbs,
        "kk" + kind + ahead[:2],
        "ks" + kind + size + ahead[0],
        "f" + form + ahead[0] + verbs,
        "s" + stem + ahead[0],
        "sk" + stem + kind + ahead[0],
        "sz" + stem + size + ahead[0],
        "sw" + stem + " " + word,
        "z" + size + ahead[0] + verbs,
        "v" + verbs + commas + ahead[:2],
        "l" + last + ahead[0],
        "L" + later + ahead[:2],
        "Lv" + later + ahead[0] + verbs,
        "r" + left + ahead[0] + verbs + kind,
        "q" + quote + behind + ahead[0] + mode,
        "i" + inside + ahead[0],
        "m" + mode + ahead[:2],
        "p" + (lowers[at - 1]) + ahead[0],
        "t" + step + ahead[0] + verbs,
        "c" + cue_letter + kind + ahead[0] + commas,
    ]


def left_end(passage: Passage, sentence: Sentence, clause: Clause) -> int:
    """Return the token before which content to the left ends."""
    end = clause.left
    while end > sentence.start and passage.shape[end - 1] in ",-;:":
        end -= 1
    return end


def left_places(passage: Passage, sentence: Sentence, end: int) -> list[int]:
    """Return the tokens where content to the left may begin, nearest first, the sentence's last."""
    shape = passage.shape
    places = [
        s
        for s in range(end - 1, sentence.start, -1)
        if (shape[s] not in INSIDE_PHRASE or shape[s - 1] not in "lN#M'DGqo“EKgrV")
        and shape[s] not in ",.:;-)*"
    ]
    places = places[:MOST_BOUNDARIES]
    places.append(sentence.start)
    return places


def left_features(
    passage: Passage, sentence: Sentence, clause: Clause, end: int, at: int
) -> list[str]:
    """Return what speaks for content to the left beginning at a token."""
    cue, shape, lowers = clause.cue, passage.shape, passage.lowers
    ahead = (PAD + shape[max(sentence.start, at - 2) : at])[-2:]
    inside = shape[at : min(end, at + 2)]
    said = shape[at:end]
    verbs = str(min(2, sum(map(said.count, VERBS))))
    length = end - at
    size = str(length) if length < 5 else "7" if length < 10 else "C"  # noqa: PLR2004
    first = "1" if at == sentence.start else "0"
    before = _bucket(at - sentence.start)
    lead = clause.lead + clause.side
    quote = "q" if "”" in said else "-"
    word = lowers[at]
    previous = lowers[at - 1] if at > sentence.start else "^"
    return [
        "",
        "f" + first + lead,
        "fv" + first + lead + verbs,
        "A" + ahead[1] + inside[0],
        "AA" + ahead + inside,
        "w" + word + first,
        "p" + previous,
        "pv" + previous + verbs,
        "pl" + previous + lead,
        "s" + cue.stem + ahead[1] + inside[0],
        "sf" + cue.stem + first,
        "z" + size + ahead[1] + lead,
        "b" + before + ahead[1] + lead,
        "v" + verbs + ahead[1] + lead,
        "q" + quote + ahead[1] + inside[0] + lead,
        "l" + lead + ahead[1] + inside[0],
        "g" + cue.letter + lead + ahead[1] + verbs,
        "P" + passage.shape[end - 1] + ahead[1] + quote,
    ]


def is_heading(passage: Passage, sentence: Sentence) -> bool:
    """Whether a sentence stands in a title or heading."""
    return passage.kinds[sentence.paragraph] is not BlockKind.PARAGRAPH


def choose_boundary(places: Sequence[int], stops: Sequence[float], fixed: int) -> tuple[int, float]:
    """Choose the boundary with the best expected overlap with the true one.

    Args:
        places: The boundaries, in the order of a walk away from `fixed`.
        stops: For each the probability that the walk stops there once it has come there; may be
            shorter than `places` when hardly any walk goes on.
        fixed: The other edge.

    Returns:
        The boundary and its expected overlap (intersection over union, in tokens), 0 to 1.
    """
    survival = 1.0
    ends: list[tuple[float, int]] = []
    for place, stop in zip(places, stops, strict=False):
        ends.append((survival * stop, abs(place - fixed)))
        survival *= 1.0 - stop
    if len(stops) == len(places):
        ends[-1] = (ends[-1][0] + survival, ends[-1][1])
    best = sorted(range(len(ends)), key=lambda k: (-ends[k][0], k))[:BEST_ENDS]
    chosen, value = best[0], -1.0
    for k in best:
        mine = ends[k][1]
        gain = sum(ends[j][0] * (min(mine, ends[j][1]) / max(mine, ends[j][1])) for j in best)
        if gain > value + 1e-12:  # noqa: PLR2004 - ties go to the more probable
            chosen, value = k, gain
    return places[chosen], value
