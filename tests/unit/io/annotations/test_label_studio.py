"""Tasks count in UTF-16 code units, as browsers do."""

from typing import Any
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimkit import Analysis
from claimkit.errors import RecordError
from claimkit.io.label_studio import Units, configuration, dump, load


def cut(text: str, start: int, end: int) -> str:
    """Return what a browser cuts out of a text."""
    return text.encode("utf-16-le")[2 * start : 2 * end].decode("utf-16-le")


def test_offsets_are_those_of_a_browser(analyses: tuple[Analysis, ...]) -> None:
    """Each region's words are what the offsets cut."""
    text = analyses[-1].article.text
    regions = [one for one in dump(analyses[-1])["predictions"][0]["result"] if "value" in one]
    assert len(text.encode("utf-16-le")) > 2 * len(text)
    for region in regions:
        value = region["value"]
        if region["type"] == "labels":
            assert cut(text, value["start"], value["end"]) == value["text"]


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_units_are_there_and_back(text: str) -> None:
    """The two ways of counting are each other's inverse; half a character is that character."""
    units = Units.of(text)
    for place in range(len(text) + 1):
        unit = len(text[:place].encode("utf-16-le")) // 2
        assert units.encoded(place) == unit
        assert units.decoded(unit) == place
        if place < len(text) and text[place] > "\uffff":
            assert units.decoded(unit + 1) == place


def test_task_fits_the_interface(analyses: tuple[Analysis, ...]) -> None:
    """Each item names a control of the interface, with a value that it has."""
    view = ET.fromstring(configuration())  # noqa: S314 - our own text
    controls = {one.get("name"): one for one in view.iter() if one.get("toName")}
    relations = {one.get("value") for one in view.iter("Relation")}
    for analysis in analyses:
        for item in dump(analysis)["predictions"][0]["result"]:
            if item["type"] == "relation":
                assert set(item["labels"]) <= relations
                continue
            control = controls[item["from_name"]]
            assert control.tag.lower() == item["type"]
            known = {one.get("value") for one in control}
            chosen = item["value"].get("labels") or item["value"].get("choices") or []
            assert set(chosen) <= known


@pytest.mark.parametrize("task", [None, {}, {"data": {"text": 7}}, []])
def test_task_without_text_is_refused(task: object) -> None:
    """There is nothing to mark."""
    with pytest.raises(RecordError, match="needs a text"):
        load(task)


@pytest.mark.parametrize(
    ("item", "message"),
    [
        ({"id": "a", "type": "labels"}, "region a: it has no value"),
        ({"id": "a", "type": "labels", "value": {"labels": ["Verb"]}}, "no part 'verb'"),
        ({"id": "a", "type": "labels", "value": {"labels": ["cue"], "start": "0"}}, "no numbers"),
        (
            {"id": "a", "type": "labels", "value": {"labels": ["content"], "start": 0, "end": 99}},
            "none of the text",
        ),
        ({"id": "a", "type": "rating", "value": {"rating": 5}}, "no type 'rating'"),
    ],
)
def test_odd_item_is_an_issue(item: dict[str, Any], message: str) -> None:
    """The message names the region."""
    task = {"data": {"text": "It rained."}, "annotations": [{"result": [item]}]}
    (issue,) = load(task).issues
    assert issue.code == "annotation-unread"
    assert message in issue.message


def test_regions_of_people_are_read() -> None:
    """Relations run either way; what was left open has a default."""
    text = "🌊 It rained, Bo Roe said."
    parts = {"x": ("content", 3, 12), "y": ("cue", 21, 25), "z": ("source", 14, 20)}
    result: list[dict[str, Any]] = [
        {"id": name, "type": "labels", "value": {"start": start, "end": end, "labels": [part]}}
        for name, (part, start, end) in parts.items()
    ]
    result += [
        {"type": "relation", "from_id": "x", "to_id": "y"},
        {"type": "relation", "from_id": "z", "to_id": "x", "labels": ["source"]},
    ]
    (quote,) = load({"data": {"text": text}, "annotations": [{"result": result}]}).quotes
    assert [span.of(text) for span in (*quote.content, *quote.cue, *quote.source)] == [
        "It rained", "said", "Bo Roe",
    ]  # fmt: skip
