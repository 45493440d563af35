"""How often a word heads a cue, by its own figures and those of its stem."""

import pytest

from claimkit.lang import get_language
from claimkit.lang.classes import Classes
from claimkit.lang.morphology import Stemmer
from claimkit.quotes.lexicon import CueLexicon, cue_lexicon, level
from claimkit.text.remembered import Remembered

CUT = Stemmer({"ed": "", "s": ""}, {"spoke": "speak"})
VERBS = ("asked", "ask", "walked", "murmurs")
CLASSES = Classes({**dict.fromkeys(VERBS, "V"), "murmurings": "l"}, {})
LEXICON = CueLexicon(
    forms={"asked": (90.0, 100.0), "walked": (0.0, 200.0), "asks": (1.0, 1.0)},
    stems={"ask": (91.0, 101.0), "walk": (0.0, 200.0)},
    stemmer=CUT,
    classes=CLASSES,
    reporting=frozenset({"mutter"}),
)


def test_share_of_a_frequent_form_is_its_own() -> None:
    """The stem hardly matters where the form was seen often."""
    figures = LEXICON.candidate("asked")
    assert figures is not None
    assert figures[0] == "ask"
    assert figures[1] == pytest.approx(0.9, abs=0.01)


def test_share_of_an_unseen_form_is_that_of_its_stem() -> None:
    """A form that was never counted backs off."""
    figures = LEXICON.candidate("ask")
    assert figures is not None
    assert figures[2] == level(figures[1]) * 2


def test_word_that_hardly_ever_reports_is_no_candidate() -> None:
    """It was seen often and was no cue."""
    assert LEXICON.candidate("walked") is None


def test_unknown_word_must_be_a_verb() -> None:
    """Nouns and adjectives report only if they were seen to."""
    assert LEXICON.candidate("murmurings") is None
    assert LEXICON.candidate("murmurs") is not None


def test_known_reporting_word_is_a_candidate() -> None:
    """However rarely it was seen, and whatever its class."""
    figures = LEXICON.candidate("mutters")
    unknown = LEXICON.candidate("murmurs")
    assert figures is not None
    assert unknown is not None
    assert figures[1] > unknown[1]


def test_own_counts_are_taken_away() -> None:
    """A text that the figures were measured on does not speak for itself."""
    own = {"asks": ((1.0, 1.0), (1.0, 1.0)), "asked": ((90.0, 100.0), (91.0, 101.0))}
    assert LEXICON.candidate("asks", own) is None
    figures = LEXICON.candidate("asked", own)
    assert figures is not None
    assert figures[1] < 0.2


def test_figures_of_unknown_words() -> None:
    """They are none, and hostile text cannot fill the memory of them."""
    small = CueLexicon({}, {}, CUT, CLASSES, frozenset())
    assert small.figures["word"] is None
    assert isinstance(small.figures, Remembered)


def test_steps_grow_with_the_share() -> None:
    """One digit each, from never to always."""
    steps = [level(share) for share in (0.0, 0.05, 0.3, 0.5, 0.8, 0.99, 1.0)]
    assert steps == sorted(steps)
    assert set(steps) <= set("0123456789")


def test_shipped_figures() -> None:
    """The pack knows the commonest reporting words."""
    lexicon = cue_lexicon(get_language("en"))
    for form in ("said", "told", "according", "claims"):
        figures = lexicon.candidate(form)
        assert figures is not None
        assert figures[1] > 0.3
