"""The progress of a batch: a bar with the extra `cli`, else a line now and then."""

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib.util import find_spec

PAUSE = 10.0
"""Seconds between two lines."""

Show = Callable[[int, int], None]


@contextmanager
def progress(total: int, *, quiet: bool) -> Iterator[Show]:
    """Give a function that is told of each chunk: its inputs, and how many of them failed."""
    if quiet:
        yield lambda _done, _failed: None
    elif sys.stderr.isatty() and find_spec("rich"):
        with _bar(total) as show:
            yield show
    else:
        yield _lines(total)


@contextmanager
def _bar(total: int) -> Iterator[Show]:
    from rich.console import Console  # noqa: PLC0415 - only with the extra
    from rich.progress import Progress, TextColumn  # noqa: PLC0415

    columns = (*Progress.get_default_columns(), TextColumn("{task.completed}/{task.total}"),
               TextColumn("[red]{task.fields[failed]} failed"))  # fmt: skip
    failures = 0
    with Progress(*columns, console=Console(stderr=True)) as bar:
        task = bar.add_task("articles", total=total, failed=0)

        def show(done: int, failed: int) -> None:
            nonlocal failures
            failures += failed
            bar.update(task, advance=done, failed=failures)

        yield show


def _lines(total: int) -> Show:
    done_before = failures = 0
    last = time.monotonic()

    def show(done: int, failed: int) -> None:
        nonlocal done_before, failures, last
        done_before, failures = done_before + done, failures + failed
        if time.monotonic() - last >= PAUSE or done_before == total:
            last = time.monotonic()
            print(f"claimkit: {done_before}/{total} articles, {failures} failed", file=sys.stderr)

    return show
