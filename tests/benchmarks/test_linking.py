"""How fast articles are linked, grouped, and their reused text found, beside other libraries."""

import json
import os
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import claimkit
from claimkit.linking import find_reuse, group_stories

PROJECT = Path(__file__).parents[2]


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
