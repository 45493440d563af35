"""Reporting frames: the verb of saying with its particles, who says it, and where the words stand.

The languages meant here put the finite verb in the second place of a main clause and in the last
of others, and part verbs from their particles.
"""

from collections.abc import Iterator

import attrs

from claimkit.quotes.shapes.clauses import Clauses, Range

LEFT, RIGHT, AROUND = "left", "right", "sentence"
MOST_SKIPPED = 12


@attrs.frozen
class Frame:
    """A reporting frame.

    Attributes:
        cue: The tokens of the cue, in order.
        base: The base form of its verb, or its word.
        source: The tokens of who says it, if somebody is named.
        start: The first token of the clause that is the frame.
        end: The token after it.
        side: Where the content stands.
        is_verb: Whether a verb reports, not a preposition.
    """

    cue: tuple[int, ...]
    base: str
    source: Range | None
    start: int
    end: int
    side: str
    is_verb: bool = True


def find_cues(clauses: Clauses) -> Iterator[tuple[tuple[int, ...], str]]:
    """Yield the verbs of a sentence that may report: their tokens, the finite one first."""
    for at in range(clauses.start, clauses.end):
        if clauses.is_quoted(at) or (clauses.is_capital(at) and at > clauses.start):
            continue
        found = _parted(clauses, at) or _compound(clauses, at) or _modal(clauses, at)
        found = found or _simple(clauses, at)
        if found is not None:
            yield found


def _simple(clauses: Clauses, at: int) -> tuple[tuple[int, ...], str] | None:
    word = clauses.word(at)
    base = clauses.words.finite.get(word) or clauses.words.final.get(word)
    if base is None or (word == base and _is_infinitive(clauses, at)):
        return None
    return (at,), base


def _is_infinitive(clauses: Clauses, at: int) -> bool:
    """Whether a form that may be an infinitive is one: behind its mark or another finite verb."""
    before = range(clauses.clause_start(at), at)
    is_marked = clauses.has("infinitive_marks", at - 1)
    return is_marked or any(clauses.has("finite_signs", place) for place in before)


def _parted(clauses: Clauses, at: int) -> tuple[tuple[int, ...], str] | None:
    """A finite form with the particle that ends its clause."""
    particles = clauses.words.split.get(clauses.word(at))
    if not particles:
        return None
    stop = clauses.next_cut(at)
    for particle in sorted(particles, key=lambda p: (-len(p), p)):
        for start in range(stop - len(particle), at, -1):
            words = clauses.passage.words[start : start + len(particle)]
            if tuple(map(str.lower, words)) == particle:
                tokens = tuple(range(start, start + len(particle)))
                return (at, *tokens), particles[particle]
    return None


def _compound(clauses: Clauses, at: int) -> tuple[tuple[int, ...], str] | None:
    """An auxiliary with the participle that ends its clause."""
    if not clauses.has("perfect", at) and not clauses.has("passive", at):
        return None
    for place in range(clauses.next_cut(at) - 1, at, -1):
        base = clauses.words.participles.get(clauses.word(place))
        if base is not None and not clauses.is_quoted(place):
            return (at, place), base
    return None


def _modal(clauses: Clauses, at: int) -> tuple[tuple[int, ...], str] | None:
    """A modal verb with the infinitive that ends its clause."""
    last = clauses.next_cut(at) - 1
    if last <= at or not clauses.has("modals", at) or clauses.is_quoted(last):
        return None
    word = clauses.word(last)
    return ((at, last), word) if word in clauses.words.bases else None


def verb_frame(clauses: Clauses, cue: tuple[int, ...], base: str) -> Frame | None:
    """Return the frame of a verb, or None if the clause does not report."""
    verb = cue[0]
    start, cut = clauses.clause_start(verb), clauses.next_cut(cue[-1])
    first = start
    while first < verb and clauses.has("conjunctions", first):
        first += 1
    if clauses.has("as_clause", first) and verb > first:
        return _as_clause(clauses, tuple(sorted(cue)), base, first)
    if clauses.has("passive", verb) and len(cue) > 1:
        return _passive(clauses, cue, base, first, cut)
    if first == verb:
        return _inverted(clauses, cue, base, cut)
    if len(cue) == 1 and _is_subordinate(clauses, first, verb, cut):
        return _relative(clauses, cue, base, first, cut)
    source = _subject_before(clauses, first, verb)
    if source is None:
        source = subject_after(clauses, verb + 1)
        if source is None and not clauses.has("impersonal", verb + 1):
            return None
    return Frame(cue, base, source, start, _frame_end(cue, source), RIGHT)


def _frame_end(cue: tuple[int, ...], source: Range | None) -> int:
    return max(cue[-1] + 1, source[1] if source else 0)


def _is_subordinate(clauses: Clauses, first: int, verb: int, cut: int) -> bool:
    """Whether the verb closes a clause that a word such as "who" or "because" opens."""
    opens = clauses.has("subordinators", first) or clauses.has("complementisers", first)
    is_relative = clauses.has("relatives", first) and first > clauses.start
    return (opens or is_relative) and verb >= cut - 2 and verb > first + 1


def _relative(
    clauses: Clauses, cue: tuple[int, ...], base: str, first: int, cut: int
) -> Frame | None:
    """A relative clause whose head says something: "the baker, who claimed that …"."""
    if not clauses.has("relatives", first) or clauses.has("objects", first):
        return None
    before = clauses.clause_start(first - 1)
    for at in range(first - 2, before - 1, -1):
        end = clauses.phrase_end(at)
        if end == first - 1 and (at == before or not clauses.is_capital(at - 1)):
            return Frame(cue, base, (at, end), first, cut, RIGHT)
    return None


