"""How the time and memory of linking grow with the number of articles.

The corpus grows by a recipe: its first generation are the articles of the set, and each further
one tells all their stories anew, as other events.

- A retold story has other names and other words: of its words that stand in less than a twelfth
  of the articles seven in ten are replaced, throughout its articles by the same. A capitalised
  word becomes an invented name, half of the time one that was in the news before, else a new one;
  another word becomes one that is about as common in the set, and one in ten a new word.
- Each of its articles leaves out one sentence in ten. Of the articles of two hundred words or
  more, one in five ends with two sentences that an article of the generation before had, and
  each second one with the notice of its outlet, sixteen words. There are forty outlets, the second
  half as large as the first, the third a third of it. (Where shorter articles had a notice, it
  would be half of what they say, and the pairs to find would be a fixed part of all pairs.)
- Dates, where articles have one, move on by two weeks a generation.

So the number of articles of an event stays as it is, the vocabulary grows, common words stay
common, and stock phrases and notices recur in a fixed part of all articles.

Analyses of so many articles would take hours, and are made, too: every third sentence is a claim
of the first or the second name in the article, in turn.

Each size runs in a process of its own, which states its peak of memory; CLAIMKIT_LARGEST says up
to which size.
"""

import datetime as dt
import itertools
import json
import os
import random
import re
import resource
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import pytest

from claimkit.linking import ClaimIndex, Linker, find_reuse, group_stories
from claimkit.model import (
    Analysis,
    Article,
    ArticleMetadata,
    Attribution,
    Claim,
    PartialDate,
    Quote,
    QuoteKind,
    ResolvedBy,
    Span,
    Speaker,
    SpeakerKind,
)

PROJECT = Path(__file__).parents[2]
LARGEST = int(os.environ.get("CLAIMKIT_LARGEST", "1000"))
SIZES = (1_000, 10_000, 100_000)
COMMON, REPLACED, KNOWN_NAME, COINED = 1 / 12, 0.7, 0.5, 0.1
LEFT_OUT, RECALLED, WITH_NOTICE, OUTLETS = 0.1, 0.2, 0.5, 40
LONG, NOTICE = 200, 16  # words
WEEKS = 2  # between two generations
NEAR = 60  # places in the list of words by how common they are
CLAIM, SEARCHES = 160, 200  # characters of an article that are a claim; claims searched for
SYLLABLES = [a + b for a in "bdfgklmnprstvz" for b in ("a", "e", "i", "o", "u", "an", "or", "el")]
SENTENCE = re.compile(r"(?<=[.!?”\"])\s+")
WORD = re.compile(r"[^\W\d_]{2,}")

Told = tuple[str, str, str, str | None]


class Recipe:
    """Articles without end, made from those of a set."""

    def __init__(self, told: list[dict[str, Any]]) -> None:
        """Count the words of the set."""
        self.told = told
        self.words: list[str] = []
        spread = Counter(
            itertools.chain.from_iterable(
                {w.lower() for w in WORD.findall(d["text"])} for d in told
            )
        )
        most = COMMON * len(told)
        self.words = sorted(
            (w for w, n in spread.items() if n < most), key=lambda w: (spread[w], w)
        )
        self.place = {word: n for n, word in enumerate(self.words)}
        self.names: list[str] = []
        self.notices = [
            " ".join(random.Random(n).sample(self.words[-900:], NOTICE))  # noqa: S311 - texts
            for n in range(OUTLETS)
        ]
        self.weights = [1 / (n + 1) for n in range(OUTLETS)]

    def articles(self) -> Iterator[Told]:
        """Yield identifier, title, text and date, generation after generation."""
        before = [SENTENCE.split(d["text"]) for d in self.told]
        for generation in itertools.count():
            chance = random.Random(f"generation {generation}")  # noqa: S311 - texts, not secrets
            changed: dict[str, dict[str, str]] = {}
            now: list[list[str]] = []
            for n, d in enumerate(self.told):
                words = changed.setdefault(d["story"], {}) if generation else None
                sentences = [self.retell(s, words, chance) for s in SENTENCE.split(d["text"])]
                if generation:
                    sentences = [s for s in sentences if chance.random() >= LEFT_OUT] or sentences
                now.append(sentences)
                if len(d["text"].split()) >= LONG:
                    if chance.random() < RECALLED:
                        sentences = sentences + chance.choice(before)[1:3]
                    if chance.random() < WITH_NOTICE:
                        sentences = sentences + chance.choices(self.notices, self.weights)
                title = self.retell(d.get("title") or "", words, chance)
                yield f"{generation}.{n}", title, " ".join(sentences), later(d["date"], generation)
            before = now

    def retell(self, text: str, words: dict[str, str] | None, chance: random.Random) -> str:
        """Return a text with the words of its story replaced."""
        if words is None:
            return text
        return WORD.sub(lambda match: self.word(match[0], words, chance), text)

    def word(self, word: str, words: dict[str, str], chance: random.Random) -> str:
        """Return what stands for a word in a story."""
        form = word.lower()
        if form not in self.place:
            return word
        if form not in words:
            words[form] = self.other(word, chance) if chance.random() < REPLACED else form
        return words[form].capitalize() if word[0].isupper() else words[form]

    def other(self, word: str, chance: random.Random) -> str:
        """Return a name for a name and a word for a word."""
        if word[0].isupper():
            if self.names and chance.random() < KNOWN_NAME:
                return self.names[int(len(self.names) ** chance.random()) - 1]
            self.names.append("".join(chance.choices(SYLLABLES, k=chance.randint(2, 4))))
            return self.names[-1]
        if chance.random() < COINED:
            return word.lower() + chance.choice(SYLLABLES)
        at = self.place[word.lower()] + chance.randint(-NEAR, NEAR)
        return self.words[max(0, min(at, len(self.words) - 1))]


