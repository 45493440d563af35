"""How well speech in quotation marks is told from names, titles and words held at a distance.

A string counts as speech if most of it stands in the content of a quote. The strings come with
the words around them; they are read where the environment variable CLAIMKIT_CORPORA, or a folder
beside the project, holds them.
"""

import gzip
import json
import os
import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

import claimkit
from claimkit import Article, Block, BlockKind, Span

CORPORA = Path(
    os.environ.get("CLAIMKIT_CORPORA", Path(__file__).parents[2] / ".." / "shared" / "corpora")
)
SETS = sorted(CORPORA.glob("multilingual/quoted_*.jsonl.gz"))
ENOUGH = 0.5
LEAST = 0.88


def excerpt(text: str, language: str) -> Article:
    """Return an article whose lines are paragraphs: an excerpt has no headline."""
    lines = [(match.start(), match.end()) for match in re.finditer(r"[^\n]+\n*|\n+", text)]
    blocks = tuple(Block(kind=BlockKind.PARAGRAPH, span=Span(*line)) for line in lines)
    return Article(text=text, language=language, blocks=blocks)


def is_speech(row: dict[str, Any]) -> bool:
    """Whether most of the string stands in the content of a quote."""
    article = excerpt(row["text"], row["lang"])
    start, end = row["span"]
    spans = [span for quote in claimkit.extract_quotes(article) for span in quote.content]
    covered = sum(max(0, min(end, span.end) - max(start, span.start)) for span in spans)
    return bool(covered >= ENOUGH * (end - start))


@pytest.mark.skipif(not SETS, reason="the marked strings are not here: set CLAIMKIT_CORPORA")
@pytest.mark.parametrize("path", SETS, ids=lambda path: path.name.partition(".")[0])
def test_speech_is_told_from_other_quoted_strings(path: Path, benchmark: BenchmarkFixture) -> None:
    """The share of strings that are told right; its parts are in the report."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    found: list[bool] = benchmark(lambda: [is_speech(row) for row in rows])
    told = Counter((row["label"], speech) for row, speech in zip(rows, found, strict=True))
    right = told["speech", True] + told["other", False]
    benchmark.extra_info.update({f"{label}.{speech}": n for (label, speech), n in told.items()})
    benchmark.extra_info["accuracy"] = round(100 * right / len(rows), 1)
    assert right / len(rows) >= LEAST
