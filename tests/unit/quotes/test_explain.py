"""Why a sentence gave the quotes that it gave."""

import pickle

import pytest

import claimkit
from claimkit.errors import ModelError, SpanError
from claimkit.lang import get_language
from claimkit.model import BlockKind
from claimkit.quotes.choose import load_model
from claimkit.quotes.cues import CUE, cue_features, find_cues, strong_cues
from claimkit.quotes.explain import Candidate, Explanation, Outcome, Step, account, explain
from claimkit.quotes.explain.asked import AskedModel
from claimkit.quotes.explain.verdicts import judge
from claimkit.quotes.join import read_all
from claimkit.quotes.models import load_models
from claimkit.quotes.passage import read_passage
from claimkit.quotes.select import LEAST_CONFIDENCE

EN = get_language("en")
TEXT = (
    "“The kiln is cold,” said Orla Venn, a potter from Ardle. "
    "The mayor told reporters that the potter believed the town was a heap of ash."
)


def explained(text: str, at: str) -> Explanation:
    """Explain the sentence in which some words stand first."""
    article = claimkit.parse(text, language="en", format="text")
    return explain(article, EN, text.index(at))


def candidate(found: Explanation, word: str) -> Candidate:
    """The candidate of that word."""
    return next(one for one in found.candidates if one.cue.words == word)


def step(one: Candidate, decision: str) -> Step:
    """The decision of that name."""
    return next(step for step in one.steps if step.decision == decision)


def test_sentence_at_an_offset() -> None:
    """Its span, text and tokens; a quotation's words have the letter of quoted words."""
    found = explained(TEXT, "Venn")
    assert found.text == TEXT[: TEXT.index(" The mayor")]
    assert found.block is BlockKind.PARAGRAPH
    assert [token.word for token in found.tokens][:3] == ["“", "The", "kiln"]
    assert "".join(token.letter for token in found.tokens)[:8] == "“qqqqq”E"
    assert all(token.span.of(TEXT) == token.word for token in found.tokens)


def test_between_two_sentences_it_is_the_first() -> None:
    """A space belongs to the sentence before it."""
    assert explained(TEXT, " The mayor").text.startswith("“The kiln")


def test_decisions_are_those_of_the_extractor() -> None:
    """The chosen options are the parts of the quote, and its confidence is theirs."""
    article = claimkit.parse(TEXT, language="en", format="text")
    quote = claimkit.extract_quotes(article)[0]
    said = candidate(explain(article, EN, 3), "said")
    assert (said.outcome, said.content) == (Outcome.KEPT, quote.content)
    assert said.confidence == pytest.approx(quote.confidence, abs=0.001)
    sources = [one for one in step(said, "source").options if one.chosen]
    assert [one.span.start for one in sources if one.span] == [quote.source[0].start]
    assert [one.chosen for one in step(said, "left_side").options] == [True]
    assert [one.chosen for one in step(said, "keep").options] == [True]


def test_walk_to_an_edge_shows_what_was_passed() -> None:
    """Each place has the probability to begin or end there; one is chosen."""
    told = candidate(explained(TEXT, "mayor"), "told")
    start, end = step(told, "start"), step(told, "end")
    assert [one.words.split()[0] for one in start.options if one.chosen] == ["that"]
    assert sum(one.chosen for one in end.options) == 1
    assert all(0 <= one.probability <= 1 for one in (*start.options, *end.options))


@pytest.mark.parametrize("at", ["said", "told", "claimed"])
def test_outcomes_are_those_of_the_extractor(at: str) -> None:
    """What is kept or nested is a quote, and what is dropped is none."""
    text = f"{TEXT} The town, it was claimed, is worth nothing, according to the mayor."
    article = claimkit.parse(text, language="en", format="text")
    nested = {quote.content: bool(quote.nested_in) for quote in claimkit.extract_quotes(article)}
    for one in explain(article, EN, text.index(at)).candidates:
        if one.outcome is not Outcome.DROPPED:
            assert nested[one.content] == (one.outcome is Outcome.NESTED)


class Always:
    """A last decision that is always as sure."""

    def __init__(self, answer: float) -> None:
        self.answer = answer

    def probability(self, _facts: object) -> float:
        """Answer."""
        return self.answer


def outcomes(text: str, answer: float) -> dict[str, tuple[Outcome, str]]:
    """What becomes of the cues of a text with that last decision."""
    passage = read_passage(claimkit.parse(text, language="en", format="text"), EN)
    readings = read_all(passage, load_models(EN))
    found = judge(passage, readings, Always(answer), 0)  # type: ignore[arg-type] # what it asks of it
    return {one.reading.clause.cue.word: (one.outcome, one.why) for one in found}


