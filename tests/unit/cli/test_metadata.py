"""``claimkit metadata``: each value with its origin."""

import json
from pathlib import Path

import pytest

from claimkit.cli import main

PAGE = (
    "<html lang=en><head><title>Rain falls | The Norhaven Post</title>"
    "<meta property=og:site_name content='The Norhaven Post'></head>"
    "<body><h1>Rain falls</h1><p>By Ann Byrne</p><p>May 3, 2021</p></body></html>"
)


@pytest.fixture
def article(tmp_path: Path) -> str:
    """Return the name of a file with a page."""
    path = tmp_path / "a.html"
    path.write_text(PAGE, encoding="utf-8")
    return str(path)


def test_values_with_origins(article: str, capsys: pytest.CaptureFixture[str]) -> None:
    """A person sees the value, the carrier, how sure it is, and what was rejected."""
    assert main(["metadata", article]) == 0
    shown = capsys.readouterr().out
    assert "authors       Ann Byrne" in shown
    assert "(lines.after h1, confidence 0." in shown
    assert "not Rain falls (title: says the same as h1.told)" in shown


def test_json(article: str, capsys: pytest.CaptureFixture[str]) -> None:
    """A machine gets one object a file."""
    assert main(["metadata", "--json", article, article]) == 0
    first, second = map(json.loads, capsys.readouterr().out.splitlines())
    assert first == second
    assert first["metadata"]["published"]["value"] == "2021-05-03"
    assert first["metadata"]["title"]["carrier"] == "h1.told"


def test_missing_file(capsys: pytest.CaptureFixture[str]) -> None:
    """A file that cannot be read is told of, and the exit code is 1."""
    assert main(["metadata", "nosuch.html"]) == 1
    assert "nosuch.html" in capsys.readouterr().err
