"""What the benchmarks share: texts, a yardstick, and a report after the run.

They run only where benchmarks are asked for: `pytest tests/benchmarks --benchmark-enable`.
"""

import json
import os
import re
import time
from pathlib import Path
from typing import Any

import attrs
import pytest
from case_tables import load_cases

PROJECT = Path(__file__).parents[2]
LINES = pytest.StashKey[list[str]]()
PARAGRAPHS = 20  # of an article of invented text


def pytest_ignore_collect(config: pytest.Config) -> bool | None:
    """Leave benchmarks out of the normal run."""
    return None if config.getoption("benchmark_enable", default=False) else True


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> None:
    """Print what was measured."""
    lines = config.stash.get(LINES, [])
    if lines:
        terminalreporter.section("measured")
        for line in lines:
            terminalreporter.write_line(line)


@attrs.frozen
class Sample:
    """Articles with a name."""

    name: str
    texts: list[str]

    def tokenising_pass(self) -> float:
        """Return the CPU seconds of the simplest tokeniser over all articles: the yardstick."""
        find = re.compile(r"\w+|[^\w\s]").findall

        def once() -> float:
            start = time.process_time()
            for text in self.texts:
                find(text)
            return time.process_time() - start

        return min(once() for _ in range(20))


@pytest.fixture
def report(pytestconfig: pytest.Config) -> list[str]:
    """Lines to print after the run."""
    return pytestconfig.stash.setdefault(LINES, [])


@pytest.fixture(scope="session")
def invented() -> list[str]:
    """Articles of invented sentences: the case tables, a paragraph a case."""
    texts = [case.text for case in load_cases()]
    return [
        "\n\n".join(texts[start : start + PARAGRAPHS]) for start in range(0, len(texts), PARAGRAPHS)
    ]


@pytest.fixture(scope="session")
def marked_news() -> list[dict[str, Any]]:
    """Documents of PolNeAR's development part, with their attributions."""
    named = os.environ.get("CLAIMKIT_CORPORA")
    folder = Path(named) if named else PROJECT.parent / "shared" / "corpora"
    path = folder / "polnear" / "dev.jsonl"
    if not path.is_file():
        pytest.skip(f"needs the PolNeAR corpus: {path} is missing; set CLAIMKIT_CORPORA")
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


@pytest.fixture(params=["invented", "news"])
def sample(request: pytest.FixtureRequest) -> Sample:
    """Articles to time: invented ones, and news if there is a corpus."""
    if request.param == "invented":
        texts: list[str] = request.getfixturevalue("invented")
    else:
        texts = [document["text"] for document in request.getfixturevalue("marked_news")]
    return Sample(request.param, texts)
