"""Layouts that say who speaks without a reporting word: transcripts and signatures.

A transcript's paragraphs begin with the speaker's name and a colon; a signature follows quoted
words after a dash; a headline may end in a dash and its source.
"""

from collections import Counter
from collections.abc import Iterator

from claimkit.model import BlockKind
from claimkit.quotes.clause import Clause
from claimkit.quotes.cues import Cue
from claimkit.quotes.passage import Passage
from claimkit.quotes.readings import Reading

TRANSCRIPT, SIGNATURE, HEADLINE = "layout.transcript", "layout.signature", "layout.headline"
LONGEST_LABEL = 6
LONGEST_SIGNATURE = 14
ENOUGH_LABELS = 3
FIGURES = "#.,()-*"
# right on marked articles: 41 of 105 transcripts' paragraphs; 21 of 22 signatures, all of one
# article; no headline of the kind stood in them, so its figure is a guess
CONFIDENCE = {TRANSCRIPT: 0.39, SIGNATURE: 0.95, HEADLINE: 0.7}


def paragraphs(passage: Passage) -> Iterator[tuple[int, int, int]]:
    """Yield for each paragraph its first sentence, its first token and the one after its last."""
    sentences = passage.sentences
    first = 0
    for number, sentence in enumerate(sentences):
        following = sentences[number + 1].paragraph if number + 1 < len(sentences) else -1
        if following != sentence.paragraph:
            yield first, sentences[first].start, sentence.end
            first = number + 1


def label_end(passage: Passage, start: int, end: int) -> int:
    """Return the token of the colon that ends a speaker's label at a paragraph's start, or -1."""
    if start < end and passage.inner[start] in '*“"' and passage.words[start] in '"“':
        start += 1
    for at in range(start, min(end, start + LONGEST_LABEL)):
        if passage.words[at] == ":":
            return at if at > start and at + 1 < end else -1
        if passage.inner[at] not in "NM(),.-" and not passage.words[at].isupper():
            return -1
    return -1


def _is_capitals(passage: Passage, start: int, colon: int) -> bool:
    words = [word for word in passage.words[start:colon] if word[0].isalpha()]
    return bool(words) and all(word.isupper() for word in words)


def _make(
    passage: Passage, sentence: int, at: int, source: tuple[int, int], layout: str
) -> Reading:
    cue = Cue(at, passage.words[at], passage.words[at], ":", 1.0, "99", at, "", "^")
    side = "l" if source[0] < at else "r"
    clause = Clause(cue, source, side, min(at, source[0]), max(at + 1, source[1]), "^")
    sure = CONFIDENCE[layout]
    return Reading(sentence, clause, sure, sure, sure, [], 1.0, layout=layout)


def find_layouts(passage: Passage) -> list[Reading]:
    """Return the readings that the layout gives, in order."""
    every = list(paragraphs(passage))
    return sorted(
        [*_transcript(passage, every), *_signatures(passage, every), *_headlines(passage, every)],
        key=lambda r: r.sentence,
    )


def _transcript(passage: Passage, every: list[tuple[int, int, int]]) -> Iterator[Reading]:
    labels: list[tuple[int, int, int, int]] = []
    for sentence, start, end in every:
        colon = label_end(passage, start, end)
        if colon >= 0 and not passage.shape[colon + 1 : end].strip(FIGURES):
            continue  # a table: "Lee: 1,501."
        if colon >= 0 and passage.kinds[passage.sentences[sentence].paragraph] in {
            BlockKind.PARAGRAPH,
            BlockKind.HEADING,
        }:
            first = start + 1 if passage.words[start] in '"“' else start
            labels.append((sentence, first, colon, end))
    names = Counter(" ".join(passage.words[first:colon]) for _, first, colon, _ in labels)
    repeated = sum(count for count in names.values() if count > 1) >= ENOUGH_LABELS
    for sentence, first, colon, end in labels:
        capitals = _is_capitals(passage, first, colon) and len(labels) > 1
        quoted = passage.shape[colon + 1] == "“"
        if capitals or repeated or quoted:
            reading = _make(passage, sentence, colon, (first, colon), TRANSCRIPT)
            reading.ranges = [(colon + 1, end)]
            yield reading


def _signatures(passage: Passage, every: list[tuple[int, int, int]]) -> Iterator[Reading]:
    shape = passage.shape
    for sentence, start, end in every:
        if shape[start] != "“":
            continue
        close = _quotation_end(passage, start, end)
        dash = close
        while dash < end and shape[dash] == ".":
            dash += 1
        rest = shape[dash + 1 : end]
        if dash >= end or shape[dash] != "-" or not 1 <= len(rest) <= LONGEST_SIGNATURE:
            continue
        name = len(rest) - len(rest.lstrip("NM"))
        if name and not set(rest) & set("EVx“q"):
            reading = _make(passage, sentence, dash, (dash + 1, dash + 1 + name), SIGNATURE)
            reading.ranges = [(start, close)]
            yield reading


def _headlines(passage: Passage, every: list[tuple[int, int, int]]) -> Iterator[Reading]:
    """A title that ends in a dash and its source, which the text below names again."""
    shape = passage.shape
    for sentence, start, end in every:
        dash = shape.rfind("-", start, end)
        if passage.kinds[passage.sentences[sentence].paragraph] is not BlockKind.TITLE or dash < 0:
            continue
        last = end - 1 if shape[end - 1] == "." else end
        source = shape[dash + 1 : last]
        if not 1 <= len(source) <= LONGEST_LABEL or set(source) - set("NMlo'"):
            continue
        name = passage.text[passage.starts[dash + 1] : passage.end(last - 1)]
        if "N" in source and passage.text.find(name, passage.end(end - 1)) >= 0:
            reading = _make(passage, sentence, dash, (dash + 1, last), HEADLINE)
            reading.ranges = [(start, dash)]
            yield reading


def _quotation_end(passage: Passage, start: int, end: int) -> int:
    """Where the run of quotations that opens a paragraph ends."""
    close = start
    while close < end and passage.quoted[close] >= 0:
        close = passage.ranges[passage.quoted[close]][1]
    return min(close, end)
