"""Fitting, from a file of marked sentences to the tables of a language pack."""

import json
import sys
from collections.abc import Callable
from itertools import product
from pathlib import Path

import pytest
from case_tables import parse_marks

from claimkit.lang import get_language
from claimkit.quotes.passage import Passage

pytest.importorskip("sklearn", reason="fitting needs the extra 'train'")

from claimkit.quotes.fit import __main__ as command
from claimkit.quotes.fit.gold import count_cues, read_documents
from claimkit.quotes.fit.training import fit_decisions
from claimkit.quotes.join import read_all

ReadPassage = Callable[[str], Passage]
EN = get_language("en")
MARKED = (
    "{S:<name>} {Q:said} {C:that the <thing> was full}. The market closed in May.",
    "{C:“The <thing> is full,”} {S:<name>} {Q:said}. It rained, and the market was empty.",
    "{C:“The <thing> is full,”} {Q:said} {S:<name>}, {C:“and it will sink.”}",
    "{C:The <thing> will close in May}, {S:<name>} {Q:said} on Friday.",
    "The market opened. {Q:According to} {S:<name>}, {C:the <thing> will close}.",
    "{C:The <thing>, which is old, will close}, {Q:according to} {S:<name>}.",
    "{S:<name>} {Q:claimed} {C:the <thing> was sold to a friend} before leaving Ohm.",
    "{Q:It was claimed} {C:that the <thing> was sold}. <name> was in Ohm when it rained.",
    "In Ohm, {S:<name>} {Q:warned} {C:that the <thing> would sink}, and left.",
    "<name> claimed the parcel, and sailed the <thing> to Ohm, as told in a film.",
    "{S:The captain}, a friend of <name>, {Q:claimed} {C:it was “a <thing> of eels”}.",
    "{S:<name>} {Q:told} reporters {C:the <thing> was empty}. “Salt” is a film.",
)
NAMES = ("Ilse Marran", "the mayor", "Tove Lind")
THINGS = ("ferry", "harbour")


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    """A file of marked documents, one a line."""
    lines = []
    for marked, name, thing in product(MARKED, NAMES, THINGS):
        filled = marked.replace("<name>", name).replace("<thing>", thing)
        text, found = parse_marks(filled)
        attributions = [
            {role: [[span.start, span.end] for span in spans] for role, spans in roles.items()}
            for roles in found.values()
        ]
        lines.append(json.dumps({"text": text, "attributions": attributions}))
    path = tmp_path / "corpus.jsonl"
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def fit(corpus: Path, folder: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """Run the command, and return what it wrote by file."""
    arguments = ["fit", str(corpus), "-o", str(folder), "--origin", "invented sentences"]
    monkeypatch.setattr(sys, "argv", arguments)
    command.main()
    return {path.name: path.read_text(encoding="utf-8") for path in folder.iterdir()}


def test_fitting_writes_what_a_pack_needs(
    corpus: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """All tables of quotes, the same each time, with their origin and no sentence."""
    written = fit(corpus, tmp_path / "one", monkeypatch)
    shipped = {item.name for item in EN.resource("models").iterdir()}
    assert shipped == written.keys()
    assert written == fit(corpus, tmp_path / "two", monkeypatch)
    assert "invented sentences" in written["cues.tsv"].splitlines()[0]
    assert "told\t6\t12" in written["cues.tsv"]
    assert not any("the ferry was full" in text for text in written.values())


def test_fitted_models_read_a_new_sentence(corpus: Path, passage_of: ReadPassage) -> None:
    """What was learnt from some names and things holds for others."""
    lexicon, documents = count_cues([*read_documents(corpus, EN)], EN)
    models = fit_decisions(documents, lexicon, lambda _: None)
    passage = passage_of("Odo Bell said that the tunnel was full.")
    (reading,) = read_all(passage, models)
    assert reading.clause.source == (0, 2)
    assert reading.ranges == [(3, 8)]
    assert passage.words[reading.clause.cue.at] == "said"
