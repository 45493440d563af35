"""How two wordings stand to each other."""

import random
import time

import pytest

from claimkit.linking import compare
from claimkit.linking.compare import Wording
from claimkit.linking.words import lexis, read_words
from claimkit.model import EditKind, Relation

SAID = "The ferry was too full, and nobody counted the passengers before it left Orm."


@pytest.mark.parametrize(
    ("other", "relation"),
    [
        (SAID, Relation.VERBATIM),
        ("“The ferry was too full — and nobody counted the passengers before it left Orm”",
         Relation.VERBATIM),
        ("nobody counted the passengers", Relation.TRIMMED),
        ("The ferry was much too full, and no one had counted the passengers before it left Orm.",
         Relation.EDITED),
        ("Before the boat sailed nobody had counted passengers; the ferry was overfull.",
         Relation.DIFFERENT),
        ("The mayor wants a bridge.", Relation.DIFFERENT),
        ("", Relation.DIFFERENT),
    ],
)  # fmt: skip
def test_relation(other: str, relation: Relation) -> None:
    """Each degree of change has its name."""
    assert compare(SAID, other).relation is relation


def test_the_alignment_shows_what_was_done() -> None:
    """Dropped, added and replaced words are told apart, with their places in both texts."""
    a, b = "The old dam broke on Monday night.", "The dam burst on Monday night, witnesses said."
    edits = compare(a, b).alignment
    told = [
        (e.kind.value, e.before.of(a) if e.before else "", e.after.of(b) if e.after else "")
        for e in edits
    ]
    assert told == [
        ("kept", "The", "The"),
        ("dropped", "old", ""),
        ("kept", "dam", "dam"),
        ("replaced", "broke", "burst"),
        ("kept", "on Monday night", "on Monday night"),
        ("added", "", "witnesses said"),
    ]


def test_a_name_in_common_is_no_common_statement() -> None:
    """Two statements that only share a long name are different."""
    a = "We voted for the Coastal Waters Protection Act."
    b = "Nobody has read the Coastal Waters Protection Act to its end, I am sure."
    assert compare(a, b).relation is Relation.DIFFERENT


def test_relation_is_the_same_both_ways() -> None:
    """Which text comes first changes the alignment, not the likeness."""
    a, b = SAID, "nobody had counted the passengers before it left"
    assert compare(a, b).similarity == compare(b, a).similarity


def test_without_a_pack_words_are_compared_as_they_are() -> None:
    """A language that has no pack, and none at all, work the same."""
    a, b = "Fähren fuhren nachts", "Fähren fuhren nachts nicht"
    assert compare(a, b, language="tlh") == compare(a, b, language=None)
    assert compare(a, b, language=None).relation is Relation.TRIMMED


def test_scripts_without_spaces_are_read_by_the_character() -> None:
    """Shared characters in their order are found."""
    found = compare("大坝在星期一夜里垮了", "官员说大坝在星期一夜里垮了", language=None)
    assert found.relation is Relation.TRIMMED


@pytest.mark.parametrize("text", ["a " * 30_000, "ab cd ef " * 10_000, "A." * 30_000, "x" * 10**6])
def test_hostile_texts_cost_little(text: str) -> None:
    """A long monotonous text is compared in bounded time, also with one that differs a little."""
    start = time.process_time()
    compare(text, text[: len(text) // 2] + " other " + text[len(text) // 2 :])
    assert time.process_time() - start < 20


def test_every_edit_has_a_side() -> None:
    """What was dropped has no place in the second text, what was added none in the first."""
    for edit in compare(SAID, "She said: nobody counted before Orm, alas.").alignment:
        assert (edit.before is None) == (edit.kind is EditKind.ADDED)
        assert (edit.after is None) == (edit.kind is EditKind.DROPPED)


def test_leaving_out_alignments_loses_no_likeness() -> None:
    """What the words in any order weigh is never less than what their alignment weighs."""
    chance = random.Random(3)  # noqa: S311 - texts, not secrets
    for _ in range(500):
        a, b = (
            read_words(
                " ".join(chance.choices(["a", "b", "c", "d", "e", "f", "of", "the"], k=n)),
                lexis("en"),
            )
            for n in (chance.randint(1, 12), chance.randint(1, 12))
        )
        exact = Wording(a).similarity(b)
        for least in (0.2, 0.4, 0.6):
            found = Wording(a).similarity(b, least)
            assert found == exact if exact >= least else found in {0.0, exact}
