"""Files of JSON lines: one record a line, in UTF-8."""

import json
import os
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from claimkit.errors import RecordError
from claimkit.io.files import replacing
from claimkit.io.records import from_record, to_record
from claimkit.model import Analysis

_PAIR = re.compile("[\ud800-\udbff][\udc00-\udfff]")


def encode(analysis: Analysis, *, source: str | None = None) -> bytes:
    """Return the record of an analysis as one line of JSON, with its line end.

    Args:
        analysis: What the record is to hold.
        source: What it was made from, such as the path of a file: the record's "input".

    Raises:
        RecordError: If a string holds a surrogate pair as two characters, which JSON cannot.
    """
    record = to_record(analysis, source=source)
    line = json.dumps(record, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    try:
        return line.encode() + b"\n"
    except UnicodeEncodeError:
        if _PAIR.search(line):
            message = "a surrogate pair stands as two characters; JSON would make it one"
            raise RecordError(message, "$") from None
        # A lone surrogate: its escape in Python is its escape in JSON.
        return line.encode(errors="backslashreplace") + b"\n"


def dump(analyses: Iterable[Analysis], path: str | os.PathLike[str]) -> int:
    """Write analyses to a file, one a line, and return how many there were.

    The file appears whole or not at all: an error half-way leaves what was there before.
    """
    with replacing(path) as part, part.open("wb") as stream:
        return sum(1 for _ in map(stream.write, map(encode, analyses)))


def load(path: str | os.PathLike[str]) -> Iterator[Analysis]:
    """Read analyses from a file, one by one, in order.

    Raises:
        RecordError: If a line is no record; the message names the line.
    """
    with Path(path).open("rb") as stream:
        for number, line in enumerate(stream, start=1):
            if line.strip():
                yield _decode(line, number)


def _decode(line: bytes, number: int) -> Analysis:
    try:
        return from_record(json.loads(line))
    except RecordError as error:
        message = f"line {number}: {error.args[0]}"
        raise RecordError(message, error.path) from error
    except (ValueError, RecursionError) as error:
        message = f"line {number}: no JSON: {error}"
        raise RecordError(message, "$") from error
