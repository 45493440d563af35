"""Reported speech that goes on without a frame: in its mood, or as a bare quotation."""

from claimkit.quotes.shapes.clauses import Clauses, Range

ENOUGH_QUOTED = 0.8
LEAST_QUOTED = 4
LEAST_WORDS = 2
SENTENCE_ENDS = frozenset({".", "!", "?", "…"})


def free_content(clauses: Clauses, *, is_carried: bool) -> list[Range]:
    """Return what a sentence without a frame reports, if its verbs or marks say that it does.

    Args:
        clauses: The sentence.
        is_carried: Whether the sentence before it reports; only then do forms count that
            stand for the reporting mood and for the conditional alike.
    """
    quotations = _quotations(clauses)
    quoted = sum(end - start for start, end in quotations)
    if quoted >= LEAST_QUOTED and quoted >= ENOUGH_QUOTED * (clauses.end - clauses.start):
        return [(quotations[0][0], quotations[-1][1])]
    places = range(clauses.start, clauses.end)
    if any(clauses.has("conditional", at) for at in places):
        return []
    sections = ("subjunctive", "past_subjunctive") if is_carried else ("subjunctive",)
    if any(clauses.has(section, at) for section in sections for at in places):
        return [(clauses.start, clauses.end)]
    return []


def _quotations(clauses: Clauses) -> list[Range]:
    found = (clauses.quotation(at) for at in range(clauses.start, clauses.end))
    return [quotation for quotation in found if quotation is not None]


def verbatim(clauses: Clauses) -> list[Range]:
    """Return the quotations of a sentence that are somebody's words by their own form.

    A quotation behind a colon is, and one that is a whole sentence. So is one of several words
    that begins in lower case, where names and titles begin with a capital.
    """
    return [quotation for quotation in _quotations(clauses) if _is_verbatim(clauses, quotation)]


def _is_verbatim(clauses: Clauses, quotation: Range) -> bool:
    start, end = quotation
    words = [at for at in range(start, end) if clauses.passage.words[at][0].isalnum()]
    if len(words) < LEAST_WORDS or clauses.has("naming", start - 1):
        return False
    if clauses.passage.words[words[0]][0].islower():
        return True
    if len(words) < LEAST_QUOTED:
        return False
    is_announced = start > clauses.start and clauses.word(start - 1) == ":"
    return is_announced or any(clauses.word(at) in SENTENCE_ENDS for at in range(end - 2, end))
