"""What a plugin does wrong costs an issue, not the run."""

from collections.abc import Callable, Iterator

import pytest

import claimkit
from claimkit import Article, Pipeline, Quote, QuoteKind, Span
from claimkit.errors import InputWarning, PluginError
from claimkit.lang import LanguagePack
from claimkit.pipeline import default_extractors
from claimkit.plugins import QUOTE_EXTRACTORS, discover

ARTICLE = Article(text="Nobody came.\nRAIN AGAIN\nThe hall stayed empty.", language="en")


def named(*names: str) -> Pipeline:
    """Return a pipeline of these installed extractors."""
    return Pipeline(extractors=[one for one in discover(QUOTE_EXTRACTORS) if one.name in names])


def extract_first(_article: Article, _lang: LanguagePack, /) -> Iterator[Quote]:
    """Find the first word."""
    yield Quote(kind=QuoteKind.MIXED, content=(Span(0, 6),), rule="test.first", confidence=0.5)


def late(article: Article, lang: LanguagePack, /) -> Iterator[Quote]:
    """Fail after the first quote, as generators do."""
    yield from extract_first(article, lang)
    message = "too late"
    raise RuntimeError(message)


def test_failed_run_is_an_issue_and_the_others_go_on(install: Callable[..., None]) -> None:
    """The issue names the plugin and the error; its half result is not used."""
    install("good")
    analysis = Pipeline(extractors=(*discover(QUOTE_EXTRACTORS), late)).analyze(ARTICLE)
    assert [quote.content[0].of(ARTICLE.text) for quote in analysis.quotes] == ["RAIN AGAIN"]
    (issue,) = analysis.issues
    assert issue.code == "plugin-failed"
    assert issue.origin.endswith("late")
    assert issue.message == "stopped by RuntimeError: too late"


def test_strict_pipeline_raises_from_the_cause() -> None:
    """The author of a plugin sees where it failed."""
    with pytest.raises(PluginError, match="too late") as caught:
        Pipeline(extractors=(late,), strict=True).analyze(ARTICLE)
    assert isinstance(caught.value.__cause__, RuntimeError)
    assert caught.value.stage == "quotes"


def test_stage_called_directly_warns_of_a_failed_plugin() -> None:
    """There is no analysis to list the issue."""
    with pytest.warns(InputWarning, match="plugin-failed"):
        assert Pipeline(extractors=(late,)).extract_quotes(ARTICLE) == ()


def test_bad_results_are_dropped_one_by_one(install: Callable[..., None]) -> None:
    """What is right among them stays."""
    install("lying")
    analysis = named("lying.spans").analyze(ARTICLE)
    assert [quote.content for quote in analysis.quotes] == [(Span(0, 2),)]
    codes = [issue.code for issue in analysis.issues]
    assert codes == ["plugin-bad-span", "plugin-bad-span", "plugin-bad-result"]
    assert {issue.origin for issue in analysis.issues} == {"lying.spans"}


def test_bad_span_raises_in_a_strict_pipeline(install: Callable[..., None]) -> None:
    """A lie is a failure, too."""
    install("lying")
    pipeline = Pipeline(extractors=named("lying.spans").extractors, strict=True)
    with pytest.raises(PluginError, match="gave the span"):
        pipeline.analyze(ARTICLE)


def test_time_does_not_change_the_order(install: Callable[..., None]) -> None:
    """A plugin that takes its time still stands where it asks to."""
    install("slow", "good")
    analysis = named("slow.words", "good.shouts").analyze(ARTICLE)
    rules = [quote.rule for quote in analysis.quotes]
    assert rules == ["slow.words"] * 3 + ["good.capitals"]


def test_installed_plugins_are_used_without_a_word(install: Callable[..., None]) -> None:
    """They run after claimkit's own extractor if they ask for it."""
    install("good")
    names = [plugin.name for plugin in default_extractors()]
    assert names.index("claimkit.quotes") < names.index("good.shouts")
    assert "good.capitals" in {quote.rule for quote in claimkit.analyze(ARTICLE).quotes}


def test_extractor_can_be_added_without_installing() -> None:
    """A function beside the default ones is enough."""
    pipeline = Pipeline(extractors=(*default_extractors(), extract_first))
    assert "test.first" in {quote.rule for quote in pipeline.analyze(ARTICLE).quotes}


def test_same_extractor_twice_is_refused() -> None:
    """It would find everything twice."""
    with pytest.raises(PluginError, match="two plugins"):
        Pipeline(extractors=(extract_first, extract_first))
