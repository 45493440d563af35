"""The published schema says what a record is, and another library's validator agrees."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import attrs
import pytest

import claimkit
from claimkit.errors import RecordError
from claimkit.io import from_record, schema, story_to_record, to_record
from claimkit.io.shape import shape_of
from claimkit.model import Analysis, Quote, Span, Story

jsonschema = pytest.importorskip("jsonschema", reason="needs jsonschema: the extra interop")
ARTICLES = Path(__file__).parents[3] / "examples" / "articles"


def validator() -> Any:  # noqa: ANN401 - jsonschema has no types here
    """Return the validator of another library."""
    kind = jsonschema.Draft202012Validator
    kind.check_schema(schema())
    return kind(schema())


@pytest.mark.parametrize("path", sorted(ARTICLES.iterdir()), ids=lambda path: path.stem)
def test_records_of_articles_are_valid(path: Path) -> None:
    """What claimkit writes of an article is as the schema says, and so is its JSON."""
    record = to_record(claimkit.analyze(path.read_bytes()), source=path.name)
    validator().validate(json.loads(json.dumps(record)))


def test_record_of_a_story_is_valid() -> None:
    """The schema of stories knows the records of analyses inside them."""
    story = claimkit.link(
        [claimkit.analyze(path.read_bytes()) for path in sorted(ARTICLES.iterdir())]
    )
    record = json.loads(json.dumps(story_to_record(story)))
    kind = jsonschema.Draft202012Validator
    kind.check_schema(schema(Story))
    kind(schema(Story)).validate(record)
    assert story.clusters
    record["analyses"][0]["claims"] = {}
    assert not kind(schema(Story)).is_valid(record)


@pytest.mark.parametrize(
    ("path", "wrong"),
    [
        (("schema",), 2),
        (("versions",), []),
        (("input",), 7),
        (("claims",), {}),
        (("article", "text"), None),
        (("article", "blocks", 0, "span"), [1]),
        (("article", "blocks", 0, "span"), [0, 1, 2]),
        (("article", "blocks", 0, "kind"), "sidebar"),
        (("article", "metadata", "published"), "May"),
        (("attributions", 0, "quote", "content"), None),
        (("attributions", 0, "confidence"), "high"),
        (("speakers", 0, "shoe_size"), 44),
    ],
)
def test_schema_refuses_what_loading_refuses(path: tuple[str | int, ...], wrong: object) -> None:
    """The two have one opinion of a wrong record."""
    record = to_record(claimkit.analyze((ARTICLES / "1-agency-dispatch.txt").read_bytes()))
    holder: Any = record
    for step in path[:-1]:
        holder = holder[step]
    holder[path[-1]] = wrong
    assert not validator().is_valid(record)
    with pytest.raises(RecordError):
        from_record(record)


def test_schema_is_plain_and_the_same_each_time() -> None:
    """It can be written to a file and compared."""
    assert json.dumps(schema()) == json.dumps(schema())
    assert schema()["$id"] == "urn:claimkit:record:analysis:1"
    assert set(schema()["properties"]) == {
        "schema", "versions", "input", *(field.name for field in attrs.fields(Analysis))
    }  # fmt: skip


def test_a_new_field_is_in_the_schema_by_itself() -> None:
    """The schema is made from the class."""

    @attrs.frozen(kw_only=True)
    class Longer(Analysis):
        """An analysis with more."""

        notes: Mapping[str, Span] = attrs.field(factory=dict)
        first: Quote | None = None

    made = schema(Longer)["properties"]
    assert made["notes"] == {
        "type": "object", "additionalProperties": {"$ref": "#/$defs/Span"}
    }  # fmt: skip
    assert made["first"] == {"anyOf": [{"$ref": "#/$defs/Quote"}, {"type": "null"}]}


@pytest.mark.parametrize("odd", [dict[int, str], tuple[int, str], int | str, list[int]])
def test_unknown_form_of_annotation_is_an_error(odd: object) -> None:
    """A field that no schema can describe is noticed by whoever adds it."""
    with pytest.raises(TypeError, match="has no shape"):
        shape_of(odd)
