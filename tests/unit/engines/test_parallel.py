"""A map over processes keeps the order and outlives a process that dies."""

import importlib
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path
from typing import Any

import pytest

from claimkit.engines import parallel
from claimkit.engines.parallel import ordered_map

FUNCTION = """
import os
def double(number):
    if number == 5:
        os._exit(3)
    if number == 7:
        raise ValueError("seven")
    return 2 * number
"""


def test_a_dying_process_costs_its_item_only(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """The others have their results, in their order; an error of the function is raised."""
    (tmp_path / "doubling.py").write_text(FUNCTION)
    monkeypatch.syspath_prepend(tmp_path)
    double = importlib.import_module("doubling").double
    found: Iterator[int] = ordered_map(double, range(9), jobs=2, died=lambda number: -number)
    assert [next(found) for _ in range(7)] == [0, 2, 4, 6, 8, -5, 12]
    with pytest.raises(ValueError, match="seven"):
        next(found)


class BreakingPool(ThreadPoolExecutor):
    """A pool that is found broken when it is to take its sixth item."""

    taken = 0

    def submit(self, fn: Any, /, *args: Any, **kwargs: Any) -> Future[Any]:  # noqa: ANN401
        """Take an item, unless the pool is broken."""
        BreakingPool.taken += 1
        if BreakingPool.taken == 6:
            raise BrokenProcessPool
        return super().submit(fn, *args, **kwargs)


def test_no_result_is_lost_when_a_pool_takes_no_item(monkeypatch: pytest.MonkeyPatch) -> None:
    """The result at hand is given, though the pool broke before it could be."""
    monkeypatch.setattr(BreakingPool, "taken", 0)
    monkeypatch.setattr(parallel, "_pool", BreakingPool)
    assert list(ordered_map(abs, range(9), jobs=2, died=lambda _: -1)) == list(range(9))


def test_items_are_read_as_they_are_needed() -> None:
    """One process reads one at a time."""
    read: list[int] = []

    def numbers() -> Iterator[int]:
        for number in range(99):
            read.append(number)
            yield number

    found = ordered_map(str, numbers(), jobs=1, died=str)
    assert [next(found), next(found)] == ["0", "1"]
    assert read == [0, 1]
