"""What quotation marks decide by themselves, with nothing left to choose."""

from collections.abc import Sequence

from claimkit.quotes.clause import Clause
from claimkit.quotes.cues import Cue
from claimkit.quotes.letters import COORDINATOR, PREPOSITIONS, THAT, TIME, VERBAL
from claimkit.quotes.lexicon import CueLexicon
from claimkit.quotes.passage import Passage, Sentence
from claimkit.quotes.phrases import Phrase
from claimkit.quotes.ranges import Range

LEAST_REST = 5
NEAR_QUOTE = 5
PHRASE_OPENS = frozenset("DGNMl#")
ADJUNCTS = frozenset("pbtyr:,“")
GOES_ON = frozenset(",?!…—–-")


def quoted_range(passage: Passage, sentence: Sentence) -> Range | None:
    """Return the tokens of a sentence that stands wholly between quotation marks, or None."""
    shape, start, end = passage.shape, sentence.start, sentence.end
    if shape[start] != "“":
        return None
    last = end
    while last > start and shape[last - 1] in ".:,":
        last -= 1
    return None if shape[start:last].strip("“q”") else (start, last)


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


def opening_quotation(passage: Passage, sentence: Sentence) -> int | None:
    """Return the end of a quotation that opens a sentence, and whose marks show that it goes on.

    A comma, or a mark that can stand for one, closes it: “It is late,” Ann Lee said.
    """
    if passage.shape[sentence.start] != "“":
        return None
    number = passage.quoted[sentence.start]
    end = passage.ranges[number][1]
    if not passage.quotations[number].closed or end >= sentence.end:
        return None
    last = passage.words[end - 1 if passage.words[end - 1] == "," else end - 2]
    return end if last[-1] in GOES_ON else None


def fills_opening(passage: Passage, sentence: Sentence, clause: Clause) -> int | None:
    """Return the end of the quotation that opens a sentence and is all that stands before a clause.

    Between them may be what the source is apposed to: “It is late,” a clerk, Ann Lee, said.
    """
    end, shape = opening_quotation(passage, sentence), passage.shape
    if end is None or end >= clause.left:
        return end if end == clause.left else None
    is_apposed = shape[clause.cue.group - 1] == "," and shape[clause.left - 1] == ","
    opens_phrase = shape[end] in PHRASE_OPENS
    return end if is_apposed and opens_phrase and is_verbless(passage, end, clause.left) else None


def is_verbless(passage: Passage, start: int, end: int) -> bool:
    """Whether no verb stands in a stretch outside quotation marks."""
    return VERBAL not in passage.verbal[start:end]


def subject_after_quotation(
    passage: Passage, sentence: Sentence, cue: Cue, phrases: Sequence[Phrase]
) -> Phrase | None:
    """Return the subject that follows the quotation at the beginning of a sentence.

    What stands between it and the cue describes it: “It is late,” Ann Lee, a clerk in Ohm, said.
    """
    opening = opening_quotation(passage, sentence)
    if opening is None or opening >= cue.group:
        return None
    subject = next((phrase for phrase in phrases if phrase[0] == opening), None)
    if subject is None or subject[1] >= cue.group or TIME in passage.shape[slice(*subject)]:
        return None
    gap = passage.shape[subject[1] : cue.group]
    if gap[0] == "," and gap[-1] == "," and len(gap) > 1:
        return subject
    is_described = gap[0] in PREPOSITIONS and "," not in gap and COORDINATOR not in gap
    return subject if is_described and is_verbless(passage, subject[1], cue.group) else None


def announced(
    passage: Passage, sentence: Sentence, clause: Clause, lexicon: CueLexicon
) -> int | None:
    """Return where content begins that a colon or a comma announces behind the clause.

    Between them stands whom the words are for, or when and where they were said: "He asked the
    guests: “Who is it?”". If the colon ends the sentence, that is its end: the quotation is the
    next one. A comma announces only what is said to somebody: other verbs have a content of their
    own as their object, "She promised lower taxes, “…”".
    """
    shape, start = passage.shape, clause.right
    quote = shape.find("“", start, sentence.end)
    if quote < 0:
        is_last = shape[sentence.end - 1] == ":" and is_verbless(passage, start, sentence.end)
        return sentence.end if is_last else None
    end = passage.ranges[passage.quoted[quote]][1]
    if end - quote < LEAST_REST or end + 1 < sentence.end or THAT in shape[start:quote]:
        return None
    is_addressed = shape[start] in ADJUNCTS or clause.cue.stem in lexicon.addressing
    is_announced = shape[quote - 1] == ":" or (shape[quote - 1] == "," and is_addressed)
    return quote if is_announced and is_verbless(passage, start, quote) else None


def quoted_predicate(
    passage: Passage, sentence: Sentence, end: int, strong: Sequence[int]
) -> int | None:
    """Return where a second predicate with quoted words ends, which nobody else can have said.

    It has no subject of its own: "She said the bridge was old and was “a trap”."
    """
    shape = passage.shape
    if end + 1 >= sentence.end or shape[end] != COORDINATOR or passage.verbal[end + 1] != VERBAL:
        return None
    quote = shape.find("“", end, min(sentence.end, end + NEAR_QUOTE))
    if quote < 0 or any(end < other < quote for other in strong):
        return None
    return passage.ranges[passage.quoted[quote]][1]


def hands_over(passage: Passage, sentence: Sentence, clause: Clause, strong: Sequence[int]) -> bool:
    """Whether another cue announces the quotation behind a clause: “…,” she said, adding, “…”."""
    shape = passage.shape
    quote = shape.find("“", clause.right, sentence.end)
    return quote > clause.right + 1 and shape[quote - 1] in ",:" and quote - 2 in strong


def interrupted(passage: Passage, sentence: Sentence, clause: Clause) -> Range | None:
    """Return the quotation after a clause that goes on with the one before it.

    A quotation whose last words end in a comma, inside the marks, goes on in the same sentence:
    "We came," she told a crowd in Oslo, "and we saw."
    """
    shape, before = passage.shape, clause.left - 1
    while before > sentence.start and shape[before] in ",-":
        before -= 1
    comma = "," in passage.inner[before - 1 : before + 1]
    if shape[before] != "”" or not comma:
        return None
    quote = shape.find("“", clause.right, sentence.end)
    if quote < 0 or shape[quote - 1] not in ",:-":
        return None
    end = passage.ranges[passage.quoted[quote]][1]
    return (quote, end) if end - quote >= LEAST_REST else None
