"""Quotation marks of every shape, and what only looks like one."""

import pytest

from claimkit.text.marks import Quotation, find_quotations


def quoted(text: str) -> list[str]:
    """Return the stretches between marks, without the marks."""
    return [text[q.inner_start : q.inner_end] for q in find_quotations(text)]


@pytest.mark.parametrize(
    "text",
    [
        'She said, "It rains," and left.',
        "She said, “It rains,” and left.",
        "She said, ”It rains,“ and left.",
        "She said, ”It rains,” and left.",
        "She said, “It rains,“ and left.",
        "She said, ''It rains,'' and left.",
        "She said, ``It rains,'' and left.",
        "She said, «It rains,» and left.",
        "She said, »It rains,« and left.",
        "She said, „It rains,“ and left.",
        "She said, „It rains,” and left.",
        "She said, ‘It rains,’ and left.",
        "She said, 'It rains,' and left.",
        "She said, ‚It rains,‘ and left.",
        "She said, ‹It rains,› and left.",
        "She said, ＂It rains,＂ and left.",
    ],
)
def test_marks_of_every_shape(text: str) -> None:
    """Also the wrong way round, doubled and mixed."""
    assert quoted(text) == ["It rains,"]


@pytest.mark.parametrize(
    ("text", "inner"),
    [
        ("“He told me ‘no’ twice,” she said.", ["He told me ‘no’ twice,"]),
        ("\"He told me 'no' twice,\" she said.", ["He told me 'no' twice,"]),
        ('“He told me "no" twice,” she said.', ['He told me "no" twice,']),
        ("«He told me “no” twice,» she said.", ["He told me “no” twice,"]),
        ("„He told me »no« twice,“ she said.", ["He told me »no« twice,"]),
        ("“He told me «no» twice,” she said.", ["He told me «no» twice,"]),
        ('«He told “me "no" twice”,» she said.', ['He told “me "no" twice”,']),
        ("''He told me “no” twice,'' she said.", ["He told me “no” twice,"]),
        pytest.param(
            '"He told me "no" twice," she said.',
            ['He told me "no" twice,'],
            marks=pytest.mark.xfail(reason="marks of one kind inside each other are not counted"),
        ),
    ],
)
def test_nested_marks_stay_inside(text: str, inner: list[str]) -> None:
    """Only the outermost quotation is given."""
    assert quoted(text) == inner


def test_several_quotations_in_order() -> None:
    """Each pair is one quotation."""
    text = '"One," he said, "two." Then "three".'
    assert quoted(text) == ["One,", "two.", "three"]


def test_parts_of_a_quotation() -> None:
    """Offsets with and without the marks."""
    assert find_quotations("a “b” c") == (Quotation(2, 5, 3, 4),)
    assert find_quotations("a ''b'' c") == (Quotation(2, 7, 4, 5),)
    assert find_quotations("a ‘bc’ d") == (Quotation(2, 6, 3, 5, double=False),)


def test_open_quotation_ends_with_the_paragraph() -> None:
    """A paragraph that goes on in the next one has no closing mark."""
    assert find_quotations("“It goes on.") == (Quotation(0, 12, 1, 12, closed=False),)


def test_opening_mark_alone_is_nothing() -> None:
    """Nothing stands after it."""
    assert find_quotations("It ends in “") == ()


def test_closing_mark_alone_is_nothing() -> None:
    """What was never opened cannot be closed."""
    assert find_quotations("It ends here.” And goes on.") == ()


def test_repeated_opening_mark_in_one_paragraph() -> None:
    """An opening mark inside an open quotation of the same kind does not begin another."""
    assert quoted("“One. “Two.” Three.") == ["One. “Two."]


def test_bounds_are_kept() -> None:
    """Marks outside the paragraph do not count, and its edges are like spaces."""
    text = 'x"ab"y'
    assert find_quotations(text, 1, 5) == (Quotation(1, 5, 2, 4),)
    assert find_quotations(text, 2, 4) == ()


