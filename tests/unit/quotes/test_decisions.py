"""What rules decide where no model is asked."""

from collections.abc import Callable
from typing import Any

from claimkit.lang import get_language
from claimkit.quotes.cues import find_cues
from claimkit.quotes.grammar.subjects import agent_of
from claimkit.quotes.models import load_models
from claimkit.quotes.passage import Passage
from claimkit.quotes.phrases import find_phrases

ReadPassage = Callable[[str], Passage]
FindQuotes = Callable[[str], list[Any]]


def agent_in(passage: Passage, word: str) -> str | None:
    """Return the words of the agent of a cue."""
    lexicon = load_models(get_language("en")).lexicon
    every = find_cues(passage, lexicon)
    (cue,) = [cue for found in every for cue in found if cue.word == word]
    phrases = find_phrases(passage.shape, 0, len(passage.shape))
    agent = agent_of(passage, cue, phrases, lexicon)
    return None if agent is None else " ".join(passage.words[slice(*agent)])


def test_agent_of_a_participle_is_the_source(passage_of: ReadPassage) -> None:
    """Whoever stands after "by" says it; an agent of no participle is none."""
    text = "It is a charge denied by the harbour board."
    assert agent_in(passage_of(text), "denied") == "the harbour board"
    assert agent_in(passage_of("She stood by the pier and denied it."), "denied") is None
    assert agent_in(passage_of("“It is full,” Tove Lind said by telephone."), "said") is None


def test_second_predicate_with_quoted_words_goes_on(quotes_in: FindQuotes) -> None:
    """It has no subject of its own, and nobody else can have said what is quoted."""
    (found,) = quotes_in("The mayor insisted the bridge poses no danger and is “not a toy”.")
    assert found.content == ["the bridge poses no danger and is “not a toy”"]


def test_what_one_does_to_oneself_is_not_said(quotes_in: FindQuotes) -> None:
    """A verb that is not known to report has a reflexive pronoun as its object."""
    assert quotes_in("The club renamed itself “The Long Harbour” in May.") == []


def test_witnesses_stand_in_reports(quotes_in: FindQuotes) -> None:
    """The subject may be a chain of phrases; what they saw is nested in the report."""
    outer, inner = quotes_in(
        "The notice said that two residents of the town of Ohm in the north had seen a light there."
    )
    assert inner.source == ["two residents of the town of Ohm in the north"]
    assert inner.content == ["a light there"]
    assert inner.quote.nested_in == outer.quote.id


def test_no_body_bears_witness(quotes_in: FindQuotes) -> None:
    """What a company saw is a figure of speech."""
    rules = [one.quote.rule for one in quotes_in("Marran said that the firm saw a rise in fares.")]
    assert "nested.testimony" not in rules
