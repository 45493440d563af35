"""Formats by name: ours and those of plugins."""

import json
import sys
from collections.abc import Callable, Iterable
from importlib.util import find_spec
from pathlib import Path

import pytest

import claimkit
from claimkit import Analysis
from claimkit.errors import PluginError, UnsupportedFormat
from claimkit.io import brat, export, formats, label_studio, load, web_annotation
from claimkit.io.claimreview import read

Install = Callable[..., None]
PLUGIN = """
def write_words(analyses, path, /):
    texts = [analysis.article.text for analysis in analyses]
    path.write_text(" ".join(texts))
    return len(texts)
def fail(analyses, path, /):
    raise OSError("disk full")
def forget(analyses, path, /):
    list(analyses)
"""


@pytest.fixture(scope="module")
def analyses() -> tuple[Analysis, ...]:
    """Two analyses."""
    texts = ("“It is safe,” Mara Quill said.", "Tomas Vey denied it.")
    return tuple(claimkit.analyze(text, language="en", format="text") for text in texts)


def lines(path: Path) -> Iterable[object]:
    """Return the JSON documents of a file."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def test_every_format_of_ours_is_read_back(analyses: tuple[Analysis, ...], tmp_path: Path) -> None:
    """By its own reader."""
    out = tmp_path / "out"
    assert export(analyses, out, "claimkit.jsonl") == 2
    assert tuple(load(out)) == analyses
    assert export(analyses, tmp_path / "brat", "brat") == 2
    assert len(list(brat.load(tmp_path / "brat"))) == 2
    assert export(analyses, out, "label-studio") == 2
    assert [label_studio.load(one).article.text for one in lines(out)] == [
        one.article.text for one in analyses
    ]
    assert export(iter(analyses), out, "web-annotation") == 2
    for document, one in zip(lines(out), analyses, strict=True):
        assert len(web_annotation.load(document, one.article).quotes) == len(one.quotes)
    assert export(analyses, str(out), "schema-org") == 2
    documents = out.read_text(encoding="utf-8").splitlines()
    assert [len(read(line).claims) for line in documents] == [len(a.claims) for a in analyses]


@pytest.mark.skipif(not find_spec("pyarrow"), reason="needs pyarrow: the extra arrow")
def test_parquet_is_a_format(analyses: tuple[Analysis, ...], tmp_path: Path) -> None:
    """Where its extra is installed."""
    from claimkit.io import parquet  # noqa: PLC0415 - as above

    assert export(analyses, tmp_path / "out", "parquet") == 2
    assert tuple(parquet.load(tmp_path / "out")) == analyses


def test_unknown_format_names_the_known(tmp_path: Path) -> None:
    """The message lists them."""
    with pytest.raises(UnsupportedFormat, match=r"no format 'csv'; there are claimkit\.brat, "):
        export([], tmp_path / "out", "csv")


def test_exporter_of_a_plugin_is_found(
    install: Install, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
    analyses: tuple[Analysis, ...],
) -> None:  # fmt: skip
    """By the name of its entry point; what it does wrong is told with its name."""
    (tmp_path / "desk_claimkit.py").write_text(PLUGIN)
    monkeypatch.syspath_prepend(tmp_path)
    install(
        name="desk-claimkit",
        points={
            "claimkit.exporters": {
                "desk.words": "desk_claimkit:write_words", "desk.fail": "desk_claimkit:fail",
                "desk.forget": "desk_claimkit:forget",
            }
        },
    )  # fmt: skip
    assert {"desk.words", "claimkit.jsonl"} < set(formats())
    assert export(analyses, tmp_path / "words", "desk.words") == 2
    assert "Tomas Vey" in (tmp_path / "words").read_text()
    with pytest.raises(PluginError, match=r"desk\.fail \(export\): it failed: OSError: disk full"):
        export(analyses, tmp_path / "words", "desk.fail")
    with pytest.raises(PluginError, match="gave NoneType where the number of analyses was due"):
        export(analyses, tmp_path / "words", "desk.forget")
    sys.modules.pop("desk_claimkit", None)