def test_why_a_reading_is_kept_or_dropped() -> None:
    """The figure stands beside the least that is asked for."""
    text = "Orla Venn said that the kiln was cold."
    assert outcomes(text, 0.8)["said"] == (Outcome.KEPT, "0.80 is enough")
    outcome, why = outcomes(text, 0.1)["said"]
    assert outcome is Outcome.DROPPED
    assert why == f"too unsure: 0.10 is less than {LEAST_CONFIDENCE}"


def test_why_a_reading_is_nested() -> None:
    """The reason names the cue that it stands under."""
    text = "The mayor said that Orla Venn said that the kiln was cold."
    found = [one for one in explained(text, "mayor").candidates if one.cue.words == "said"]
    assert [one.outcome for one in found] == [Outcome.KEPT, Outcome.NESTED]
    assert found[1].why == "stands in what “said” reports"


def test_weights_add_up_to_the_answer() -> None:
    """The largest weights come first, with the groups that named the features."""
    cue = candidate(explained(TEXT, "Venn"), "said").cue
    sizes = [abs(one.weight) for one in cue.weights]
    assert sizes == sorted(sizes, reverse=True)
    weights = load_model(EN, CUE).weights
    assert all(one.weight == weights[one.feature] / 100 for one in cue.weights)


def test_asked_model_answers_as_the_model() -> None:
    """Asking for an explanation changes nothing."""
    passage = read_passage(claimkit.parse(TEXT, language="en", format="text"), EN)
    model, sentence = load_model(EN, CUE), passage.sentences[0]
    (found, *_) = find_cues(passage, load_models(EN).lexicon)
    features = cue_features(passage, sentence, found[0], strong_cues(found))
    asked = AskedModel(model)
    assert asked.probability(features) == model.probability(features)
    assert asked.answers == [(tuple(features), model.probability(features))]


def test_unlikely_cue_is_dropped_with_the_reason() -> None:
    """It never came to the other decisions."""
    text = "The show was long, and the kiln was cold."
    for one in explained(text, "show").candidates:
        assert one.outcome is Outcome.DROPPED
        assert one.why.startswith("hardly a cue: 0.")
        assert (one.steps, one.confidence) == ((), None)


def test_layout_has_no_steps() -> None:
    """A transcript's speaker is told by the layout."""
    text = "VENN: Is the kiln cold?\n\nMARR: It is, and it will stay so.\n\nVENN: Then light it."
    (one,) = explained(text, "MARR").candidates
    assert (one.steps, one.outcome) == ((), Outcome.KEPT)
    assert "layout.transcript" in one.why


def test_report_inside_a_report_is_told_by_its_rule() -> None:
    """No decision was taken about it."""
    text = "The clerk said that the owner had threatened to break the kiln."
    one = candidate(explained(text, "owner"), "threatened")
    assert (one.steps, one.outcome) == ((), Outcome.NESTED)
    assert "nested.report" in one.why


def test_furniture_is_not_read() -> None:
    """The account says so."""
    text = "Kiln stays cold\n\nARDLE, 4 May (Farol) - The kiln is cold, Orla Venn said.\n"
    found = explained(text, "4 May")
    assert (found.block, found.tokens) == (BlockKind.DATELINE, ())
    assert "not read for quotes" in account(found)


def test_sentence_without_candidates() -> None:
    """The account says so, too."""
    assert "no word here may be a cue" in account(explained("The blue kiln of Ardle.", "kiln"))


@pytest.mark.parametrize("at", [-1, len(TEXT), 10**9])
def test_offset_outside_the_text(at: int) -> None:
    """The message says which offsets there are."""
    article = claimkit.parse(TEXT, language="en", format="text")
    with pytest.raises(SpanError, match=f"offset {at} is outside the text; its offsets are 0 to"):
        explain(article, EN, at)


def test_empty_text() -> None:
    """No offset lies in it."""
    with pytest.raises(SpanError, match="it is empty"):
        explain(claimkit.Article(text=""), EN, 0)


def test_account_shows_each_decision() -> None:
    """Words with letters, questions, stars at what was chosen, weights and the outcome."""
    lines = account(explained(TEXT, "Venn")).splitlines()
    assert lines[0].startswith("paragraph [0-56] “The kiln is cold,”")
    assert "said/E Orla/N Venn/N" in lines[1]
    text = "\n".join(lines)
    assert "* 0.9" in text
    assert "Orla Venn [25-34]" in text
    assert ": kept, " in text
    for question in ("a cue?", "who says it?", "content before?", "a quote?"):
        assert question in text


def test_a_language_without_models_is_refused() -> None:
    """Where no model decided, there are no weights to tell; the error names the language."""
    article = claimkit.parse("„Die Fähre ist voll“, sagte Ole Brandt.", language="de")
    with pytest.raises(ModelError, match="no fitted models for 'de'") as caught:
        explain(article, get_language("de"), 3)
    assert (caught.value.code, "en" in caught.value.available) == ("de", True)
    assert str(pickle.loads(pickle.dumps(caught.value))) == str(caught.value)  # noqa: S301 - own
