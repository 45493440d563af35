"""``claimkit report``: a page of one article, or of the story of several."""

import sys
from pathlib import Path

import pytest

from claimkit.cli import main
from claimkit.report.render import environment

pytest.importorskip("jinja2", reason="needs the extra report")

SAID = "“Nobody had looked at the piles since the great storm,” Ebba Rosk said.\n"


@pytest.fixture
def files(tmp_path: Path) -> list[str]:
    """Two articles with one claim; the second has no title."""
    one, two = tmp_path / "one.txt", tmp_path / "two.txt"
    one.write_text(f"Pier falls\n\nSUNDBY, May 1, 2024 (Reuters) - It fell.\n\n{SAID}", "utf-8")
    two.write_text(f"Divers came to see the pier on Friday morning.\n\n{SAID}", "utf-8")
    return [str(one), str(two)]


def test_one_article(files: list[str], tmp_path: Path) -> None:
    """Its page."""
    out = tmp_path / "out.html"
    assert main(["report", "--language", "en", files[0], "-o", str(out)]) == 0
    page = out.read_text("utf-8")
    assert '<body class="article">' in page
    assert "Ebba Rosk" in page


def test_several_articles(files: list[str], tmp_path: Path) -> None:
    """Their story, with file names where there is no title."""
    out = tmp_path / "out.html"
    assert main(["report", "--language", "en", *files, "-o", str(out)]) == 0
    page = out.read_text("utf-8")
    assert '<body class="story">' in page
    assert "two.txt" in page


def test_standard_output(files: list[str], capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    """A dash is standard output, in UTF-8."""
    assert main(["report", "--language", "en", files[0], "-o", "-"]) == 0
    page = capfdbinary.readouterr().out.decode("utf-8")
    assert page.startswith("<!DOCTYPE html>")


def test_a_file_that_is_missing(
    files: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The others have their page; with nothing to show there is none."""
    out = tmp_path / "out.html"
    assert main(["report", "--language", "en", *files, "no-such-file", "-o", str(out)]) == 1
    assert out.exists()
    assert "no-such-file" in capsys.readouterr().err
    assert main(["report", "no-such-file", "-o", str(tmp_path / "none.html")]) == 1
    assert not (tmp_path / "none.html").exists()


def test_an_article_is_never_written_over(
    files: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    """The output is no input."""
    before = Path(files[0]).read_bytes()
    assert main(["report", *files, "-o", files[0]]) == 2
    assert Path(files[0]).read_bytes() == before
    assert "take the place" in capsys.readouterr().err


def test_a_folder_that_is_missing(
    files: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What cannot be written is told."""
    out = tmp_path / "nowhere" / "out.html"
    assert main(["report", "--language", "en", files[0], "-o", str(out)]) == 1
    assert str(out) in capsys.readouterr().err


def test_missing_extra(
    files: list[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """One line with the command that installs it."""
    environment.cache_clear()
    monkeypatch.setitem(sys.modules, "jinja2", None)
    assert main(["report", files[0], "-o", str(tmp_path / "out.html")]) == 2
    assert capsys.readouterr().err == (
        "claimkit: this needs the extra 'report': pip install 'claimkit[report]'\n"
    )
    environment.cache_clear()
