"""How fast articles are linked, grouped, and their reused text found, beside other libraries.

The corpus grows by this recipe: copy number n of an article has each word replaced by itself and
n, but for every third sentence, so that copies share text and are of another event.
"""

import json
import os
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import claimkit
from claimkit.linking import ClaimIndex, find_reuse, group_stories

PROJECT = Path(__file__).parents[2]
SIZES = (1_000, 10_000, 100_000)
CLAIM, SEARCHES = 160, 200  # characters of an article that are a claim; claims searched for
LARGEST = int(os.environ.get("CLAIMKIT_LARGEST", "1000"))


@pytest.fixture(scope="module")
def told() -> list[dict[str, Any]]:
    """Articles in their stories."""
    named = os.environ.get("CLAIMKIT_CORPORA")
    folder = Path(named) if named else PROJECT.parent / "shared" / "corpora"
    path = folder / "linking" / "stories.dev.jsonl"
    if not path.is_file():
        pytest.skip(f"needs the linking corpus: {path} is missing; set CLAIMKIT_CORPORA")
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def seconds(work: Callable[[], object]) -> float:
    """Return the CPU seconds of a piece of work."""
    start = time.process_time()
    work()
    return time.process_time() - start


def beside(ours: Callable[[], object], *theirs: Callable[[], object]) -> list[float]:
    """Return the least CPU seconds of each of three runs that take turns."""
    rounds = [[seconds(work) for work in (ours, *theirs)] for _ in range(3)]
    return [min(taken) for taken in zip(*rounds, strict=True)]


def average_link(told: list[dict[str, Any]]) -> Callable[[], object]:
    """Return scikit-learn's TF-IDF and average link over all pairs."""
    text = pytest.importorskip("sklearn.feature_extraction.text")
    cluster = pytest.importorskip("sklearn.cluster")

    def work() -> None:
        matrix = text.TfidfVectorizer(sublinear_tf=True, min_df=2, max_df=0.3, stop_words="english")
        vectors = matrix.fit_transform([d["text"] for d in told])
        distances = (1 - (vectors @ vectors.T).toarray()).clip(0)
        cluster.AgglomerativeClustering(
            n_clusters=None, metric="precomputed", linkage="average", distance_threshold=0.8
        ).fit_predict(distances)

    return work


def minhash(told: list[dict[str, Any]]) -> Callable[[], object]:
    """Return datasketch's MinHash and LSH over runs of eight words."""
    sketch = pytest.importorskip("datasketch")

    def work() -> None:
        index = sketch.MinHashLSH(threshold=0.3, num_perm=128)
        for d in told:
            words = d["text"].lower().split()
            runs = {" ".join(words[n : n + 8]).encode() for n in range(max(1, len(words) - 7))}
            small = sketch.MinHash(128, seed=1)
            small.update_batch(runs)
            index.query(small)
            index.insert(d["id"], small)

    return work


def test_grouping(told: list[dict[str, Any]], report: list[str]) -> None:
    """Articles grouped by event, beside scikit-learn."""
    articles = [(d["id"], d.get("title") or "", d["text"], d.get("date")) for d in told]
    ours, other = beside(lambda: group_stories(articles), average_link(told))
    report.append(
        f"group_stories {len(told) / ours:.0f} articles/s; scikit-learn {len(told) / other:.0f}; "
        f"ratio {other / ours:.2f}"
    )


def test_reuse(told: list[dict[str, Any]], report: list[str]) -> None:
    """Every pair that shares running text, beside the approximate one of datasketch."""
    texts = [(d["id"], d["text"]) for d in told]
    ours, other = beside(lambda: list(find_reuse(texts)), minhash(told))
    report.append(
        f"find_reuse {len(told) / ours:.0f} articles/s; datasketch {len(told) / other:.0f}; "
        f"ratio {other / ours:.2f}"
    )


def test_link(told: list[dict[str, Any]], report: list[str]) -> None:
    """All of linking: claims, reused text with its edits, and events; peers do one part each."""
    analyses = [
        claimkit.analyze(d["text"], published=d.get("date"), language="en", format="text")
        for d in told
    ]
    ours, groups, sketches = beside(
        lambda: claimkit.link(analyses), average_link(told), minhash(told)
    )
    report.append(
        f"link {len(told) / ours:.0f} articles/s of {sum(len(a.claims) for a in analyses)} claims; "
        f"scikit-learn {len(told) / groups:.0f}, ratio {groups / ours:.2f}; "
        f"datasketch {len(told) / sketches:.0f}, ratio {sketches / ours:.2f}"
    )


@pytest.mark.parametrize("size", SIZES)
def test_growth(told: list[dict[str, Any]], report: list[str], size: int) -> None:
    """Time grows near-linearly; CLAIMKIT_LARGEST says up to which size."""
    if size > LARGEST:
        pytest.skip(f"takes long; set CLAIMKIT_LARGEST={size}")
    texts = [(f"{n}", grown(told[n % len(told)]["text"], n // len(told))) for n in range(size)]
    report.append(told_of("find_reuse", size, seconds(lambda: list(find_reuse(texts)))))
    articles = [(name, "", text, None) for name, text in texts]
    report.append(told_of("group_stories", size, seconds(lambda: group_stories(articles))))
    claims = [(name, text[:CLAIM]) for name, text in texts]
    report.append(told_of("ClaimIndex", size, seconds(lambda: ClaimIndex(claims))))
    index = ClaimIndex(claims)
    asked = [text for _, text in claims[:: max(1, size // SEARCHES)]]
    took = seconds(lambda: [index.search(text) for text in asked])
    report.append(f"ClaimIndex over {size} claims: {1000 * took / len(asked):.1f} ms a search")


def told_of(what: str, size: int, took: float) -> str:
    """Return how fast a piece of work went."""
    return f"{what} over {size}: {size / took:.0f} a second, {took:.1f} s"


def grown(text: str, copy: int) -> str:
    """Return a copy of an article by the recipe."""
    if not copy:
        return text
    sentences = text.split(". ")
    return ". ".join(
        sentence if n % 3 == 0 else " ".join(f"{word}{copy}" for word in sentence.split())
        for n, sentence in enumerate(sentences)
    )
