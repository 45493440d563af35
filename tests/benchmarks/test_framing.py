"""Framing against hand-marked spans: reporting cues by class, and markers by kind."""

import json
import os
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

import claimkit
from claimkit.model import CueClass, Holder

PROJECT = Path(__file__).parents[2]
LEAST_F1 = 85
CUE = "_cue"
Spans = list[tuple[int, int, str]]


@pytest.fixture(scope="module")
def marked() -> dict[Path, list[dict[str, Any]]]:
    """The seed articles with the spans that are marked in each."""
    named = os.environ.get("CLAIMKIT_CORPORA")
    folder = Path(named) if named else PROJECT.parent / "shared" / "corpora"
    path = folder / "linking" / "seed_framing.dev.jsonl"
    if not path.is_file():
        pytest.skip(f"needs the marked framing spans: {path} is missing; set CLAIMKIT_CORPORA")
    found: dict[Path, list[dict[str, Any]]] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        found.setdefault(folder / "seeds" / row["doc"], []).append(row)
    return found


def told(path: Path) -> tuple[Spans, dict[tuple[int, int], Holder]]:
    """Return cues and markers of an article, and who holds each marker.

    The cue of a denial is a marker, not a cue, as it is in the marked spans.
    """
    analysis = claimkit.analyze(path.read_text(encoding="utf-8"), language="en", format="text")
    spans = [
        (quote.cue[0].start, quote.cue[-1].end, f"{quote.cue_class.value}{CUE}")
        for quote in analysis.quotes
        if quote.cue and quote.cue_class is not CueClass.DENYING
    ]
    spans += [(m.span.start, m.span.end, m.kind.value) for m in analysis.markers]
    holders = {(m.span.start, m.span.end): m.holder for m in analysis.markers}
    return sorted(spans), holders


def test_framing(marked: dict[Path, list[dict[str, Any]]], report: list[str]) -> None:
    """F1 by overlap of spans and class; each marked span counts once."""
    counts: Counter[tuple[str, str]] = Counter()
    held: Counter[bool] = Counter()
    for path, rows in marked.items():
        spans, holders = told(path)
        left = list(rows)
        for start, end, name in spans:
            hit = next(
                (
                    row
                    for row in left
                    if row["class"] == name and row["start"] < end and start < row["end"]
                ),
                None,
            )
            counts[name, "right" if hit else "wrong"] += 1
            if hit is None:
                continue
            left.remove(hit)
            if not name.endswith(CUE):
                outlet = holders[start, end] is Holder.OUTLET
                held[outlet == (hit["holder"] == "outlet")] += 1
        counts.update((row["class"], "missed") for row in left)
    report += [line(name, counts) for name in sorted({name for name, _ in counts})]
    report.append(f"framing: holder right {held[True]} of {held.total()}")
    figures = {
        group: f1([key for key in counts if key[0].endswith(CUE) == (group == "cues")], counts)
        for group in ("cues", "markers")
    }
    figures["all"] = f1(list(counts), counts)
    report += [f"framing: {group} F1 {figure:.1f}" for group, figure in figures.items()]
    assert figures["all"] >= LEAST_F1


def f1(keys: list[tuple[str, str]], counts: Counter[tuple[str, str]]) -> float:
    """Return the F1 of some classes, in percent."""
    total: Counter[str] = Counter()
    for key in keys:
        total[key[1]] += counts[key]
    return 200 * total["right"] / (2 * total["right"] + total["wrong"] + total["missed"])


def line(name: str, counts: Counter[tuple[str, str]]) -> str:
    """Return the figures of one class as a line."""
    right, wrong, missed = (counts[name, what] for what in ("right", "wrong", "missed"))
    return f"framing: {name:20} right {right:3} wrong {wrong:3} missed {missed:3}"
