"""The work of a batch: chunk by chunk into files of its own, put together at the end.

Each chunk is written whole or not at all, so whatever ends a run, the next one finds the chunks
that are done and goes on with the others. The output and the side file appear last, at once.
"""

import json
import shutil
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import attrs

from claimkit.cli.batch_inputs import Inputs, Place, read_pages
from claimkit.engines.pages import Options, Page, analyze_page, cause_of, failed_row
from claimkit.engines.parallel import ordered_map
from claimkit.errors import InputError
from claimkit.io.extras import require
from claimkit.io.files import replacing
from claimkit.io.jsonl import encode
from claimkit.io.parquet import open_writer, to_batch
from claimkit.io.records import library_version
from claimkit.io.table import TableRow, table_row
from claimkit.model import Analysis

CHUNK = 64
"""How many inputs are done at a time; so much is lost at most when a run is killed."""

PLAN = "plan.json"


@attrs.frozen(kw_only=True)
class Result:
    """What came of one input: the analysis, or the cause that there is none."""

    name: str
    page: Page
    analysis: Analysis | None
    error: str | None


Writer = Callable[[Path, list[Result]], None]


@attrs.frozen(kw_only=True)
class Desk:
    """Where chunks are done, and how: what every process needs to know."""

    folder: Path
    suffix: str
    options: Options

    def chunk(self, number: int, suffix: str) -> Path:
        """Return the path of a file of a chunk."""
        return self.folder / f"{number:08}{suffix}"

    def told(self, number: int) -> tuple[int, int] | None:
        """Return the inputs of a chunk and how many of them failed; None: it is not done."""
        try:
            text = self.chunk(number, ".done").read_text(encoding="utf-8")
            pages, failed = json.loads(text)
        except (OSError, ValueError):
            return None
        return pages, failed

    def write(self, number: int, results: list[Result]) -> tuple[int, int]:
        """Write a chunk; its count comes last and says that it is whole."""
        write = _write_parquet if self.suffix == ".parquet" else _write_lines
        try:
            self._write_whole(number, results, write)
        except Exception:  # noqa: BLE001 - one of them fits no such file: which?
            results = [_fitting(result, self.suffix) for result in results]
            self._write_whole(number, results, write)
        failed = [one for one in results if one.error is not None]
        lines = [json.dumps({"input": one.name, "error": one.error}) for one in failed]
        _write_text(self.chunk(number, ".errors"), "".join(f"{line}\n" for line in lines))
        _write_text(self.chunk(number, ".done"), json.dumps([len(results), len(failed)]))
        return len(results), len(failed)

    def _write_whole(self, number: int, results: list[Result], write: Writer) -> None:
        with replacing(self.chunk(number, self.suffix)) as part:
            write(part, results)


@attrs.frozen(kw_only=True)
class Work:
    """A batch, new or taken up again; the folder of `desk` holds what is done."""

    output: Path
    desk: Desk
    inputs: Inputs

    @property
    def errors(self) -> Path:
        """The side file: one failed input a line, with its cause."""
        return self.output.with_name(f"{self.output.name}.errors.jsonl")

    def chunks(self, jobs: int) -> Iterator[tuple[int, int]]:
        """Do what is left and yield, after each chunk, its inputs and how many of them failed."""
        done = {}
        for number, _ in enumerate(self.inputs.chunks(CHUNK)):
            told = self.desk.told(number)
            if told is not None:
                done[number] = told
        yield from done.values()
        left = (task for task in enumerate(self.inputs.chunks(CHUNK)) if task[0] not in done)
        run, died = partial(_do, desk=self.desk), partial(_died, desk=self.desk)
        yield from ordered_map(run, left, jobs=jobs, died=died)

    def finish(self) -> tuple[int, int]:
        """Put the chunks together in their order; return how many inputs there were, and failed."""
        numbers = range(sum(1 for _ in self.inputs.chunks(CHUNK)))
        told = [self.desk.told(number) or (0, 0) for number in numbers]
        failed = sum(one for _, one in told)
        if failed:
            _join_lines([self.desk.chunk(number, ".errors") for number in numbers], self.errors)
        else:
            self.errors.unlink(missing_ok=True)
        join = _join_parquet if self.desk.suffix == ".parquet" else _join_lines
        join([self.desk.chunk(number, self.desk.suffix) for number in numbers], self.output)
        shutil.rmtree(self.desk.folder)
        return sum(pages for pages, _ in told), failed


