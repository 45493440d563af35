"""Values as Arrow columns and back: types, packing and unpacking, all made from the shape.

A span is a struct of its offsets. A date is a struct of its EDTF form and of the first and last
day that it could be, which a database can sort and compare. A mapping is an Arrow map.
"""

from collections.abc import Callable
from functools import cache
from typing import Any

from claimkit.io.extras import require
from claimkit.io.shape import Items, Leaf, Maybe, Named, Record, Shape, shape_of
from claimkit.model import PartialDate

Plain = Any
"""What pyarrow takes and gives: dicts, lists, pairs, strings, numbers, days, None."""

Turn = Callable[[Any], Plain]


@cache
def arrow_schema(kind: type[Any]) -> Any:  # noqa: ANN401 - a pyarrow.Schema
    """Return the Arrow schema of a table with one row for each value of a class.

    Raises:
        UnsupportedFormat: If pyarrow is not installed.
    """
    arrow = require("pyarrow", "arrow")
    return arrow.schema([(field.name, _type(field.shape)) for field in _fields(kind)])


def _fields(kind: type[Any]) -> Any:  # noqa: ANN401 - the fields of its record
    shape = shape_of(kind)
    return shape.fields if isinstance(shape, Record) else ()


def _type(shape: Shape) -> Any:  # noqa: ANN401 - a pyarrow.DataType
    arrow = require("pyarrow", "arrow")
    match shape:
        case Leaf(kind):
            return _leaf_type(kind)
        case Maybe(inner):
            return _type(inner)
        case Items(inner):
            return arrow.list_(_type(inner))
        case Named(inner):
            return arrow.map_(arrow.string(), _type(inner))
        case Record(_, fields):
            return arrow.struct([(field.name, _type(field.shape)) for field in fields])


def _leaf_type(kind: type[Any]) -> Any:  # noqa: ANN401 - a pyarrow.DataType
    arrow = require("pyarrow", "arrow")
    if kind is PartialDate:
        day = arrow.date32()
        return arrow.struct([("edtf", arrow.string()), ("earliest", day), ("latest", day)])
    plain = {int: arrow.int64(), float: arrow.float64(), bool: arrow.bool_()}
    return plain.get(kind, arrow.string())


@cache
def packer(kind: type[Any]) -> Turn:
    """Return the function that makes plain data for Arrow of a value of a class."""
    return _pack(shape_of(kind))


@cache
def unpacker(kind: type[Any]) -> Turn:
    """Return the function that makes the plain data of a record of what Arrow gives back."""
    return _unpack(shape_of(kind))


def _pack(shape: Shape) -> Turn:
    match shape:
        case Leaf(kind):
            if kind is PartialDate:
                return _pack_date
            return _same if kind in {str, int, float, bool} else _name
        case Maybe(inner):
            return _unless_none(_pack(inner))
        case Items(inner):
            turn = _pack(inner)
            return lambda items: [turn(item) for item in items]
        case Named(inner):
            turn = _pack(inner)
            return lambda named: [(key, turn(item)) for key, item in named.items()]
        case Record(_, fields):
            turns = [(field.name, _pack(field.shape)) for field in fields]
            return lambda value: {name: turn(getattr(value, name)) for name, turn in turns}


def _unpack(shape: Shape) -> Turn:
    match shape:
        case Leaf(kind):
            return _unpack_date if kind is PartialDate else _same
        case Maybe(inner):
            return _unless_none(_unpack(inner))
        case Items(inner):
            turn = _unpack(inner)
            return lambda items: [turn(item) for item in items]
        case Named(inner):
            turn = _unpack(inner)
            return lambda pairs: {key: turn(item) for key, item in pairs}
        case Record(_, fields):
            if shape.listed:
                names = [field.name for field in fields]
                return lambda found: [found[name] for name in names]
            turns = [(field.name, _unpack(field.shape)) for field in fields]
            return lambda found: {name: turn(found[name]) for name, turn in turns if name in found}


def _same(value: Plain) -> Plain:
    return value


def _name(member: Any) -> str:  # noqa: ANN401 - a member of one of the enums
    name: str = member.value
    return name


def _pack_date(date: PartialDate) -> dict[str, object]:
    return {"edtf": date.edtf, "earliest": date.earliest, "latest": date.latest}


def _unpack_date(found: dict[str, str]) -> str:
    return found["edtf"]


def _unless_none(turn: Turn) -> Turn:
    return lambda value: None if value is None else turn(value)
