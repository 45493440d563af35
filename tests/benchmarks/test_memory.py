"""How much memory the analysis of a large text takes."""

import subprocess
import sys

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

SIZE = 10_000_000
PROGRAM = """
import resource, sys
import claimkit
unit = sys.stdin.read()
claimkit.analyze(unit, language="en", format="text")
text = unit * (int(sys.argv[1]) // len(unit))
peak = lambda: resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
before = peak()
analysis = claimkit.analyze(text, language="en", format="text")
print(len(text), before, peak(), len(analysis.attributions))
"""


def test_peak_memory(benchmark: BenchmarkFixture, report: list[str], invented: list[str]) -> None:
    """Ten million characters of invented news, in a process of their own."""
    pytest.importorskip("resource", reason="peak memory is asked of a Unix system")
    unit = "\n\n".join(invented) + "\n\n"

    def run() -> list[int]:
        command = [sys.executable, "-c", PROGRAM, str(SIZE)]
        done = subprocess.run(  # noqa: S603 - this interpreter, with the program above
            command, input=unit, capture_output=True, text=True, check=True, encoding="utf-8"
        )
        return [int(figure) for figure in done.stdout.split()]

    size, before, after, quotes = benchmark.pedantic(run, rounds=1)  # type: ignore[no-untyped-call]
    scale = 1 if sys.platform == "darwin" else 1024
    growth = (after - before) * scale
    benchmark.extra_info.update(characters=size, bytes=growth, quotes=quotes)
    report.append(
        f"memory: {size / 1e6:.1f} M characters with {quotes} quotes took {growth / 1e6:.0f} MB"
        f" more at the peak, {growth / size:.0f} bytes a character"
    )
