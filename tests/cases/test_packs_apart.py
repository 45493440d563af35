"""Packs do not touch each other: what one language gives is the same whichever was read before."""

import json
import os
import subprocess
import sys
from itertools import permutations
from pathlib import Path

import pytest
from case_tables import load_cases

import claimkit
from claimkit.lang import available_languages

CODES = [code for code in available_languages() if load_cases(code)]
READER = Path(__file__).with_name("read_cases.py")
COGNATES = {("en", "de"): {"die"}}  # reader and writer: words that report in the reader's language


def read_in_order(*codes: str) -> dict[str, str]:
    """Read the cases of languages in a process of their own; digests by language."""
    done = subprocess.run(  # noqa: S603 - this interpreter, on a script of ours
        [sys.executable, str(READER), *codes], capture_output=True, text=True, check=True,
        env={**os.environ, "PYTHONHASHSEED": "random"},
    )  # fmt: skip
    found: dict[str, str] = json.loads(done.stdout)
    return found


@pytest.mark.parametrize("codes", list(permutations(CODES, 2)), ids="-".join)
def test_order_changes_nothing(codes: tuple[str, str]) -> None:
    """A language gives the same alone and after another, to the last confidence."""
    first, second = codes
    together, alone = read_in_order(first, second), read_in_order(second)
    assert together[second] == alone[second]


@pytest.mark.parametrize(("reader", "writer"), list(permutations(CODES, 2)), ids="-".join)
def test_a_pack_finds_no_frames_in_another_language(reader: str, writer: str) -> None:
    """Quoted words are quoted in every language; what reports them is found by its own pack."""
    found: set[str] = set()
    for case in load_cases(writer):
        article = claimkit.parse(case.text, language=reader, format="text")
        cues = [span for quote in claimkit.extract_quotes(article) for span in quote.cue]
        found.update(span.of(case.text).lower() for span in cues)
    assert {cue for cue in found if cue.isalpha()} == COGNATES.get((reader, writer), set())
