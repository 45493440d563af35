"""Where content may end."""

from collections.abc import Callable

from claimkit.quotes.ends import end_places
from claimkit.quotes.passage import Passage

ReadPassage = Callable[[str], Passage]


def test_content_does_not_end_at_brackets_that_a_clause_goes_on_behind(
    passage_of: ReadPassage,
) -> None:
    """What stands in brackets belongs to the noun before it; at the end it may be the writer's."""
    inside = passage_of("Marran said the ferry (a new one) to Lund was full.")
    assert "(" not in {inside.shape[at] for at in end_places(inside, inside.sentences[0], 2)}
    behind = passage_of("Marran said the ferry to Lund was full (it was a new one).")
    assert "(" in {behind.shape[at] for at in end_places(behind, behind.sentences[0], 2)}


def test_content_does_not_end_between_a_word_and_the_quotation_that_it_needs(
    passage_of: ReadPassage,
) -> None:
    """An "as" or "the" is nothing without what stands behind it."""
    passage = passage_of("The envoy dismissed the report as “kitchen talk” on Monday.")
    assert "“" not in {passage.shape[at] for at in end_places(passage, passage.sentences[0], 3)}
