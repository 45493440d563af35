"""The built-in quote extractor: an article's quotes, with exact spans, rule and confidence."""

from collections.abc import Iterator

from claimkit.lang.pack import LanguagePack
from claimkit.model import Article, Quote, QuoteKind, Span
from claimkit.quotes.adjuncts import with_adjuncts
from claimkit.quotes.choose import load_model
from claimkit.quotes.clause import Clause
from claimkit.quotes.join import read_all
from claimkit.quotes.keep import KEEP, kind_letter, quoted_share
from claimkit.quotes.layouts import TRANSCRIPT
from claimkit.quotes.models import load_models
from claimkit.quotes.nested import find_nested, witnesses
from claimkit.quotes.passage import Passage, read_passage
from claimkit.quotes.ranges import Range
from claimkit.quotes.readings import Reading
from claimkit.quotes.rules import rule_name
from claimkit.quotes.select import Kept, select, without_supposed
from claimkit.quotes.shapes import extract_by_shapes, has_shapes
from claimkit.quotes.stance import Stances, load_stances
from claimkit.quotes.widen import cue_ranges, source_range

KINDS = {"d": QuoteKind.DIRECT, "m": QuoteKind.MIXED, "i": QuoteKind.INDIRECT}


def extract_attributions(article: Article, lang: LanguagePack, /) -> Iterator[Quote]:
    """Yield the quotes of an article in reading order, those inside others after them.

    A language whose pack declares the shapes of its clauses is read by them, others by models.
    """
    if has_shapes(lang):
        yield from extract_by_shapes(article, lang)
        return
    passage = read_passage(article, lang)
    models = load_models(lang)
    readings = with_adjuncts(passage, read_all(passage, models), lang)
    kept = select(passage, readings, load_model(lang, KEEP))
    words = witnesses(lang)
    if words is not None:
        kept += find_nested(passage, kept, words, models.lexicon)
    kept = without_supposed(passage, kept, models.lexicon.silent.frames)
    yield from quotes_of(passage, kept, lang)


def quotes_of(passage: Passage, selected: list[Kept], lang: LanguagePack) -> Iterator[Quote]:
    """Yield the quotes of the readings that hold, those inside others after them."""
    ids: dict[int, str] = {}
    stances = load_stances(lang)
    for kept in _outermost_first(selected):
        quote = _quote(passage, kept, stances, ids)
        ids[id(kept.reading)] = quote.id
        yield quote


def _outermost_first(kept: list[Kept]) -> list[Kept]:
    """Order so that a quote comes after the one it stands in."""
    done: set[int] = set()
    ordered: list[Kept] = []
    waiting = kept
    while waiting:
        ready = [k for k in waiting if k.outer is None or id(k.outer) in done]
        ordered += ready
        done.update(id(k.reading) for k in ready)
        waiting = [k for k in waiting if id(k.reading) not in done]
    return ordered


def spans_of(passage: Passage, ranges: list[Range]) -> tuple[Span, ...]:
    """Return the text spans of token ranges, touching ones joined."""
    words, starts = passage.words, passage.starts
    merged: list[Range] = []
    for start, stop in sorted(ranges) if len(ranges) > 1 else ranges:
        end = stop
        while words[end - 1] == "," and end - 1 > start:
            end -= 1  # a comma after the closing mark is not part of what was said
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple([Span(starts[a], starts[b - 1] + len(words[b - 1])) for a, b in merged])


def kind_of(passage: Passage, reading: Reading) -> QuoteKind:
    """Return how the words of a reading are given; a transcript gives them as they were spoken."""
    if reading.layout == TRANSCRIPT:
        return QuoteKind.DIRECT
    return KINDS[kind_letter(quoted_share(passage, reading))]


def _quote(passage: Passage, kept: Kept, stances: Stances, ids: dict[int, str]) -> Quote:
    reading: Reading = kept.reading
    clause: Clause = reading.clause
    kind = kind_of(passage, reading)
    source = source_range(passage, reading)
    return Quote(
        kind=kind,
        content=spans_of(passage, reading.ranges),
        cue=spans_of(passage, cue_ranges(passage, reading)),
        source=spans_of(passage, [source] if source else []),
        nested_in=ids[id(kept.outer)] if kept.outer is not None else None,
        cue_class=stances.cue_class(passage, clause),
        negated=stances.is_negated(passage, clause),
        rule=rule_name(kind, reading),
        confidence=round(kept.confidence, 3),
    )
