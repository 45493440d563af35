"""The extractor without fitted models."""

from collections.abc import Callable

import attrs
import pytest

import claimkit
from claimkit.errors import ModelError
from claimkit.lang import LanguagePack, get_language
from claimkit.model import Span
from claimkit.quotes import extract_by_rules
from claimkit.testing import check_extractor

Parts = tuple[list[str], list[str], list[str]]
FindParts = Callable[[str], list[Parts]]


@pytest.fixture
def parts_in() -> FindParts:
    """Return a function that gives content, cue and source of each quote in a plain text."""
    pipeline = claimkit.Pipeline(extractors=(extract_by_rules,), strict=True)

    def find(text: str) -> list[Parts]:
        def words(spans: tuple[Span, ...]) -> list[str]:
            return [span.of(text) for span in spans]

        article = claimkit.parse(text, language="en", format="text")
        found = pipeline.extract_quotes(article)
        return [(words(q.content), words(q.cue), words(q.source)) for q in found]

    return find


@pytest.mark.parametrize(
    ("text", "content", "cue", "source"),
    [
        ("“The kiln is cold,” said Orla Venn.", ["“The kiln is cold,”"], "said", "Orla Venn"),
        ("“The kiln is cold,” Orla Venn said.", ["“The kiln is cold,”"], "said", "Orla Venn"),
        ("Orla Venn said: “The kiln is cold.”", ["“The kiln is cold.”"], "said", "Orla Venn"),
        ("The potter said the kiln was cold.", ["the kiln was cold"], "said", "The potter"),
        (
            "The potter told a visitor that the kiln was cold.",
            ["that the kiln was cold"],
            "told",
            "The potter",
        ),
        ("The kiln was cold, the potter said.", ["The kiln was cold"], "said", "the potter"),
        (
            "According to the potter, the kiln was cold.",
            ["the kiln was cold"],
            "According to",
            "the potter",
        ),
        (
            "The kiln was cold, according to the potter.",
            ["The kiln was cold"],
            "according to",
            "the potter",
        ),
        (
            "“The kiln,” the potter said, “is as cold as a cellar.”",
            ["“The kiln,”", "“is as cold as a cellar.”"],
            "said",
            "the potter",
        ),
        (
            "The potter said the kiln was “as cold as a cellar” in May.",
            ["the kiln was “as cold as a cellar” in May"],
            "said",
            "The potter",
        ),
    ],
)
def test_order_of_parts(
    text: str, content: list[str], cue: str, source: str, parts_in: FindParts
) -> None:
    """Content, cue and source in each common order."""
    assert parts_in(text) == [(content, [cue], [source])]


def test_apposition_is_jumped(parts_in: FindParts) -> None:
    """What stands in a bracket after a name says more about who says it."""
    text = "Orla Venn (a potter from Ardle) said the kiln was cold."
    assert parts_in(text)[0][2] == ["Orla Venn (a potter from Ardle)"]


def test_reporting_word_beside_quoted_words_counts(parts_in: FindParts) -> None:
    """A word that seldom heads a cue does so next to a quotation."""
    assert parts_in("“The kiln is cold,” Orla Venn muttered.") != []
    assert parts_in("Orla Venn muttered about kilns.") == []


def test_nobody_named_no_quote(parts_in: FindParts) -> None:
    """Passives are left out."""
    assert parts_in("It was said that the kiln was cold.") == []


def test_paragraphs_of_a_quotation_are_joined(parts_in: FindParts) -> None:
    """A wholly quoted sentence goes on with the quotation before it."""
    text = "“The kiln is cold,” Orla Venn said. “We will light it in the morning.”"
    assert [len(content) for content, _, _ in parts_in(text)] == [2]


def test_layouts_are_read(parts_in: FindParts) -> None:
    """Transcripts have speakers without cues."""
    text = "VENN: Is the kiln cold?\n\nMARR: It is, and it will stay so.\n\nVENN: Then light it."
    assert [source for _, _, source in parts_in(text)] == [["VENN"], ["MARR"], ["VENN"]]


def test_weights_are_not_loaded(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of the measured figures only the counts are read."""
    read: set[str] = set()
    resource = LanguagePack.resource

    def record(self: LanguagePack, path: str) -> object:
        read.add(path)
        return resource(self, path)

    monkeypatch.setattr(LanguagePack, "resource", record)
    fresh = attrs.evolve(get_language("en"), name="nothing of it is loaded")
    article = claimkit.parse("“Salt is cheap,” said Ann Lee.", language="en", format="text")
    assert len([*extract_by_rules(article, fresh)]) == 1
    assert {path for path in read if path.startswith("models/")} == {
        "models/cues.tsv",
        "models/verbs.tsv",
    }


def test_promises_of_an_extractor() -> None:
    """Odd and hostile texts, determinism, spans."""
    check_extractor(extract_by_rules, ["“The kiln is cold,” said Orla Venn.", "said " * 50])


def test_a_language_without_shares_is_refused() -> None:
    """The error names the language, what it lacks, and the languages that have it."""
    article = claimkit.parse("„Die Fähre ist voll“, sagte Ole Brandt.", language="de")
    with pytest.raises(ModelError, match=r"'de': its pack has no models/cues.tsv; .*available: en"):
        tuple(extract_by_rules(article, get_language("de")))


def test_in_a_pipeline_the_refusal_is_an_issue() -> None:
    """The analysis goes on without the quotes and says which language has no models."""
    rules = claimkit.Pipeline(extractors=(extract_by_rules,))
    analysis = rules.analyze("„Die Fähre ist voll“, sagte Ole Brandt.", language="de")
    assert analysis.quotes == ()
    (issue,) = [one for one in analysis.issues if one.code == "plugin-failed"]
    assert "no fitted models for 'de'" in issue.message
