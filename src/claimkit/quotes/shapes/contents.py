"""What a frame reports: the clauses beside it, if they look like reported speech."""

from claimkit.quotes.shapes.clauses import Clauses, Range
from claimkit.quotes.shapes.frames import AROUND, LEFT, Frame

LEAST = 2
NEAR_END = 4


def contents_of(clauses: Clauses, frame: Frame) -> list[Range]:
    """Return the tokens of what a frame reports, in order; none if it reports nothing."""
    if frame.side == AROUND:
        found = _around(clauses, frame)
    elif frame.side == LEFT:
        found = _left(clauses, frame)
    else:
        found = _right(clauses, frame)
    trimmed = (_trim(clauses, part) for part in found)
    kept = [(start, end) for start, end in trimmed if start < end]
    return kept if sum(end - start for start, end in kept) >= LEAST else []


def _trim(clauses: Clauses, part: Range) -> Range:
    start, end = part
    while start < end and start in clauses.cut_set and not clauses.is_quoted(start):
        start += 1
    while end > start and end - 1 in clauses.cut_set and not clauses.is_quoted(end - 1):
        end -= 1
    return start, end


def _around(clauses: Clauses, frame: Frame) -> list[Range]:
    """The clause around the frame: a subordinate one by itself, else the sentence."""
    start = clauses.clause_start(frame.start)
    subordinate = any(clauses.has(name, start) for name in ("relatives", "subordinators"))
    if subordinate and clauses.start < start < frame.start:
        return [(start, frame.start), (frame.end, clauses.next_cut(frame.end))]
    return [(clauses.start, frame.start), (frame.end, clauses.end)]


def _left(clauses: Clauses, frame: Frame) -> list[Range]:
    """What stands before the frame; after a colon behind it, that instead."""
    cut = clauses.next_cut(frame.end)
    if cut < clauses.end and clauses.word(cut) == ":":
        return [_after_colon(clauses, cut)]
    left = (clauses.start, frame.start)
    if _is_weak(clauses, frame) and not is_reported(clauses, left) and not _quoted(clauses, left):
        return []
    return [left, *_continued(clauses, cut)]


def _continued(clauses: Clauses, cut: int) -> list[Range]:
    """What is said goes on behind the frame: in the reporting mood, or in quotation marks."""
    rest = (cut + 1, clauses.end)
    if cut >= clauses.end:
        return []
    goes_on = is_reported(clauses, rest) or clauses.quotation(cut + 1) is not None
    return [rest] if goes_on or clauses.has("complementisers", cut + 1) else []


def _right(clauses: Clauses, frame: Frame) -> list[Range]:
    cut = clauses.next_cut(frame.end)
    if cut < clauses.end and clauses.word(cut) == ":":
        return [_after_colon(clauses, cut)]
    quotations = [q for at in range(frame.cue[0], cut) if (q := _spoken(clauses, frame, at))]
    if quotations:
        return [(quotations[0][0], quotations[-1][1])]
    if cut < clauses.end and _opens_content(clauses, frame, cut):
        return [(cut + 1, clauses.end)]
    return []


def _spoken(clauses: Clauses, frame: Frame, at: int) -> Range | None:
    """Return the quotation at a token, unless it names something or stands in the source."""
    quotation = clauses.quotation(at)
    inside = frame.source is not None and frame.source[0] <= at < frame.source[1]
    return None if quotation is None or inside or _is_phrase(clauses, at) else quotation


def _is_phrase(clauses: Clauses, at: int) -> bool:
    """Whether quoted words are a name: short, with a capital, behind a noun or an article."""
    quotation = clauses.quotation(at)
    is_short = quotation is not None and quotation[1] - quotation[0] <= NEAR_END
    names = ("determiners", "prepositions", "objects")
    before = at > clauses.start and (
        any(clauses.has(name, at - 1) for name in names)
        or (clauses.is_capital(at - 1) and not clauses.is_quoted(at - 1))
    )
    return is_short and before and clauses.is_capital(at + 1)


def _after_colon(clauses: Clauses, cut: int) -> Range:
    """What follows a colon: the quotation that opens there, or the rest of the sentence."""
    quotation = clauses.quotation(cut + 1)
    if quotation is None:
        return cut + 1, clauses.end
    return quotation[0], max(quotation[1], clauses.end if _runs(clauses, quotation[1]) else 0)


def _runs(clauses: Clauses, at: int) -> bool:
    """Whether a sentence goes on behind a quotation with words of the same speaker."""
    return at < clauses.end and clauses.quotation(at) is not None


def _opens_content(clauses: Clauses, frame: Frame, cut: int) -> bool:
    """Whether the clause behind a separator is what the frame reports."""
    first, rest = cut + 1, (cut + 1, clauses.end)
    if clauses.has("complementisers", first) or clauses.quotation(first) is not None:
        return True
    if clauses.has("subordinators", first):
        return False
    if is_reported(clauses, (first, clauses.next_cut(first))) or is_reported(clauses, rest):
        return True
    if _is_infinitive(clauses, first):
        return True
    is_bare = not _is_weak(clauses, frame) and not clauses.has("relatives", first)
    return is_bare and frame.is_verb and not clauses.words.has("judging_verbs", frame.base)


def _is_weak(clauses: Clauses, frame: Frame) -> bool:
    return frame.is_verb and clauses.words.has("weak_verbs", frame.base)


def is_reported(clauses: Clauses, part: Range) -> bool:
    """Whether a stretch has a verb in the mood of reported speech."""
    return any(
        clauses.has("subjunctive", at) or clauses.has("past_subjunctive", at) for at in range(*part)
    )


def _quoted(clauses: Clauses, part: Range) -> bool:
    return any(clauses.is_quoted(at) for at in range(*part))


def _is_infinitive(clauses: Clauses, first: int) -> bool:
    """Whether a clause is an infinitive with its mark near the end."""
    cut = clauses.next_cut(first)
    return any(clauses.has("infinitive_marks", at) for at in range(max(first, cut - NEAR_END), cut))
