"""How many sources lead to a speaker, and how many of the names are right.

Three measures: the share of quotes in news with a named or described speaker, the names in the
invented news of the case tables, found from the bare text, and the names in dialogue of fiction,
which no rule here was made for.
"""

import gzip
import json
import os
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest
from speaker_tables import load_speaker_cases, read_marked

import claimkit
from claimkit.lang import get_language
from claimkit.model import Attribution, Quote, Span
from claimkit.speakers import resolve_speakers
from claimkit.speakers.word_lists import words_of

EN = get_language("en")
PROJECT = Path(__file__).parents[2]
SMALL = frozenset({"a", "an", "the", "of", "his", "her", "my", "one"})


@pytest.fixture(scope="session")
def fiction() -> list[dict[str, Any]]:
    """Documents of LitBank with their attributed dialogue."""
    named = os.environ.get("CLAIMKIT_CORPORA")
    folder = Path(named) if named else PROJECT.parent / "shared" / "corpora"
    path = folder / "multilingual" / "en_litbank.jsonl.gz"
    if not path.is_file():
        pytest.skip(f"needs the LitBank corpus: {path} is missing; set CLAIMKIT_CORPORA")
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [document for document in map(json.loads, lines) if document["attributions"]]


def resolve(text: str) -> tuple[dict[str, str], tuple[Attribution, ...]]:
    """Return the names of the speakers by id, and the attributions of a text."""
    article = claimkit.parse(text, language="en", format="text")
    found = resolve_speakers(article, claimkit.extract_quotes(article), EN)
    return {speaker.id: speaker.name for speaker in found.speakers}, found.attributions


def overlap(quote: Quote, spans: Iterable[Span]) -> int:
    """Return how many characters of a quote's content lie in some spans."""
    return sum(
        max(0, min(own.end, span.end) - max(own.start, span.start))
        for own in quote.content
        for span in spans
    )


def best(attributions: Iterable[Attribution], spans: list[Span]) -> Attribution | None:
    """Return the attribution that covers at least half of some spans, and most of them."""
    length = sum(span.end - span.start for span in spans)
    top = max(attributions, key=lambda one: overlap(one.quote, spans), default=None)
    return top if top is not None and 2 * overlap(top.quote, spans) >= length else None


def name_tokens(name: str) -> set[str]:
    """Return the words of a name that tell somebody: no titles, no determiners."""
    words = words_of(EN)
    tokens = {token.strip(".,'’").lower() for token in name.split()}
    return tokens - SMALL - set(words.honorifics) or tokens


def test_news_share(marked_news: list[dict[str, Any]], report: list[str]) -> None:
    """At least nine quotes of ten have a speaker."""
    ways: Counter[str] = Counter()
    resolved = quotes = 0
    for document in marked_news:
        _, attributions = resolve(document["text"])
        quotes += len(attributions)
        resolved += sum(1 for one in attributions if one.speakers)
        ways.update(str(one.resolved_by) for one in attributions)
    report.append(f"news: {resolved} of {quotes} quotes have a speaker, {resolved / quotes:.1%}")
    report.append(f"news: {', '.join(f'{way} {count}' for way, count in ways.most_common())}")
    assert resolved >= 0.9 * quotes


def test_invented_news(report: list[str]) -> None:
    """From the bare text: quotes that are found, and those of them with the right name."""
    quotes = found = right = 0
    for case in load_speaker_cases("news").values():
        article, gold = read_marked(case["text"])
        names, attributions = resolve(article.text)
        for quote, expected in zip(gold, case["speakers"], strict=True):
            quotes += 1
            hit = best(attributions, list(quote.content))
            if hit is not None:
                found += 1
                right += [names[key] for key in hit.speakers] == expected
    report.append(
        f"invented news: {found} of {quotes} quotes found, {right} named right, {right / found:.1%}"
    )
    assert right >= 0.9 * found


def test_fiction(fiction: list[dict[str, Any]], report: list[str]) -> None:
    """Dialogue is harder: most of it names no speaker, and turns alternate."""
    quotes = covered = resolved = right = 0
    ways: Counter[tuple[str, bool]] = Counter()
    for document in fiction:
        names, attributions = resolve(document["text"])
        for gold in document["attributions"]:
            quotes += 1
            hit = best(attributions, [Span(*span) for span in gold["content"]])
            covered += hit is not None
            if hit is None or not hit.speakers:
                continue
            resolved += 1
            told = set().union(*(name_tokens(names[key]) for key in hit.speakers))
            same = bool(told & name_tokens(gold["speaker"]))
            right += same
            ways[str(hit.resolved_by), same] += 1
    report.append(
        f"fiction: {covered} of {quotes} quotes found, {resolved} with a speaker, "
        f"{right} right, {right / resolved:.1%}"
    )
    for way in sorted({way for way, _ in ways}):
        yes, no = ways[way, True], ways[way, False]
        report.append(f"fiction, {way}: {yes} of {yes + no} right")
    assert resolved
