"""Record batches: a row for each page, whatever is wrong with it."""

import datetime as dt
from typing import Any

import attrs
import pytest

import claimkit
from claimkit import Analysis
from claimkit.errors import InputError
from claimkit.io import from_record

pa = pytest.importorskip("pyarrow", reason="needs pyarrow: the extra arrow")
from claimkit.engines import arrow  # noqa: E402 - after the check that pyarrow is there
from claimkit.engines import pages as pages_module  # noqa: E402
from claimkit.engines.arrow import analyze_batch, analyze_batches, schema  # noqa: E402
from claimkit.engines.pages import Options  # noqa: E402

TEXT = "“The bridge is safe,” Mara Quill said. Tomas Vey denied it."
ENGLISH = Options(language="en", format="text")


def pages(**columns: list[Any]) -> Any:  # noqa: ANN401 - pyarrow
    """Return a batch of pages."""
    return pa.RecordBatch.from_pydict(columns)


def test_page_becomes_quotes_and_claims() -> None:
    """The columns are readable by themselves."""
    batch = analyze_batch(
        pages(id=["a"], raw=[TEXT], url=["https://news.example.org/a"], published=["2031-05-02"]),
        ENGLISH,
    )
    assert batch.schema == schema()
    (row,) = batch.to_pylist()
    assert (row["id"], row["error"], row["url"]) == ("a", None, "https://news.example.org/a")
    assert row["published"]["earliest"] == dt.date(2031, 5, 2)
    assert row["quotes"][0]["speakers"] == ["Mara Quill"]
    assert row["claims"][0]["text"] == "The bridge is safe"


@pytest.mark.parametrize(
    "published",
    [dt.date(2031, 5, 2), dt.datetime(2031, 5, 2, 9, 30), "2031-05-02"],  # noqa: DTZ001
)
def test_days_come_in_many_types(published: object) -> None:
    """As a database has them."""
    (row,) = analyze_batch(pages(id=["a"], raw=[TEXT], published=[published]), ENGLISH).to_pylist()
    assert row["published"]["earliest"] == dt.date(2031, 5, 2)


def test_bytes_and_text_are_the_same() -> None:
    """Both columns that a crawl may have."""
    text, raw = (
        analyze_batch(pages(id=["a"], raw=[raw]), ENGLISH) for raw in (TEXT, TEXT.encode())
    )
    assert text.column("quotes").equals(raw.column("quotes"))


def test_what_fails_is_a_row_with_its_error() -> None:
    """The others go on, in their order."""
    batch = analyze_batch(
        pages(
            id=["a", "b", "c", "d"],
            raw=[TEXT, None, TEXT, "x\ud800"[:1]],
            published=["2031-05-02", None, "some day in May", None],
        ),
        ENGLISH,
    )
    assert batch.column("id").to_pylist() == ["a", "b", "c", "d"]
    errors = batch.column("error").to_pylist()
    assert errors[0] is errors[3] is None
    assert errors[1] == "there is no raw text"
    assert errors[2].startswith("DateError: 'some day in May'")
    assert [one is None for one in batch.column("analysis").to_pylist()] == [
        False, True, True, False,
    ]  # fmt: skip


def test_row_that_arrow_cannot_hold_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    """Half of a surrogate pair costs its own row only."""
    whole = pages_module.row_of

    def odd(page: Any, options: Options) -> Any:  # noqa: ANN401 - a table row
        row = whole(page, options)
        return row if page.id == "a" else attrs.evolve(row, title="\ud800")

    monkeypatch.setattr(arrow, "row_of", odd)
    batch = analyze_batch(pages(id=["a", "b"], raw=[TEXT, TEXT]), ENGLISH)
    assert batch.column("error").to_pylist()[0] is None
    assert "surrogate" in batch.column("error").to_pylist()[1]


def test_analysis_comes_back_whole() -> None:
    """The nested column is the analysis."""
    from claimkit.io.columns import unpacker  # noqa: PLC0415
    from claimkit.io.table import TableRow  # noqa: PLC0415

    (row,) = analyze_batch(pages(id=["a"], raw=[TEXT]), ENGLISH).to_pylist()
    plain = unpacker(TableRow)(row)
    found = from_record({"schema": plain["schema"], **plain["analysis"]})
    assert isinstance(found, Analysis)
    assert found == claimkit.analyze(TEXT, language="en", format="text")


@pytest.mark.parametrize("columns", [{"id": ["a"]}, {"raw": [TEXT]}])
def test_missing_column_is_an_error(columns: dict[str, list[str]]) -> None:
    """A wrong call, not a wrong page."""
    with pytest.raises(InputError, match="no column"):
        analyze_batch(pages(**columns))


def test_large_batches_are_cut(monkeypatch: pytest.MonkeyPatch) -> None:
    """Memory is bounded, the order kept."""
    monkeypatch.setattr(arrow, "GROUP", 3)
    many = pages(id=[str(number) for number in range(8)], raw=["It rained."] * 8)
    batches = list(analyze_batches(iter([many]), ENGLISH))
    assert [batch.num_rows for batch in batches] == [3, 3, 2]
    assert [name for b in batches for name in b.column("id").to_pylist()] == list("01234567")
