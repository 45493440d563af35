"""The tables of time expressions of the packs."""

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from case_tables import HERE

from claimkit.dates import find_dates

TABLES: tuple[Path, ...] = tuple(sorted(HERE.glob("*/dates.toml")))


def cases() -> Iterator[object]:
    """Yield the cases of all languages."""
    for path in TABLES:
        code = path.parent.name
        for case in tomllib.loads(path.read_text(encoding="utf-8"))["case"]:
            yield pytest.param(code, case, id=f"{code}.{case['id']}")


@pytest.mark.parametrize(("code", "case"), [*cases()])
def test_case(code: str, case: dict[str, Any]) -> None:
    """The expressions of a text are found with their words, and told."""
    text = case["text"]
    found = find_dates(text, case["published"], code)
    assert [[one.span.of(text), one.timex] for one in found] == case["found"]
