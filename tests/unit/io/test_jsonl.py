"""Files of JSON lines appear whole or not at all."""

import json
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from claimkit import Analysis, Article
from claimkit.errors import RecordError
from claimkit.io import dump, encode, load

ONE, TWO = (Analysis(article=Article(text=text)) for text in ("Schnee fällt.", "Es taut."))


def test_file_is_readable_utf_8(tmp_path: Path) -> None:
    """One record a line, letters as they are."""
    assert dump([ONE, TWO], tmp_path / "all.jsonl") == 2
    lines = (tmp_path / "all.jsonl").read_text(encoding="utf-8").splitlines()
    assert "Schnee fällt." in lines[0]
    assert json.loads(lines[1])["article"]["text"] == "Es taut."


def test_what_is_written_is_read(tmp_path: Path) -> None:
    """The path may be a string; empty lines do not matter."""
    path = str(tmp_path / "all.jsonl")
    dump([ONE], path)
    with Path(path).open("ab") as stream:
        stream.write(b"\n" + encode(TWO))
    assert list(load(path)) == [ONE, TWO]


def failing() -> Iterator[Analysis]:
    """Yield one analysis, then fail."""
    yield ONE
    message = "half-way"
    raise RuntimeError(message)


def test_error_half_way_leaves_what_was_there(tmp_path: Path) -> None:
    """Neither half a file nor a stray one."""
    path = tmp_path / "all.jsonl"
    dump([TWO], path)
    with pytest.raises(RuntimeError, match="half-way"):
        dump(failing(), path)
    assert list(load(path)) == [TWO]
    assert [one.name for one in tmp_path.iterdir()] == ["all.jsonl"]


def test_link_stays_a_link(tmp_path: Path) -> None:
    """The file behind it is replaced."""
    (tmp_path / "link.jsonl").symlink_to(tmp_path / "all.jsonl")
    dump([ONE], tmp_path / "link.jsonl")
    assert (tmp_path / "link.jsonl").is_symlink()
    assert list(load(tmp_path / "all.jsonl")) == [ONE]


def test_device_is_written_to() -> None:
    """It is not replaced by a file."""
    assert dump([ONE], os.devnull) == 1
    assert not Path(os.devnull).is_file()


@pytest.mark.parametrize(
    ("line", "path", "message"),
    [
        (b"{", "$", "line 2: no JSON"),
        (b"\xff", "$", "line 2: no JSON"),
        (b"[" * 100_000, "$", "line 2: no JSON"),
        (b'{"schema": 9}', "$.schema", "line 2: the schema is 9"),
    ],
)
def test_wrong_line_is_named(tmp_path: Path, line: bytes, path: str, message: str) -> None:
    """What comes before it is read."""
    file = tmp_path / "all.jsonl"
    file.write_bytes(encode(ONE) + line)
    analyses = load(file)
    assert next(analyses) == ONE
    with pytest.raises(RecordError) as caught:
        next(analyses)
    assert caught.value.path == path
    assert message in caught.value.args[0]


def test_lone_surrogate_is_written_as_its_escape() -> None:
    """The line stays valid UTF-8."""
    line = encode(Analysis(article=Article(text="a\udc80b")))
    assert json.loads(line.decode("utf-8"))["article"]["text"] == "a\udc80b"


def test_split_surrogate_pair_is_refused() -> None:
    """JSON would join it, and every offset after it would be wrong."""
    with pytest.raises(RecordError, match="surrogate pair"):
        encode(Analysis(article=Article(text="\ud83d\ude00")))
