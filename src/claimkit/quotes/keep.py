"""Whether a reading holds: the last decision, over all decided before and all conflicts."""

from bisect import bisect
from collections.abc import Sequence

from claimkit.quotes.choose import logistic
from claimkit.quotes.passage import Passage, Sentence
from claimkit.quotes.phrases import Phrase, head_of, kind_of
from claimkit.quotes.ranges import common, holds, letters_of, size
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
    content = letters_of(passage.shape, reading.ranges)
    inside = content.count("q")
    if not inside:
        return 0.0
    return inside / (len(content) - sum(map(content.count, MARKS)))


def kind_letter(share: float) -> str:
    """Return d, m or i: direct, mixed or indirect."""
    return "d" if share >= 0.8 else "m" if share > 0 else "i"  # noqa: PLR2004


def order_of(reading: Reading) -> str:
    """Return the order of source S, cue V and content C, such as "CVS"."""
    clause = reading.clause
    parts = [(clause.cue.at, "V")]
    if clause.source is not None:
        parts.append((clause.source[0], "S"))
    for start, _ in reading.ranges:
        parts.append((start, "C"))
    order = ""
    for _, letter in sorted(parts):
        if letter != "C" or order[-1:] != "C":
            order += letter
    return order


Clash = tuple[float, float, float]
"""The cue probability of the surest reading that clashes with one, in three ways; 0: none.

One in whose content its cue stands, one whose cue stands in its content, and one whose content
overlaps with its content.
"""


def conflicts(readings: Sequence[Reading]) -> list[Clash]:
    """Return for each reading how it clashes with those near it in the text."""
    clashes = [[0.0, 0.0, 0.0] for _ in readings]
    for n, mine in enumerate(readings):
        for m in range(n + 1, min(len(readings), n + NEAR)):
            other = readings[m]
            if other.sentence > mine.sentence + 1:
                break
            at, there = mine.clause.cue.at, other.clause.cue.at
            if holds(other.ranges, at):
                ways = 0, 1
            elif holds(mine.ranges, there):
                ways = 1, 0
            elif common(mine.ranges, other.ranges):
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
    the cue's stem and form and what follows it, the kind and head of the source, and what stands
    before it.
    """
    clause = reading.clause
    cue, form = clause.cue, clause.side
    kind = kind_letter(quoted_share(passage, reading))
    length = SIZES[min(size(reading.ranges), len(SIZES) - 1)]
    sure, source = _step(reading.cue_probability), _step(reading.source_probability)
    overlap = _step(reading.overlap, MIDDLE)
    under, over, beside = clash
    sentence = passage.sentences[reading.sentence]
    following = passage.plain[cue.at + 1] if cue.at + 1 < sentence.end else "$"
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
        f"stem,size:{stem}{length}",
        f"stem,next:{stem} {following}",
        f"group:{letter}{auxiliaries}{form}",
        f"before:{letter}{cue.before}{form}",
        *_of_source(passage, sentence, clause.source, form),
        f"under:{_step(under, COARSE) if under else '-'}",
        f"over:{_step(over, COARSE) if over else '-'}",
        f"beside:{_step(beside, COARSE) if beside else '-'}",
    ]


def _of_source(
    passage: Passage, sentence: Sentence, source: Phrase | None, side: str
) -> tuple[str, ...]:
    """What speaks for or against a phrase naming a speaker."""
    if source is None:
        return ("kind:0",)
    shape, plain, first = passage.shape, passage.plain, source[0]
    kind = kind_of(shape, source) + side
    letter, word = (shape[first - 1], plain[first - 1]) if first > sentence.start else "^^"
    return (
        f"kind:{kind}",
        f"head:{plain[head_of(shape, source)]}",
        f"ahead,kind:{letter}{kind}",
        f"ahead:{word}{side}",
    )
