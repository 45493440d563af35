"""A map over several processes: in order, in bounded memory, and alive when a process dies."""

import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import islice
from typing import TypeVar

T = TypeVar("T")
R = TypeVar("R")

AHEAD = 2
"""How many items a process has, at most: the one that it works on and the next."""


def ordered_map(
    run: Callable[[T], R], items: Iterable[T], *, jobs: int, died: Callable[[T], R]
) -> Iterator[R]:
    """Yield the results of a function in the order of the items.

    Args:
        run: The function; for several jobs it has to pickle.
        items: Read as they are needed, `2 * jobs` ahead at most.
        jobs: Processes; 1: this one.
        died: What stands for the result of an item on which a process dies twice.
    """
    if jobs <= 1:
        yield from map(run, items)
        return
    source = iter(items)
    waiting: deque[T] = deque()
    while True:
        waiting.extend(islice(source, AHEAD * jobs - len(waiting)))
        if not waiting:
            return
        yield from _until_broken(run, source, waiting, jobs)
        if waiting:  # a process died on one of these: each alone tells on which
            yield _alone(run, waiting.popleft(), died)


def _until_broken(
    run: Callable[[T], R], source: Iterator[T], waiting: deque[T], jobs: int
) -> Iterator[R]:
    """Yield results until a process dies; the items without a result are then in `waiting`."""
    with _pool(jobs) as pool:
        try:
            running: deque[Future[R]] = deque(pool.submit(run, item) for item in waiting)
            while running:
                result = running[0].result()
                running.popleft()
                for item in islice(source, 1):
                    waiting.append(item)
                    running.append(pool.submit(run, item))
                waiting.popleft()  # not before: a broken pool takes no item, and the result is lost
                yield result
        except BrokenProcessPool:
            return
        finally:
            pool.shutdown(wait=False, cancel_futures=True)


def _alone(run: Callable[[T], R], item: T, died: Callable[[T], R]) -> R:
    with _pool(1) as pool:
        try:
            return pool.submit(run, item).result()
        except BrokenProcessPool:
            return died(item)


def _pool(jobs: int) -> ProcessPoolExecutor:
    # Spawned, not forked: a fork copies locks that other threads may hold.
    return ProcessPoolExecutor(
        jobs, mp_context=multiprocessing.get_context("spawn"), initializer=_end_with_parent
    )


def _end_with_parent() -> None:
    """Have this process end with its parent, also when that is killed and cannot say so.

    An interrupt from the keyboard reaches all processes; the parent decides what it means.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = multiprocessing.parent_process()

    def watch() -> None:
        if parent is not None:
            parent.join()
            os._exit(1)

    threading.Thread(target=watch, daemon=True).start()
