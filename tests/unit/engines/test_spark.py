"""Spark, in local mode, gives what one process gives."""

import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

pa = pytest.importorskip("pyarrow", reason="needs pyarrow: the extra arrow")
pyspark_sql = pytest.importorskip("pyspark.sql", reason="needs PySpark: the extra spark")
from claimkit.engines.arrow import analyze_batch  # noqa: E402 - after the checks
from claimkit.engines.pages import Options  # noqa: E402
from claimkit.engines.spark import analyze_frame  # noqa: E402
from claimkit.io import parquet  # noqa: E402

pytestmark = [
    pytest.mark.skipif(not shutil.which("java"), reason="Spark needs a Java runtime"),
    pytest.mark.filterwarnings("ignore"),  # of Spark and of pandas, which are not ours
]
ENGLISH = Options(language="en", format="text")


@pytest.fixture(scope="module")
def spark(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """A Spark of two threads, whose workers are this Python."""
    os.environ["PYSPARK_PYTHON"] = sys.executable
    session = (
        pyspark_sql.SparkSession.builder.master("local[2]")
        .config("spark.ui.enabled", "false")
        .config("spark.sql.session.timeZone", "UTC")
        .config("spark.driver.host", "127.0.0.1")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.local.dir", str(tmp_path_factory.mktemp("spark")))
        .config("spark.sql.warehouse.dir", str(tmp_path_factory.mktemp("warehouse")))
        .getOrCreate()
    )
    yield session
    session.stop()


def test_spark_gives_what_one_process_gives(spark: Any, tmp_path: Path) -> None:  # noqa: ANN401
    """The same rows, failures among them; SQL asks them, and the Parquet is read back by us."""
    raws = [
        "“The bridge is safe,” Mara Quill said.", None, "Tomas Vey denied that it was checked.",
        "“We left at dawn 🌄,” Ann Lee said.",
    ]  # fmt: skip
    rows = [(f"p-{number}", raw, "2031-05-02") for number, raw in enumerate(raws)]
    frame = spark.createDataFrame(rows, "id string, raw string, published string")
    found = analyze_frame(frame.repartition(2), ENGLISH)
    found.write.parquet(str(tmp_path / "out"))
    read = spark.read.parquet(str(tmp_path / "out"))
    read.createOrReplaceTempView("pages")
    claims = spark.sql(
        "SELECT id, claim.text FROM (SELECT id, explode(claims) AS claim FROM pages)"
        " WHERE array_contains(claim.speakers, 'Mara Quill')"
    ).collect()
    assert [tuple(row) for row in claims] == [("p-0", "The bridge is safe")]
    errors = {row["id"]: row["error"] for row in read.select("id", "error").collect()}
    assert errors == {"p-0": None, "p-1": "there is no raw text", "p-2": None, "p-3": None}
    ours = [one for path in (tmp_path / "out").glob("*.parquet") for one in parquet.load(path)]
    batch = pa.RecordBatch.from_pylist(
        [dict(zip(("id", "raw", "published"), row, strict=True)) for row in rows]
    )
    with parquet.open_writer(tmp_path / "one.parquet") as writer:
        writer.write_batch(analyze_batch(batch, ENGLISH))
    expected = list(parquet.load(tmp_path / "one.parquet"))
    assert sorted(ours, key=lambda one: one.article.id) == sorted(
        expected, key=lambda one: one.article.id
    )
