"""Reported speech that goes on without a frame: in its mood, or as a bare quotation."""

from claimkit.quotes.shapes.clauses import Clauses, Range

ENOUGH_QUOTED = 0.8
LEAST_QUOTED = 4


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