def _as_clause(clauses: Clauses, cue: tuple[int, ...], base: str, first: int) -> Frame | None:
    """A clause such as "as the baker stated", its verb at its end."""
    place = first + 1
    source = subject_after(clauses, place)
    end = clauses.next_cut(cue[-1])
    side = RIGHT if first == clauses.start else LEFT
    return Frame((first, *cue), base, source, first, end, side)


def _passive(
    clauses: Clauses, cue: tuple[int, ...], base: str, first: int, cut: int
) -> Frame | None:
    """A passive: who says it stands behind a preposition, if at all."""
    for at in range(first, cut):
        if clauses.has("agents", at):
            end = clauses.phrase_end(at + 1)
            if end > at + 1:
                return Frame(cue, base, (at + 1, end), first, cut, RIGHT)
    return Frame(cue, base, None, first, cut, RIGHT)


def _inverted(clauses: Clauses, cue: tuple[int, ...], base: str, cut: int) -> Frame | None:
    """A verb that opens its clause: after what was said, after another clause, or a question."""
    verb = cue[0]
    if verb == clauses.start:
        return None
    apposed = _apposed(clauses, cue, base)
    if apposed is not None:
        return apposed
    source = subject_after(clauses, verb + 1)
    if source is None and not clauses.has("impersonal", verb + 1):
        return None
    end = max(_frame_end(cue, source), cut)
    opener = clauses.start
    while clauses.has("conjunctions", opener):
        opener += 1
    before = clauses.clause_start(verb - 1)
    is_adverbial = clauses.has("subordinators", opener) or (
        clauses.has("relatives", before) and clauses.has("prepositions", opener)
    )
    side = RIGHT if is_adverbial else LEFT
    return Frame(cue, base, source, verb, end if side == LEFT else _frame_end(cue, source), side)


def _apposed(clauses: Clauses, cue: tuple[int, ...], base: str) -> Frame | None:
    """A verb behind what was added to its subject: "Ilse Marran, the speaker, said"."""
    start = clauses.start
    while clauses.has("conjunctions", start) or clauses.has("focus", start):
        start += 1
    if clauses.is_quoted(start) or _is_adverbial(clauses, start):
        return None
    end = clauses.phrase_end(start)
    if end == start or clauses.next_cut(start) != end:
        return None
    return Frame(cue, base, (start, end), clauses.start, cue[-1] + 1, RIGHT)


def _is_adverbial(clauses: Clauses, at: int) -> bool:
    """Whether a word opens something else than a subject."""
    if clauses.has("determiners", at) and not clauses.is_finite(at + 1):
        return False  # "that office", not "that said she"
    names = ("openers", "prepositions", "objects", "adverbs")
    return any(clauses.has(name, at) for name in names)


def _subject_before(clauses: Clauses, first: int, verb: int) -> Range | None:
    """Return the subject in the first place of a clause, if it stands there."""
    start, end = first, verb
    while start < verb and clauses.has("focus", start):
        start += 1
    while end > start and clauses.has("adverbs", end - 1):
        end -= 1
    if end == start or clauses.is_quoted(start) or _is_adverbial(clauses, start):
        return None
    if _is_object(clauses, start, verb):
        return None
    if clauses.has("conjunctions", end - 1):  # a second verb of the same subject
        end = clauses.phrase_end(start)
    is_phrase = clauses.has("subjects", start) or any(
        clauses.is_capital(at) or clauses.is_quoted(at) for at in range(start, end)
    )
    return (start, end) if is_phrase and end > start else None


def _is_object(clauses: Clauses, start: int, verb: int) -> bool:
    """Whether the first place holds an object: a subject or a bare name follows the verb."""
    if clauses.has("subjects", start) or verb + 1 >= clauses.end:
        return False
    if clauses.has("nominatives", verb + 1):
        return True
    opens = clauses.has("determiners", start) or clauses.has("genitives", start)
    is_name = not clauses.is_quoted(verb + 1) and clauses.is_capital(verb + 1)
    return opens and is_name and clauses.word(start) in clauses.words.lists["ambiguous"]


def topic_of(clauses: Clauses) -> Range | None:
    """Return the subject of a sentence that reports nothing, as far as its shape tells."""
    start = clauses.start
    while clauses.has("conjunctions", start) or clauses.has("focus", start):
        start += 1
    if start < clauses.end and not clauses.is_quoted(start) and not _is_adverbial(clauses, start):
        end = clauses.phrase_end(start)
        return (start, end) if end > start else None
    for at in range(start, clauses.end):
        if clauses.has("finite_signs", at) or clauses.word(at) in clauses.words.finite:
            return subject_after(clauses, at + 1)
    return None


def subject_after(clauses: Clauses, at: int) -> Range | None:
    """Return the subject behind the finite verb, over adverbs and what prepositions lead."""
    limit = min(clauses.next_cut(at), at + MOST_SKIPPED)
    while at < limit:
        after = _skipped(clauses, at)
        if after == at:
            end = clauses.phrase_end(at)
            return (at, end) if end > at else None
        at = after
    return None


def _skipped(clauses: Clauses, at: int) -> int:
    """Return the token after what may stand between a verb and its subject; `at` if nothing."""
    if clauses.has("adverbs", at) or clauses.has("object_pronouns", at):
        return at + 1
    if clauses.has("objects", at) or clauses.has("prepositions", at):
        return max(clauses.phrase_end(at + 1), at + 1)
    return at
