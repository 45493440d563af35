"""Many articles are analysed lazily, in order, and one that fails does not stop the others."""

from collections.abc import Callable, Iterator
from itertools import count, islice

import pytest

import claimkit
from claimkit import Article, Pipeline, Quote
from claimkit.errors import InputError, PluginError
from claimkit.lang import LanguagePack
from claimkit.plugins import QUOTE_EXTRACTORS

TEXTS = ["The ferry sank.", "The ferry was raised.", "The ferry sails again."]


def fail(_article: Article, _lang: LanguagePack, /) -> Iterator[Quote]:
    """Fail as a broken extractor does."""
    raise RuntimeError


def test_order_is_that_of_the_input() -> None:
    """The first result is that of the first text."""
    analyses = claimkit.analyze_many(TEXTS, language="en", format="text")
    assert [analysis.article.text for analysis in analyses] == TEXTS


def test_results_come_as_they_are_read() -> None:
    """An endless input is no trouble."""
    endless = (f"Ship {number} sailed." for number in count())
    first = islice(claimkit.analyze_many(endless, language="en", format="text"), 2)
    assert [analysis.article.text for analysis in first] == ["Ship 0 sailed.", "Ship 1 sailed."]


def test_articles_are_taken_as_they_are() -> None:
    """What is parsed is not parsed again."""
    article = Article(text="The ferry sank.", language="en")
    (analysis,) = claimkit.analyze_many([article])
    assert analysis.article is article


def test_failing_document_becomes_an_issue() -> None:
    """It has its place among the results, and says why it is empty."""
    raws = [TEXTS[0], None, TEXTS[1]]
    first, failed, last = claimkit.analyze_many(raws, language="en")  # type: ignore[arg-type]
    assert not any(issue.code == "document-failed" for issue in (*first.issues, *last.issues))
    (issue,) = failed.issues
    assert (issue.code, failed.article.text) == ("document-failed", "")
    assert "InputError" in issue.message


def test_failing_document_keeps_its_text() -> None:
    """Text, bytes and articles can be told from the result."""
    raws: list[str | bytes | Article] = ["Grüße", "Grüße".encode(), Article(text="Grüße")]
    results = list(claimkit.analyze_many(raws, format="papyrus"))
    assert [analysis.article.text for analysis in results] == ["Grüße"] * 3
    assert [analysis.issues[-1].code for analysis in results[:2]] == ["document-failed"] * 2


def test_failing_stage_becomes_an_issue(monkeypatch: pytest.MonkeyPatch) -> None:
    """Also an article that was parsed before."""
    monkeypatch.setattr("claimkit.pipeline.stages.get_language", None)
    article = Article(text=TEXTS[0], language="en")
    (analysis,) = claimkit.analyze_many([article])
    assert analysis.article is article
    assert analysis.issues[0].code == "document-failed"


def test_single_article_is_refused_at_once() -> None:
    """A string would be read letter by letter."""
    with pytest.raises(InputError, match="one str"):
        claimkit.analyze_many("The ferry sank.")


def test_strict_pipeline_raises() -> None:
    """Whoever asks for it learns of a broken plugin by an error."""
    pipeline = Pipeline(extractors=(fail,), strict=True)
    with pytest.raises(PluginError):
        next(pipeline.analyze_many(TEXTS, language="en"))


def test_wrong_plugins_are_an_error_at_once(install: Callable[..., None]) -> None:
    """What would fail every article alike is no issue of each."""
    points = {QUOTE_EXTRACTORS: {"good.shouts": "claimkit_test_good:extract_shouts"}}
    install("good", name="claimkit-test-copy", points=points)
    with pytest.raises(PluginError, match="two plugins"):
        claimkit.analyze_many(TEXTS)