def later(day: str | None, generation: int) -> str | None:
    """Return a day some generations on."""
    if not day:
        return None
    return str(dt.date.fromisoformat(day) + dt.timedelta(weeks=WEEKS * generation))


def made(told: Told) -> Analysis:
    """Return an analysis with every third sentence as a claim of one of two names."""
    _, title, text, day = told
    names = list(dict.fromkeys(re.findall(r"(?<=[a-z] )[A-Z][a-z]{2,30}", text)))[:2] or ["Nobody"]
    speakers = [Speaker(id=f"s-{n}", name=n, kind=SpeakerKind.PERSON) for n in names]
    attributions: list[Attribution] = []
    claims: list[Claim] = []
    for place, match in enumerate(re.finditer(r"[^.!?]{20,600}[.!?]", text)):
        if place % 3 == 0:
            said = match[0].strip()
            speaker = speakers[len(claims) % len(speakers)].id
            place_said = (Span(*match.span()),)
            quote = Quote(kind=QuoteKind.INDIRECT, content=place_said, rule="made", confidence=1.0)
            attributions.append(
                Attribution(
                    quote=quote,
                    speakers=(speaker,),
                    resolved_by=ResolvedBy.EXPLICIT,
                    confidence=1.0,
                )
            )
            claims.append(
                Claim(id=f"c-{quote.id}", text=said, attributions=(quote.id,), claimants=(speaker,))
            )
    published = PartialDate.of(day) if day else None
    article = Article(
        text=text, language="en", metadata=ArticleMetadata(title=title or None, published=published)
    )
    return Analysis(
        article=article,
        speakers=tuple(speakers),
        attributions=tuple(attributions),
        claims=tuple(claims),
    )


def count_pairs(articles: list[Told]) -> str:
    """Find the reused text."""
    pairs = sum(1 for _ in find_reuse((name, text) for name, _, text, _ in articles))
    return f"{pairs} pairs"


def count_stories(articles: list[Told]) -> str:
    """Group the articles by event."""
    stories = group_stories(articles)
    return f"{len(set(stories.values()))} stories"


def count_clusters(analyses: list[Analysis]) -> str:
    """Link the articles."""
    linker, start = Linker(), time.process_time()
    for analysis in analyses:
        linker.add(analysis)
    added = time.process_time() - start
    story = linker.story()
    claims = sum(len(analysis.claims) for analysis in analyses)
    return f"{claims} claims, {len(story.clusters)} clusters; {added:.1f} s of it to take them in"


def search_claims(articles: list[Told]) -> str:
    """Build an index of the openings and search for some of them."""
    start = time.process_time()
    index = ClaimIndex((name, text[:CLAIM]) for name, _, text, _ in articles)
    built = time.process_time() - start
    asked = [text[:CLAIM] for _, _, text, _ in articles[:: max(1, len(articles) // SEARCHES)]]
    start = time.process_time()
    for text in asked:
        index.search(text)
    took = 1000 * (time.process_time() - start) / len(asked)
    return f"built in {built:.1f} s, {took:.1f} ms a search"


WORK: dict[str, Callable[[list[Any]], str]] = {
    "find_reuse": count_pairs,
    "group_stories": count_stories,
    "link": count_clusters,
    "ClaimIndex": search_claims,
}


def measure(what: str, told: list[dict[str, Any]], size: int) -> str:
    """Do one piece of work with a corpus of some size; return how long it took and its peak."""
    articles: Iterable[Any] = itertools.islice(Recipe(told).articles(), size)
    given = list(map(made, articles)) if what == "link" else list(articles)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    start = time.process_time()
    found = WORK[what](given)
    took = time.process_time() - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return (
        f"{what} over {size}: {took:.1f} s, {size / took:.0f} a second, "
        f"{(peak - before) / 1024:.0f} MB beside {before / 1024:.0f} MB of articles; {found}"
    )


@pytest.fixture(scope="module")
def told() -> list[dict[str, Any]]:
    """Articles in their stories."""
    named = os.environ.get("CLAIMKIT_CORPORA")
    folder = Path(named) if named else PROJECT.parent / "shared" / "corpora"
    path = folder / "linking" / "stories.dev.jsonl"
    if not path.is_file():
        pytest.skip(f"needs the linking corpus: {path} is missing; set CLAIMKIT_CORPORA")
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("what", WORK)
def test_growth(told: list[dict[str, Any]], report: list[str], what: str, size: int) -> None:
    """Time and memory grow near-linearly."""
    if size > LARGEST:
        pytest.skip(f"takes long; set CLAIMKIT_LARGEST={size}")
    with get_context("fork").Pool(1) as pool:
        report.append(pool.apply(measure, (what, told, size)))
