"""What each stage costs, in passes of the simplest tokeniser over the same text."""

import time
from collections.abc import Callable
from typing import Protocol

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

import claimkit
from claimkit.claims.build import build_claims
from claimkit.lang import get_language
from claimkit.quotes import extract_attributions
from claimkit.quotes.cues import find_cues
from claimkit.quotes.models import load_models
from claimkit.quotes.passage import read_passage
from claimkit.speakers import resolve_speakers


class Sample(Protocol):
    """Articles with a name, and the yardstick for them."""

    @property
    def name(self) -> str:
        """What the articles are."""

    @property
    def texts(self) -> list[str]:
        """The articles."""

    def tokenising_pass(self) -> float:
        """Return the CPU seconds of the simplest tokeniser over all articles."""


Stage = Callable[[], object]
EN = get_language("en")


def parse(texts: list[str]) -> Stage:
    """Text to article with metadata."""
    return lambda: [claimkit.parse(text, language="en", format="text") for text in texts]


def passage(texts: list[str]) -> Stage:
    """Tokens, word classes, quotations and sentences; part of quotes."""
    articles = [claimkit.parse(text, language="en", format="text") for text in texts]
    return lambda: [read_passage(article, EN) for article in articles]


def cues(texts: list[str]) -> Stage:
    """Words that may be cues; part of quotes."""
    articles = [claimkit.parse(text, language="en", format="text") for text in texts]
    passages = [read_passage(article, EN) for article in articles]
    lexicon = load_models(EN).lexicon
    return lambda: [find_cues(passage, lexicon) for passage in passages]


def quotes(texts: list[str]) -> Stage:
    """Article to quotes."""
    articles = [claimkit.parse(text, language="en", format="text") for text in texts]
    return lambda: [[*extract_attributions(article, EN)] for article in articles]


def speakers(texts: list[str]) -> Stage:
    """Quotes to attributions."""
    articles = [claimkit.parse(text, language="en", format="text") for text in texts]
    given = [(article, claimkit.extract_quotes(article)) for article in articles]
    return lambda: [resolve_speakers(article, found, EN) for article, found in given]


def claims(texts: list[str]) -> Stage:
    """Attributions to claims."""
    done = [claimkit.analyze(text, language="en", format="text") for text in texts]
    return lambda: [build_claims(a.article, a.attributions, EN) for a in done]


def everything(texts: list[str]) -> Stage:
    """All stages, as `analyze` runs them."""
    return lambda: [claimkit.analyze(text, language="en", format="text") for text in texts]


@pytest.mark.parametrize(
    "stage", [parse, passage, cues, quotes, speakers, claims, everything], ids=lambda s: s.__name__
)
@pytest.mark.benchmark(timer=time.process_time, min_rounds=3, max_time=1.0)
def test_stage(
    benchmark: BenchmarkFixture,
    report: list[str],
    sample: Sample,
    stage: Callable[[list[str]], Stage],
) -> None:
    """One stage over all articles."""
    benchmark.group = f"stages, {sample.name}"
    run = stage(sample.texts)
    run()  # what is loaded on first use is loaded
    yard = sample.tokenising_pass()
    benchmark(run)
    assert benchmark.stats is not None
    passes = benchmark.stats.stats.min / min(yard, sample.tokenising_pass())
    benchmark.extra_info["tokenising_passes"] = round(passes, 2)
    report.append(f"{sample.name:10}{stage.__name__:12}{passes:8.1f} tokenising passes")
