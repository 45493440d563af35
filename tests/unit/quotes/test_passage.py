"""Sentences, quotations and word classes of a passage."""

from collections.abc import Callable

import pytest

import claimkit
from claimkit.lang import get_language
from claimkit.lang.classes import abbreviations, word_classes
from claimkit.model import BlockKind
from claimkit.quotes.chunks import Reader
from claimkit.quotes.passage import LONGEST_SENTENCE, Passage, read_passage

ReadPassage = Callable[[str], Passage]


def sentences(passage: Passage) -> list[str]:
    """Return the sentences as they stand in the text."""
    return [
        passage.text[passage.starts[s.start] : passage.end(s.end - 1)] for s in passage.sentences
    ]


@pytest.mark.parametrize(
    "parts",
    [
        ["It rained.", "The ferry left."],
        ["Who knows?", "Nobody!"],
        ["It rained!!", "Then it stopped."],
        ["Dr. Roe met Mr. Lind.", "They left."],
        ["J. R. Marran sails.", "She wins."],
        ["Prices rose 3.5 percent.", "Fares fell."],
        ["The fare is $3.50.", "It rose."],
        ["The ferry left at 10.30.", "It sank."],
        ["He moved to the U.S. in May.", "He stayed."],
        ["She met U.S. President Lind.", "He smiled."],
        ["He works at Ohm Inc. in Ohm.", "He sleeps."],
        ["No. 5 is alive.", "It swims."],
        ["On Jan. 5 it rained.", "Then it stopped."],
        ["She came at 5 p.m. on Monday.", "He did not."],
        ["It rained... and it rained.", "Then it stopped."],
        ["It rained … and it rained.", "Then it stopped."],
        ["It rained (a lot.) and stopped.", "The ferry left."],
        ["No stop at the end"],
    ],
    ids=lambda parts: parts[0],
)
def test_sentences_break_at_stops_that_end_them(passage_of: ReadPassage, parts: list[str]) -> None:
    """Abbreviations, initials, decimals, ellipses and brackets do not."""
    assert sentences(passage_of(" ".join(parts))) == parts


@pytest.mark.parametrize(
    "parts",
    [
        ["“It is full.”", "Marran left."],
        ["“It is full. It is late.”", "Marran left."],
        ["“It is full,” Marran said.", "“Come back.”"],
        ["“It is full.”", "“Then wait.”"],
        ["“Why?”", "“Because.”"],
        ["“Is it full?” Jane said.", "“It is.”"],
        ["“Is it full?” asked Jane.", "He nodded."],
        ["“Is it full?” he said.", "“It is.”"],
        ["“Stop!” the captain cried.", "Nobody did."],
        ["She said “no.”", "Then she left."],
        ["She asked, “Why?” and left.", "He stayed."],
        ["“I left the U.S. in May,” he said.", "He stayed."],
        ["'It is full.'", "The ferry left."],
        ["MARRAN: “It is full.”", "LIND: “No.”"],
    ],
    ids=lambda parts: parts[0],
)
def test_quotations_stay_whole(passage_of: ReadPassage, parts: list[str]) -> None:
    """A sentence ends with a quotation, or goes on to who asked; never inside one."""
    assert sentences(passage_of(" ".join(parts))) == parts


@pytest.mark.parametrize(
    "parts",
    [
        ["He left the U.S.", "The ferry sank."],
        ["He works at Ohm Inc.", "The firm closed."],
        ["She came at 5 p.m.", "The ferry left."],
    ],
    ids=lambda parts: parts[0],
)
def test_abbreviation_at_the_end_of_a_sentence(passage_of: ReadPassage, parts: list[str]) -> None:
    """Its stop is the sentence's as well."""
    assert sentences(passage_of(" ".join(parts))) == parts


@pytest.mark.parametrize(
    "parts",
    [
        pytest.param(
            ["(It rained.)", "The ferry left."],
            marks=pytest.mark.xfail(reason="a stop inside a bracket ends no sentence"),
        ),
        ["She asked, “Why?”", "Nobody knew."],
        ["“Why?”", "The ferry left."],
    ],
    ids=lambda parts: parts[0],
)
def test_sentence_that_ends_with_a_bracket_or_a_question(
    passage_of: ReadPassage, parts: list[str]
) -> None:
    """The next word begins a sentence, and nobody is said to ask."""
    assert sentences(passage_of(" ".join(parts))) == parts


