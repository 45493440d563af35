"""Quotes by the shapes of clauses alone: for languages without fitted models."""

from collections.abc import Iterator

import attrs

from claimkit.lang.pack import LanguagePack
from claimkit.model import Article, CueClass, Quote, QuoteKind, Span
from claimkit.quotes.passage import Passage, read_passage
from claimkit.quotes.rules import name_of_order
from claimkit.quotes.shapes.according import find_according
from claimkit.quotes.shapes.clauses import Clauses, Range
from claimkit.quotes.shapes.contents import contents_of
from claimkit.quotes.shapes.denial import is_negated
from claimkit.quotes.shapes.frames import Frame, find_cues, topic_of, verb_frame
from claimkit.quotes.shapes.reported import free_content, verbatim
from claimkit.quotes.shapes.words import ShapeWords, shape_words

FARTHEST = 3
DIRECT_SHARE = 0.8


@attrs.frozen
class Found:
    """What is reported, the frame that reports it, if there is one, and who is named for it.

    `outer` is what it stands in, if it is reported inside the words of another.
    """

    sentence: int
    contents: tuple[Range, ...]
    frame: Frame | None
    source: Range | None
    is_negated: bool = False
    outer: "Found | None" = None


def extract_by_shapes(article: Article, lang: LanguagePack, /) -> Iterator[Quote]:
    """Yield the quotes of an article in reading order."""
    passage, words = read_passage(article, lang), shape_words(lang)
    ids: dict[int, str] = {}
    for found in [*_joined(passage, _read(passage, words))]:
        quote = make_quote(passage, found, words, ids.get(id(found.outer)))
        ids[id(found)] = quote.id
        yield quote


def _read(passage: Passage, words: ShapeWords) -> Iterator[Found]:
    """Read sentence by sentence; what goes on without a frame has the source before it."""
    source = topic = None
    reported_at = -FARTHEST
    for number, sentence in enumerate(passage.sentences):
        clauses = Clauses(passage, sentence, words)
        near = number - reported_at < FARTHEST
        found = find_in(clauses, number)
        if not found and (contents := free_content(clauses, is_carried=near)):
            found = [Found(number, tuple(contents), None, source if near else topic)]
        found += _bare(clauses, found, number)
        for one in sorted(found, key=_outer_first):
            if one.outer is None:
                source, reported_at = one.source or source, number
            yield one
        topic = topic_of(clauses)


def _outer_first(found: Found) -> tuple[int, bool, int]:
    """Order by where the outermost content begins, and what stands inside behind it."""
    outer = found.outer or found
    return outer.contents[0][0], found.outer is not None, found.contents[0][0]


def _bare(clauses: Clauses, found: list[Found], number: int) -> list[Found]:
    """Return the quotations of a sentence that no frame reports, with the sentence's subject."""
    taken = [part for one in found for part in one.contents]
    free = [
        (start, end)
        for start, end in verbatim(clauses)
        if not any(start < stop and begin < end for begin, stop in taken)
    ]
    subject = topic_of(clauses) if free else None
    outside = None if subject is None or clauses.is_quoted(subject[0]) else subject
    return [
        Found(number, (part,), None, outside if outside and outside[1] <= part[0] else None)
        for part in free
    ]


def _joined(passage: Passage, every: Iterator[Found]) -> Iterator[Found]:
    """Join sentences that go on without a frame, one behind the other in a paragraph."""
    held: Found | None = None
    for one in every:
        if held is not None and _goes_on(passage, held, one):
            held = attrs.evolve(
                held, sentence=one.sentence, contents=(*held.contents, *one.contents)
            )
            continue
        if held is not None:
            yield held
        held = one
    if held is not None:
        yield held


def _goes_on(passage: Passage, held: Found, one: Found) -> bool:
    sentences = passage.sentences
    return (
        held.frame is None
        and one.frame is None
        and one.sentence == held.sentence + 1
        and sentences[one.sentence].paragraph == sentences[held.sentence].paragraph
        and passage.quoted[held.contents[0][0]] < 0
        and passage.quoted[one.contents[0][0]] < 0
    )


def find_in(clauses: Clauses, number: int) -> list[Found]:
    """Return what the frames of a sentence report.

    Of those that share words the first stays, and those that stand wholly inside what it reports.
    """
    verbs = (verb_frame(clauses, cue, base) for cue, base in find_cues(clauses))
    frames = [frame for frame in verbs if frame is not None]
    found: list[Found] = []
    for frame in (*frames, *find_according(clauses)):
        contents = tuple(contents_of(clauses, frame))
        one = Found(number, contents, frame, frame.source, is_negated(clauses, frame))
        rivals = [other for other in found if _clash(one, other)]
        if contents and not rivals:
            found.append(one)
        elif contents and len(rivals) == 1 and _stands_in(one, rivals[0]):
            found.append(attrs.evolve(one, outer=rivals[0]))
    return sorted(found, key=_outer_first)


def _stands_in(one: Found, other: Found) -> bool:
    """Whether a frame that names its source stands in what another, itself in none, reports."""
    if one.frame is None or one.source is None or other.outer is not None:
        return False
    parts = [*one.contents, one.source, *((at, at + 1) for at in one.frame.cue)]
    return any(
        all(start <= begin and stop <= end for begin, stop in parts)
        for start, end in other.contents
    )


def _clash(one: Found, other: Found) -> bool:
    mine = {at for start, end in one.contents for at in range(start, end)}
    theirs = {at for start, end in other.contents for at in range(start, end)}
    return len(mine & theirs) > min(len(mine), len(theirs)) / 2


def make_quote(
    passage: Passage, found: Found, words: ShapeWords, nested_in: str | None = None
) -> Quote:
    """Return the quote that was found; `nested_in` is the id of the one that it stands in."""
    kind = _kind(passage, found.contents)
    cue = found.frame.cue if found.frame else ()
    parts = [(start, "C") for start, _ in found.contents] + [(at, "V") for at in cue[:1]]
    parts += [(found.source[0], "S")] if found.source else []
    order = _squeezed("".join(letter for _, letter in sorted(parts)))
    return Quote(
        kind=kind,
        content=_spans(passage, found.contents),
        cue=_spans(passage, [(at, at + 1) for at in cue]),
        source=_spans(passage, [found.source] if found.source else []),
        nested_in=nested_in,
        negated=found.is_negated,
        cue_class=words.classes.get(found.frame.base if found.frame else "", CueClass.NEUTRAL),
        rule=name_of_order(kind, order),
        confidence=words.confidence[_sort_of(found)],
    )


def _sort_of(found: Found) -> str:
    frame = "framed" if found.frame else "free"
    return f"{frame}_{'named' if found.source else 'unnamed'}"


def _squeezed(order: str) -> str:
    while "CC" in order:
        order = order.replace("CC", "C")
    return order


def _kind(passage: Passage, contents: tuple[Range, ...]) -> QuoteKind:
    places = [at for a, b in contents for at in range(a, b) if passage.words[at][0].isalnum()]
    inside = sum(passage.quoted[at] >= 0 for at in places)
    if inside >= DIRECT_SHARE * max(1, len(places)):
        return QuoteKind.DIRECT
    return QuoteKind.MIXED if inside else QuoteKind.INDIRECT


def _spans(passage: Passage, ranges: "list[Range] | tuple[Range, ...]") -> tuple[Span, ...]:
    merged: list[Range] = []
    for start, end in sorted(ranges):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple(Span(passage.starts[a], passage.end(b - 1)) for a, b in merged)
