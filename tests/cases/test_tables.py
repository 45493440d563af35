"""The case tables are well formed, and their sentences are our own."""

import json
import os
import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

import pytest
from case_tables import Case, CaseError, load_cases, load_known_failures, parse_case, parse_marks
from refresh import render

from claimkit.model import Quote, QuoteKind, Span

CASES = load_cases()
FEWEST = 20
SHARED_WORDS = 9
QUOTED = re.compile(
    r"“(?P<curly>[^”\n]*)|\"(?P<straight>[^\"\n]*)\"?|''(?P<doubled>.*?)''|«(?P<angle>[^»\n]*)"
    r"|(?<!\w)‘(?P<single>(?:[^’\n]|’(?=\w))*)’"
)
CORPORA = Path(
    os.environ.get("CLAIMKIT_CORPORA", Path(__file__).parents[2] / ".." / "shared" / "corpora")
)
WORD = re.compile(r"\w+")


def test_ids_are_unique() -> None:
    """No two cases share an id."""
    assert [key for key, count in Counter(case.id for case in CASES).items() if count > 1] == []


def test_texts_are_unique() -> None:
    """No two cases share a text."""
    assert [key for key, count in Counter(case.text for case in CASES).items() if count > 1] == []


def test_each_construction_has_enough_cases() -> None:
    """A construction is shown by at least 20 cases."""
    counts = Counter(case.construction for case in CASES)
    assert {name: count for name, count in counts.items() if count < FEWEST} == {}


def test_known_failures_are_cases() -> None:
    """The list of known failures names cases that exist, each with a reason."""
    known = load_known_failures()
    assert known.keys() <= {case.id for case in CASES}
    assert all(known.values())


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_parts_of_a_quote_are_disjoint(case: Case) -> None:
    """Content, cue and source of one quote do not overlap, and make a valid quote."""
    for item in case.expected:
        spans = [*item.content, *item.cue, *item.source]
        assert not any(a.overlaps(b) for a, b in combinations(spans, 2))
        Quote(
            kind=item.kind, content=item.content, cue=item.cue, source=item.source,
            rule="case", confidence=1.0,
        )  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_spans_are_trimmed(case: Case) -> None:
    """No marked span begins or ends with white space."""
    for item in case.expected:
        for span in (*item.content, *item.cue, *item.source):
            assert span.of(case.text) == span.of(case.text).strip()


@pytest.mark.parametrize(
    "case", [case for case in CASES if not case.unmarked], ids=lambda case: case.id
)
def test_kind_follows_the_marks(case: Case) -> None:
    """Direct: at least 80 % of letters and digits between marks; mixed: some; indirect: none."""
    quoted = frozenset(at for span in _quoted(case.text) for at in range(span.start, span.end))
    for item in case.expected:
        own = [at for s in item.content for at in range(s.start, s.end) if case.text[at].isalnum()]
        share = sum(at in quoted for at in own) / len(own)
        wanted = QuoteKind.DIRECT if share >= 0.8 else QuoteKind.MIXED
        assert item.kind == (wanted if share else QuoteKind.INDIRECT)


def _quoted(text: str) -> Iterator[Span]:
    for match in QUOTED.finditer(text):
        group = match.lastgroup or ""
        if match.start(group) < match.end(group):
            yield Span(*match.span(group))


@pytest.mark.parametrize(
    "marked", ["{C:left open", "closed} twice", "{C:}", "{X:unknown} {C:x}}", "{C:a {S:b} c"]
)
def test_bad_marks_are_refused(marked: str) -> None:
    """A mark that is open, stray or empty is an error of the table."""
    with pytest.raises(CaseError):
        parse_marks(marked)


@pytest.mark.parametrize(
    "entry",
    [
        {"id": "a", "why": "b", "text": "c"},
        {"id": "a", "why": "b", "text": "{C:c}"},
        {"id": "a", "why": "b", "text": "{C:c}", "kind": "indirect", "none": True},
        {"id": "a", "why": "b", "text": "{C:c}", "kind": "indirect", "sort": "odd"},
        {"id": "a", "why": "b", "text": "{C2:c}", "kind": "indirect"},
        {"id": "a", "why": "b", "text": "{C:c}", "kind": ["indirect", "direct"]},
        {"why": "b", "text": "{C:c}", "kind": "indirect"},
    ],
)
def test_bad_entries_are_refused(entry: dict[str, object]) -> None:
    """Fields that are missing, unknown or at odds with the marks are errors."""
    with pytest.raises(CaseError):
        parse_case(entry, "table")


def test_marks_nest_and_share() -> None:
    """Marks inside marks give their own spans; one mark may belong to two quotes."""
    text, found = parse_marks("{S1,2:A} {Q1:says} {C1:b {C2:c}}")
    assert text == "A says b c"
    assert found[1]["source"] == found[2]["source"] == [Span(0, 1)]
    assert (found[1]["content"], found[2]["content"]) == ([Span(7, 10)], [Span(9, 10)])


def test_known_failures_are_written_as_they_are_read() -> None:
    """Reasons with quotation marks, backslashes and line breaks make valid TOML."""
    written = render({"table.b": 'a "b" \\ c\nd', "table.a": "x", "other.c": "y"})
    assert tomllib.loads(written) == {
        "other": {"c": "y"},
        "table": {"a": "x", "b": 'a "b" \\ c / d'},
    }


def _corpus_texts() -> Iterator[str]:
    for path in sorted(CORPORA.glob("seeds/*.txt")):
        yield path.read_text(encoding="utf-8")
    for path in sorted(CORPORA.glob("polnear/*.jsonl")):
        with path.open(encoding="utf-8") as lines:
            yield from (json.loads(line)["text"] for line in lines)


def _runs(text: str) -> Iterator[str]:
    words = [word.lower() for word in WORD.findall(text)]
    for at in range(len(words) - SHARED_WORDS + 1):
        yield " ".join(words[at : at + SHARED_WORDS])


@pytest.mark.skipif(not (CORPORA / "polnear").is_dir(), reason="no development corpora here")
def test_no_text_is_from_a_corpus() -> None:
    """No case shares nine words in a row with a document of the development corpora."""
    own = {run: case.id for case in CASES for run in _runs(case.text)}
    shared = {own[run] for text in _corpus_texts() for run in _runs(text) if run in own}
    assert shared == set()
