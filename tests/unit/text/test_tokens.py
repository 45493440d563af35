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
        ("rock-'n'-roll", ["rock", "-", "'", "n", "'", "-", "roll"]),
        ("the voters' will", ["the", "voters", "'", "will"]),
        ("$3.50 or €4", ["$", "3.50", "or", "€", "4"]),
        ("a@b.example", ["a", "@b", ".", "example"]),
        ("well—yes", ["well", "—", "yes"]),
        ("and/or (so)", ["and", "/", "or", "(", "so", ")"]),
        ("e\u0301t\u00e9", ["e\u0301t\u00e9"]),
        ("", []),
        (" \n\t", []),
    ],
)
def test_tokens(text: str, expected: list[str]) -> None:
    """Words with inner marks, endings, numbers, addresses, and single marks."""
    assert words(text) == expected


@pytest.mark.xfail(reason="a number at a word's beginning is cut off, and the models know it so")
@pytest.mark.parametrize("text", ["1990s", "2nd", "5pm", "4x4"])
def test_word_that_begins_with_a_number(text: str) -> None:
    """Letters and hyphens after a number belong to it."""
    assert words(text) == [text]


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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Plan A. We go", ["Plan", "A.", "We", "go"]),
        ("Plan A. so", ["Plan", "A", ".", "so"]),
        ("Plan A .", ["Plan", "A", "."]),
        ("Plan A.", ["Plan", "A", "."]),
        (".", ["."]),
        (". A.", [".", "A", "."]),
    ],
)
def test_initial_keeps_its_stop_before_a_capital(text: str, expected: list[str]) -> None:
    """A single capital is an initial if a capital follows; a stop alone stays alone."""
    assert words(text) == expected


def test_long_runs_are_cut() -> None:
    """No token is longer than the patterns allow, and none of the text is lost."""
    for unit in ("a", "1", "A.", "a-", "@", "é"):
        text = unit * 1000
        tokens = tokenize(text, 0, len(text))
        assert "".join(tokens.words) == text
        assert max(map(len, tokens.words)) <= 2000


def test_tokens_and_spaces_are_the_text() -> None:
    """Offsets leave out nothing but white space."""
    text = "“Dr. Roe’s 3.5% share,” she said — www.a.example … rock ’n’ roll!"
    tokens = tokenize(text, 0, len(text), frozenset({"Dr"}))
    gaps = zip([0, *tokens.ends], [*tokens.starts, len(text)], strict=True)
    assert {text[a:b].strip() for a, b in gaps} == {""}
    spans = zip(tokens.starts, tokens.ends, strict=True)
    assert [text[a:b] for a, b in spans] == tokens.words
