"""``claimkit plugins``: what is installed, in which order, and what is wrong with it."""

import json
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

import pytest

from claimkit.cli import main
from claimkit.plugins import QUOTE_EXTRACTORS

TEXT = "“The harbour stays closed,” said Rosa Pinto, the port captain.\n\nALL BOATS IN\n"

Install = Callable[..., None]


def test_nothing_installed_is_all_well(capsys: pytest.CaptureFixture[str]) -> None:
    """What comes with claimkit is listed, too."""
    assert main(["plugins"]) == 0
    out = capsys.readouterr().out
    assert "claimkit.quote_extractors: all run, in this order" in out
    assert "   1 claimkit.quotes  claimkit 0." in out
    assert "claimkit.en" in out
    assert "en (English): lines, quotes" in out


def test_plugins_are_listed_in_their_order(
    install: Install, capsys: pytest.CaptureFixture[str]
) -> None:
    """With the distribution that brings them, and what they wish."""
    install("good", "slow")
    assert main(["plugins"]) == 0
    out = capsys.readouterr().out
    rows = out[: out.index("claimkit.metadata_parsers")].splitlines()[1:]
    assert [row.split()[1] for row in rows] == ["claimkit.quotes", "slow.words", "good.shouts"]
    assert "claimkit-test-good 1.0  after claimkit.quotes" in rows[2]
    assert "before good.shouts" in rows[1]
    assert "qgd (Private use): lines" in out


def test_what_failed_is_told_with_its_cause(
    install: Install, capsys: pytest.CaptureFixture[str]
) -> None:
    """The exit code says so, and nothing is told twice."""
    install("broken", "lying")
    assert main(["plugins"]) == 1
    told = capsys.readouterr()
    assert told.err == ""
    assert "! broken.load (load): claimkit-test-broken cannot be loaded: Mod" in told.out
    assert (
        "! lying.english (load): claimkit-test-lying: claimkit_test_lying:ENGLISH is a" in told.out
    )
    assert "! broken.words (lines): claimkit-test-broken: lexicon: " in told.out


def test_two_of_one_name_are_a_failure(
    install: Install, capsys: pytest.CaptureFixture[str]
) -> None:
    """The group cannot be used before one of them is gone."""
    points = {QUOTE_EXTRACTORS: {"good.shouts": "claimkit_test_good:extract_shouts"}}
    install("good", name="claimkit-test-copy", points=points)
    assert main(["plugins"]) == 1
    assert "! good.shouts (order): two plugins have this name" in capsys.readouterr().out


def test_json_says_the_same(install: Install, capsys: pytest.CaptureFixture[str]) -> None:
    """One object, the groups in their order."""
    install("good", "broken")
    assert main(["plugins", "--json"]) == 1
    extractors, parsers, *_ = json.loads(capsys.readouterr().out)["groups"]
    last = extractors["plugins"][-1]
    assert last["name"] == "good.shouts"
    assert (last["distribution"], last["version"]) == ("claimkit-test-good", "1.0")
    assert len(extractors["failures"]) == 3
    assert [one["name"] for one in parsers["plugins"]] == ["broken.run", "good.signature"]


def test_time_shows_who_is_slow(
    install: Install, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Results do not depend on it, so this is where it is seen."""
    install("good", "slow")
    path = tmp_path / "harbour.txt"
    path.write_text(TEXT, encoding="utf-8")
    assert main(["plugins", "--json", "--time", str(path)]) == 0
    groups = json.loads(capsys.readouterr().out)["groups"]
    spent = {one["name"]: one["seconds"] for one in groups[0]["plugins"]}
    assert spent["slow.words"] >= 0.03  # three times 10 ms
    assert spent["slow.words"] > spent["good.shouts"]
    assert all(one["seconds"] is not None for one in groups[2]["plugins"])
    main(["plugins", "--time", str(path)])
    assert " ms\n" in capsys.readouterr().out


@pytest.mark.skipif(not find_spec("turbohtml"), reason="needs the extra html")
def test_parsers_are_timed_on_pages(
    install: Install, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A page is what they read."""
    install("good")
    path = tmp_path / "page.html"
    path.write_text(f"<html lang=en><h1>Harbour</h1><p>{TEXT}</p></html>", encoding="utf-8")
    assert main(["plugins", "--json", "--time", str(path)]) == 0
    (parser,) = json.loads(capsys.readouterr().out)["groups"][1]["plugins"]
    assert parser["seconds"] > 0


@pytest.mark.parametrize("content", [None, "Zdá se, že v přístavu dnes nikdo není a lodě čekají."])
def test_unreadable_article_is_a_failure(
    content: str | None, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """It is missing, or in a language that there is no pack of."""
    path = tmp_path / "article.txt"
    if content:
        path.write_text(content, encoding="utf-8")
    assert main(["plugins", "--time", str(path)]) == 1
    assert "article.txt" in capsys.readouterr().err
