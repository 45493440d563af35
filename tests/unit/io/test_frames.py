"""Data frames have one row a quote or a claim, and columns of one type each."""

from pathlib import Path

import pytest

import claimkit
from claimkit import Analysis, Article

pandas = pytest.importorskip("pandas", reason="needs pandas: the extra pandas")
from claimkit.io import frames, rows  # noqa: E402 - after the check that pandas is there

ARTICLES = Path(__file__).parents[3] / "examples" / "articles"
KINDS = {
    "published_day": "datetime64", "content_start": "Int64", "negated": "boolean",
    "confidence": "Float64", "said_on": "string", "cue": "string",
}  # fmt: skip


@pytest.fixture(scope="module")
def analyses() -> tuple[Analysis, ...]:
    """The analyses of the example articles, as published on known days."""
    paths = sorted(ARTICLES.iterdir())
    days = [f"2031-05-0{number}" for number in range(1, len(paths) + 1)]
    return tuple(
        claimkit.analyze(path.read_bytes(), published=day)
        for path, day in zip(paths, days, strict=True)
    )


def test_quotes_can_be_counted_by_speaker(analyses: tuple[Analysis, ...]) -> None:
    """What people do first with a frame."""
    frame = frames.quotes(analyses)
    flat = [row for analysis in analyses for row in rows(analysis)]
    assert len(frame) == len(flat)
    counts = frame.groupby("speakers").size()
    name = counts.idxmax()
    assert counts.max() == sum(row["speakers"] == name for row in flat)


def test_frame_can_be_cut_by_day(analyses: tuple[Analysis, ...]) -> None:
    """Days are days."""
    frame = frames.quotes(analyses)
    late = frame[frame["published_day"] >= pandas.Timestamp("2031-05-03")]
    assert set(late["article_id"]) == {
        analysis.article.id for analysis in analyses[2:] if analysis.quotes
    }


def test_claims_name_who_makes_them(analyses: tuple[Analysis, ...]) -> None:
    """A row for each claim."""
    frame = frames.claims(analyses)
    assert list(frame["text"]) == [c.text for analysis in analyses for c in analysis.claims]
    assert frame["speakers"].notna().any()


@pytest.mark.parametrize("empty", [True, False])
def test_columns_do_not_depend_on_what_was_found(
    analyses: tuple[Analysis, ...], *, empty: bool
) -> None:
    """A frame of nothing can be joined to a frame of something."""
    frame = frames.quotes([Analysis(article=Article(text="x"))] if empty else analyses)
    for name, kind in KINDS.items():
        assert str(frame[name].dtype).startswith(kind)
    assert list(frame.columns) == list(frames.quotes(analyses).columns)


def test_unknown_day_is_missing() -> None:
    """A date without a year is no day, and the row stays."""
    text = "“We will rebuild,” Ann Lee said."
    frame = frames.quotes([claimkit.analyze(text, language="en", format="text")])
    assert len(frame) == 1
    assert frame["published_day"].isna().all()
