"""Articles for the formats of annotation tools."""

from pathlib import Path

import pytest

import claimkit
from claimkit import Analysis

ARTICLES = Path(__file__).parents[4] / "examples" / "articles"
WIDE = "🌊 “The sea\ntook 🏠 it,” said Ann Lee, “all of it.” Bo Roe denied that the dam 🚧 broke."


@pytest.fixture(scope="session")
def analyses() -> tuple[Analysis, ...]:
    """The example articles, and one with characters outside the basic plane and a line end."""
    read = [claimkit.analyze(path.read_bytes()) for path in sorted(ARTICLES.iterdir())]
    wide = claimkit.analyze(WIDE, language="en", format="text", url="https://news.example.org/sea")
    assert len(wide.quotes) > 1
    return (*read, wide)
