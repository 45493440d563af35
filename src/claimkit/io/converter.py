"""Values to plain data and back: strict in what it loads, exact about where it went wrong.

A span is ``[start, end]``, a segment of a source map ``[start, end, raw_start, raw_end]`` or,
of an HTML page, ``[start, end, path]``, and a date its EDTF form; every other value is a mapping
of its fields.
"""

from collections.abc import Callable, Iterator
from enum import StrEnum
from functools import cache
from typing import Any, get_args, get_origin

import attrs
from cattrs import (
    ClassValidationError,
    Converter,
    ForbiddenExtraKeysError,
    IterableValidationError,
    IterableValidationNote,
)
from cattrs.gen import make_dict_structure_fn

from claimkit.errors import RecordError
from claimkit.model import ElementSegment, PartialDate, Segment, Span

Load = Callable[[Any, Any], Any]


@cache
def converter() -> Converter:
    """Return the converter for all values of the model."""
    made = Converter(
        forbid_extra_keys=True,
        prefer_attrib_converters=False,
        unstruct_collection_overrides={tuple: list},
    )
    for kind in (str, int, bool):
        made.register_structure_hook(kind, _exactly(kind))
    made.register_structure_hook(float, _number)
    made.register_structure_hook(StrEnum, _member)
    made.register_unstructure_hook(StrEnum, lambda member: member.value)
    made.register_structure_hook_factory(attrs.has, _mapping)
    made.register_structure_hook_factory(_is_tuple, _items)
    for offsets in (Span, Segment):
        made.register_unstructure_hook(offsets, _offsets)
        made.register_structure_hook(offsets, _from_offsets)
    made.register_unstructure_hook(ElementSegment, lambda one: [one.start, one.end, one.path])
    made.register_structure_hook(ElementSegment, _element)
    made.register_unstructure_hook(PartialDate, lambda date: date.edtf)
    made.register_structure_hook(PartialDate, _date)
    return made


def structure(data: object, kind: type[Any]) -> Any:  # noqa: ANN401 - an instance of `kind`
    """Load plain data as a value.

    Raises:
        RecordError: If the data does not describe such a value; `path` says where.
    """
    try:
        return converter().structure(data, kind)
    except Exception as error:
        message, path = next(_faults(error, "$"))
        raise RecordError(message, path) from error


def _exactly(kind: type) -> Load:
    def load(value: object, _: object) -> object:
        if type(value) is not kind:
            raise TypeError(_expected(kind.__name__, value))
        return value

    return load


def _expected(wanted: str, value: object) -> str:
    names = {dict: "an object", list: "a list", type(None): "null"}
    return f"expected {wanted}, not {names.get(type(value), type(value).__name__)}"


def _number(value: object, _: object) -> float:
    if type(value) is int or type(value) is float:
        return float(value)
    raise TypeError(_expected("a number", value))


def _member(value: object, kind: type[StrEnum]) -> StrEnum:
    if not isinstance(value, str):
        raise TypeError(_expected("a string", value))
    return kind(value)


def _mapping(kind: type[attrs.AttrsInstance], made: Converter) -> Load:
    fields = make_dict_structure_fn(kind, made, _cattrs_forbid_extra_keys=True)

    def load(value: object, _: object) -> object:
        if not isinstance(value, dict):
            raise TypeError(_expected("an object", value))
        return fields(value, kind)

    return load


def _is_tuple(kind: object) -> bool:
    return get_origin(kind) is tuple


def _items(kind: object, made: Converter) -> Load:
    item = get_args(kind)[0]
    hook = made.get_structure_hook(item)

    def load(value: object, _: object) -> object:
        if not isinstance(value, list):
            raise TypeError(_expected("a list", value))
        loaded = []
        for index, data in enumerate(value):
            try:
                loaded.append(hook(data, item))
            except Exception as error:
                error.add_note(IterableValidationNote("", index, item))
                message = "a list with a wrong item"
                raise IterableValidationError(message, [error], tuple) from error
        return tuple(loaded)

    return load


def _offsets(value: Span | Segment) -> list[int]:
    return list(attrs.astuple(value))


def _from_offsets(value: object, kind: type[Span | Segment]) -> Span | Segment:
    wanted = len(attrs.fields(kind))
    if not isinstance(value, list) or [type(part) for part in value] != [int] * wanted:
        raise TypeError(_expected(f"a list of {wanted} offsets", value))
    return kind(*value)


def _element(value: object, _: object) -> ElementSegment:
    if not isinstance(value, list) or [type(part) for part in value] != [int, int, str]:
        raise TypeError(_expected("a list of two offsets and a path", value))
    return ElementSegment(*value)


def _date(value: object, _: object) -> PartialDate:
    if not isinstance(value, str):
        raise TypeError(_expected("a date in EDTF", value))
    return PartialDate.parse(value)


def _faults(error: BaseException, path: str) -> Iterator[tuple[str, str]]:
    """Yield what is wrong and where, as cattrs nests and notes it."""
    if isinstance(error, ClassValidationError):
        noted, plain = error.group_exceptions()
        for inner, note in noted:
            yield from _faults(inner, f"{path}.{note.name}")
    elif isinstance(error, IterableValidationError):
        places, plain = error.group_exceptions()
        for inner, place in places:
            step = f"[{place.index}]" if isinstance(place.index, int) else f".{place.index}"
            yield from _faults(inner, f"{path}{step}")
    else:
        yield _message(error), path
        return
    for inner in plain:
        yield from _faults(inner, path)


def _message(error: BaseException) -> str:
    if isinstance(error, ForbiddenExtraKeysError):
        return f"unknown keys: {', '.join(sorted(map(str, error.extra_fields)))}"
    if isinstance(error, KeyError):
        return "is missing"
    return str(error)
