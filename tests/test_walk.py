"""A newcomer's walk: the commands and the Python of the README and the tutorials, word for word.

The project is copied into an empty folder, which has no environment, and the blocks of each page
are taken from its text: shell blocks go to a shell as they stand, Python blocks to doctest. They
install from a package index, so without one the walk is skipped.

One thing is not as a newcomer has it. The README's second command ends in `pytest`, which would
run all tests once more, and this one in itself without end. The command is left as it is; pytest
reads `PYTEST_ADDOPTS`, by which it imports all tests in the new environment and runs a few.

The walk needs the sources. Where the tests are tried on an installed wheel, away from them,
`CLAIMKIT_PROJECT` names the folder that has them.
"""

import os
import re
import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import attrs
import pytest

PROJECT = Path(os.environ.get("CLAIMKIT_PROJECT", Path(__file__).parents[1]))
PARTS = ("src", "docs", "examples", "tests", "pyproject.toml")
README = "README.md"
TUTORIALS = sorted(f"docs/tutorials/{path.name}" for path in PROJECT.glob("docs/tutorials/*.md"))
PAGES = (README, *TUTORIALS)
BLOCK = re.compile(r"^```(\w*)\n(.*?)^```$", re.DOTALL | re.MULTILINE)
A_FEW = "-q -p no:cacheprovider -p no:randomly -k test_import.py"
NOT_NEW = ("PYTHON", "PYTEST", "VIRTUAL_ENV", "COV", "CLAIMKIT")
LONGEST = 900


@attrs.frozen
class Newcomer:
    """Somebody in a folder, with what the commands of the README printed."""

    folder: Path
    told: str


def blocks(page: str, language: str) -> list[str]:
    """Return the blocks of a page in a language, in their order."""
    text = (PROJECT / page).read_text(encoding="utf-8")
    return [found[2] for found in BLOCK.finditer(text) if found[1] == language]


def run(folder: Path, *command: str, **more: str) -> str:
    """Run a command as a newcomer would: with no settings of ours. Return what it printed."""
    settings = {key: value for key, value in os.environ.items() if not key.startswith(NOT_NEW)}
    path = os.pathsep.join((str(Path(sys.executable).parent), settings["PATH"]))
    done = subprocess.run(  # noqa: S603 - our own pages
        command,
        capture_output=True,
        check=False,
        cwd=folder,
        encoding="utf-8",
        env={**settings, "PATH": path, "PYTHONUTF8": "1", **more},
        timeout=LONGEST,
    )
    assert done.returncode == 0, f"{' '.join(command)}\n{done.stdout}\n{done.stderr}"
    return done.stdout


def run_commands(folder: Path, page: str) -> str:
    """Run the commands of a page in one shell, up to the first that fails."""
    script = "\n".join(blocks(page, "sh"))
    return run(folder, "bash", "-e", "-c", script, PYTEST_ADDOPTS=A_FEW) if script else ""


@pytest.fixture(scope="module")
def newcomer(tmp_path_factory: pytest.TempPathFactory) -> Newcomer:
    """Copy the project into an empty folder and follow the README there."""
    if not (PROJECT / "src").is_dir():
        pytest.skip("no sources here: CLAIMKIT_PROJECT names no folder that has them")
    if not find_spec("ensurepip") or not shutil.which("bash"):
        pytest.skip("the commands need bash, and a Python that can make environments")
    try:
        probe = tmp_path_factory.mktemp("probe")
        run(probe, sys.executable, "-m", "pip", "download", "-q", "--no-deps", "attrs")
    except (AssertionError, subprocess.TimeoutExpired):
        pytest.skip("no package index is reachable")
    folder = tmp_path_factory.mktemp("newcomer") / "claimkit"
    folder.mkdir()
    for name in (*PARTS, *(path.name for path in PROJECT.glob("*.md")), "LICENSE"):
        origin = PROJECT / name
        if origin.is_dir():
            shutil.copytree(origin, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(origin, folder / name)
    return Newcomer(folder, run_commands(folder, README))


def test_the_first_commands_stay_the_first() -> None:
    """Install and look; install and test."""
    look, test = blocks(README, "sh")[:2]
    assert look.endswith(" .venv/bin/claimkit analyze examples/articles/*\n")
    assert test.endswith(" .venv/bin/pytest\n")


@pytest.mark.parametrize("page", PAGES)
def test_each_block_can_be_walked(page: str) -> None:
    """Python blocks are sessions, commands are in shell blocks; text only shows."""
    text = (PROJECT / page).read_text(encoding="utf-8")
    assert {found[1] for found in BLOCK.finditer(text)} <= {"python", "sh", "text"}
    assert text.count("```") == 2 * sum(1 for _ in BLOCK.finditer(text))
    assert all(block.startswith(">>> ") for block in blocks(page, "python"))


def test_the_readme_leads_to_quotes_and_tests(newcomer: Newcomer) -> None:
    """The commands end well, and print what they promise."""
    assert re.search(r"^  \d+ quotes$", newcomer.told, re.MULTILINE)
    assert re.search(r"^\d+ passed, .*deselected", newcomer.told, re.MULTILINE)
    assert "claims in several places" in newcomer.told


@pytest.mark.parametrize("page", TUTORIALS)
def test_the_commands_of_a_tutorial_work(newcomer: Newcomer, page: str) -> None:
    """They run where the README leads."""
    run_commands(newcomer.folder, page)


@pytest.mark.parametrize("page", PAGES)
def test_the_python_of_a_page_works(newcomer: Newcomer, page: str) -> None:
    """Its sessions print what the page says, without a warning."""
    run(newcomer.folder, ".venv/bin/python", "-W", "error", "-m", "doctest", page)
