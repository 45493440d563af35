"""How found quotes are compared with expected ones."""

from typing import Any

import pytest
from case_tables import Case, parse_case
from compare import find_problems, heads, same_source

from claimkit.model import CueClass, Quote, QuoteKind, Span


def _case(**fields: object) -> Case:
    entry = {"id": "a", "why": "b", "kind": "indirect", **fields}
    return parse_case(entry, "table")


CASE = _case(text="{S:Ann Lee, the mayor,} {Q:said} {C:the bridge was closed}.")
NESTED = _case(
    text="{S1:Ann} {Q1:said} {C1:that {S2:Bo} {Q2:claims} {C2:it rained}}.",
    kind=["indirect", "indirect"],
)


def _found(case: Case, at: int = 0, **changes: Any) -> Quote:  # noqa: ANN401 - any field
    item = case.expected[at]
    fields: dict[str, Any] = {
        "kind": item.kind,
        "content": item.content,
        "cue": item.cue,
        "source": item.source,
        "rule": "test",
        "confidence": 1.0,
    }
    return Quote(**{**fields, **changes})


def test_the_expected_quote_is_right() -> None:
    """The expected spans themselves leave no problem."""
    assert find_problems(CASE, [_found(CASE)]) == ()


def test_half_of_the_content_is_enough() -> None:
    """A content that covers half of the expected one still pairs."""
    (content,) = CASE.expected[0].content
    assert (
        find_problems(CASE, [_found(CASE, content=(Span(content.start + 4, content.end),))]) == ()
    )


def test_a_missed_quote_is_a_problem() -> None:
    """A quote that is not found is named with its content."""
    assert find_problems(CASE, []) == ("content missed: the bridge was closed",)


def test_a_quote_too_many_is_a_problem() -> None:
    """A quote that the case does not hold is named with its rule."""
    other = _found(CASE, content=(Span(0, 3),), source=(), cue=())
    assert find_problems(CASE, [_found(CASE), other]) == ("no quote: Ann (test)",)


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        ({"source": ()}, "source wrong: none (test)"),
        ({"kind": QuoteKind.MIXED}, "kind wrong: mixed (test)"),
    ],
)
def test_other_parts_are_compared(change: dict[str, Any], problem: str) -> None:
    """A pair must also agree in source and kind."""
    assert find_problems(CASE, [_found(CASE, **change)]) == (problem,)


def test_cue_class_and_negation_are_compared_where_stated() -> None:
    """A case that states the class of its cue or its negation requires it."""
    text = "{S:Ann} {Q:did not deny} {C:the charge}."
    case = _case(text=text, cue_class="denying", negated=True)
    assert find_problems(case, [_found(case)]) == (
        "cue class wrong: neutral (test)",
        "negated wrong: False (test)",
    )
    assert find_problems(case, [_found(case, cue_class=CueClass.DENYING, negated=True)]) == ()


def test_nested_quotes_name_the_outer_one() -> None:
    """In a case with nested quotes, the inner one must point at the outer one."""
    outer = _found(NESTED)
    assert find_problems(NESTED, [outer, _found(NESTED, 1, nested_in=outer.id)]) == ()
    assert find_problems(NESTED, [outer, _found(NESTED, 1)]) == ("not marked as nested",)


def test_nested_quotes_are_ignored_elsewhere() -> None:
    """A case without nested quotes does not mind one that is found."""
    inner = _found(CASE, content=(Span(28, 34),), nested_in="q-1")
    assert find_problems(CASE, [_found(CASE), inner]) == ()


def test_a_source_without_its_role_is_right() -> None:
    """A source that shares a head word of one piece is the same source."""
    (source,) = CASE.expected[0].source
    assert same_source(CASE.text, [source], [Span(0, 7)])
    assert not same_source(CASE.text, [source], [Span(0, 3)])


def test_heads_stand_before_of_and_who() -> None:
    """The head word of a piece is the last one before its first "of" or "who"."""
    text = "the head of the union (a friend who sings)"
    assert heads(text, [Span(0, len(text))]) == {
        text.index("head"),
        text.index("friend"),
    }
