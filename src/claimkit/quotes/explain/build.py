"""Explain a sentence.

The engine decides as usual; for the sentence in question its decisions are asked once more, with
models that remember what they were asked.
"""

from claimkit.errors import SpanError
from claimkit.lang.pack import LanguagePack
from claimkit.model import PROSE, Article, Span
from claimkit.quotes.adjuncts import with_adjuncts
from claimkit.quotes.choose import load_model
from claimkit.quotes.cues import Cue, cue_features, find_cues, strong_cues
from claimkit.quotes.explain.asked import make_option, span_of, tell_steps
from claimkit.quotes.explain.values import Candidate, Explanation, Option, Outcome, Step, Token
from claimkit.quotes.explain.verdicts import Verdict, judge, judge_nested
from claimkit.quotes.extract import spans_of
from claimkit.quotes.join import read_all
from claimkit.quotes.keep import KEEP
from claimkit.quotes.models import Models, load_models
from claimkit.quotes.passage import Passage, read_passage
from claimkit.quotes.readings import LEAST_CUE, QUOTED

UNLIKELY = f"hardly a cue: {LEAST_CUE} is the least, {LEAST_CUE * QUOTED} beside quoted words"


def explain(article: Article, lang: LanguagePack, at: int) -> Explanation:
    """Explain what the built-in extractor decides about the sentence at a code point.

    Args:
        article: The article.
        lang: The pack of its language.
        at: A code point of its text. Between two sentences it means the first of them.

    Raises:
        SpanError: If it lies outside the text.
        ModelError: If the language is read by shapes, without decisions that could be told.
    """
    length = len(article.text)
    if not 0 <= at < length:
        what = f"its offsets are 0 to {length - 1}" if length else "it is empty"
        message = f"offset {at} is outside the text; {what}"
        raise SpanError(message, at, at + 1)
    block = next(b for b in article.blocks if b.span.start <= at < b.span.end)
    number = None
    if block.kind in PROSE:
        passage = read_passage(article, lang)
        number = _sentence_at(passage, at, block.span)
    if number is None:
        return Explanation(block=block.kind, span=block.span, text=block.span.of(article.text))
    sentence = passage.sentences[number]
    span = span_of(passage, (sentence.start, sentence.end))
    return Explanation(
        block=block.kind,
        span=span,
        text=span.of(article.text),
        tokens=tuple(
            Token(word=passage.words[k], letter=passage.shape[k], span=span_of(passage, (k, k + 1)))
            for k in range(sentence.start, sentence.end)
        ),
        candidates=_candidates(passage, number, lang),
    )


def _sentence_at(passage: Passage, at: int, within: Span) -> int | None:
    """The number of the last sentence of a block that begins before a place, or its first one."""
    first = None
    for number, sentence in enumerate(passage.sentences):
        start = passage.starts[sentence.start]
        if start >= within.end or (first is not None and start > at):
            break
        if start >= within.start:
            first = number
    return first


def _candidates(passage: Passage, number: int, lang: LanguagePack) -> tuple[Candidate, ...]:
    """What was decided about each possible cue of a sentence, in order."""
    models = load_models(lang)
    readings = with_adjuncts(passage, read_all(passage, models), lang)
    verdicts = judge(passage, readings, load_model(lang, KEEP), number)
    mine = {verdict.reading.clause.cue.at: verdict for verdict in verdicts}
    by_layout = [verdict for verdict in mine.values() if verdict.reading.layout]
    if by_layout:
        return tuple(_candidate_of_layout(passage, verdict) for verdict in by_layout)
    found = find_cues(passage, models.lexicon)[number]
    told = {
        cue.at: _candidate(passage, number, cue, found, mine.get(cue.at), models, lang)
        for cue in found
    }
    for verdict in judge_nested(passage, readings, lang, number):
        told[verdict.reading.clause.cue.at] = _candidate_of_layout(passage, verdict)
    return tuple(told[at] for at in sorted(told))


def _candidate_of_layout(passage: Passage, verdict: Verdict) -> Candidate:
    reading = verdict.reading
    at = reading.clause.cue.at
    return Candidate(
        cue=Option(
            words=passage.words[at],
            span=span_of(passage, (at, at + 1)),
            probability=reading.cue_probability,
            chosen=True,
        ),
        content=spans_of(passage, reading.ranges),
        confidence=verdict.confidence,
        outcome=verdict.outcome,
        why=verdict.why,
    )


def _candidate(
    passage: Passage,
    number: int,
    cue: Cue,
    found: list[Cue],
    verdict: Verdict | None,
    models: Models,
    lang: LanguagePack,
) -> Candidate:
    sentence = passage.sentences[number]
    strong = strong_cues(found)
    features = cue_features(passage, sentence, cue, strong)
    place = ((cue.at, cue.at + 1), verdict is not None)
    asked = make_option(passage, place, models.cue, features, models.cue.probability(features))
    if verdict is None:
        return Candidate(cue=asked, outcome=Outcome.DROPPED, why=UNLIKELY)
    steps = tell_steps(passage, sentence, verdict.reading, strong, models)
    return Candidate(
        cue=asked,
        steps=(*steps, *_last_step(passage, verdict, lang)),
        content=spans_of(passage, verdict.reading.ranges),
        confidence=verdict.confidence,
        outcome=verdict.outcome,
        why=verdict.why,
    )


def _last_step(passage: Passage, verdict: Verdict, lang: LanguagePack) -> list[Step]:
    """Whether it all makes a quote, if that was asked."""
    if verdict.features is None or verdict.confidence is None:
        return []
    ranges = verdict.reading.ranges
    place = ((ranges[0][0], ranges[-1][1]), verdict.outcome is not Outcome.DROPPED)
    model = load_model(lang, KEEP)
    option = make_option(passage, place, model, verdict.features, verdict.confidence)
    return [Step(decision=KEEP, options=(option,))]
