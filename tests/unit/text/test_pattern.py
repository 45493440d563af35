"""The pattern builder: pieces, word lists, and errors that point at the spot."""

import pickle

import pytest

from claimkit.errors import PatternError
from claimkit.text.pattern import Template, compile_pattern, iter_patterns

PIECES = {
    "WORD": r"\p{Lu}[\p{Ll}]{1,30}+",
    "NAME": r"<WORD>(?:\ <WORD>){0,4}+",
}


def test_pieces_nest() -> None:
    """A piece may be built from others."""
    match = compile_pattern("t.nest", r"(?P<source> <NAME> )", PIECES).search("by Ada Bell Cole .")
    assert match is not None
    assert match["source"] == "Ada Bell Cole"


def test_piece_is_a_group_of_its_own() -> None:
    """An alternative in a piece does not leak out of it."""
    pattern = compile_pattern("t.group", r"x<AB>y", {"AB": "a|b"})
    assert [bool(pattern.fullmatch(text)) for text in ("xay", "xby", "xa")] == [True, True, False]


def test_white_space_and_comments_do_not_count() -> None:
    """Patterns are verbose, and a comment may end a piece."""
    assert compile_pattern("t.verbose", "<A>  b  # two", {"A": "a # one"}).fullmatch("ab")


def test_group_names_are_no_pieces() -> None:
    """An upper-case group name is left alone."""
    match = compile_pattern("t.names", r"(?P<A>x)(?<B>y)(?P=A)").fullmatch("xyx")
    assert match is not None
    assert match["B"] == "y"


def test_escaped_bracket_is_no_piece() -> None:
    r"""``\<P>`` matches a tag."""
    assert compile_pattern("t.escaped", r"\<P>").fullmatch("<P>")


def test_longest_word_of_a_list_is_taken() -> None:
    """Whatever the order of the words."""
    pattern = compile_pattern("t.longest", r"\L<cues>", {}, {"cues": ["b", "b c", "a"]})
    match = pattern.search("x b c")
    assert match is not None
    assert match[0] == "b c"


def test_words_are_taken_literally() -> None:
    """A word with a full stop matches the full stop only."""
    pattern = compile_pattern("t.literal", r"\L<words>", {}, {"words": ["a.b"]})
    assert pattern.fullmatch("a.b")
    assert not pattern.fullmatch("axb")


def test_empty_list_matches_nowhere() -> None:
    """A language without words for a list has no matches, not empty ones."""
    assert compile_pattern("t.empty", r"a?\L<cues>", {}, {"cues": []}).search("a") is None


def test_lists_that_are_not_used_do_no_harm() -> None:
    """A rule may be given all words of its language."""
    assert compile_pattern("t.unused", "a", {}, {"cues": ["b"]}).fullmatch("a")


def test_flags_are_passed_on() -> None:
    """Flags of `regex` may be added."""
    import regex  # noqa: PLC0415 - beside its only use

    assert compile_pattern("t.flags", "a", flags=regex.IGNORECASE).fullmatch("A")


def test_unknown_piece_names_the_known_and_points() -> None:
    """The error shows the line with the spot under it, and what there is."""
    with pytest.raises(PatternError) as caught:
        compile_pattern("t.typo", "\n  (?P<source> <NAEM> )\n", PIECES)
    message, line, caret = str(caught.value).split("\n")
    assert message == "t.typo: unknown piece <NAEM>; known: NAME, WORD"
    assert line[caret.index("^") : caret.rindex("^") + 1] == "<NAEM>"
    assert (caught.value.rule, caught.value.piece) == ("t.typo", "<NAEM>")


def test_unknown_piece_without_any() -> None:
    """Where no piece is known, the error says so."""
    with pytest.raises(PatternError, match="known: none"):
        compile_pattern("t.none", "<A>")


def test_unknown_list_names_the_known() -> None:
    """A list that was not given is an error of its own."""
    with pytest.raises(PatternError, match=r"unknown list \\L<cuse>; known: cues"):
        compile_pattern("t.list", r"\L<cuse>", {}, {"cues": ["said"]})


def test_piece_that_holds_itself_is_refused() -> None:
    """A circle is an error, not an endless loop."""
    with pytest.raises(PatternError, match="<A> ← <B> ← <A>"):
        compile_pattern("t.circle", "<A>", {"A": "x<B>", "B": "y<A>"})


def test_what_is_no_pattern_is_refused_with_the_spot() -> None:
    """What `regex` refuses is shown the same way."""
    with pytest.raises(PatternError, match=r"missing \)\n\(b\n {2}\^"):
        compile_pattern("t.broken", "a\n(b")


def test_pattern_error_pickles() -> None:
    """Errors cross process borders."""
    with pytest.raises(PatternError) as caught:
        compile_pattern("t.pickle", "<A>")
    assert str(pickle.loads(pickle.dumps(caught.value))) == str(caught.value)  # noqa: S301


def test_same_pattern_is_compiled_once() -> None:
    """The same name, pattern, pieces and words give the same object."""
    first = compile_pattern("t.once", r"\L<w>", {}, {"w": ["a", "b"]})
    assert compile_pattern("t.once", r"\L<w>", {}, {"w": ["b", "a"]}) is first
    assert compile_pattern("t.once", r"\L<w>", {}, {"w": ["c"]}) is not first


def test_template_compiles_with_the_words_of_each_language() -> None:
    """One shape, several languages."""
    template = Template("t.template", r"<N>\ \L<cues>", {"N": r"\w{1,9}+"})
    assert template.compiled({"cues": ["said"]}).fullmatch("Ann said")
    assert template.compiled({"cues": ["sagte"]}).fullmatch("Ann sagte")


def test_walk_covers_compiled_patterns_and_templates() -> None:
    """The safety test finds what was compiled, and what needs no words to compile."""
    compile_pattern("t.walked", "a")
    Template("t.waiting", "b")
    Template("t.wordy", r"\L<words>")
    names = {name for name, _ in iter_patterns()}
    assert {"t.walked", "t.waiting"} <= names
    assert "t.wordy" not in names


@pytest.mark.parametrize("looks_back", [False, True])
def test_a_coded_pattern_holds_its_lists_as_patterns(*, looks_back: bool) -> None:
    """Both engines read them alike, and say what is wrong."""
    template = Template(
        "test.coded", r"\L<ones> \ <TWO>", {"TWO": r"\L<twos>"}, looks_back=looks_back
    )
    assert template.coded({"ones": "[ab]", "twos": "c"}).fullmatch("a c")
    with pytest.raises(PatternError, match="unknown list"):
        template.coded({"ones": "[ab]"})
    with pytest.raises(PatternError):
        template.coded({"ones": "[ab", "twos": "c"})
