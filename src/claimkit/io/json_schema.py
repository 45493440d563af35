"""The JSON Schema of records, made from the classes of the model."""

import re
from functools import cache
from typing import Any

from claimkit.io.records import SCHEMA
from claimkit.io.shape import Items, Leaf, Maybe, Named, Record, Shape, shape_of
from claimkit.io.stories import KIND, STORY_SCHEMA
from claimkit.model import Analysis, PartialDate, Span, Story
from claimkit.model.dates import EDTF

Schema = dict[str, Any]

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schema(kind: type[Any] = Analysis) -> Schema:
    """Return the JSON Schema (draft 2020-12) of the records of analyses, or of stories.

    What it refuses `from_record` (or `story_from_record`) refuses, too; the reverse holds for all
    but the promises that a schema cannot state, such as that spans lie in the text.

    Args:
        kind: `Analysis`, `Story`, or a class made of them.
    """
    definitions: Schema = {}
    if issubclass(kind, Story):
        made = _enveloped(_story(kind, definitions), number=STORY_SCHEMA)
    else:
        made = _enveloped(_record(shape_of(kind), definitions), number=SCHEMA)
    return {
        "$schema": DIALECT,
        "$id": f"urn:claimkit:record:{kind.__name__.lower()}:{SCHEMA}",
        "title": f"claimkit {kind.__name__}",
        **made,
        "$defs": dict(sorted(definitions.items())),
    }


def _story(kind: type[Any], definitions: Schema) -> Schema:
    """A story holds the records of its analyses."""
    made = _record(shape_of(kind), definitions)
    record = _enveloped(definitions.pop("Analysis"), number=SCHEMA)
    definitions["AnalysisRecord"] = record
    made["properties"]["analyses"]["items"] = {"$ref": "#/$defs/AnalysisRecord"}
    made["properties"] = {"kind": {"const": KIND}, **made["properties"]}
    made["required"] = ["kind", *made["required"]]
    return made


def _enveloped(made: Schema, *, number: int) -> Schema:
    properties = {
        "schema": _said({"const": number}, says="The number of this form."),
        "versions": _said(
            {"type": "object", "additionalProperties": {"type": "string"}},
            says="What made the record: claimkit, and the language pack by its code.",
        ),
        "input": _said(
            {"type": "string"}, says="What the record was made from, such as the path of a file."
        ),
    }
    if "kind" in made["properties"]:
        del properties["input"]
    return {
        **made,
        "required": ["schema", *made["required"]],
        "properties": {**properties, **made["properties"]},
    }


def _said(made: Schema, *, says: str) -> Schema:
    return {**made, "description": says}


def _schema(shape: Shape, definitions: Schema) -> Schema:
    match shape:
        case Leaf(kind):
            return _leaf(kind)
        case Maybe(inner):
            return {"anyOf": [_schema(inner, definitions), {"type": "null"}]}
        case Items(inner):
            return {"type": "array", "items": _schema(inner, definitions)}
        case Named(inner):
            return {"type": "object", "additionalProperties": _schema(inner, definitions)}
        case Record(kind):
            name = kind.__name__
            if name not in definitions:
                definitions[name] = {}  # its place, should a class hold its own kind
                definitions[name] = (_list if shape.listed else _record)(shape, definitions)
            return {"$ref": f"#/$defs/{name}"}


def _leaf(kind: type[Any]) -> Schema:
    names = {str: "string", int: "integer", float: "number", bool: "boolean"}
    if kind in names:
        return {"type": names[kind]}
    if kind is PartialDate:
        return _said({"type": "string", "pattern": _edtf()}, says="A date in EDTF.")
    return {"enum": [member.value for member in kind]}


@cache
def _edtf() -> str:
    """Return the pattern of dates without what only Python knows: names of groups, ASCII mode."""
    plain = re.sub(r"\(\?P<\w+>", "(", EDTF.pattern).replace(r"\d", "[0-9]").replace(r"\ ", " ")
    return f"^(?:{plain})$"


def _record(shape: Shape, definitions: Schema) -> Schema:
    if not isinstance(shape, Record):
        message = f"{shape} is no value with fields"
        raise TypeError(message)
    return {
        "type": "object",
        "description": shape.says,
        "properties": {field.name: _schema(field.shape, definitions) for field in shape.fields},
        "required": [field.name for field in shape.fields if field.required],
        "additionalProperties": False,
    }


def _list(shape: Record, definitions: Schema) -> Schema:
    items = [_schema(field.shape, definitions) for field in shape.fields]
    if shape.kind is Span:
        items = [{**item, "minimum": 0} for item in items]
    return {
        "type": "array",
        "description": shape.says,
        "prefixItems": items,
        "items": False,
        "minItems": len(items),
        "maxItems": len(items),
    }
