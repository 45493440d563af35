"""Files that appear whole or not at all."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def replacing(path: str | os.PathLike[str]) -> Iterator[Path]:
    """Give the path of a new file, which takes the place of `path` if the block ends well.

    An error leaves what was there before. A pipe or a device cannot be replaced: its own path
    is given.
    """
    target = Path(path).resolve()
    if target.exists() and not target.is_file():
        yield target
        return
    part = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        yield part
        _settle(part)
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)


def _settle(part: Path) -> None:
    """Have the file on the disk before its name points to it."""
    with part.open("rb") as stream:
        os.fsync(stream.fileno())
