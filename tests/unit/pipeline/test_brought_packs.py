"""What the pack of a plugin lacks costs an issue that names the plugin."""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from claimkit import Article, Pipeline, analyze, parse
from claimkit.errors import LexiconError, PluginError, PluginWarning
from claimkit.lang import get_language
from claimkit.plugins import LANGUAGE_PACKS

PACK = """
from claimkit.lang import LanguagePack
PACK = LanguagePack(code="nrn", name="Norn", version="1", package="norn")
"""
ARTICLE = Article(text="“We won,” said Ann Byrne.", language="nrn")


@pytest.fixture
def words(install: Callable[..., None], tmp_path: Path) -> Iterator[Path]:
    """Install a pack that has all files of English, and return their folder."""
    home = tmp_path / "norn"
    home.mkdir()
    (home / "__init__.py").write_text(PACK, encoding="utf-8")
    for part in ("lexicon", "models"):
        (home / part).mkdir()
        for item in get_language("en").resource(part).iterdir():
            (home / part / item.name).write_text(item.read_text(encoding="utf-8"), "utf-8")
    install(name="claimkit-test-norn", points={LANGUAGE_PACKS: {"isles.norn": "norn:PACK"}})
    yield home / "lexicon"
    for name in [name for name in sys.modules if name.partition(".")[0] == "norn"]:
        del sys.modules[name]


def test_missing_words_are_an_issue(words: Path) -> None:
    """The article is there, and who is to blame."""
    (words / "people.toml").unlink()
    analysis = analyze(ARTICLE)
    assert analysis.article is ARTICLE
    assert {(one.code, one.origin) for one in analysis.issues} == {("plugin-failed", "isles.norn")}
    assert "the pack for 'nrn' stopped by LexiconError" in analysis.issues[-1].message
    assert "people" in analysis.issues[-1].message


def test_strict_pipeline_raises_from_the_cause(words: Path) -> None:
    """The author of a pack sees what it lacks."""
    (words / "people.toml").unlink()
    with pytest.raises(PluginError, match="LexiconError") as caught:
        Pipeline(strict=True).analyze(ARTICLE)
    assert caught.value.plugin == "isles.norn"
    assert isinstance(caught.value.__cause__, LexiconError)


def test_pack_without_the_words_of_lines_costs_others_nothing(words: Path) -> None:
    """Lines of unknown language are read with all packs; this one is left out."""
    (words / "bylines.toml").unlink()
    with pytest.warns(PluginWarning, match=r"left out the words of Norn \(nrn\): bylines"):
        article = parse("Von Ada Klee", format="text")
    assert article.text == "Von Ada Klee"


@pytest.mark.usefixtures("words")
def test_whole_pack_gives_quotes() -> None:
    """A language that claimkit has no pack of is read like those that it has."""
    analysis = analyze(ARTICLE.text, language="nrn", format="text")
    assert analysis.issues == ()
    assert [one.name for one in analysis.speakers] == ["Ann Byrne"]