def test_answer_is_a_sentence(passage_of: ReadPassage) -> None:
    """Before a small word in upper case its stop ends the sentence."""
    assert sentences(passage_of("No. It is late.")) == ["No.", "It is late."]


@pytest.mark.xfail(reason="a name with a mark of exclamation looks like a sentence's end")
def test_name_with_a_mark_of_exclamation(passage_of: ReadPassage) -> None:
    """The sentence goes on after it."""
    assert len(passage_of("The firm, Yahoo! Inc., closed.").sentences) == 1


def test_quotations_in_the_shape(passage_of: ReadPassage) -> None:
    """A quotation is one thing outside, and has its word classes inside."""
    passage = passage_of("“It is full,” Marran said.")
    assert passage.shape == "“qqqq”NE."
    assert passage.inner[1:4] == "Pxl"
    assert passage.quoted == [0] * 6 + [-1] * 3
    assert passage.ranges == [(0, 6)]


def test_quotation_of_one_mark_and_of_none(passage_of: ReadPassage) -> None:
    """An open quotation has no closing mark in the shape."""
    assert passage_of("“It goes on.\n\n“And ends,” she said.").shape == "“qqqq“qqq”PE."


def test_label_before_a_quotation_stays_outside(passage_of: ReadPassage) -> None:
    """A mark that stands before the speaker's name in capitals is not the quotation's."""
    passage = passage_of("“ILSE MARRAN: It is full.”")
    (start, _) = passage.ranges[0]
    assert passage.words[start] == "It"
    assert passage_of("“Ilse Marran: It is full.”").ranges == [(0, 9)]
    assert passage_of("“ILSE: It is full.”").ranges[0][0] == 3


def test_offsets_lead_back_to_the_text(passage_of: ReadPassage) -> None:
    """Tokens stand where they stood."""
    passage = passage_of("Rain\n\nOHM, May 3 — The ferry’s “late”.")
    spans = [(start, passage.end(at)) for at, start in enumerate(passage.starts)]
    assert [passage.text[a:b] for a, b in spans] == passage.words
    assert "Ilse" not in passage.plain
    assert len(passage.shape) == len(passage.inner) == len(passage.words)


def test_only_prose_is_read() -> None:
    """Furniture is left out, and every paragraph has the kind of its block."""
    text = "Harbour to close\n\nBy Tove Lind\n\nOHM, May 3 (Reuters) - The harbour will close."
    article = claimkit.parse(text, language="en", format="text")
    passage = read_passage(article, get_language("en"))
    assert "Lind" not in passage.words
    assert passage.kinds == [BlockKind.TITLE, BlockKind.PARAGRAPH]
    assert [s.paragraph for s in passage.sentences] == [0, 1]


def test_kinds_of_blocks_can_be_chosen() -> None:
    """The caller says which blocks are prose."""
    article = claimkit.parse("Rain\n\nIt rained.", language="en", format="text")
    passage = read_passage(article, get_language("en"), {BlockKind.TITLE})
    assert passage.words in (["Rain"], [])


def test_nothing_is_a_passage(passage_of: ReadPassage) -> None:
    """An empty text has no sentences."""
    passage = passage_of("")
    assert (passage.words, passage.shape, passage.sentences) == ([], "", [])


def test_endless_sentence_is_cut(passage_of: ReadPassage) -> None:
    """What costs grow with a sentence's length stay linear in the text's."""
    passage = passage_of("Marran said, " * 1000)
    assert max(s.end - s.start for s in passage.sentences) <= LONGEST_SENTENCE
    assert sum(s.end - s.start for s in passage.sentences) == len(passage.words)


def test_long_quotation_is_not_cut(passage_of: ReadPassage) -> None:
    """A quotation stays whole, however long."""
    passage = passage_of("“" + "The ferry is full and " * 200 + "late,” Marran said.")
    assert len(passage.sentences) == 1


@pytest.mark.parametrize(
    "piece",
    [
        "“Wait",
        "wait,”",
        "“Wait!”",
        "(late)",
        "late).",
        "U.S.",
        "Mr.",
        "“Mr.",
        "so...",
        "why?!",
        "a.”",
    ],
)
def test_a_chunk_is_read_as_the_tokeniser_reads_it(piece: str) -> None:
    """The short way for a word between marks gives what the long way gives."""
    lang = get_language("en")
    reader = Reader(word_classes(lang), abbreviations(lang))
    assert reader.read(piece) == reader._tokens(piece)  # noqa: SLF001 - the measure of the short way
