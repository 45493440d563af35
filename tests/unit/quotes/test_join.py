"""The pieces of one quotation are one quote, over sentences and paragraphs."""

from collections.abc import Callable
from typing import Any

import pytest

from claimkit.quotes.grammar.marked import is_open, quoted_range
from claimkit.quotes.passage import Passage

FindQuotes = Callable[[str], list[Any]]
ReadPassage = Callable[[str], Passage]


@pytest.mark.parametrize(
    ("text", "contents"),
    [
        ("“It is full,” Marran said. “Wait.”", [["“It is full,”", "“Wait.”"]]),
        ("“It is full,” Marran said. “Wait.” “Or go.”", [["“It is full,”", "“Wait.” “Or go.”"]]),
        ("“It is full,” Marran said.\n\n“Wait.”", [["“It is full,”", "“Wait.”"]]),
        (
            "“It is full.\n\n“Come back on Monday,” Marran said.",
            [["“It is full.\n\n“Come back on Monday,”"]],
        ),
        (
            "“It is full.\n\n“It is late.\n\n“Come back on Monday,” Marran said.",
            [["“It is full.\n\n“It is late.\n\n“Come back on Monday,”"]],
        ),
        (
            "Marran said it would rain. “Bring a coat.” She left.",
            [["it would rain", "“Bring a coat.”"]],
        ),
    ],
)
def test_pieces_are_joined(quotes_in: FindQuotes, text: str, contents: list[list[str]]) -> None:
    """A quotation goes on after the clause, in the next paragraph, or began before."""
    assert [found.content for found in quotes_in(text)] == contents


@pytest.mark.parametrize(
    ("text", "contents"),
    [
        ("“It is full,” Marran said. It rained. “Wait.”", [["“It is full,”"]]),
        ("“It is full,” Marran said.\n\nIt rained.\n\n“Wait.”", [["“It is full,”"]]),
        ("“It is full.”\n\nThe market closed in May.", []),
        ("“It is full.\n\nThe market closed in May.", []),
    ],
)
def test_other_pieces_are_not(quotes_in: FindQuotes, text: str, contents: list[list[str]]) -> None:
    """What stands between ends the quotation; words without marks do not begin one."""
    assert [found.content for found in quotes_in(text)] == contents


def test_announced_quotation(quotes_in: FindQuotes) -> None:
    """A clause that ends with a colon announces the next paragraph."""
    (found,) = quotes_in("Marran said this:\n\n“The ferry will sail on Monday.”")
    assert found.content == ["“The ferry will sail on Monday.”"]


def test_transcript_keeps_its_paragraphs(quotes_in: FindQuotes) -> None:
    """The words of a transcript are not read again for reporting clauses."""
    text = "MARRAN: He said it was full. It is.\n\nLIND: They say it is late."
    assert [found.quote.rule for found in quotes_in(text)] == ["layout.transcript"] * 2


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("“It is full.”", True),
        ("“It is full”.", True),
        ("“It is full.” “It is late.”", True),
        ("“It is full,” Marran said.", False),
        ("It is “full”.", False),
        ("It is full.", False),
    ],
)
def test_sentence_that_is_quoted_as_a_whole(
    passage_of: ReadPassage,
    text: str,
    quoted: bool,  # noqa: FBT001 - a table's column
) -> None:
    """All of its words stand between marks."""
    passage = passage_of(text)
    assert (quoted_range(passage, passage.sentences[0]) is not None) is quoted


def test_open_quotation(passage_of: ReadPassage) -> None:
    """Its paragraph ends before it does."""
    passage = passage_of("“It is full.\n\n“It is.”\n\nIt was.")
    assert [is_open(passage, s) for s in passage.sentences] == [True, False, False]
