"""Texts whose words are one character each: places lead back exactly."""

import re

import pytest

from claimkit.dates import find
from claimkit.text.coded import BEHIND, FIRST, OTHER, SMALL, Coder, make_alphabet

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
        ("days", "“It rained the day before”", "the day before"),
        ("halves", "At 5 p.m. it rained.", "p.m."),
        ("halves", "At 5p.m it rained.", "p.m"),
        ("halves", "At noon/5p.m/6 it rained.", "p.m"),
        ("none", "It rains.", None),
    ],
)
def test_a_list_matches_its_words(name: str, text: str, found: str | None) -> None:
    """The longest form is taken, and its place is that in the text."""
    coded = Coder(MADE.codes).encode(text)
    match = re.search(MADE.lists[name], coded.coded)
    start, end = coded.place(*match.span()) if match else (0, 0)
    assert (text[start:end] or None) == found


@pytest.mark.parametrize(
    ("text", "count"), [("today rain", 1), ("the day before rain", 1), ("then rain", 0)]
)
def test_a_list_matches_behind_its_words(text: str, count: int) -> None:
    """Words of any number may stand before the place."""
    coded = Coder(MADE.codes).encode(text).coded
    assert len(re.findall(rf"{MADE.lists[BEHIND + 'days']}{SMALL}", coded)) == count


def test_places_lead_back_from_the_words_of_a_long_text() -> None:
    """Also where a place asked for stands before the last one."""
    text = "It rained. It rains today. " * 3
    coded = Coder(MADE.codes).encode(text)
    ats = [match.start() for match in re.finditer(MADE.codes["today"], coded.coded)]
    places = [coded.place(at, at + 1) for at in (*ats, ats[0])]
    assert {text[start:end] for start, end in places} == {"today"}
    assert places[0] == places[-1] == (20, 25)


def test_a_long_word_is_read_as_a_short_one() -> None:
    """What is too long to be remembered is read each time."""
    text = f"{'x-' * 500}today {'y' * 500}."
    coded = Coder(MADE.codes).encode(text)
    at = coded.coded.index(MADE.codes["today"])
    assert coded.place(at, at + 1) == (1000, 1005)
    assert coded.coded.endswith(f" {SMALL}. ")


def test_unknown_words_tell_how_they_end() -> None:
    """They are two characters."""
    assert Coder(MADE.codes).encode("Rain ABC (it)").coded == f"{SMALL} {OTHER} ({SMALL}) "


def test_the_first_words_have_the_first_characters() -> None:
    """They make one range."""
    assert min(MADE.codes, key=lambda word: MADE.codes[word]) == "today"


def test_no_text_can_pretend_to_hold_a_word() -> None:
    """The characters of words are letters: in a text they are words themselves."""
    text = f"It rains {MADE.codes['today']} and {SMALL}."
    coded = Coder(MADE.codes).encode(text).coded
    assert MADE.codes["today"] not in coded
    assert find("".join(map(chr, range(ord(FIRST), ord(FIRST) + 0x400)))) == ()


def test_what_is_remembered_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    """Text without end costs no memory without end."""
    monkeypatch.setattr("claimkit.text.coded.MEMORY", 80)
    coder = Coder(MADE.codes)
    for number in range(50):
        coder.encode(f"today.{number}").place(0, 1)
    assert len(coder.chunks) <= 11
    assert len(coder.tables) <= 11
    assert len(coder.runs) <= len(MADE.codes) + 12


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


@pytest.mark.parametrize("text", ["It rains today, too.", "On/off  -- today.", "“Today” (today)"])
def test_places_lead_there_and_back(text: str) -> None:
    """The place of each run among the characters is that from which the way back begins."""
    coded = Coder(MADE.codes).encode(text)
    for match in re.finditer(r"\w+", text):
        at = coded.at(match.start())
        assert coded.place(at, at + 1) == match.span()


def test_a_place_inside_a_word_is_that_of_the_word() -> None:
    """A word is one character; a mark before it is another."""
    coded = Coder(MADE.codes).encode("It “rained” today.")
    assert [coded.at(place) for place in (3, 4, 6, 9, 10)] == [2, 3, 3, 3, 4]


def test_words_that_are_followed_alike_are_one_choice() -> None:
    """Longer forms come first, so that none is taken for the beginning of another."""
    made = make_alphabet({"not": frozenset({"can", "can't", "don't", "won't"})})
    assert made.lists["not"].count("|") == 1
    match = re.match(made.lists["not"], Coder(made.codes).encode("can't rain").coded)
    assert match is not None
    assert match.end() == 3
