"""What quotation marks decide, with nothing left to choose."""

from collections.abc import Callable
from typing import Any

import pytest

FindQuotes = Callable[[str], list[Any]]


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        (
            "“The kiln is cold,” Ruta Ekholm, a potter at the school in Ohm, said.",
            "Ruta Ekholm, a potter at the school in Ohm",
            "“The kiln is cold,”",
        ),
        (
            "“The kiln is cold,” the school’s director, Ruta Ekholm, said.",
            "the school’s director, Ruta Ekholm",
            "“The kiln is cold,”",
        ),
        (
            "“The kiln is cold,” the head of the school for potters said.",
            "the head of the school for potters",
            "“The kiln is cold,”",
        ),
        (
            "“The kiln is cold!” Ruta Ekholm, who lit it in May, said.",
            "Ruta Ekholm, who lit it in May",
            "“The kiln is cold!”",
        ),
    ],
)
def test_subject_after_the_quotation_is_the_source(
    quotes_in: FindQuotes, text: str, source: str, content: str
) -> None:
    """What stands between it and the verb describes it, and is no part of what was said."""
    (found,) = quotes_in(text)
    assert (found.source, found.content) == ([source], [content])
    assert found.quote.kind == "direct"


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Ekholm asked the two potters: “Which of you lit it?”", "“Which of you lit it?”"),
        ("Ekholm told a class in Ohm, “None of you may light it.”", "“None of you may light it.”"),
        ("Ekholm said in a note to parents:\n\n“We are closed.”", "“We are closed.”"),
        ("The school issued this statement:\n\n“We are closed.”", "“We are closed.”"),
        (
            "When Ekholm left, the school issued this statement:\n\n“We are closed.”",
            "“We are closed.”",
        ),
    ],
)
def test_announced_words_are_all_of_the_content(
    quotes_in: FindQuotes, text: str, content: str
) -> None:
    """Whom they are for, and when and where they were said, is no part of them."""
    (found,) = quotes_in(text)
    assert found.content == [content]


def test_what_is_promised_before_a_comma_is_content(quotes_in: FindQuotes) -> None:
    """Only who is spoken to stands between the verb and the comma, not what is said."""
    (found,) = quotes_in("Ekholm promised cheaper clay, “so that every child can make a pot.”")
    assert found.content[0].startswith("cheaper clay")


def test_sentence_begins_after_quoted_words_with_a_small_word_in_upper_case(
    quotes_in: FindQuotes,
) -> None:
    """Only a name can follow quoted words in their own sentence: “Wait!” Ekholm said."""
    found, *_ = quotes_in("“The kiln,” Ekholm said, “is mine!” The school disagrees.")
    assert found.content == ["“The kiln,”", "“is mine!”"]
