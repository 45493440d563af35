"""DuckDB reads pages, writes analyses and answers questions about them."""

from pathlib import Path

import pytest

from claimkit.errors import InputError

pq = pytest.importorskip("pyarrow.parquet", reason="needs pyarrow: the extra arrow")
pa = pytest.importorskip("pyarrow", reason="needs pyarrow: the extra arrow")
pytest.importorskip("duckdb", reason="needs DuckDB: the extra duckdb")
from claimkit.engines.duckdb import Count, analyze_parquet, connect  # noqa: E402 - as above
from claimkit.engines.pages import Options  # noqa: E402
from claimkit.io import parquet  # noqa: E402

ENGLISH = Options(language="en", format="text")


def pages(path: Path, count: int, **columns: object) -> Path:
    """Write a file of pages; every tenth has no text."""
    raw = [
        None if number % 10 == 9 else f"“Train {number} is late 🚂,” Mara Quill said."
        for number in range(count)
    ]
    ids = [f"p-{number:04}" for number in range(count)]
    days = ["2031-05-02" if number % 2 else "2031-06-02" for number in range(count)]
    pq.write_table(pa.table({"id": ids, "raw": raw, "published": days, **columns}), path)
    return path


def test_questions_are_answered(tmp_path: Path) -> None:
    """Claims of a speaker in a month, with the words that DuckDB itself cuts out of the text."""
    corpus = tmp_path / "it's a corpus.parquet"
    count = analyze_parquet(pages(tmp_path / "a.parquet", 30), corpus, ENGLISH)
    assert count == Count(pages=30, failed=3)
    with connect(corpus) as connection:
        found = connection.execute(
            "SELECT id, text FROM claims WHERE list_contains(speakers, 'Mara Quill')"
            " AND month(published.earliest) = 5 ORDER BY published.earliest, id"
        ).fetchall()
        assert [name for name, _ in found] == [
            f"p-{n:04}" for n in range(30) if n % 2 and n % 10 < 9
        ]
        (cut, content) = connection.execute(
            "SELECT substr(analysis.article.text, content_start + 1, content_end - content_start),"
            " content FROM quotes JOIN pages USING (id) LIMIT 1"
        ).fetchone()
        assert cut == content
        (articles,) = connection.execute("SELECT count(*) FROM articles").fetchone()
        assert articles == 30
        (failed,) = connection.execute("SELECT count(error) FROM articles").fetchone()
        assert failed == 3


def test_several_files_are_one_corpus(tmp_path: Path) -> None:
    """A pattern names them all, in and out; other columns do not matter."""
    (tmp_path / "in").mkdir()
    pages(tmp_path / "in" / "a.parquet", 3, crawl=[7, 8, 9])
    pages(tmp_path / "in" / "b.parquet", 4, crawl=[1, 2, 3, 4])
    count = analyze_parquet(tmp_path / "in" / "*.parquet", tmp_path / "all.parquet", ENGLISH)
    assert count == Count(pages=7, failed=0)
    assert len(list(parquet.load(tmp_path / "all.parquet"))) == 7


def test_missing_column_leaves_what_was_there(tmp_path: Path) -> None:
    """The message names it."""
    pq.write_table(pa.table({"id": ["a"], "text": ["b"]}), tmp_path / "a.parquet")
    (tmp_path / "all.parquet").write_bytes(b"before")
    with pytest.raises(InputError, match="no column raw"):
        analyze_parquet(tmp_path / "a.parquet", tmp_path / "all.parquet")
    assert (tmp_path / "all.parquet").read_bytes() == b"before"
