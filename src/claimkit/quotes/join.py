"""Join the pieces of one quotation: quoted sentences that have no reporting clause of their own."""

from collections.abc import Sequence

from claimkit.quotes.grammar.marked import is_open, mostly_quoted, quoted_range
from claimkit.quotes.layouts import TRANSCRIPT, find_layouts
from claimkit.quotes.lexicon import OwnCounts
from claimkit.quotes.models import Models
from claimkit.quotes.passage import Passage, announces
from claimkit.quotes.ranges import Range, holds, letters_of
from claimkit.quotes.readings import Reading, read_passage_cues

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


def holds_quotation(passage: Passage, reading: Reading) -> bool:
    """Whether the content of a reading holds quoted words."""
    return "q" in letters_of(passage.shape, reading.ranges)


def opens_quoted(passage: Passage, reading: Reading) -> bool:
    """Whether a sentence opens with quoted words that a reading has as its content."""
    start = passage.sentences[reading.sentence].start
    return passage.shape[start] == "“" and holds(reading.ranges, start)


def join_quotations(passage: Passage, readings: Sequence[Reading]) -> None:
    """Give each wholly quoted sentence without a clause of its own to the reading it continues.

    A sentence goes on with the quotation before it in its paragraph, or with that of the paragraph
    before. In a paragraph it is enough that it opens with quoted words and is mostly made of them,
    and it goes on with what the sentence before reports in other words, too. After a colon it
    belongs to the clause that announces it. A quotation whose paragraph is left open belongs to
    the reading of the next paragraph, if none before it does.
    """
    surest = _surest(passage, readings)
    current: Reading | None = None
    waiting: list[Range] = []
    before = -1
    for number, sentence in enumerate(passage.sentences):
        own = surest.get(number)
        quoted = quoted_range(passage, sentence)
        if quoted is None and own is None and sentence.paragraph == before:
            quoted = mostly_quoted(passage, sentence)
        if sentence.paragraph > before and current is not None:
            goes_on = sentence.paragraph == before + 1 and _speaks(passage, current)
            current = current if goes_on else None
        if own is not None:
            current = own
            if waiting and _speaks(passage, own):
                _extend(own, waiting)
            waiting = []
        elif quoted is not None and current is not None:
            _extend(current, [quoted])
        elif quoted is not None and is_open(passage, sentence):
            waiting.append(quoted)
        else:
            current, waiting = None, []
        before = sentence.paragraph


def _surest(passage: Passage, readings: Sequence[Reading]) -> dict[int, Reading]:
    """Return for each sentence the reading that a quotation may continue."""
    surest: dict[int, Reading] = {}
    for reading in readings:
        best = surest.get(reading.sentence)
        told = bool(reading.layout) or announces(passage, reading.sentence)
        told = told or opens_quoted(passage, reading)
        if reading.cue_probability >= (0 if told else SURE) and (
            best is None or _rank(passage, reading) > _rank(passage, best)
        ):
            surest[reading.sentence] = reading
    return surest


def _speaks(passage: Passage, reading: Reading) -> bool:
    """Whether a reading holds or announces quoted words."""
    leads = passage.shape[passage.sentences[reading.sentence].end - 1] == ":"
    return bool(reading.layout) or leads or holds_quotation(passage, reading)


def _rank(passage: Passage, reading: Reading) -> tuple[bool, bool, float]:
    return bool(reading.layout), holds_quotation(passage, reading), reading.cue_probability


def _extend(reading: Reading, ranges: list[Range]) -> None:
    reading.ranges = sorted({*reading.ranges, *ranges})
    reading.joined += len(ranges)
