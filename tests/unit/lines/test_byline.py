"""Bylines: the names in them, and which lines are bylines."""

import pytest

from claimkit.lines import find_byline, parse_byline

NAMES = [
    ("By Ann Lee and Bo Roe, Staff Writers", ("Ann Lee", "Bo Roe")),
    ("By Ann Lee", ("Ann Lee",)),
    ("by: Ann Lee", ("Ann Lee",)),
    ("Ann Lee", ("Ann Lee",)),
    ("BY ANN LEE MAY 3, 2016", ("ANN LEE",)),
    ("By Ann Lee, Reuters", ("Ann Lee",)),
    ("By Ann Lee | Norhaven News", ("Ann Lee",)),
    ("By Ann Lee and Bo Roe The Associated Press Posted May 24", ("Ann Lee", "Bo Roe")),
    ("Ann Lee, Bo Roe, Cy Poe and Di Zoe", ("Ann Lee", "Bo Roe", "Cy Poe", "Di Zoe")),
    ("Ann M. Lee Assistant professor of law at Norhaven", ("Ann M. Lee",)),
    ("Ann Lee Education editor", ("Ann Lee",)),
    ("Ann Lee Norhaven Times Reporter", ("Ann Lee",)),
    ("Ann Lee is a reporter. She lives in Norhaven.", ("Ann Lee",)),
    ("Ann Lee Ann Lee is a reporter.", ("Ann Lee",)),
    ("Ann Lee@annlee", ("Ann Lee",)),
    ("Ann Lee ann@norhaven.example", ("Ann Lee",)),
    ("Posted by Ann Lee - Safety team", ("Ann Lee",)),
    ("Friday August 7, 2020 9:12 am PST by Ann Lee", ("Ann Lee",)),
    ("August 7, 2020 6:41 PM ET", ()),
    ("Published Nov. 8, 2023, 10:28 p.m. ET", ()),
    ("Stand: 20. April 2020, 14:57 Uhr", ()),
    ("By Ann “Tide Line” Lee and Bo Roe", ("Ann “Tide Line” Lee", "Bo Roe")),
    ("Show all articles of Ann Lee", ("Ann Lee",)),
    ("About the Author - Ann Lee", ("Ann Lee",)),
    ("More stories by Ann Lee", ("Ann Lee",)),
    ("Byby Ann Lee", ("Ann Lee",)),
    ("Autor: Ann Lee", ("Ann Lee",)),
    ("von Ann Lee", ("Ann Lee",)),
    ("Ann Lee und Bo Roe", ("Ann Lee", "Bo Roe")),
    ("Ann von Lee", ("Ann von Lee",)),
    ("Ludo van der Lee", ("Ludo van der Lee",)),
    ("José Ortega y Lee", ("José Ortega y Lee",)),
    ("Ann Lee Stand: 05. Mai 2020", ("Ann Lee",)),
    ("Artikel veröffentlicht am 28. Mai 2024, 14:26 Uhr, Ann Lee", ("Ann Lee",)),
    ("By Staff Writer", ("Staff Writer",)),
    ("by NHV News Desk", ("NHV News Desk",)),
    ("norhaven-news.example", ("norhaven-news.example",)),
    ("von norhaven-now Webteam", ("norhaven-now Webteam",)),
    ("By Ann Lee, NHV", ("Ann Lee",)),
    ("이순신,세종대왕", ("이순신", "세종대왕")),
    ("By Ann Lee Jr.", ("Ann Lee Jr.",)),
    ("By Dr. Ann Lee and Prof. Bo Roe", ("Dr. Ann Lee", "Prof. Bo Roe")),
    ("By Ann Lee. Bo Roe is away", ("Ann Lee",)),
    ("By Marianne1", ("Marianne1",)),
    ("20:15 Uhr von Ann Lee", ("Ann Lee",)),
    ("Von Ann Lee", ("Ann Lee",)),
    ("Von Ann Lee und Bo von Roe, Norhaven", ("Ann Lee", "Bo von Roe")),
    ("VON ANN LEE am 3. Mai 2024", ("ANN LEE",)),
    ("Kommentar von Ann Lee", ("Ann Lee",)),
    ("Von Ann Lee Fr, 3. Mai 2024", ("Ann Lee",)),
    ("Ann Lee Wirtschaftsredakteurin", ("Ann Lee",)),
    ("Ann Lee Leiterin Redaktion Reise", ("Ann Lee",)),
    ("Ann Lee Alle Artikel", ("Ann Lee",)),
    ("Zeige alle Beiträge von Ann Lee", ("Ann Lee",)),
    ("Par Ann Lee et Bo Roe", ("Ann Lee", "Bo Roe")),
    ("Par Ann Lee(Norhaven, envoyée spéciale)", ("Ann Lee",)),
    ("Ann Lee (avec Bo Roe et Cy Poe)", ("Ann Lee", "Bo Roe", "Cy Poe")),
    ("Propos recueillis par Ann Lee", ("Ann Lee",)),
    ("Por Ann Lee @annlee -", ("Ann Lee",)),
    ("Escribe Ann Lee en Norhaven", ("Ann Lee",)),
    ("Ann Lee Corresponsal en Norhaven", ("Ann Lee",)),
    ("Ann Lee, co-editor", ("Ann Lee",)),
    ("", ()),
    ("- | -", ()),
]

OF_A_LANGUAGE = [("de", "Von Ann Lee und Bo Roe"), ("fr", "Par Ann Lee et Bo Roe"),
                 ("es", "Por Ann Lee con Bo Roe"), ("en", "By Ann Lee and Bo Roe")]  # fmt: skip

LINES = ["By Ann Lee", "    By Ann Lee, Reuters", "Ann Lee, Staff Writer", "By ANN LEE and BO ROE",
         "From Ann Lee in Norhaven", "Written by Ann Lee", "Ann Lee | Reuters",
         "Author: Ann Lee"]  # fmt: skip
OTHER = [
    "By Monday evening the rain had stopped in Norhaven",
    "By the river",
    "Rain comes, and wind",
    "Norhaven, Elm and Oak",
    "The mayor said: by all means",
    "From there we go on.",
    "Ann Lee",
    "",
    "By " + "Ann Lee, " * 40,
]


@pytest.mark.parametrize(("text", "authors"), NAMES)
def test_names(text: str, authors: tuple[str, ...]) -> None:
    """The names are found, and what stands around them is not."""
    found = parse_byline(text).authors
    assert tuple(name.rstrip(".") for name in found) == tuple(name.rstrip(".") for name in authors)


@pytest.mark.parametrize(("language", "text"), OF_A_LANGUAGE)
def test_names_in_a_stated_language(language: str, text: str) -> None:
    """The words of the language are enough."""
    assert parse_byline(text, language).authors == ("Ann Lee", "Bo Roe")
    assert find_byline(text, language) is not None


def test_newsrooms_beside_names() -> None:
    """An outlet beside a person is kept apart."""
    assert parse_byline("By Ann Lee, Norhaven News", "en").newsrooms == ("Norhaven News",)


@pytest.mark.parametrize("line", LINES)
def test_lines(line: str) -> None:
    """A line that opens as a byline, or ends with a role or agency, is one."""
    found = find_byline(line, "en")
    assert found is not None
    assert found.authors[0].title() == "Ann Lee"


@pytest.mark.parametrize("line", OTHER)
def test_other_lines(line: str) -> None:
    """Sentences, lists and bare names are no byline by themselves."""
    assert find_byline(line, "en") is None
