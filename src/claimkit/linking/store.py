"""The file of a claim index: lines of JSON with a head and a foot.

The head states what the file is and its schema; each line is a claim ``[key, text, stems]``, the
stems of all words with a mark before those of function words; the foot states how many there are
and the digest of all lines before it.
"""

import json
import os
from collections.abc import Iterable, Iterator
from hashlib import blake2b
from pathlib import Path
from typing import Any

from claimkit.errors import RecordError

KIND, SCHEMA = "claimkit.claim-index", 2
FIELDS = 3

Row = tuple[str, str, str]


def save_claims(
    path: str | os.PathLike[str],
    claims: Iterable[Row],
    *,
    language: str | None,
    version: str | None,
) -> None:
    """Write key, text and stems of claims; the file appears whole or not at all."""
    target = Path(path).resolve()
    part = target.with_name(f".{target.name}.{os.getpid()}.part")
    head = {"kind": KIND, "schema": SCHEMA, "language": language, "pack": version}
    digest = blake2b(digest_size=16)
    try:
        with part.open("wb") as stream:
            count = -1
            for value in _chain(head, claims):
                line = _encode(value)
                digest.update(line)
                stream.write(line)
                count += 1
            stream.write(_encode({"count": count, "digest": digest.hexdigest()}))
            stream.flush()
            os.fsync(stream.fileno())
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)


def _chain(head: object, claims: Iterable[Row]) -> Iterator[object]:
    yield head
    yield from claims


def _encode(value: object) -> bytes:
    return json.dumps(value, separators=(",", ":")).encode() + b"\n"


def load_claims(path: str | os.PathLike[str]) -> tuple[str | None, str | None, list[Row]]:
    """Return language, version of its pack, and the claims of a file.

    Raises:
        RecordError: If the file is damaged, cut short, or of another schema.
    """
    with Path(path).open("rb") as stream:
        head = _head(stream.readline())
        rows, digest, foot = [], blake2b(_encode(head), digest_size=16), None
        for number, line in enumerate(stream, start=2):
            value = _read(line, number)
            if foot is not None:
                message = "something follows the foot of the index"
                raise RecordError(message, f"line {number}")
            if isinstance(value, dict):
                foot = value
                continue
            rows.append(_row(value, number))
            digest.update(line)
    if foot is None:
        message = "the file is cut short: its foot with count and digest is missing"
        raise RecordError(message, f"line {len(rows) + 1}")
    if foot != {"count": len(rows), "digest": digest.hexdigest()}:
        message = "the claims are not those that were saved: count or digest differ"
        raise RecordError(message, f"line {len(rows) + 2}")
    return head["language"], head["pack"], rows


def _head(line: bytes) -> dict[str, Any]:
    """Return the first line of an index, which says what it is."""
    try:
        head = json.loads(line)
    except (ValueError, RecursionError):
        head = None
    if not isinstance(head, dict) or head.get("kind") != KIND:
        message = f"this is no claim index: the first line has no kind {KIND!r}"
        raise RecordError(message, "line 1")
    if head.get("schema") != SCHEMA:
        message = f"the schema is {head.get('schema')!r}; this version reads {SCHEMA}"
        raise RecordError(message, "line 1")
    if any(not isinstance(head.get(key, 0), str | None) for key in ("language", "pack")):
        message = "language and pack have to be strings or null"
        raise RecordError(message, "line 1")
    return head


def _read(line: bytes, number: int) -> Any:  # noqa: ANN401 - whatever JSON holds
    try:
        return json.loads(line)
    except (ValueError, RecursionError) as error:
        message = f"no JSON: {error}"
        raise RecordError(message, f"line {number}") from error


def _row(value: object, number: int) -> Row:
    if isinstance(value, list) and len(value) == FIELDS:
        key, text, stems = value
        if isinstance(key, str) and isinstance(text, str) and isinstance(stems, str):
            return key, text, stems
    message = "a claim is a list of key, text and stems"
    raise RecordError(message, f"line {number}")
