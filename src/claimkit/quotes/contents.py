"""What is said: on which side of the cue it stands, where it begins and where it ends."""

from collections.abc import Sequence, Set

import attrs

from claimkit.quotes.choose import Group
from claimkit.quotes.cues import PAD, STRONG_SHARE, Cue, quote_distance
from claimkit.quotes.passage import Passage, Sentence
from claimkit.quotes.phrases import Phrase
from claimkit.quotes.skeleton import skeleton

REACH = 14
MOST_BOUNDARIES = 40
SKIPPED = frozenset(",:-;)'*q”.")
INSIDE_PHRASE = frozenset("lN#vM'q”y")
WITHIN = frozenset("lN#M'DGqo“EKgrV")
LEAST_SURVIVAL = 0.03
BEST_ENDS = 6
VERBS = "EVxhmd"
SIZES = "0123456777889999AAAAAAAABBBBBBBBBBBBCCCCCCCCCCCC"
VERB_COUNTS = "012"
LONGEST_LEFT, LONGEST_CONTENT = 120, 120
NO_BEGINNING = frozenset(",.:;-)*")


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
        "R" + right[:2] + side,
        "3" + right + side,
        "B" + left[1] + side + right[:2],
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


def side_groups(passage: Passage, sentence: Sentence, clause: Clause) -> list[Group]:
    """Return what speaks for content standing on one side of the clause."""
    cue, shape, lowers = clause.cue, passage.shape, passage.lowers
    start, end = sentence.start, sentence.end
    side, lead = clause.side, clause.lead
    left = (PAD + shape[max(start, clause.left - 2) : clause.left])[-2:]
    right = (shape[clause.right : min(end, clause.right + 3)] + "$$$")[:3]
    quotes = quote_distance(shape, clause.left, -1, start)
    quotes += quote_distance(shape, clause.right - 1, 1, end)
    before, after = _bucket(clause.left - start), _bucket(end - clause.right)
    following = lowers[clause.right] if clause.right < end else "$"
    return [
        (side_stem, (cue.stem, side, lead, right[0], quotes)),
        (side_shape, (side, left, right, cue.letter + cue.auxiliaries[-2:])),
        (side_quotes, (quotes, side, lead, right[0], cue.steps[0])),
        (side_room, (before, after, side, lead, right[0])),
        (side_words, (cue.word, cue.stem, following, lead, side)),
    ]


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


def start_groups(
    passage: Passage, sentence: Sentence, clause: Clause, mode: str, at: int
) -> list[Group]:
    """Return what speaks for content to the right beginning at a token."""
    cue, shape, lowers = clause.cue, passage.shape, passage.lowers
    gap = shape[clause.right : at]
    commas = str(min(2, gap.count(",")))
    gap = gap if len(gap) <= 4 else gap[:2] + "~" + gap[-2:]  # noqa: PLR2004
    distance = str(min(9, at - clause.right))
    letter = shape[at]
    ahead = (shape[at : min(sentence.end, at + 3)] + "$$")[:3]
    word, last = lowers[at], lowers[at - 1]
    return [
        (start_shape, (distance, letter, ahead, mode, commas)),
        (start_gap, (gap, letter, cue.letter + clause.side, mode)),
        (start_word, (word, distance, gap)),
        (start_stem, (cue.stem, letter, distance, gap)),
        (start_stem_word, (cue.stem, word)),
        (start_stem_last, (cue.stem, last)),
        (start_last, (last, shape[at - 1], ahead[:2])),
    ]


