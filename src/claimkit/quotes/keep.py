"""Whether a reading holds: the last decision, over all that was decided before and all conflicts."""

from collections.abc import Sequence
from math import log

from claimkit.quotes.passage import Passage
from claimkit.quotes.readings import Reading

EDGE = 0.002


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


def keep_features(
    passage: Passage, reading: Reading, clash: tuple[float, float, float]
) -> list[str]:
    """Return what speaks for or against a reading as a whole."""
    clause = reading.clause
    cue = clause.cue
    kind = kind_letter(quoted_share(passage, reading))
    order = order_of(reading)
    length = sum(end - start for start, end in reading.ranges)
    size = str(min(9, length // 2)) if length < 8 else "a" if length < 14 else "b"  # noqa: PLR2004
    size = size if length < 30 else "c"  # noqa: PLR2004
    first = reading.ranges[0][0]
    opening = passage.shape[first]
    sure, source = _step(reading.cue_probability), _step(reading.source_probability)
    overlap = _step(reading.overlap, 0.7)
    mode = _step(reading.mode_probability, 1.2)
    under, over, beside = (_step(c, 1.2) if c else "-" for c in clash)
    form = "0" if clause.source is None else clause.side
    after = passage.shape[reading.ranges[-1][1] : reading.ranges[-1][1] + 1]
    return [
        "",
        "c" + sure,
        "ck" + sure + kind,
        "cs" + sure + source,
        "co" + sure + overlap,
        "cf" + sure + form,
        "cS" + sure + cue.steps[0],
        "s" + source,
        "sk" + source + kind + form,
        "so" + source + overlap,
        "m" + _step(reading.source_margin),
        "o" + overlap,
        "ok" + overlap + kind,
        "oz" + overlap + size,
        "M" + mode,
        "Mk" + mode + reading.mode[0] + kind,
        "O" + order + kind,
        "z" + size + kind,
        "w" + cue.stem,
        "wk" + cue.stem + kind,
        "wf" + cue.stem + form,
        "wz" + cue.stem + size,
        "ww" + cue.word + form,
        "l" + cue.letter + cue.auxiliaries[-3:] + form,
        "L" + cue.letter + cue.before + form,
        "t" + opening + kind + cue.letter,
        "ts" + opening + cue.stem,
        "tz" + opening + size + cue.letter,
        "e" + after + kind,
        "u" + under,
        "uc" + under + sure,
        "v" + over,
        "vc" + over + sure,
        "b" + beside,
        "bc" + beside + sure,
        "j" + str(min(3, reading.joined)) + kind,
        "p" + passage.kinds[passage.sentences[reading.sentence].paragraph][0] + kind,
    ]
