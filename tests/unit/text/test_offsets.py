"""Edits, and the maps that they leave."""

import pytest

from claimkit.errors import SpanError
from claimkit.model import Segment, SourceMap, Span
from claimkit.text.offsets import Edit, compose, rewrite


def test_no_edit_is_one_copied_segment() -> None:
    """A text that is not edited maps one to one."""
    assert rewrite("abc", []) == ("abc", SourceMap([Segment(0, 3, 0, 3)]))


def test_empty_text_has_no_segment() -> None:
    """Nothing maps nowhere."""
    assert rewrite("", []) == ("", SourceMap([]))


def test_edits_may_come_in_any_order() -> None:
    """The result follows the text, not the order of the edits."""
    edits = [Edit(4, 5, "E"), Edit(0, 1, "A")]
    assert rewrite("abcde", edits) == rewrite("abcde", reversed(edits))
    assert rewrite("abcde", edits)[0] == "AbcdE"


def test_insertions_at_one_place_keep_their_order() -> None:
    """Two insertions at one place stand as they were given, before a replacement there."""
    assert rewrite("ab", [Edit(1, 2, "B"), Edit(1, 1, "x"), Edit(1, 1, "y")])[0] == "axyB"


def test_copied_characters_map_to_their_own() -> None:
    """After a deletion, a character still leads back to where it stood."""
    new, source_map = rewrite("a **bold** word", [Edit(2, 4), Edit(8, 10)])
    assert new == "a bold word"
    assert source_map.to_raw(Span(2, 6)) == Span(4, 8)


def test_span_over_a_deletion_covers_it() -> None:
    """A span with a deleted stretch inside leads back to a range that holds the stretch."""
    _, source_map = rewrite("a **bold** word", [Edit(2, 4), Edit(8, 10)])
    assert source_map.to_raw(Span(2, 8)) == Span(4, 12)


def test_replaced_stretch_maps_as_a_whole() -> None:
    """Any part of a replacement of another length leads back to all that was replaced."""
    new, source_map = rewrite("x &amp; y", [Edit(2, 7, "and")])
    assert new == "x and y"
    assert source_map.to_raw(Span(3, 4)) == Span(2, 7)


def test_inserted_stretch_alone_leads_nowhere() -> None:
    """A span of inserted characters only has nothing in the raw text."""
    _, source_map = rewrite("ab", [Edit(1, 1, "---")])
    assert source_map.to_raw(Span(0, 3)) == Span(0, 1)
    with pytest.raises(SpanError):
        source_map.to_raw(Span(2, 3))


def test_edit_that_changes_nothing_leaves_one_segment() -> None:
    """An empty edit does not cut the map."""
    assert rewrite("ab", [Edit(1, 1)])[1] == SourceMap([Segment(0, 2, 0, 2)])


@pytest.mark.parametrize("place", [(-1, 2), (3, 2)])
def test_edit_refuses_what_is_no_range(place: tuple[int, int]) -> None:
    """Negative and reversed ranges are wrong calls."""
    with pytest.raises(SpanError, match="0 <= start <= end"):
        Edit(*place)


def test_overlapping_edits_are_refused() -> None:
    """Two edits of one character contradict each other."""
    with pytest.raises(SpanError, match="overlaps the one that ends at 3"):
        rewrite("abcd", [Edit(1, 3, "x"), Edit(2, 4, "y")])


def test_edit_past_the_end_is_refused() -> None:
    """The message says where the text ends."""
    with pytest.raises(SpanError, match="ends at 4"):
        rewrite("abcd", [Edit(3, 5, "x")])


def test_composed_map_leads_all_the_way() -> None:
    """Two rounds of editing lead back to the raw text in one step."""
    middle, inner = rewrite("<b>a</b> &amp; b", [Edit(0, 3), Edit(4, 8), Edit(9, 14, "&")])
    final, outer = rewrite(middle, [Edit(1, 2, "  ")])
    source_map = compose(inner, outer)
    assert (middle, final) == ("a & b", "a  & b")
    assert source_map.to_raw(Span(3, 4)) == Span(9, 14)
    assert source_map.to_raw(Span(5, 6)) == Span(15, 16)


def test_composed_whole_stays_whole_when_lengths_meet() -> None:
    """A part of a replacement does not map by character because its length happens to fit."""
    middle, inner = rewrite("xy.", [Edit(0, 2, "word")])
    _, outer = rewrite(middle, [Edit(2, 4)])
    assert compose(inner, outer).to_raw(Span(0, 1)) == Span(0, 2)


def test_insertion_after_a_deletion_stands_for_it() -> None:
    """A line break put where a tag was deleted leads back to the tag."""
    middle, inner = rewrite("a<br/>b", [Edit(1, 6)])
    _, outer = rewrite(middle, [Edit(1, 1, "\n")])
    assert compose(inner, outer).to_raw(Span(1, 2)) == Span(1, 6)


def test_insertion_into_an_empty_text_composes() -> None:
    """Text put into an emptied text leads to the empty place at its start."""
    middle, inner = rewrite("gone", [Edit(0, 4)])
    final, outer = rewrite(middle, [Edit(0, 0, "new")])
    assert (final, compose(inner, outer).segments) == ("new", (Segment(0, 3, 0, 0),))


@pytest.mark.parametrize(("place", "raw"), [(0, (0, 0)), (2, (2, 2))])
def test_insertion_at_an_edge_composes(place: int, raw: tuple[int, int]) -> None:
    """Text put before the first or after the last character stays there."""
    _, inner = rewrite("ab", [])
    _, outer = rewrite("ab", [Edit(place, place, "xyz")])
    inserted = compose(inner, outer).segments[0 if place == 0 else -1]
    assert (inserted.raw_start, inserted.raw_end) == raw


def test_maps_of_different_texts_do_not_compose() -> None:
    """An outer map that reaches past the inner one is a wrong call."""
    with pytest.raises(SpanError, match="outside the text"):
        compose(rewrite("ab", [])[1], rewrite("abcd", [])[1])
