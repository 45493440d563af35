"""Texts whose known words are one character each: places lead back exactly."""

import pytest
import regex

from claimkit.dates import find
from claimkit.dates.coded import encode, make_alphabet, put_aside

WORDS = {
    "days": frozenset({"today", "the day before"}),
    "halves": frozenset({"p.m.", "p.m"}),
    "none": frozenset[str](),
}
MADE = make_alphabet(WORDS, first=frozenset({"today"}))


@pytest.mark.parametrize(
    ("name", "text", "found"),
    [
        ("days", "It rains today, too.", "today"),
        ("days", "It rained the day before.", "the day before"),
        ("halves", "At 5 p.m. it rained.", "p.m."),
        ("halves", "At 5p.m it rained.", "p.m"),
        ("none", "It rains.", None),
    ],
)
def test_a_list_matches_its_words(name: str, text: str, found: str | None) -> None:
    """The longest form is taken, and its place is that in the text."""
    coded = encode(text, 0, len(text), MADE.codes)
    match = regex.compile(MADE.lists[name]).search(coded.coded)
    got = text[coded.start(match.start()) : coded.end(match.end())] if match else None
    assert got == found


def test_a_stretch_knows_its_place_in_the_text() -> None:
    """Places count from the beginning of the text."""
    text = "It rained. It rains today."
    coded = encode(text, 11, len(text), MADE.codes)
    at = coded.coded.index(MADE.codes["today"])
    assert (coded.start(at), coded.end(at + 1)) == (20, 25)


def test_the_first_words_have_the_first_characters() -> None:
    """They make one range."""
    assert min(MADE.codes, key=lambda word: MADE.codes[word]) == "today"


def test_private_characters_of_a_text_are_no_words() -> None:
    """A text cannot pretend to hold a word."""
    text = f"It rains {MADE.codes['today']}."
    assert MADE.codes["today"] not in put_aside(text)
    assert len(put_aside(text)) == len(text)
    whole = "".join(map(chr, range(0xE000, 0xE400)))
    assert find(whole) == ()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Futures of the future", "the future"),
        ("Sundays are quiet; Sunday was not", "Sunday"),
        ("x" * 5_000 + " on May 3, 2019", "May 3, 2019"),
        ("may" * 50 + " on May 3, 2019", "May 3, 2019"),
    ],
)
def test_a_word_inside_another_does_not_hide_it(text: str, found: str) -> None:
    """Each head is looked for where it stands as a word."""
    assert text[find(text)[-1].span.start : find(text)[-1].span.end] == found
