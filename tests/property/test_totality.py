"""Odd input gives fewer results and an issue, never a crash."""

from collections.abc import Iterable
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

import claimkit
from claimkit import Analysis, Quote, Span

MARKS = "\"'“”‘’«»„‚‹›`´"
PIECES = (
    *MARKS, "''", "``", "\n", "\n\n", "\r\n", "\u2028", "\x85", " ", "\t", "\xa0", "\u200b",
    "\ufeff", "\x00", "\ud800", "\udfff", "\U0001f5e3", "e\u0301", "—", " – ", "--", ":", ",", ".",
    "?", "!", "…", "(", ")", "[", "](", "#", "*", "_", ">", "<p>", "&amp;", "said", "said that",
    "according to", "told reporters", "who", "he", "she", "the minister", "Ann Lee", "By Jo Roe",
    "MOSCOW, May 3. /ABC/.", "Q:", "A:", "From", "did not", "date 2023-02-30", "it rained", "6'2\"",
    "U.S.", "A.",
)  # fmt: skip

newsy = st.lists(st.sampled_from(PIECES), max_size=60).map(" ".join)
tight = st.lists(st.sampled_from(PIECES), max_size=60).map("".join)
anything = st.text(st.characters(), max_size=200)
surrogates = st.text(st.characters(categories=["Cs", "Lu", "Po", "Zs", "Zl", "Cc"]), max_size=80)
texts = newsy | tight | anything | surrogates
patient = settings(deadline=None, max_examples=150, suppress_health_check=[HealthCheck.too_slow])


def _spans(quotes: Iterable[Quote]) -> Iterable[tuple[Span, ...]]:
    for quote in quotes:
        yield from (quote.content, quote.cue, quote.source)


def _check(analysis: Analysis) -> None:
    size = len(analysis.article.text)
    assert [issue for issue in analysis.issues if issue.code.startswith("plugin-")] == []
    for spans in _spans(analysis.quotes):
        assert all(first.end <= second.start for first, second in pairwise(spans))
        assert all(span.end <= size for span in spans)
    mentions = [span for speaker in analysis.speakers for span in speaker.mentions]
    blocks = [block.span for block in analysis.article.blocks]
    assert all(span.end <= size for span in (*mentions, *blocks))
    starts = [quote.content[0].start for quote in analysis.quotes]
    assert starts == sorted(starts)
    known = {speaker.id for speaker in analysis.speakers}
    assert all(known.issuperset(attribution.speakers) for attribution in analysis.attributions)
    ids = {attribution.id for attribution in analysis.attributions}
    assert all(ids.issuperset(claim.attributions) for claim in analysis.claims)
    assert all(quote.nested_in in {None, *ids} for quote in analysis.quotes)


@patient
@given(texts)
@example("")
@example("\ud800")
@example("“" * 300)
@example("said " * 300)
@example("\n" * 300)
def test_any_text_is_analysed(text: str) -> None:
    """Any text in a stated language gives an analysis whose spans lie in it."""
    analysis = claimkit.analyze(text, language="en", format="text")
    assert analysis.article.text == text.removeprefix("\ufeff").replace("\r\n", "\n")
    _check(analysis)


@patient
@given(texts)
@example("# #")
@example("```\n# [a](b")
def test_any_markdown_is_analysed(text: str) -> None:
    """Any text read as Markdown gives an analysis whose spans lie in what was read."""
    _check(claimkit.analyze(text, language="en", format="markdown"))


@patient
@given(texts)
def test_any_text_of_unknown_language_is_analysed(text: str) -> None:
    """Text whose language must be told is analysed, or has an issue that says why not."""
    analysis = claimkit.analyze(text, format="text")
    _check(analysis)
    assert analysis.article.language is not None or analysis.issues or not text.strip()


@patient
@given(st.binary(max_size=300) | texts.map(lambda text: text.encode("utf-8", "surrogatepass")))
def test_any_bytes_are_analysed(raw: bytes) -> None:
    """Any bytes give an analysis, whatever their encoding."""
    _check(claimkit.analyze(raw, language="en", format="text"))


@patient
@given(texts)
def test_the_same_text_gives_the_same_analysis(text: str) -> None:
    """Two runs over one text give equal analyses."""
    first = claimkit.analyze(text, language="en", format="text")
    assert first == claimkit.analyze(text, language="en", format="text")


@pytest.mark.parametrize("format_", ["text", "markdown"])
def test_a_long_line_of_marks_is_analysed(format_: str) -> None:
    """Ten thousand quotation marks on one line give an analysis."""
    _check(claimkit.analyze("“a” " * 5_000, language="en", format=format_))
