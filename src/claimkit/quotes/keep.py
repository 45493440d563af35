"""Whether a reading holds: the last decision, over all that was decided before and all conflicts."""

from collections.abc import Sequence
from math import log

from claimkit.quotes.choose import Group
from claimkit.quotes.passage import Passage
from claimkit.quotes.readings import Reading

EDGE = 0.002
SIZES = "00112233" + "a" * 6 + "b" * 16 + "c"


def _step(probability: float, width: float = 0.8, most: int = 6) -> str:
    """The log-odds of a probability, as one letter of a scale."""
    p = min(1 - EDGE, max(EDGE, probability))
    return chr(ord("m") + max(-most, min(most, round(log(p / (1 - p)) / width))))


def quoted_share(passage: Passage, reading: Reading) -> float:
    """Return the share of the content's words that stand between quotation marks."""
    inside = total = 0
    for start, end in reading.ranges:
        for k in range(start, end):
            if passage.inner[k] not in ",.:;-()*'" and passage.shape[k] not in "“”":
                total += 1
                inside += passage.shape[k] == "q"
    return inside / total if total else 0.0


def kind_letter(share: float) -> str:
    """Return d, m or i: direct, mixed or indirect."""
    return "d" if share >= 0.8 else "m" if share > 0 else "i"  # noqa: PLR2004


def order_of(reading: Reading) -> str:
    """Return the order of source S, cue V and content C, such as "CVS"."""
    clause = reading.clause
    parts = [(clause.cue.at, "V")]
    if clause.source is not None:
        parts.append((clause.source[0], "S"))
    parts += [(start, "C") for start, _ in reading.ranges]
    letters = "".join(letter for _, letter in sorted(parts))
    while "CC" in letters:
        letters = letters.replace("CC", "C")
    return letters


def conflicts(readings: Sequence[Reading]) -> list[tuple[float, float, float]]:
    """Return for each reading the most sure other one that clashes with it, in three ways.

    The three are: one in whose content its cue stands, one whose cue stands in its content, and
    one whose content overlaps with its content; each as the cue probability, 0 if there is none.
    """
    found: list[tuple[float, float, float]] = []
    for n, mine in enumerate(readings):
        under = over = beside = 0.0
        for other in (*readings[max(0, n - 6) : n], *readings[n + 1 : n + 7]):
            if abs(other.sentence - mine.sentence) > 1:
                continue
            sure = other.cue_probability
            if any(a <= mine.clause.cue.at < b for a, b in other.ranges):
                under = max(under, sure)
            elif any(a <= other.clause.cue.at < b for a, b in mine.ranges):
                over = max(over, sure)
            elif any(a < d and c < b for a, b in mine.ranges for c, d in other.ranges):
                beside = max(beside, sure)
        found.append((under, over, beside))
    return found


def keep_sure(sure: str, kind: str, form: str, step: str) -> list[str]:
    """How sure the cue is."""
    return ["", sure, "k" + sure + kind, "f" + sure + form, "S" + sure + step]


def keep_source(sure: str, source: str, margin: str, kind: str, form: str) -> list[str]:
    """How sure the source is."""
    return [source, "c" + sure + source, "k" + source + kind + form, "m" + margin]


def keep_extent(sure: str, source: str, overlap: str, size: str, kind: str) -> list[str]:
    """How sure the content's extent is."""
    return [
        overlap,
        "c" + sure + overlap,
        "s" + source + overlap,
        "k" + overlap + kind,
        "z" + overlap + size,
        "Z" + size + kind,
    ]


def keep_side(sure: str, side: str, order: str, kind: str) -> list[str]:
    """How sure the side is, and the order of the parts."""
    return [side, "o" + order + kind, "s" + side + order[0] + kind, "c" + sure + order]


def keep_stem(stem: str, kind: str, form: str, size: str, opening: str) -> list[str]:
    """The cue's stem."""
    return [stem, "k" + stem + kind, "f" + stem + form, "z" + stem + size, "o" + stem + opening]


def keep_form(word: str, form: str) -> list[str]:
    """The cue's form."""
    return [word + form]


def keep_shape(letter: str, auxiliaries: str, before: str, form: str, opening: str) -> list[str]:
    """The verb group and how the content begins."""
    return [
        letter + auxiliaries + form,
        "b" + letter + before + form,
        "o" + opening + letter + auxiliaries,
    ]


def keep_content(opening: str, size: str, letter: str, after: str, kind: str) -> list[str]:
    """How the content begins and what follows it."""
    return ["o" + opening + size + letter, "a" + after + kind, "k" + opening + kind + letter]


def keep_clash(under: str, over: str, beside: str, sure: str) -> list[str]:
    """Other readings of the same words."""
    return [
        "u" + under,
        "U" + under + sure,
        "v" + over,
        "V" + over + sure,
        "b" + beside,
        "B" + beside + sure,
    ]


def keep_place(joined: str, block: str, kind: str) -> list[str]:
    """Joined pieces, and the kind of the block."""
    return ["j" + joined + kind, "b" + block + kind]


def keep_groups(
    passage: Passage, reading: Reading, clash: tuple[float, float, float]
) -> list[Group]:
    """Return what speaks for or against a reading as a whole."""
    clause = reading.clause
    cue = clause.cue
    kind = kind_letter(quoted_share(passage, reading))
    length = sum(end - start for start, end in reading.ranges)
    size = SIZES[min(length, len(SIZES) - 1)]
    opening = passage.shape[reading.ranges[0][0]]
    sure, source = _step(reading.cue_probability), _step(reading.source_probability)
    overlap = _step(reading.overlap, 0.7)
    under, over, beside = (_step(c, 1.2) if c else "-" for c in clash)
    form = "0" if clause.source is None else clause.side
    last = reading.ranges[-1][1]
    after = passage.shape[last] if last < len(passage.shape) else "$"
    block = passage.kinds[passage.sentences[reading.sentence].paragraph][0]
    auxiliaries = cue.auxiliaries[-3:]
    side = _step(reading.side_probability, 1.2)
    return [
        (keep_sure, (sure, kind, form, cue.steps[0])),
        (keep_source, (sure, source, _step(reading.source_margin), kind, form)),
        (keep_extent, (sure, source, overlap, size, kind)),
        (keep_side, (sure, side, order_of(reading), kind)),
        (keep_stem, (cue.stem, kind, form, size, opening)),
        (keep_form, (cue.word, form)),
        (keep_shape, (cue.letter, auxiliaries, cue.before, form, opening)),
        (keep_content, (opening, size, cue.letter, after, kind)),
        (keep_clash, (under, over, beside, sure)),
        (keep_place, (str(min(3, reading.joined)), block, kind)),
    ]
