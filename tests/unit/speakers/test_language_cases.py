"""The tables of speakers of the packs that have their own: who speaks, by name and role."""

import tomllib
from collections.abc import Iterator
from typing import Any

import pytest
from case_tables import HERE

import claimkit

TABLES = sorted(HERE.glob("*/speakers/offices.toml"))


def cases() -> Iterator[object]:
    """Yield the cases of all languages; those that fail for now are strict xfails."""
    for path in TABLES:
        code = path.parent.parent.name
        for case in tomllib.loads(path.read_text(encoding="utf-8"))["case"]:
            fails = case.get("fails")
            marks = [pytest.mark.xfail(strict=True, reason=fails)] if fails else []
            yield pytest.param(code, case, id=f"{code}.{case['id']}", marks=marks)


@pytest.mark.parametrize(("code", "case"), [*cases()])
def test_case(code: str, case: dict[str, Any]) -> None:
    """Each attribution leads to the named speakers."""
    analysis = claimkit.analyze(case["text"], language=code, format="text")
    known = {speaker.id: speaker for speaker in analysis.speakers}
    found = [[known[name] for name in one.speakers] for one in analysis.attributions]
    assert [[one.name for one in ones] for ones in found] == case["speakers"]
    assert [[one.role for one in ones] for ones in found] == case["roles"]
