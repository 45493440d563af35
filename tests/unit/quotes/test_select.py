"""Which readings hold: one for each stretch of content, and those reported inside another."""

from collections.abc import Callable
from typing import Any

import pytest

from claimkit.lang import get_language
from claimkit.quotes.choose import LinearModel, load_model
from claimkit.quotes.join import read_all
from claimkit.quotes.keep import KEEP
from claimkit.quotes.models import load_models
from claimkit.quotes.passage import Passage
from claimkit.quotes.select import (
    LEAST_CONFIDENCE,
    LEAST_UNQUOTED,
    is_unsure,
    select,
    shared,
    stands_in,
)

FindQuotes = Callable[[str], list[Any]]
ReadPassage = Callable[[str], Passage]
EN = get_language("en")
TEXTS = [
    "Marran said that the ferry was full, and Lind said that it was empty.",
    "Marran said that Lind claimed that the ferry was full.",
    "“Lind says that the ferry is full,” Marran said. “He believes it sank,” she added.",
    "The union warned that the captain, who had denied that the ferry was full, would resign.",
    "Marran said Lind said Roe said it rained, Bell believes.",
]


def test_nested_quote_names_the_outer_one(quotes_in: FindQuotes) -> None:
    """What is reported inside a content is a quote of its own, after the outer one."""
    outer, inner = quotes_in("Marran said that Lind claimed that the ferry was full.")
    assert inner.quote.nested_in == outer.quote.id
    assert outer.quote.nested_in is None
    assert inner.content == ["that the ferry was full"]


def test_two_clauses_are_two_quotes(quotes_in: FindQuotes) -> None:
    """The content of the first ends where the second begins."""
    found = quotes_in("Marran said that the ferry was full, and Lind said that it was empty.")
    assert [one.source for one in found] == [["Marran"], ["Lind"]]
    assert all(one.quote.nested_in is None for one in found)


def test_quoted_words_are_not_read(quotes_in: FindQuotes) -> None:
    """A reporting word between quotation marks belongs to who is quoted."""
    (found,) = quotes_in("“Lind says that the ferry is full,” Marran said.")
    assert found.source == ["Marran"]


@pytest.mark.parametrize("text", TEXTS)
def test_readings_that_hold_do_not_cross(passage_of: ReadPassage, text: str) -> None:
    """Two contents share little, or one stands in the other."""
    passage = passage_of(text)
    kept = select(passage, read_all(passage, load_models(EN)), load_model(EN, KEEP))
    for one in kept:
        for other in kept:
            if one is other or one.outer is other.reading or other.outer is one.reading:
                continue
            if one.outer is None and other.outer is None:
                assert shared(one.reading, other.reading) < 0.5


@pytest.mark.parametrize("always", [-800, 0, 800])
@pytest.mark.parametrize("text", TEXTS)
def test_the_least_confidence_drops(passage_of: ReadPassage, text: str, always: int) -> None:
    """What stands by itself is as sure as it has to be, however much a model trusts."""
    passage = passage_of(text)
    model = LinearModel(KEEP, {**load_model(EN, KEEP).weights, "always:": always})
    kept = select(passage, read_all(passage, load_models(EN)), model)
    assert all(one.confidence >= LEAST_CONFIDENCE for one in kept if one.outer is None)
    assert bool(kept) == (always >= 0)


@pytest.mark.parametrize(
    ("text", "unsure"),
    [
        ("Marran said that the ferry was full.", [True, True, False]),
        ("“The ferry is full,” Marran said.", [True, False, False]),
    ],
)
def test_unquoted_words_have_to_be_surer(
    passage_of: ReadPassage, text: str, unsure: list[bool]
) -> None:
    """Quotation marks show that somebody spoke; without them a doubtful reading is none."""
    passage = passage_of(text)
    (reading,) = read_all(passage, load_models(EN))
    between = (LEAST_CONFIDENCE + LEAST_UNQUOTED) / 2
    levels = (LEAST_CONFIDENCE - 0.01, between, LEAST_UNQUOTED)
    assert [is_unsure(passage, reading, level) for level in levels] == unsure


def test_readings_without_content_are_dropped(passage_of: ReadPassage) -> None:
    """Nothing that was said is no quote."""
    passage = passage_of("Marran said it was full.")
    readings = read_all(passage, load_models(EN))
    for reading in readings:
        reading.ranges = []
    assert select(passage, readings, load_model(EN, KEEP)) == []


def test_shared_part_is_that_of_the_smaller(passage_of: ReadPassage) -> None:
    """All of the smaller content may lie in the larger one."""
    passage = passage_of("Marran said that Lind claimed that the ferry was full.")
    outer, inner = (r for r in read_all(passage, load_models(EN)) if r.ranges)
    assert shared(outer, inner) == shared(inner, outer) == 1.0
    assert stands_in(inner, outer)
    assert not stands_in(outer, inner)


@pytest.mark.parametrize(
    "text",
    [
        "The tunnel is “a hole without a bottom”, said Ilse Marran.",
        "The strike was “only a first step”, said the union.",
    ],
)
def test_comma_after_the_closing_mark(quotes_in: FindQuotes, text: str) -> None:
    """Where the comma stands is a matter of the outlet's style."""
    (found,) = quotes_in(text)
    assert found.quote.rule == "mixed.content-cue-source"


def test_quotation_goes_on_after_a_warning(quotes_in: FindQuotes) -> None:
    """Both pieces are the captain's."""
    (found,) = quotes_in("“If it rains,” warned the captain, “we will not sail.”")
    assert found.content == ["“If it rains,”", "“we will not sail.”"]