@pytest.mark.parametrize(
    "text",
    [
        "It's the dog's bone, and the dogs' too.",
        "In the '90s rock didn't die.",
        "They played rock 'n' roll.",
        "They played rock ’n’ roll.",
        'The 6" board and the 3" nail.',
        "A 5' plank and the boys' school.",
        "O’Neil’s boats weren’t ready.",
        "Nothing to see here.",
        "'",
        "",
    ],
)
def test_apostrophes_are_no_marks(text: str) -> None:
    """Contractions, possessives, years and feet open nothing."""
    assert find_quotations(text) == ()


@pytest.mark.parametrize(
    ("text", "inner"),
    [
        ("“The 6’ wall held,” he said.", ["The 6’ wall held,"]),
        ('"The 6" board held," he said.', ['The 6" board held,']),
        ("''The 6'' board held,'' he said.", ["The 6'' board held,"]),
        ('"The 6\' 2" door held," he said.', ["The 6' 2\" door held,"]),
        ('“The 6" board held,” he said.', ['The 6" board held,']),
    ],
)
def test_inches_inside_a_quotation(text: str, inner: list[str]) -> None:
    """A mark between a digit and a space closes nothing if one follows that does."""
    assert quoted(text) == inner


@pytest.mark.parametrize(
    ("text", "inner"),
    [
        ('It rose to "6" she said.', ["6"]),
        ('"It rose to 6" and fell. "No," she said.', ["It rose to 6", "No,"]),
        ('"It rose to 6", "it fell to 5".', ["It rose to 6", "it fell to 5"]),
        ('"It rose to 6"', ["It rose to 6"]),
        ("“It rose to 6” and “fell”.", ["It rose to 6", "fell"]),
    ],
)
def test_number_at_the_end_of_a_quotation(text: str, inner: list[str]) -> None:
    """A mark after a digit closes the quotation if no other does."""
    assert quoted(text) == inner


def test_opening_marks_repeated_over_paragraphs() -> None:
    """Each paragraph of a long quotation opens it again; the last one closes it."""
    text = "“It goes on.\n“And on.\n“And ends,” she said."
    ends = [12, 21, len(text)]
    starts = [0, 13, 22]
    found = [find_quotations(text, a, b) for a, b in zip(starts, ends, strict=True)]
    assert [[text[q.start : q.end] for q in one] for one in found] == [
        ["“It goes on."],
        ["“And on."],
        ["“And ends,”"],
    ]
    assert [one[0].closed for one in found] == [False, False, True]


def test_stray_mark_of_another_family_changes_nothing() -> None:
    """What opens inside and never closes goes when the outer quotation closes."""
    assert quoted("“He told me «no twice,” she said.") == ["He told me «no twice,"]


def test_outer_mark_closes_what_stands_inside() -> None:
    """A mark of the second of three families closes the third with it."""
    assert quoted('«a “b "c” d» e') == ['a “b "c” d']


def test_plural_apostrophe_inside_single_marks() -> None:
    """The apostrophe of a plural does not close the quotation."""
    assert quoted("He called it 'the voters' will' again.") == ["the voters' will"]


def test_single_marks_that_never_close_are_nothing() -> None:
    """An opening single mark without a partner is taken for an apostrophe."""
    assert find_quotations("He said ‘never again and went.") == ()


@pytest.mark.parametrize("text", ["a ‘ b’ c", "the ‘90s’ c", "word‘b’ c"])
def test_single_mark_opens_before_a_word_only(text: str) -> None:
    """A space or digit after it, or a letter before it, makes it no opening mark."""
    assert find_quotations(text) == ()


def test_straight_mark_between_letters() -> None:
    """Where the neighbours do not tell, a mark closes what is open, or else opens."""
    assert quoted('a"b"c') == ["b"]


def test_curly_mark_in_doubt_goes_by_its_shape() -> None:
    """Where the neighbours do not tell, the shape of the mark does."""
    assert quoted("a“b”c") == ["b"]
