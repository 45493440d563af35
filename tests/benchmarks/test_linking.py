"""How fast articles are grouped and their reused text found, beside what others would take.

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

from claimkit.linking import find_reuse, group_stories

PROJECT = Path(__file__).parents[2]
SIZES = (1_000, 10_000, 100_000)
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


def test_beside_scikit_learn(told: list[dict[str, Any]], report: list[str]) -> None:
    """TF-IDF and average link over all pairs."""
    text = pytest.importorskip("sklearn.feature_extraction.text")
    cluster = pytest.importorskip("sklearn.cluster")

    def theirs() -> None:
        matrix = text.TfidfVectorizer(sublinear_tf=True, min_df=2, max_df=0.3, stop_words="english")
        vectors = matrix.fit_transform([d["text"] for d in told])
        distances = (1 - (vectors @ vectors.T).toarray()).clip(0)
        cluster.AgglomerativeClustering(
            n_clusters=None, metric="precomputed", linkage="average", distance_threshold=0.8
        ).fit_predict(distances)

    articles = [(d["id"], d.get("title") or "", d["text"], d.get("date")) for d in told]
    ours, other = seconds(lambda: group_stories(articles)), seconds(theirs)
    report.append(
        f"group_stories {len(told) / ours:.0f} articles/s; scikit-learn {len(told) / other:.0f}; "
        f"ratio {other / ours:.2f}"
    )


def test_beside_datasketch(told: list[dict[str, Any]], report: list[str]) -> None:
    """MinHash and LSH over runs of eight words."""
    sketch = pytest.importorskip("datasketch")

    def theirs() -> None:
        index = sketch.MinHashLSH(threshold=0.3, num_perm=128)
        for d in told:
            words = d["text"].lower().split()
            runs = {" ".join(words[n : n + 8]).encode() for n in range(max(1, len(words) - 7))}
            small = sketch.MinHash(128, seed=1)
            small.update_batch(runs)
            index.query(small)
            index.insert(d["id"], small)

    texts = [(d["id"], d["text"]) for d in told]
    ours, other = seconds(lambda: list(find_reuse(texts))), seconds(theirs)
    report.append(
        f"find_reuse {len(told) / ours:.0f} articles/s; datasketch {len(told) / other:.0f}; "
        f"ratio {other / ours:.2f}"
    )


@pytest.mark.parametrize("size", SIZES)
def test_growth(told: list[dict[str, Any]], report: list[str], size: int) -> None:
    """Time grows near-linearly; CLAIMKIT_LARGEST says up to which size."""
    if size > LARGEST:
        pytest.skip(f"takes long; set CLAIMKIT_LARGEST={size}")
    texts = [(f"{n}", grown(told[n % len(told)]["text"], n // len(told))) for n in range(size)]
    took = seconds(lambda: list(find_reuse(texts)))
    report.append(f"find_reuse over {size} articles: {size / took:.0f} articles/s")
    articles = [(name, "", text, None) for name, text in texts]
    took = seconds(lambda: group_stories(articles))
    report.append(f"group_stories over {size} articles: {size / took:.0f} articles/s")


def grown(text: str, copy: int) -> str:
    """Return a copy of an article by the recipe."""
    if not copy:
        return text
    sentences = text.split(". ")
    return ". ".join(
        sentence if n % 3 == 0 else " ".join(f"{word}{copy}" for word in sentence.split())
        for n, sentence in enumerate(sentences)
    )
