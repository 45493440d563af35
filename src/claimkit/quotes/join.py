"""Join the pieces of one quotation: quoted sentences that have no reporting clause of their own."""

from collections.abc import Sequence

from claimkit.quotes.layouts import TRANSCRIPT, find_layouts
from claimkit.quotes.lexicon import OwnCounts
from claimkit.quotes.models import Models
from claimkit.quotes.passage import Passage, Sentence
from claimkit.quotes.readings import Range, Reading, read_passage_cues

SURE = 0.5


def read_all(passage: Passage, models: Models, own: OwnCounts | None = None) -> list[Reading]:
    """Return the readings of a passage, by layout and by cue, with quotations joined."""
    layouts = find_layouts(passage)
    taken = {
        number
        for reading in layouts
        if reading.layout != TRANSCRIPT
        for number in (reading.sentence,)
    }
    for reading in layouts:
        if reading.layout == TRANSCRIPT:
            paragraph = passage.sentences[reading.sentence].paragraph
            number = reading.sentence
            while number < len(passage.sentences) and (
                passage.sentences[number].paragraph == paragraph
            ):
                taken.add(number)
                number += 1
    by_cue = read_passage_cues(passage, models, own, skip=taken)
    readings = sorted([*layouts, *by_cue], key=lambda r: (r.sentence, r.clause.cue.at))
    join_quotations(passage, readings)
    return readings


def quoted_range(passage: Passage, sentence: Sentence) -> Range | None:
    """Return the tokens of a sentence that stands wholly between quotation marks, or None."""
    shape, start, end = passage.shape, sentence.start, sentence.end
    if shape[start] != "“":
        return None
    last = end
    while last > start and shape[last - 1] in ".:,":
        last -= 1
    outside = sum(1 for k in range(start, last) if shape[k] not in "“q”")
    return (start, last) if outside == 0 else None


def mostly_quoted(passage: Passage, sentence: Sentence) -> Range | None:
    """Return the tokens of a sentence that opens with quoted words and is mostly made of them."""
    shape, start, end = passage.shape, sentence.start, sentence.end
    if shape[start] != "“":
        return None
    while end > start and shape[end - 1] == ".":
        end -= 1
    return (start, end) if shape.count("q", start, end) * 2 > end - start else None


def is_open(passage: Passage, sentence: Sentence) -> bool:
    """Whether a sentence ends inside a quotation that its paragraph leaves open."""
    number = passage.quoted[sentence.end - 1]
    return number >= 0 and not passage.quotations[number].closed


def holds_quotation(passage: Passage, reading: Reading) -> bool:
    """Whether the content of a reading holds quoted words."""
    return any("q" in passage.shape[start:end] for start, end in reading.ranges)


def join_quotations(passage: Passage, readings: Sequence[Reading]) -> None:
    """Give each wholly quoted sentence without a clause of its own to the reading it continues.

    A sentence goes on with the quotation before it in its paragraph, or with that of the paragraph
    before. In a paragraph it is enough that it opens with quoted words and is mostly made of them.
    After a colon it belongs to the clause that announces it. A quotation whose paragraph is left
    open belongs to the reading of the next paragraph, if none before it does.
    """
    by_sentence: dict[int, Reading] = {}
    for reading in readings:
        best = by_sentence.get(reading.sentence)
        if reading.cue_probability >= (0 if reading.layout else SURE) and (
            best is None or _rank(passage, reading) > _rank(passage, best)
        ):
            by_sentence[reading.sentence] = reading
    current: Reading | None = None
    waiting: list[Range] = []
    before = -1
    for number, sentence in enumerate(passage.sentences):
        own = by_sentence.get(number)
        quoted = quoted_range(passage, sentence)
        if quoted is None and own is None and sentence.paragraph == before:
            quoted = mostly_quoted(passage, sentence)
        if sentence.paragraph > before + 1:
            current = None
        if own is not None:
            announces = bool(own.layout) or passage.shape[sentence.end - 1] == ":"
            speaks = holds_quotation(passage, own) or announces
            current = own if speaks else None
            if waiting and speaks:
                _extend(own, waiting)
            waiting = []
        elif quoted is not None and current is not None:
            _extend(current, [quoted])
        elif quoted is not None and is_open(passage, sentence):
            waiting.append(quoted)
        else:
            current, waiting = None, []
        before = sentence.paragraph


def _rank(passage: Passage, reading: Reading) -> tuple[bool, bool, float]:
    return bool(reading.layout), holds_quotation(passage, reading), reading.cue_probability


def _extend(reading: Reading, ranges: list[Range]) -> None:
    reading.ranges = sorted({*reading.ranges, *ranges})
    reading.joined += len(ranges)
