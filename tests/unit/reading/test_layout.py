"""What the parts of a text are."""

import pytest

from claimkit.reading import read

LEAD = "The river rose in the night and the town of Norhaven was cut off, the mayor said."
MORE = "“Nobody saw it come,” said Bo Roe, who keeps the bridge."

Parts = list[tuple[str, str]]


def parts(raw: str, kind: str = "text") -> Parts:
    """Return kind and text of each block."""
    page = read(raw, format=kind, language="en")
    return [(block.kind.value, block.span.of(page.text)) for block in page.blocks]


STORY = [("paragraph", LEAD), ("paragraph", MORE)]

ABOVE: dict[str, tuple[str, Parts]] = {
    "title": ("River cuts off Norhaven", [("title", "River cuts off Norhaven")]),
    "title in title case with a stop": (
        "River Cuts Off Norhaven Again.",
        [("title", "River Cuts Off Norhaven Again.")],
    ),
    "section and title": (
        "World news\n\nRiver cuts off Norhaven again",
        [("breadcrumb", "World news"), ("title", "River cuts off Norhaven again")],
    ),
    "path and title": (
        "Home › Regions › Elm\n\nRiver cuts off Norhaven again",
        [("breadcrumb", "Home › Regions › Elm"), ("title", "River cuts off Norhaven again")],
    ),
    "title and subtitle": (
        "River cuts off Norhaven\n\nThe mayor blames the dam upstream of the town",
        [
            ("title", "River cuts off Norhaven"),
            ("subtitle", "The mayor blames the dam upstream of the town"),
        ],
    ),
    "byline and date": (
        "River cuts off Norhaven\nBy Ann Lee\nMay 3, 2019",
        [("title", "River cuts off Norhaven"), ("byline", "By Ann Lee"), ("date", "May 3, 2019")],
    ),
    "title printed twice": (
        "River cuts off Norhaven\n\nRiver cuts off Norhaven",
        [("title", "River cuts off Norhaven"), ("other", "River cuts off Norhaven")],
    ),
    "caption": (
        "Norhaven Council spokeswoman Ann Lee",
        [("caption", "Norhaven Council spokeswoman Ann Lee")],
    ),
    "marked caption below the title": (
        "River cuts off Norhaven\n\nFile photo of the bridge at Elm",
        [("title", "River cuts off Norhaven"), ("caption", "File photo of the bridge at Elm")],
    ),
    "section below the title": (
        "River cuts off Norhaven\n\nHome › Regions",
        [("title", "River cuts off Norhaven"), ("breadcrumb", "Home › Regions")],
    ),
    "address": (
        "https://x.example/a\nRiver cuts off Norhaven",
        [("link", "https://x.example/a"), ("title", "River cuts off Norhaven")],
    ),
    "nothing": ("", []),
}


@pytest.mark.parametrize(("above", "expected"), ABOVE.values(), ids=list(ABOVE))
def test_above_the_story(above: str, expected: Parts) -> None:
    """Lines above the story have their kinds, and the story begins where it does."""
    assert parts(f"{above}\n\n{LEAD}\n\n{MORE}") == expected + STORY


def test_dateline_within_a_line() -> None:
    """The dateline is a block, and the paragraph begins after it."""
    raw = f"River cuts off Norhaven.\n\nThe mayor blames the dam.\n\nNORHAVEN, May 3 (AP) — {LEAD}"
    assert parts(raw) == [
        ("title", "River cuts off Norhaven."),
        ("subtitle", "The mayor blames the dam."),
        ("dateline", "NORHAVEN, May 3 (AP) —"),
        ("paragraph", LEAD),
    ]


def test_date_within_a_line() -> None:
    """So is a date header before the first words."""
    assert parts(f" date 2021-05-24 {LEAD}\n\n{MORE}") == [("date", "date 2021-05-24"), *STORY]


def test_no_title() -> None:
    """A paste that begins with a sentence has no title."""
    assert parts(f"{LEAD}\n{MORE}") == STORY


@pytest.mark.parametrize("raw", ["River", "River cuts off Norhaven", "All news"])
def test_one_line(raw: str) -> None:
    """A line and nothing else is the story."""
    assert parts(raw) == [("paragraph", raw)]


WITHIN = {
    "pointer with a date": ("related", "Norhaven Post, March 30: The Dam That Was Never Built"),
    "pointer by its words": ("related", "Read more: The dam upstream"),
    "notice": ("other", "Scroll down for video"),
    "ornament": ("other", "* * *"),
    "address": ("link", "https://x.example/a"),
    "heading": ("heading", "What the mayor knew"),
    "credit": ("credit", "Photo credit: Norhaven Post"),
    "bracketed": ("credit", "[Norhaven Post]"),
    "caption": ("caption", "The bridge at Elm. Photo: Norhaven Post"),
    "lead-in": ("paragraph", "The mayor said:"),
    "lower case": ("paragraph", "and went on to say that it"),
}


@pytest.mark.parametrize(("kind", "line"), WITHIN.values(), ids=list(WITHIN))
def test_within_the_story(kind: str, line: str) -> None:
    """Short lines between the paragraphs are told apart."""
    assert parts(f"{LEAD}\n\n{line}\n\n{MORE}") == [STORY[0], (kind, line), STORY[1]]


def test_pointers_in_a_list() -> None:
    """Two headlines in title case after one another point to other articles."""
    lines = ("Mayor of Norhaven Buys Third Villa by the Sea", "Who Took the Money for the Old Dam")
    found = parts(f"{LEAD}\n\n{lines[0]}\n{lines[1]}\n\n{MORE}")
    assert found == [STORY[0], *(("related", line) for line in lines), STORY[1]]


BELOW = {
    "address": ("link", "<https://x.example/a>"),
    "agency": ("credit", "Reuter"),
    "outlet": ("credit", "Norhaven Post"),
    "credits": ("credit", "(Reporting by Ann Lee; Editing by Bo Roe)"),
    "date": ("date", "Published: May 3, 2019"),
    "byline": ("byline", "By Ann Lee, Staff Writer"),
    "pointer": ("related", "See also: The dam upstream"),
}


@pytest.mark.parametrize(("kind", "line"), BELOW.values(), ids=list(BELOW))
def test_below_the_story(kind: str, line: str) -> None:
    """Lines below the story have their kinds."""
    assert parts(f"{LEAD}\n\n{MORE}\n\n{line}") == [*STORY, (kind, line)]


def test_markdown() -> None:
    """Markup decides where it says something."""
    raw = (
        f"World\n\n# *River rises.*\n\n![The bridge](b.jpg)\n\n{LEAD}\n\n## Why\n\n- One thing\n\n"
        "[The dam upstream](https://x.example/d)\n\n"
        f"{MORE}\n\n---\n\n<https://x.example/a>\n\n**Norhaven post!**"
    )
    assert parts(raw, "markdown") == [
        ("breadcrumb", "World"),
        ("title", "River rises."),
        ("caption", "The bridge"),
        ("paragraph", LEAD),
        ("heading", "Why"),
        ("paragraph", "One thing"),
        ("related", "The dam upstream"),
        ("paragraph", MORE),
        ("link", "https://x.example/a"),
        ("paragraph", "Norhaven post!"),
    ]
