"""Standoff is read by pybrat, and odd lines cost an issue."""

from pathlib import Path

import pytest

from claimkit import Analysis, Article, QuoteKind
from claimkit.io import brat

TEXT = "“Stop,” said Ann.\nIt rained, Bo said."


def test_pybrat_reads_parts_and_relations(analyses: tuple[Analysis, ...], tmp_path: Path) -> None:
    """Mentions are the words of the text, and each relation joins a content to its part."""
    parser = pytest.importorskip("pybrat.parser", reason="needs pybrat: the extra interop")
    brat.dump(analyses, tmp_path)
    examples = parser.BratParser(error="raise").parse(str(tmp_path))
    read = {Path(example.id).stem: example for example in examples}
    assert len(read) == len(analyses)
    for analysis in analyses:
        example = read[analysis.article.id]
        text = analysis.article.text
        contents = [one for one in example.entities if one.type == "Content"]
        assert len(contents) == len(analysis.quotes)
        for entity in example.entities:
            pieces = [text[span.start : span.end] for span in entity.spans]
            assert entity.mention == " ".join(pieces)
            assert not any("\n" in piece for piece in pieces)
        parts = sum(bool(quote.cue) + bool(quote.source) for quote in analysis.quotes)
        assert len([one for one in example.relations if one.type != "NestedIn"]) == parts


def test_annotations_of_people_are_read() -> None:
    """A content alone is a quote; the kind is told by its marks, a note is the speaker."""
    lines = (
        "T1\tContent 0 7\t“Stop,”\n#1\tAnnotatorNotes T1\tAnn Lee\nT2\tContent 18 27\tIt rained\n"
    )
    found = brat.decode(lines, Article(text=TEXT))
    assert [quote.kind for quote in found.quotes] == [QuoteKind.DIRECT, QuoteKind.INDIRECT]
    assert [speaker.name for speaker in found.speakers] == ["Ann Lee"]
    assert found.quotes[0].rule == "annotated.brat"
    assert found.issues == ()


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("T1\tContent 0 700\tx", "line 1: its offsets are none of the text"),
        ("T1\tContent 5 5\tx", "line 1: its offsets are none of the text"),
        ("E1\tMove:T1", "line 1: not of the lines of quotes: 'E1\\tMove:T1'"),
        ("T1\tContent 0 5;3 9\tx", "line 1: content spans must be sorted"),
    ],
)
def test_odd_line_is_an_issue(line: str, message: str) -> None:
    """The message names the line."""
    (issue,) = brat.decode(line, Article(text=TEXT)).issues
    assert issue.code == "annotation-unread"
    assert message in issue.message


def test_hostile_lines_cost_little() -> None:
    """Patterns are bounded."""
    lines = "T1\tContent " + "1 2;" * 300_000 + "\n" + "x" * 300_000 + "\nR" + "1" * 300_000
    assert len(brat.decode(lines, Article(text=TEXT)).issues) == 3
