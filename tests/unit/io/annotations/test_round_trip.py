"""What the formats of annotation tools carry comes back from each of them."""

import json
from collections.abc import Callable
from pathlib import Path

import attrs
import pytest

from claimkit import Analysis, Quote
from claimkit.io import brat, label_studio, web_annotation

Told = tuple[Quote, tuple[str, ...], float]
WAYS: dict[str, Callable[[Analysis], Analysis]] = {
    "web": lambda one: web_annotation.load(
        json.loads(json.dumps(web_annotation.dump(one))), one.article
    ),
    "brat": lambda one: brat.decode(brat.encode(one), one.article),
    "label-studio": lambda one: label_studio.load(json.loads(json.dumps(label_studio.dump(one)))),
    "label-studio-annotation": lambda one: label_studio.load(
        label_studio.dump(one, as_annotation=True)
    ),
}


def told(analysis: Analysis) -> list[Told]:
    """Return what the formats carry: quotes, names of speakers, confidence."""
    names = {speaker.id: speaker.name for speaker in analysis.speakers}
    found = [
        (one.quote, tuple(names[name] for name in one.speakers), one.confidence)
        for one in analysis.attributions
    ]
    return sorted(found, key=lambda one: (one[0].content, one[0].id))


@pytest.mark.parametrize("way", WAYS)
def test_quotes_and_speakers_come_back(way: str, analyses: tuple[Analysis, ...]) -> None:
    """Spans, properties, nesting and names are the same, and nothing was odd."""
    for analysis in analyses:
        again = WAYS[way](analysis)
        assert told(again) == told(analysis)
        assert set(again.issues) <= set(analysis.issues)


@pytest.mark.parametrize("way", WAYS)
def test_nested_quote_names_its_outer_one(way: str, analyses: tuple[Analysis, ...]) -> None:
    """The id is that of the outer quote, whatever the format calls it."""
    first = analyses[-1]
    outer, inner = first.attributions[:2]
    nested = attrs.evolve(inner, quote=attrs.evolve(inner.quote, nested_in=outer.id, negated=True))
    analysis = attrs.evolve(first, attributions=(outer, nested))
    assert told(WAYS[way](analysis)) == told(analysis)


def test_folder_of_brat_comes_back(analyses: tuple[Analysis, ...], tmp_path: Path) -> None:
    """Each article has its two files, and the text is unchanged to the last line end."""
    assert brat.dump(analyses, tmp_path) == len(analyses)
    again = {one.article.text: told(one) for one in brat.load(tmp_path)}
    assert again == {one.article.text: told(one) for one in analyses}
    assert (tmp_path / "annotation.conf").read_text(encoding="utf-8") == brat.configuration()