def end_places(
    passage: Passage, sentence: Sentence, start: int, seams: Set[str] | None = None
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


def end_kind(kind: str, letter: str, ahead: str, verbs: str, size: str, commas: str) -> list[str]:
    """How the content begins, and how long it has become."""
    return [
        "v" + kind + ahead[0] + verbs,
        "a" + kind + ahead,
        "z" + kind + size + ahead[0],
        "f" + kind + letter + ahead[0] + verbs,
        "Z" + size + ahead[0] + verbs,
        "c" + letter + kind + ahead[0] + commas,
    ]


def end_stem(stem: str, kind: str, ahead: str, size: str) -> list[str]:
    """The cue's stem."""
    return [stem + ahead, "k" + stem + kind + ahead, "z" + stem + size + ahead]


def end_rest(later: str, left: str, inside: str, ahead: str, verbs: str, kind: str) -> list[str]:
    """What else the sentence holds."""
    return [
        "L" + later + ahead,
        "v" + later + ahead[0] + verbs,
        "r" + left + ahead[0] + verbs + kind,
        "i" + inside + ahead[0],
    ]


def end_quote(quote: str, behind: str, ahead: str, mode: str, step: str, verbs: str) -> list[str]:
    """Quoted words in the content."""
    return [
        quote + behind + ahead[0] + mode,
        "m" + mode + ahead,
        "t" + step + ahead[0] + verbs,
        "Q" + quote + ahead,
    ]


def end_outline(bones: str, ahead: str, kind: str) -> list[str]:
    """The skeleton of what is said."""
    return [
        bones[-5:] + "|" + ahead,
        "1" + bones[-5:] + "|" + ahead[0],
        "k" + bones[-7:] + "|" + ahead[0] + kind,
    ]


def end_groups(  # noqa: PLR0913 - the parts of one decision
    passage: Passage,
    sentence: Sentence,
    clause: Clause,
    mode: str,
    begin: int,
    at: int,
    cues: Sequence[Cue],
) -> list[Group]:
    """Return what speaks for content that begins at a token ending before another."""
    cue, shape, lowers, end = clause.cue, passage.shape, passage.lowers, sentence.end
    kind = content_type(shape, begin)
    ahead = (shape[at : min(end, at + 3)] + "$$$")[:3]
    behind = shape[at - 1]
    said = shape[begin:at]
    length = at - begin
    size = SIZES[length] if length < len(SIZES) else "D"
    verbs = VERB_COUNTS[min(2, sum(map(said.count, VERBS)))]
    commas = VERB_COUNTS[min(2, said.count(","))]
    word = lowers[at] if at < end else "$"
    rest = end - at
    left = "0" if rest < 2 else "1" if rest < 4 else "2" if rest < 9 else "3"  # noqa: PLR2004
    later = "n"
    for other in cues:
        if other.at >= at and other.share > STRONG_SHARE:
            later = "c" if other.at - at < 5 else "f"  # noqa: PLR2004
            break
    inside = "1" if said.count("(") > said.count(")") else "0"
    quote = "q" if "”" in said else "-"
    stem = cue.stem
    return [
        (end_shape, (behind, ahead, verbs, commas)),
        (end_word, (word, behind, verbs, left, kind)),
        (end_words, (word, lowers[at + 1] if at + 1 < end else "$")),
        (end_kind, (kind, cue.letter, ahead[:2], verbs, size, commas)),
        (end_stem, (stem, kind, ahead[0], size)),
        (end_rest, (later, left, inside, ahead[:2], verbs, kind)),
        (end_quote, (quote, behind, ahead[:2], mode, cue.steps[0], verbs)),
        (end_outline, (skeleton(said)[-7:], ahead[:2], kind)),
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


def left_groups(
    passage: Passage, sentence: Sentence, clause: Clause, end: int, at: int
) -> list[Group]:
    """Return what speaks for content to the left beginning at a token."""
    cue, shape, lowers = clause.cue, passage.shape, passage.lowers
    ahead = (PAD + shape[max(sentence.start, at - 2) : at])[-2:]
    inside = (shape[at : min(end, at + 2)] + "$")[:2]
    said = shape[at:end]
    verbs = VERB_COUNTS[min(2, sum(map(said.count, VERBS)))]
    length = end - at
    size = SIZES[length] if length < len(SIZES) else "D"
    first = "1" if at == sentence.start else "0"
    lead = clause.lead + clause.side
    quote = "q" if "”" in said else "-"
    previous = lowers[at - 1] if at > sentence.start else "^"
    return [
        (left_place, (first, lead, verbs, _bucket(at - sentence.start), ahead)),
        (left_shape, (ahead, inside, lead, quote)),
        (left_word, (lowers[at], first)),
        (left_last, (previous, verbs, lead)),
        (left_stem, (cue.stem, ahead[1], inside[0], first)),
        (left_size, (size, ahead[1], lead, cue.letter, verbs)),
        (left_outline, (skeleton(said), ahead[1], lead)),
    ]


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
