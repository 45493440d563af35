"""Parquet files are read back by us, and by pyarrow as columns."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import attrs
import pytest

import claimkit
from claimkit import Analysis, Article
from claimkit.errors import RecordError, UnsupportedFormat
from claimkit.io import rows

pq = pytest.importorskip("pyarrow.parquet", reason="needs pyarrow: the extra arrow")
pa = pytest.importorskip("pyarrow", reason="needs pyarrow: the extra arrow")
from claimkit.io import parquet  # noqa: E402 - after the check that pyarrow is there
from claimkit.io.columns import arrow_schema  # noqa: E402
from claimkit.io.table import TableRow  # noqa: E402

ARTICLES = Path(__file__).parents[3] / "examples" / "articles"


@pytest.fixture(scope="module")
def analyses() -> tuple[Analysis, ...]:
    """The analyses of the example articles."""
    paths = sorted(ARTICLES.iterdir())
    return tuple(claimkit.analyze(p.read_bytes(), published="2031-05-04") for p in paths)


def test_round_trip_is_the_identity(analyses: tuple[Analysis, ...], tmp_path: Path) -> None:
    """What was written is read, in its order."""
    path = tmp_path / "all.parquet"
    assert parquet.dump(analyses, path) == len(analyses)
    assert tuple(parquet.load(path)) == analyses


def test_columns_are_readable_without_claimkit(
    analyses: tuple[Analysis, ...], tmp_path: Path
) -> None:
    """Quotes and claims have words and names, dates can be sorted."""
    parquet.dump(analyses, tmp_path / "all.parquet")
    table = pq.read_table(tmp_path / "all.parquet", columns=["id", "quotes", "published", "claims"])
    first = table.to_pylist()[0]
    assert first["id"] == analyses[0].article.id
    assert isinstance(first["published"]["earliest"], dt.date)
    flat = rows(analyses[0])
    assert [quote["content"] for quote in first["quotes"]] == [row["content"] for row in flat]
    assert all(isinstance(quote["speakers"], list) for quote in first["quotes"])
    assert [claim["text"] for claim in first["claims"]] == [c.text for c in analyses[0].claims]


def test_many_groups_keep_their_order(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Memory holds one group at a time."""
    monkeypatch.setattr(parquet, "GROUP", 3)
    many = [Analysis(article=Article(text=f"Day {number}.")) for number in range(10)]
    assert parquet.dump(iter(many), tmp_path / "all.parquet") == 10
    assert pq.ParquetFile(tmp_path / "all.parquet").num_row_groups == 4
    assert list(parquet.load(tmp_path / "all.parquet")) == many


def failing() -> Iterator[Analysis]:
    """Yield one analysis, then fail."""
    yield Analysis(article=Article(text="One."))
    message = "half-way"
    raise RuntimeError(message)


def test_error_half_way_leaves_what_was_there(tmp_path: Path) -> None:
    """Neither half a file nor a stray one."""
    path = tmp_path / "all.parquet"
    parquet.dump([], path)
    with pytest.raises(RuntimeError, match="half-way"):
        parquet.dump(failing(), path)
    assert list(parquet.load(path)) == []
    assert [one.name for one in tmp_path.iterdir()] == ["all.parquet"]


def test_half_a_surrogate_pair_is_refused(tmp_path: Path) -> None:
    """Arrow has UTF-8 only."""
    with pytest.raises(RecordError, match="surrogate"):
        parquet.dump([Analysis(article=Article(text="a\udc80b"))], tmp_path / "all.parquet")


def test_rows_with_an_error_are_left_out(tmp_path: Path) -> None:
    """They hold no analysis."""
    with parquet.open_writer(tmp_path / "all.parquet") as writer:
        writer.write_batch(parquet.to_batch([TableRow(id="a", error="gone")]))
    assert list(parquet.load(tmp_path / "all.parquet")) == []


def test_another_table_is_refused(tmp_path: Path) -> None:
    """The message names what is missing."""
    pq.write_table(pa.table({"x": [1]}), tmp_path / "x.parquet")
    with pytest.raises(RecordError, match="no columns analysis"):
        list(parquet.load(tmp_path / "x.parquet"))


@pytest.mark.parametrize(
    ("row", "message"),
    [
        (TableRow(id="a", schema=9, analysis=Analysis(article=Article(text="b"))), "schema is 9"),
        (TableRow(id="a", analysis=Analysis(article=Article(text="b", digest="c"))), "digest"),
    ],
)
def test_wrong_row_is_named(tmp_path: Path, row: TableRow, message: str) -> None:
    """The number of the row and the path in it."""
    with parquet.open_writer(tmp_path / "all.parquet") as writer:
        writer.write_batch(parquet.to_batch([row]))
    with pytest.raises(RecordError, match=f"row 1: .*{message}"):
        list(parquet.load(tmp_path / "all.parquet"))


def test_every_field_of_the_model_is_a_column() -> None:
    """Columns follow the classes by themselves."""
    column = arrow_schema(TableRow).field("analysis").type
    assert {field.name for field in column} == {field.name for field in attrs.fields(Analysis)}


def test_missing_extra_names_the_command(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Nobody has to guess what to install."""
    monkeypatch.setitem(__import__("sys").modules, "pyarrow.parquet", None)
    with pytest.raises(UnsupportedFormat, match=r"pip install 'claimkit\[arrow\]'"):
        parquet.dump([], tmp_path / "all.parquet")
