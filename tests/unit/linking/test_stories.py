"""Which articles tell the same event."""

import pytest

from claimkit.errors import DateError, InputError
from claimkit.linking import group_stories

FIRE = "A fire destroyed the old cannery at Port Hallow on Sunday; two firemen were hurt."
FIRE_TOO = "Two firemen were hurt when the Port Hallow cannery burned down on Sunday evening."
VOTE = "The Veldrian parliament voted to raise the tax on diesel from next January."


def test_same_event_same_number() -> None:
    """Stories are numbered by their first article."""
    told = [("a", "", FIRE, None), ("b", "", VOTE, None), ("c", "", FIRE_TOO, None)]
    assert group_stories(told) == {"a": 0, "b": 1, "c": 0}


def test_distance_in_time_speaks_against_one_event() -> None:
    """The same kind of event a year later is another."""
    near = [("a", "", FIRE, "2024-03-03"), ("b", "", FIRE_TOO, "2024-03-04")]
    far = [("a", "", FIRE, "2024-03-03"), ("b", "", FIRE_TOO, "2031-03-04")]
    assert group_stories(near) == {"a": 0, "b": 0}
    values = list(group_stories([*far, ("c", "", VOTE, None)]).values())
    assert values[2] not in values[:2]


def test_identical_articles_are_one_story() -> None:
    """Thousands of copies are cheap, and do not hide what is beside them."""
    told = [(str(n), "", FIRE, None) for n in range(5000)] + [("x", "", VOTE, None)]
    found = group_stories(told)
    assert set(list(found.values())[:-1]) == {0}
    assert found["x"] == 1


def test_little_is_no_trouble() -> None:
    """No article, an empty article and a lone one."""
    assert group_stories([]) == {}
    assert group_stories([("a", "", "", None)]) == {"a": 0}
    assert group_stories([("a", "", "", None), ("b", "", FIRE, None)]) == {"a": 0, "b": 1}


def test_articles_without_a_word_are_of_no_common_event() -> None:
    """Nothing tells that they are about the same."""
    assert group_stories([("a", "", "", None), ("b", "", "…", None)]) == {"a": 0, "b": 1}


def test_wrong_input_is_refused() -> None:
    """An identifier given twice, and what is no date."""
    with pytest.raises(InputError, match="given twice"):
        group_stories([("a", "", FIRE, None), ("a", "", VOTE, None)])
    with pytest.raises(DateError):
        group_stories([("a", "", FIRE, "yesterday")])
