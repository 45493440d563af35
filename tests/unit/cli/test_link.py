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


FELL = "The harbour of Vellmark was closed on Monday after two of its cranes fell into the basin.\n"
CHECKED = (
    "“Both cranes were checked in January and nobody saw any crack in them,” Inga Solheim said"
)
TOLD = """\
timeline
  2024-03-04               first.txt = again.txt
  2024-04-08               later.txt
  undated                  paste.txt

articles
  first.txt = again.txt → paste.txt: copy, 100% of the shorter
    dropped: The dockers wrote four letters, Piet Ronda said
  first.txt = again.txt – later.txt: same story

1. Both cranes were checked in January and nobody saw any crack in them
   first: first.txt = again.txt (the others are dated later, or lie in its text or a later one)
   - first.txt = again.txt: Inga Solheim
   - later.txt: Inga Solheim, repeat
     As I have said, both cranes were checked in January, and nobody saw a crack
   - later.txt: union (denial), rebuttal
     Both cranes were checked in January
   - paste.txt: Inga Solheim, verbatim

1 claim in several places
issue article-repeated: the article first.txt = again.txt was given more than once; it counts once
"""


def test_tells_what_a_person_asks(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who had it first and why, who says it again and how, who denies it, which files are one."""
    first = f"{FELL}\n{CHECKED}.\n\nThe dockers wrote four letters, Piet Ronda said.\n"
    later = (
        "A month after the fall of its cranes the harbour of Vellmark is still shut.\n\n"
        "“As I have said, both cranes were checked in January, and nobody saw a crack,” "
        "Inga Solheim said.\n\nThe union denied that both cranes were checked in January.\n"
    )
    written = {
        "first.txt": f"Published: 4 March 2024\n\n{first}",
        "again.txt": f"Published: 4 March 2024\n\n{first}",
        "later.txt": f"Published: 8 April 2024\n\n{later}",
        "paste.txt": f"{FELL}\n{CHECKED}.\n",
    }
    for name, text in written.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert main(["link", "--language", "en", *written]) == 0
    assert capsys.readouterr().out == TOLD


def test_nothing_to_tell(capsys: pytest.CaptureFixture[str]) -> None:
    """Where no file can be read, it is said that there are no articles."""
    assert main(["link", "no-such-file"]) == 1
    assert capsys.readouterr().out == "no articles\n"


def test_issues_name_files(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where an issue has the id of an article, a person reads which file it is."""
    names = [f"{n}.txt" for n in range(24)]
    for name in names:
        own = " ".join(f"w{name[:-4]}x{m}" for m in range(20))
        (tmp_path / name).write_text(f"{FELL} The quay is shut. {own}.\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert main(["link", "--language", "en", *names]) == 0
    last = capsys.readouterr().out.splitlines()[-1]
    assert last.startswith("issue relations-bounded: ")
    assert "(the first: 9.txt)" in last
