"""What a batch reads: articles in files and folders, and files with a page a line."""

import json
from collections.abc import Iterable, Iterator
from hashlib import blake2b
from pathlib import Path
from typing import Any

import attrs

from claimkit.engines.pages import Page
from claimkit.errors import InputError

LINES = ".jsonl"
KEYS = {"id", "raw", "url", "published"}


@attrs.frozen(kw_only=True)
class Place:
    """Where an input stands: a file, or `count` lines of one from an offset in bytes on."""

    path: Path
    offset: int = 0
    count: int | None = None


@attrs.frozen(kw_only=True)
class Inputs:
    """The files in their order, how many pages they hold, and a digest that tells them apart."""

    files: tuple[Path, ...]
    count: int
    digest: str

    def chunks(self, size: int) -> Iterator[tuple[Place, ...]]:
        """Yield the places of all inputs, `size` pages at a time, without reading them."""
        chunk: list[Place] = []
        held = 0
        for path in self.files:
            for place in _places(path, size):
                chunk.append(place)
                held += place.count or 1
                if held >= size:
                    yield tuple(chunk)
                    chunk, held = [], 0
        if chunk:
            yield tuple(chunk)


def find_inputs(paths: Iterable[Path], *, leave_out: Path) -> Inputs:
    """Return the files that paths name, in the order given; those of a folder by name.

    Hidden files of folders are left out, and so is the output with its side files.

    Raises:
        InputError: If there is none.
        OSError: If a path does not exist.
    """
    files = tuple(file for path in paths for file in _files(path, leave_out))
    if not files:
        message = "there is nothing to read: no file in the folders given"
        raise InputError(message)
    digest = blake2b(digest_size=16)
    for file in files:
        stat = file.stat()
        digest.update(
            f"{file}\0{stat.st_size}\0{stat.st_mtime_ns}\n".encode("utf-8", "surrogateescape")
        )
    count = sum(_lines(file) if file.suffix == LINES else 1 for file in files)
    return Inputs(files=files, count=count, digest=digest.hexdigest())


def _files(path: Path, leave_out: Path) -> Iterator[Path]:
    if not path.is_dir():
        path.stat()  # raises for what is not there
        yield path
        return
    own = leave_out.absolute()
    for file in sorted(path.rglob("*")):
        hidden = any(part.startswith(".") for part in file.relative_to(path).parts)
        mine = file.absolute().parent == own.parent and file.name.startswith(own.name)
        if file.is_file() and not hidden and not mine:
            yield file


def _lines(path: Path) -> int:
    with path.open("rb") as stream:
        return sum(1 for line in stream if line.strip())


def _places(path: Path, size: int) -> Iterator[Place]:
    if path.suffix != LINES:
        yield Place(path=path)
        return
    start = offset = count = 0
    with path.open("rb") as stream:
        for line in stream:
            offset += len(line)
            count += bool(line.strip())
            if count == size:
                yield Place(path=path, offset=start, count=count)
                start, count = offset, 0
    if count:
        yield Place(path=path, offset=start, count=count)


def read_pages(place: Place) -> Iterator[tuple[str, Page | None, str | None]]:
    """Yield the name, the page, and, where that cannot be read, the cause, of each input."""
    if place.count is None:
        name = place.path.as_posix()
        try:
            yield name, Page(id=name, raw=place.path.read_bytes()), None
        except OSError as error:
            yield name, None, f"{type(error).__name__}: {error.strerror or error}"
        return
    with place.path.open("rb") as stream:
        stream.seek(place.offset)
        left = place.count
        while left:
            at = stream.tell()
            line = stream.readline()
            if line.strip():
                left -= 1
                yield _page(line, f"{place.path.as_posix()}@{at}")


def _page(line: bytes, name: str) -> tuple[str, Page | None, str | None]:
    try:
        told: Any = json.loads(line)
    except (ValueError, RecursionError) as error:
        return name, None, f"no JSON: {error}"
    if not isinstance(told, dict) or not isinstance(told.get("raw"), str):
        return name, None, "a page is an object with the text 'raw', and id, url, published"
    own = str(told["id"]) if told.get("id") is not None else name
    known = {key: told[key] for key in KEYS - {"id"} if isinstance(told.get(key), str)}
    return own, Page(id=own, **known), None
