"""Case tables of framing: each sentence holds the marked words, and no others."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import claimkit
from claimkit.model import Holder, Marker, MarkerKind

CASES = Path(__file__).parents[2] / "cases"
TABLES = sorted((CASES / "en").glob("framing_*.toml"))
OTHERS = sorted(set(CASES.glob("*/framing_*.toml")) - set(TABLES))  # one table for all kinds
FEWEST = 15
FIELDS = {"id", "text", "holder", "source", "fails"}
MARK = re.compile(r"\{(?P<kind>[a-z_]+):(?P<words>[^}]+)\}")


def sentences(path: Path) -> list[dict[str, Any]]:
    """Return the entries of a table."""
    found: list[dict[str, Any]] = tomllib.loads(path.read_text(encoding="utf-8"))["sentence"]
    return found


def cases() -> Iterator[object]:
    """Yield each sentence; those that fail for now are strict xfails with their reason."""
    for path in (*TABLES, *OTHERS):
        for entry in sentences(path):
            fails = entry.get("fails")
            marks = [pytest.mark.xfail(strict=True, reason=fails)] if fails else []
            code = path.parent.name
            name = f"{code}.{path.stem.removeprefix('framing_')}.{entry['id']}"
            yield pytest.param(code, entry, id=name, marks=marks)


def unmarked(text: str) -> tuple[str, list[tuple[str, int, int]]]:
    """Return a text without its marks, and kind, start and end of each marked stretch."""
    plain, found, done = "", [], 0
    for match in MARK.finditer(text):
        plain += text[done : match.start()]
        found.append((match["kind"], len(plain), len(plain) + len(match["words"])))
        plain += match["words"]
        done = match.end()
    return plain + text[done:], found


def as_list(value: str | list[str], count: int) -> list[str]:
    """Return one value for each of the marked stretches."""
    return value if isinstance(value, list) else [value] * count


@pytest.mark.parametrize(("code", "entry"), [*cases()])
def test_sentence(code: str, entry: dict[str, Any]) -> None:
    """Kinds and places are the marked ones, up to the words around; holders are as stated."""
    text, wanted = unmarked(entry["text"])
    found = claimkit.analyze(text, language=code, format="text").markers
    assert [marker.kind for marker in found] == [kind for kind, _, _ in wanted]
    for marker, (_, start, end) in zip(found, wanted, strict=True):
        assert marker.span.start < end
        assert start < marker.span.end
    assert_holders(entry, found, text)


def assert_holders(entry: dict[str, Any], found: tuple[Marker, ...], text: str) -> None:
    """Each marker is held by whom the entry states."""
    holders = as_list(entry.get("holder", "outlet"), len(found))
    assert [marker.holder for marker in found] == [Holder(name) for name in holders]
    if "source" in entry:
        sources = [marker.source.of(text) if marker.source else "" for marker in found]
        assert sources == as_list(entry["source"], len(found))


@pytest.mark.parametrize("path", TABLES, ids=lambda path: path.stem)
def test_table(path: Path) -> None:
    """A table has enough sentences, well formed, each once, some of them without its kind."""
    entries = sentences(path)
    kind = path.stem.removeprefix("framing_")
    assert all(entry.keys() <= FIELDS for entry in entries)
    assert len({entry["id"] for entry in entries}) == len(entries) >= FEWEST
    assert len({entry["text"] for entry in entries}) == len(entries)
    assert any("{" not in entry["text"] for entry in entries)
    assert any(f"{{{kind}:" in entry["text"] for entry in entries)


def test_every_kind_has_a_table() -> None:
    """Eight kinds, eight tables."""
    assert {path.stem.removeprefix("framing_") for path in TABLES} == set(MarkerKind)
