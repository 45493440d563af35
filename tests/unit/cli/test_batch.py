"""A batch is done once, whole and in order, whatever ends its runs."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from importlib.util import find_spec
from pathlib import Path

import pytest

import claimkit
from claimkit.cli import batch_work, main
from claimkit.engines.pages import Options, Page, analyze_page
from claimkit.io import load

CITIES = ("Brant", "Olm", "Senn", "Tarsk", "Vey")
Write = Callable[[int], Path]
needs_arrow = pytest.mark.skipif(not find_spec("pyarrow"), reason="needs pyarrow: the extra arrow")


def text(number: int) -> str:
    """Return an article of its own."""
    city = CITIES[number % len(CITIES)]
    return f"“Train {number} is late,” Mara Quill said in {city}. Nobody was hurt."


@pytest.fixture
def articles(tmp_path: Path) -> Write:
    """Return a function that writes a folder of articles."""

    def write(count: int) -> Path:
        folder = tmp_path / "articles"
        folder.mkdir(exist_ok=True)
        for number in range(count):
            (folder / f"{number:04}.txt").write_text(text(number), encoding="utf-8")
        return folder

    return write


@pytest.fixture(autouse=True)
def _small_chunks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batch_work, "CHUNK", 3)


def names(path: Path) -> list[str]:
    """Return the inputs of the records of a file, in order."""
    with path.open(encoding="utf-8") as stream:
        return [Path(json.loads(line)["input"]).name for line in stream]


def run(*arguments: object) -> int:
    """Run the command in this process."""
    return main(["batch", "--language", "en", *map(str, arguments)])


def test_records_stand_in_the_order_of_the_inputs(articles: Write, tmp_path: Path) -> None:
    """Each names its file, and nothing else is left behind."""
    folder, out = articles(8), tmp_path / "all.jsonl"
    assert run(folder, "-o", out) == 0
    assert names(out) == [f"{number:04}.txt" for number in range(8)]
    expected = [claimkit.analyze(text(n).encode(), language="en") for n in range(8)]
    assert list(load(out)) == expected
    assert sorted(path.name for path in tmp_path.iterdir()) == ["all.jsonl", "articles"]


@needs_arrow
def test_parquet_has_a_row_for_each_input(articles: Write, tmp_path: Path) -> None:
    """Also for the one that failed, with its cause."""
    from claimkit.io import parquet  # noqa: PLC0415 - only where pyarrow is

    folder, out = articles(4), tmp_path / "all.parquet"
    gone = tmp_path / "lines.jsonl"
    gone.write_text('{"id": "x", "raw": 7}\n' + json.dumps({"id": "y", "raw": text(9)}) + "\n")
    assert run(folder, gone, "-o", out) == 1
    assert len(list(parquet.load(out))) == 5
    table = __import__("pyarrow.parquet").parquet.read_table(out, columns=["id", "error"])
    errors = dict(zip(table["id"].to_pylist(), table["error"].to_pylist(), strict=True))
    assert [key for key, value in errors.items() if value] == [f"{gone.as_posix()}@0"]
    assert errors["y"] is None


def test_failed_inputs_are_listed_with_their_cause(
    articles: Write, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The others are there."""
    folder, out = articles(2), tmp_path / "all.jsonl"
    pages = tmp_path / "pages.jsonl"
    lines = [
        json.dumps({"id": "good", "raw": text(7), "published": "2031-05-02"}), "", "{",
        json.dumps({"id": "odd", "raw": text(8), "published": "in May"}),
    ]  # fmt: skip
    pages.write_text("\n".join(lines), encoding="utf-8")
    assert run(folder, pages, "-o", out) == 1
    assert names(out) == ["0000.txt", "0001.txt", "good"]
    side = (tmp_path / "all.jsonl.errors.jsonl").read_text(encoding="utf-8").splitlines()
    told = [json.loads(line) for line in side]
    assert told[0]["error"].startswith("no JSON")
    assert told[1]["input"] == "odd"
    assert told[1]["error"].startswith("DateError")
    assert "2 of 5 inputs failed" in capsys.readouterr().err


