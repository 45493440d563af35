"""Tokens and their offsets."""

import pytest

from claimkit.text.tokens import tokenize


def words(text: str, *abbreviations: str) -> list[str]:
    """Return the tokens of a whole text."""
    return tokenize(text, 0, len(text), frozenset(abbreviations)).words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We won.", ["We", "won", "."]),
        ("U.S. troops", ["U.S.", "troops"]),
        ("J. R. Roe", ["J.", "R.", "Roe"]),
        ("about 3.5% of 1,200", ["about", "3.5%", "of", "1,200"]),
        ("at 10:30, he", ["at", "10:30", ",", "he"]),
        ("Roe's car", ["Roe", "'s", "car"]),
        ("Roe’s car", ["Roe", "’s", "car"]),
        ("didn't O’Neil", ["didn't", "O’Neil"]),
        ("vice-chair AT&T", ["vice-chair", "AT&T"]),
        ("''No'' -- wait...", ["''", "No", "''", "--", "wait", "..."]),
        ("“No!”", ["“", "No", "!", "”"]),
        ("see www.news.example/a?b=1 now", ["see", "www.news.example/a?b=1", "now"]),
        ("https://a.example @ada #rain", ["https://a.example", "@ada", "#rain"]),
        ("naïve Łódź", ["naïve", "Łódź"]),
        ("", []),
        (" \n\t", []),
    ],
)
def test_tokens(text: str, expected: list[str]) -> None:
    """Words with inner marks, endings, numbers, addresses, and single marks."""
    assert words(text) == expected


def test_abbreviation_keeps_its_stop() -> None:
    """Only the words that a language lists."""
    assert words("Dr. Roe", "Dr") == ["Dr.", "Roe"]
    assert words("Dr. Roe") == ["Dr", ".", "Roe"]


def test_offsets_are_those_of_the_whole_text() -> None:
    """A stretch is split where it stands."""
    tokens = tokenize("Yes. We won.", 5, 12)
    assert (tokens.words, tokens.starts, tokens.ends) == (
        ["We", "won", "."],
        [5, 8, 11],
        [7, 11, 12],
    )
    assert len(tokens) == len(tokens.words)
