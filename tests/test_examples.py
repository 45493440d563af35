"""The examples run, and print what is checked in for them.

After a change that is meant: `python examples/NAME.py > examples/expected/NAME.txt`.
"""

import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

EXAMPLES = Path(__file__).parents[1] / "examples"
NAMES = sorted(path.stem for path in EXAMPLES.glob("*.py"))
NEEDS = {"corpus_duckdb": ("duckdb", "pyarrow"), "html_page": ("lxml", "trafilatura", "turbohtml")}


def test_each_example_has_expected_output() -> None:
    """There is an expected output for each example, and no other."""
    assert sorted(path.stem for path in (EXAMPLES / "expected").glob("*.txt")) == NAMES
    assert NAMES


@pytest.mark.parametrize("name", NAMES)
def test_example_prints_what_is_expected(name: str) -> None:
    """An example ends well, warns of nothing and prints its expected output."""
    if not all(map(find_spec, NEEDS.get(name, ()))):
        pytest.skip(f"needs {', '.join(NEEDS[name])}")
    done = subprocess.run(  # noqa: S603 - our own examples
        [sys.executable, "-W", "error", EXAMPLES / f"{name}.py"],
        capture_output=True,
        check=False,
        encoding="utf-8",
        env={**os.environ, "PYTHONIOENCODING": "utf-8"},
        timeout=120,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == (EXAMPLES / "expected" / f"{name}.txt").read_text(encoding="utf-8")


def test_the_paste_is_the_copy_without_its_frame() -> None:
    """The third article holds the paragraphs of the second, one a line, and nothing else."""
    copy = (EXAMPLES / "articles" / "2-friendly-copy.md").read_text(encoding="utf-8")
    paste = (EXAMPLES / "articles" / "3-stripped-paste.txt").read_text(encoding="utf-8")
    body = copy.partition("(RHV)-- ")[2].partition("\n---")[0]
    assert paste.splitlines() == [line for line in body.splitlines() if line]
