"""The case table of claims: what each sentence claims, and how."""

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import claimkit
from claimkit.model import Analysis, Claim

TABLE = Path(__file__).parents[2] / "cases" / "en" / "claims.toml"
FEWEST = 25
SENTENCES: list[dict[str, Any]] = tomllib.loads(TABLE.read_text(encoding="utf-8"))["sentence"]


def cases() -> Iterator[object]:
    """Yield each sentence; those that fail for now are strict xfails with their reason."""
    for entry in SENTENCES:
        fails = entry.get("fails")
        marks = [pytest.mark.xfail(strict=True, reason=fails)] if fails else []
        yield pytest.param(entry, id=entry["id"], marks=marks)


@pytest.mark.parametrize("entry", [*cases()])
def test_sentence(entry: dict[str, Any]) -> None:
    """The claims are those of the table, in its order, as far as it tells."""
    analysis = claimkit.analyze(entry["text"], language="en", format="text")
    assert [claim.text for claim in analysis.claims] == [c["text"] for c in entry["claims"]]
    for claim, wanted in zip(analysis.claims, entry["claims"], strict=True):
        assert claim.polarity == wanted.get("polarity", "asserted")
        assert_rest(analysis, claim, wanted)


def assert_rest(analysis: Analysis, claim: Claim, wanted: dict[str, Any]) -> None:
    """Whatever else the table tells of a claim holds."""
    names = {speaker.id: speaker.name for speaker in analysis.speakers}
    if "claimant" in wanted:
        assert [names[name] for name in claim.claimants] == [wanted["claimant"]]
    if "about" in wanted:
        assert list(claim.about) == wanted["about"]
    if "made_on" in wanted:
        assert (claim.made_on.timex if claim.made_on else "") == wanted["made_on"]
    if "chain" in wanted:
        assert len(claim.attributions) == wanted["chain"]


def test_table() -> None:
    """There are enough sentences, each once."""
    assert len({entry["id"] for entry in SENTENCES}) == len(SENTENCES) >= FEWEST
    assert len({entry["text"] for entry in SENTENCES}) == len(SENTENCES)