def work_of(output: Path, inputs: Inputs, options: Options, *, restart: bool) -> Work:
    """Return the work of a batch; where a run was interrupted, what it has done is kept.

    Raises:
        InputError: If the inputs, the options or claimkit have changed since.
        UnsupportedFormat: If the output needs an extra that is not installed.
    """
    if output.suffix == ".parquet":
        require("pyarrow.parquet", "arrow")
    folder = output.with_name(f"{output.name}.parts")
    if restart:
        shutil.rmtree(folder, ignore_errors=True)
    plan = {
        "claimkit": library_version(),
        "inputs": inputs.digest,
        "chunk": CHUNK,
        "language": options.language,
        "format": options.format,
    }
    found = _plan(folder)
    if found is not None and found != plan:
        changed = ", ".join(sorted(key for key in plan if found.get(key) != plan[key]))
        message = f"{folder} is of an interrupted run with other {changed}; --restart forgets it"
        raise InputError(message)
    folder.mkdir(parents=True, exist_ok=True)
    _write_text(folder / PLAN, json.dumps(plan))
    desk = Desk(folder=folder, suffix=output.suffix, options=options)
    return Work(output=output, desk=desk, inputs=inputs)


def _plan(folder: Path) -> dict[str, Any] | None:
    try:
        found: dict[str, Any] = json.loads((folder / PLAN).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    return found


def _do(task: tuple[int, tuple[Place, ...]], *, desk: Desk) -> tuple[int, int]:
    number, places = task
    results = [
        _result(name, page, cause, desk.options)
        for place in places
        for name, page, cause in read_pages(place)
    ]
    return desk.write(number, results)


def _result(name: str, page: Page | None, cause: str | None, options: Options) -> Result:
    if page is None:
        return Result(name=name, page=Page(id=name), analysis=None, error=cause)
    analysis, error = analyze_page(page, options)
    return Result(name=name, page=page, analysis=analysis, error=error)


def _died(task: tuple[int, tuple[Place, ...]], *, desk: Desk) -> tuple[int, int]:
    """A process died on this chunk: each input of it is tried in a process of its own."""
    number, places = task
    single = [(name, page, cause) for place in places for name, page, cause in read_pages(place)]
    run = partial(_single, options=desk.options)
    results = list(ordered_map(run, single, jobs=2, died=_dead))
    return desk.write(number, results)


def _single(one: tuple[str, Page | None, str | None], *, options: Options) -> Result:
    return _result(*one, options)


def _dead(one: tuple[str, Page | None, str | None]) -> Result:
    message = "the process died on this input"
    return Result(name=one[0], page=Page(id=one[0]), analysis=None, error=message)


def _fitting(result: Result, suffix: str) -> Result:
    """Return a result that the format can hold: the rare one that it cannot is an error."""
    if result.analysis is None:
        return result
    try:
        if suffix == ".parquet":
            to_batch([_row(result)])
        else:
            encode(result.analysis, source=result.name)
    except Exception as error:  # noqa: BLE001 - one input fails, not the batch
        return attrs.evolve(result, analysis=None, error=cause_of(error))
    return result


def _write_text(path: Path, text: str) -> None:
    with replacing(path) as part:
        part.write_text(text, encoding="utf-8")


def _write_lines(path: Path, results: list[Result]) -> None:
    with path.open("wb") as stream:
        for result in results:
            if result.analysis is not None:
                stream.write(encode(result.analysis, source=result.name))


def _write_parquet(path: Path, results: list[Result]) -> None:
    with open_writer(path) as writer:
        writer.write_batch(to_batch([_row(result) for result in results]))


def _row(result: Result) -> TableRow:
    if result.analysis is None:
        return failed_row(result.page, result.error or "")
    return table_row(result.analysis, name=result.name)


def _join_lines(parts: list[Path], output: Path) -> None:
    with replacing(output) as whole, whole.open("wb") as stream:
        for part in parts:
            with part.open("rb") as piece:
                shutil.copyfileobj(piece, stream)


def _join_parquet(parts: list[Path], output: Path) -> None:
    parquet = require("pyarrow.parquet", "arrow")
    with replacing(output) as whole, open_writer(whole) as writer:
        for part in parts:
            with parquet.ParquetFile(part) as piece:
                for number in range(piece.num_row_groups):
                    writer.write_table(piece.read_row_group(number))