def test_several_processes_give_the_same_file(articles: Write, tmp_path: Path) -> None:
    """Byte for byte."""
    folder = articles(10)
    assert run(folder, "-o", tmp_path / "one.jsonl") == 0
    assert run(folder, "-o", tmp_path / "two.jsonl", "--jobs", "2", "--quiet") == 0
    assert (tmp_path / "one.jsonl").read_bytes() == (tmp_path / "two.jsonl").read_bytes()


def test_interrupted_run_goes_on(
    articles: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is done is not done again, and the output is not there before its time."""
    folder, out = articles(10), tmp_path / "all.jsonl"
    seen: list[object] = []
    limit = 7

    def counted(page: Page, options: Options) -> tuple[claimkit.Analysis | None, str | None]:
        if len(seen) == limit:
            raise KeyboardInterrupt
        seen.append(page)
        return analyze_page(page, options)

    monkeypatch.setattr(batch_work, "analyze_page", counted)
    assert run(folder, "-o", out) == 130
    assert not out.exists()
    limit = 99
    assert run(folder, "-o", out) == 0
    assert len(seen) == 7 + 4  # the chunk that was cut is done again
    assert names(out) == [f"{number:04}.txt" for number in range(10)]


def test_other_inputs_are_not_mixed_with_those_of_an_interrupted_run(
    articles: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    """The message says what changed, and --restart begins anew."""
    folder, out = articles(4), tmp_path / "all.jsonl"

    def stop(*_: object) -> object:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(batch_work, "analyze_page", stop)
        assert run(folder, "-o", out) == 130
    (folder / "0009.txt").write_text(text(9), encoding="utf-8")
    assert run(folder, "-o", out) == 2
    assert "with other inputs; --restart forgets it" in capsys.readouterr().err
    assert run(folder, "-o", out, "--restart") == 0
    assert len(names(out)) == 5


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_killed_run_loses_and_doubles_nothing(articles: Write, tmp_path: Path, jobs: str) -> None:
    """A signal that no process can catch, in the middle; then the same command again."""
    count = 260
    folder, out = articles(count), tmp_path / "all.jsonl"
    command = [sys.executable, "-m", "claimkit", "batch", str(folder), "-o", str(out),
               "--language", "en", "--jobs", jobs, "--quiet"]  # fmt: skip
    parts = tmp_path / "all.jsonl.parts"
    with subprocess.Popen(command, start_new_session=True) as process:  # noqa: S603 - our own
        for _ in waiting():
            if len(list(parts.glob("*.done"))) >= 2:
                break
        process.send_signal(signal.SIGKILL)
        assert process.wait() == -signal.SIGKILL
    done = {path.name: path.stat().st_mtime_ns for path in parts.glob("*.done")}
    assert 2 <= len(done) < count / 64
    assert not out.exists()
    for _ in waiting():
        if not group_lives(process.pid):
            break
    assert not group_lives(process.pid), "a worker outlived its parent"
    assert subprocess.run(command, check=False).returncode == 0  # noqa: S603 - our own
    assert names(out) == [f"{number:04}.txt" for number in range(count)]
    assert [analysis.article.text for analysis in load(out)] == [text(n) for n in range(count)]
    assert not parts.exists()


def waiting() -> Iterator[None]:
    """Yield twenty times a second, for two minutes."""
    end = time.monotonic() + 120
    while time.monotonic() < end:
        yield
        time.sleep(0.05)
    pytest.fail("nothing happened for two minutes")


def group_lives(group: int) -> bool:
    """Whether any process of a group is there."""
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return False
    return True


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["-o", "all.csv", "."], "the output is one of .jsonl .parquet"),
        (["-o", "all.jsonl", "nowhere"], "nowhere: No such file"),
        (["-o", "all.jsonl", "."], "there is nothing to read"),
        (["-o", "all.jsonl", "--jobs", "0", "."], "1 is the least"),
    ],
)
def test_wrong_usage_is_told(
    arguments: list[str], message: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    """Before anything is done."""
    monkeypatch.chdir(tmp_path)
    assert main(["batch", *arguments]) == 2
    assert message in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_bar_counts_failures(
    articles: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On a terminal, where rich is installed."""
    pytest.importorskip("rich", reason="needs rich: the extra cli")
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    assert run(articles(4), "-o", tmp_path / "all.jsonl") == 0
    assert len(names(tmp_path / "all.jsonl")) == 4
