"""The model's own classes as data: which fields a person writes, of what kind, with what documentation.

Readers build records from it, the YAML writer prints by it, and the schemas are made from it, so that the
three cannot disagree.
"""

from __future__ import annotations

import ast
import dataclasses
import inspect
import types
from dataclasses import dataclass
from enum import Enum
from itertools import pairwise
from typing import Annotated, Any, Literal, TypeAlias, Union, get_args, get_origin, get_type_hints

from coursegen.model.course import Course, Talk
from coursegen.model.item import Item
from coursegen.model.module import Lesson, Worksheet
from coursegen.model.scenario import Scenario


@dataclass(frozen=True, slots=True)
class Scalar:
    """One value; `kind` is a mark of model.kinds, or `str`, `bool`, `int`, `float`."""

    kind: str


@dataclass(frozen=True, slots=True)
class Choices:
    """One of an enum's values."""

    enum: type[Enum]


@dataclass(frozen=True, slots=True)
class CountOrWord:
    """A whole number from 1, or one of some words."""

    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ListOf:
    """A list of values."""

    inner: Shape


@dataclass(frozen=True, slots=True)
class Record:
    """One record of a class."""

    cls: type[Any]


@dataclass(frozen=True, slots=True)
class Records:
    """Several records: a mapping by id (`keyed`), or a list whose entries carry their ids."""

    cls: type[Any]
    keyed: bool


@dataclass(frozen=True, slots=True)
class TextMap:
    """A mapping from names to texts."""


Shape: TypeAlias = Scalar | Choices | CountOrWord | ListOf | Record | Records | TextMap


@dataclass(frozen=True, slots=True)
class FieldSpec:
    """One field that a person writes."""

    name: str
    shape: Shape
    required: bool
    default: Any


# In reading order where order matters and the entries are long: lists. All else with an id: a mapping.
_LISTED = (Item, Lesson, Scenario, Worksheet)

_DERIVED = {
    (Talk, "outline"),
    (Course, "assets"),
    (Course, "modules"),
    (Item, "fields"),
    (Item, "body"),
    (Item, "interactions"),
}


_KNOWN: dict[type[Any], tuple[FieldSpec, ...]] = {}


def fields_of(cls: type[Any]) -> tuple[FieldSpec, ...]:
    """The fields of a record class that a person writes, in the order of the class.

    The `id` of a class whose records are keyed is the mapping's key, so it is not among them.
    """
    if cls not in _KNOWN:
        _KNOWN[cls] = _read_fields(cls)
    return _KNOWN[cls]


def _read_fields(cls: type[Any]) -> tuple[FieldSpec, ...]:
    hints = get_type_hints(cls, include_extras=True)
    out = []
    for field in dataclasses.fields(cls):
        if (cls, field.name) in _DERIVED or (field.name == "id" and is_keyed(cls)):
            continue
        required = field.default is dataclasses.MISSING and field.default_factory is dataclasses.MISSING
        out.append(
            FieldSpec(
                name=field.name,
                shape=_shape(hints[field.name]),
                required=required,
                default=None if required else field.default,
            )
        )
    return tuple(out)


def is_keyed(cls: type[Any]) -> bool:
    """Whether records of `cls` stand in a mapping by id."""
    names = [f.name for f in dataclasses.fields(cls)]
    whole_files = ("Course", "Module")
    return "id" in names and cls not in _LISTED and cls.__name__ not in whole_files


def _shape(hint: Any) -> Shape:
    origin, args = get_origin(hint), get_args(hint)
    if origin is Annotated:
        return Scalar(args[1])
    if origin in (Union, types.UnionType):
        inner = [a for a in args if a is not type(None)]
        words = [a for a in inner if get_origin(a) is Literal]
        if words:
            return CountOrWord(get_args(words[0]))
        return _shape(inner[0])
    if origin is tuple:
        if args[0] == tuple[str, str]:
            return TextMap()
        inner_shape = _shape(args[0])
        if isinstance(inner_shape, Record) and any(
            f.name == "id" for f in dataclasses.fields(inner_shape.cls)
        ):
            return Records(inner_shape.cls, keyed=is_keyed(inner_shape.cls))
        return ListOf(inner_shape)
    if isinstance(hint, type) and issubclass(hint, Enum):
        return Choices(hint)
    if dataclasses.is_dataclass(hint):
        return Record(hint if isinstance(hint, type) else type(hint))
    return Scalar(str(hint.__name__))


def field_docs(cls: type[Any]) -> dict[str, str]:
    """The docstring under each field of a class, on one line. Reads the source: for making schemas only."""
    tree = ast.parse(inspect.getsource(cls).lstrip())
    body = tree.body[0].body if isinstance(tree.body[0], ast.ClassDef) else []
    out = {}
    for field, doc in pairwise(body):
        if (
            isinstance(field, ast.AnnAssign)
            and isinstance(field.target, ast.Name)
            and isinstance(doc, ast.Expr)
            and isinstance(doc.value, ast.Constant)
        ):
            out[field.target.id] = " ".join(str(doc.value.value).split())
    return out
