"""What a value is made of, read from its class: schemas and columns follow the model by themselves.

A field that is added to a class of the model is in every schema and table from then on.
"""

import inspect
from collections.abc import Mapping
from enum import StrEnum
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin

import attrs

from claimkit.model import PartialDate


@attrs.frozen
class Leaf:
    """A plain value: `kind` is str, int, float, bool, PartialDate, or one of the enums."""

    kind: type[Any]


@attrs.frozen
class Maybe:
    """A value that may be None."""

    inner: "Shape"


@attrs.frozen
class Items:
    """A tuple of values of one shape."""

    inner: "Shape"


@attrs.frozen
class Named:
    """A mapping from strings to values of one shape."""

    inner: "Shape"


@attrs.frozen
class Field:
    """A field of a record; `required` if it has no default."""

    name: str
    shape: "Shape"
    required: bool


@attrs.frozen
class Record:
    """A value of the model with its fields, in their order.

    `listed`: a record holds it as a list, not as an object. Such are the small values whose
    plain fields are positional, as of spans.
    """

    kind: type[Any]
    fields: tuple[Field, ...]
    listed: bool

    @property
    def says(self) -> str:
        """The first line of the docstring of the class."""
        return (inspect.getdoc(self.kind) or self.kind.__name__).partition("\n")[0]


Shape = Leaf | Maybe | Items | Named | Record

LEAVES: tuple[type[Any], ...] = (str, int, float, bool, PartialDate)


def shape_of(kind: Any) -> Shape:  # noqa: ANN401 - a type or one of the typing forms
    """Return the shape of a class of the model or of one of its annotations.

    Raises:
        TypeError: If the annotation is of a form that the model has not used yet.
    """
    if kind in LEAVES or (isinstance(kind, type) and issubclass(kind, StrEnum)):
        return Leaf(kind)
    if isinstance(kind, type) and attrs.has(kind):
        return _record(kind)
    return _generic(kind)


def _generic(kind: Any) -> Shape:  # noqa: ANN401 - as above
    home, arguments = get_origin(kind), get_args(kind)
    if home in {Union, UnionType}:
        inner = [argument for argument in arguments if argument is not NoneType]
        if len(inner) == 1:
            return Maybe(shape_of(inner[0]))
    elif home is tuple and arguments[1:] == (...,):
        return Items(shape_of(arguments[0]))
    elif home is Mapping and arguments[0] is str:
        return Named(shape_of(arguments[1]))
    message = f"{kind} has no shape: wanted X | None, tuple[X, ...] or Mapping[str, X]"
    raise TypeError(message)


def _record(kind: type[Any]) -> Record:
    attrs.resolve_types(kind)
    found = attrs.fields(kind)
    fields = tuple(
        Field(field.name, shape_of(field.type), required=field.default is attrs.NOTHING)
        for field in found
    )
    plain = all(isinstance(field.shape, Leaf) for field in fields)
    return Record(kind, fields, listed=plain and not any(field.kw_only for field in found))
