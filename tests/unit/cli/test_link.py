"""``claimkit link``: the story, for people and as a record."""

import json
from pathlib import Path

import pytest

from claimkit.cli import main
from claimkit.io import story_from_record

SAID = "“Nobody had looked at the piles since the great storm,” Ebba Rosk said.\n"


@pytest.fixture
def files(tmp_path: Path) -> list[str]:
    """Two articles with one claim."""
    one, two = tmp_path / "one.txt", tmp_path / "two.txt"
    one.write_text(f"SUNDBY, May 1, 2024 (Reuters) - The pier fell.\n\n{SAID}", encoding="utf-8")
    two.write_text(f"SUNDBY, May 3, 2024 (AP) - Divers came.\n\n{SAID}", encoding="utf-8")
    return [str(one), str(two)]


def test_tells_who_was_first(files: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """Timeline, cluster and basis are told."""
    assert main(["link", "--language", "en", *files]) == 0
    told = capsys.readouterr().out
    assert told.startswith("timeline\n  2024-05-01")
    assert "first: " + files[0] + " (dated earlier)" in told
    assert told.endswith("1 claim in several places\n")


def test_json_is_a_record(files: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """The record loads as the story."""
    assert main(["link", "--language", "en", "--json", *files]) == 0
    story = story_from_record(json.loads(capsys.readouterr().out))
    assert len(story.clusters) == 1


def test_a_file_that_is_missing_fails_the_command(
    files: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    """The others are linked all the same."""
    assert main(["link", "--language", "en", *files, "no-such-file"]) == 1
    shown = capsys.readouterr()
    assert "no-such-file" in shown.err
    assert "1 claim in several places" in shown.out
