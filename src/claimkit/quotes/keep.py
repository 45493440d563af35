"""Whether a reading holds: the last decision, over all decided before and all conflicts."""

from bisect import bisect
from collections.abc import Sequence

from claimkit.quotes.choose import logistic
from claimkit.quotes.passage import Passage
from claimkit.quotes.readings import Reading

KEEP = "keep"
STEPS = 6
NEAR = 8
MARKS = "“”,.:;-"
LETTERS = "abcdefghijklm"
SIZES = "00112233" + "a" * 6 + "b" * 16 + "c"


def _scale(width: float) -> tuple[float, ...]:
    """The probabilities where the steps of log-odds of this width meet."""
    return tuple(logistic((k + 0.5) * width) for k in range(-STEPS, STEPS))


FINE, MIDDLE, COARSE = _scale(0.8), _scale(0.7), _scale(1.2)


def _step(probability: float, scale: tuple[float, ...] = FINE) -> str:
    """The step of a probability on a scale of log-odds, as one letter."""
    return LETTERS[bisect(scale, probability)]


def quoted_share(passage: Passage, reading: Reading) -> float:
    """Return the share of the content's tokens that stand between quotation marks."""
    shape = passage.shape
    inside = sum(shape.count("q", start, end) for start, end in reading.ranges)
    if not inside:
        return 0.0
    marks = sum(shape.count(mark, *part) for part in reading.ranges for mark in MARKS)
    size = sum(end - start for start, end in reading.ranges)
    return inside / (size - marks)


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


Clash = tuple[float, float, float]
"""The cue probability of the surest reading that clashes with one, in three ways; 0: none.

One in whose content its cue stands, one whose cue stands in its content, and one whose content
overlaps with its content.
"""


def _holds(reading: Reading, at: int) -> bool:
    """Whether a token stands in a reading's content."""
    return any(start <= at < end for start, end in reading.ranges)


def _meet(one: Reading, other: Reading) -> bool:
    """Whether two contents have a token in common."""
    for start, end in one.ranges:
        for begin, stop in other.ranges:
            if start < stop and begin < end:
                return True
    return False


def conflicts(readings: Sequence[Reading]) -> list[Clash]:
    """Return for each reading how it clashes with those near it in the text."""
    clashes = [[0.0, 0.0, 0.0] for _ in readings]
    for n, mine in enumerate(readings):
        for m in range(n + 1, min(len(readings), n + NEAR)):
            other = readings[m]
            if other.sentence > mine.sentence + 1:
                break
            at, there = mine.clause.cue.at, other.clause.cue.at
            if _holds(other, at):
                ways = 0, 1
            elif _holds(mine, there):
                ways = 1, 0
            elif _meet(mine, other):
                ways = 2, 2
            else:
                continue
            a, b = ways
            clashes[n][a] = max(clashes[n][a], other.cue_probability)
            clashes[m][b] = max(clashes[m][b], mine.cue_probability)
    return [(under, over, beside) for under, over, beside in clashes]


def keep_features(passage: Passage, reading: Reading, clash: Clash) -> list[str]:
    """Return what speaks for or against a reading as a whole.

    That is how sure each decision was, other readings of the same words, the order of the parts,
    the cue's stem and form, and what follows the content.
    """
    clause = reading.clause
    cue = clause.cue
    kind = kind_letter(quoted_share(passage, reading))
    length = sum(end - start for start, end in reading.ranges)
    size = SIZES[min(length, len(SIZES) - 1)]
    sure, source = _step(reading.cue_probability), _step(reading.source_probability)
    overlap = _step(reading.overlap, MIDDLE)
    under, over, beside = (_step(c, COARSE) if c else "-" for c in clash)
    form = "0" if clause.source is None else clause.side
    last = reading.ranges[-1][1]
    after = passage.shape[last] if last < len(passage.shape) else "$"
    auxiliaries = cue.auxiliaries[-3:]
    side = _step(reading.side_probability, COARSE)
    stem, letter = cue.stem, cue.letter
    return [
        "always:",
        f"sure:{sure}{kind}",
        f"source:{source}",
        f"overlap:{overlap}",
        f"side:{side}",
        f"order:{order_of(reading)}{kind}",
        f"stem,kind:{stem}{kind}",
        f"stem,form:{stem}{form}",
        f"stem,size:{stem}{size}",
        f"word:{cue.word}{form}",
        f"group:{letter}{auxiliaries}{form}",
        f"before:{letter}{cue.before}{form}",
        f"after:{after}{kind}",
        f"under:{under}",
        f"over:{over}",
        f"beside:{beside}",
    ]
