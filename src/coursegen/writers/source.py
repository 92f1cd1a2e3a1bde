"""The YAML of a course: the first writer. What it prints reads back as the same course."""

from __future__ import annotations

from typing import Any

from coursegen.contracts import Options, Writer
from coursegen.markup.yamlwrite import dump
from coursegen.model.course import Course
from coursegen.model.evidence import Evidence, clock
from coursegen.model.fields import Choices, ListOf, Record, Records, Scalar, Shape, TextMap, fields_of
from coursegen.model.item import Item
from coursegen.model.module import Module
from coursegen.model.plain import thaw
from coursegen.packaging.tree import FileTree

FORMAT_VERSION = 1


def write(course: Course, _options: Options) -> FileTree:
    """course.yaml, modules/<id>.yaml and assets/, as an instructor edits them."""
    tree = {"course.yaml": course_yaml(course)}
    for module in course.modules:
        tree[f"modules/{module.id}.yaml"] = module_yaml(module)
    return tree | {asset.path: asset.data for asset in course.assets}


def course_yaml(course: Course) -> bytes:
    """The bytes of course.yaml."""
    data = {"coursegen": FORMAT_VERSION, **_record(course)}
    data["modules"] = [module.id for module in course.modules]
    first = ("coursegen", "id", "version", "title", "language", "description", "licence", "credits")
    order = [*first, "contact", "site_url", "talks", "modules"]
    data = {k: data[k] for k in order if k in data} | {k: v for k, v in data.items() if k not in order}
    return dump(data, _schema_line(".schemas/course.schema.json")).encode()


def module_yaml(module: Module) -> bytes:
    """The bytes of modules/<id>.yaml."""
    data = {"coursegen": FORMAT_VERSION, **_record(module)}
    return dump(data, _schema_line("../.schemas/module.schema.json")).encode()


def _schema_line(path: str) -> tuple[str, ...]:
    return (f"yaml-language-server: $schema={path}",)


def _record(record: Any) -> dict[str, Any]:
    """A record as the mapping a person would write: what equals its default is left out."""
    if isinstance(record, Item):
        return _item(record)
    out: dict[str, Any] = {}
    for spec in fields_of(type(record)):
        value = getattr(record, spec.name)
        if spec.required or value != spec.default:
            out[spec.name] = _value(spec.shape, value)
    return out


# In the order in which a person reads a question; its own fields stand after the stem.
_ITEM_ORDER = ("id", "type", "objective", "level", "stem")


def _item(item: Item) -> dict[str, Any]:
    own = thaw(item.fields)
    assert isinstance(own, dict)
    shared: dict[str, Any] = {}
    for spec in fields_of(Item):
        value = getattr(item, spec.name)
        if spec.required or value != spec.default:
            shared[spec.name] = _value(spec.shape, value)
    head = {name: shared.pop(name) for name in _ITEM_ORDER if name in shared}
    return {**head, **own, **shared}


def _value(shape: Shape, value: Any) -> Any:
    match shape:
        case Scalar("clock"):
            return clock(value)
        case Choices():
            return value.value
        case TextMap():
            return dict(value)
        case ListOf(Record(cls)) if cls is Evidence:
            return [_evidence(e) for e in value]
        case ListOf(inner):
            return [_value(inner, v) for v in value]
        case Records(_, keyed):
            return {v.id: _record(v) for v in value} if keyed else [_record(v) for v in value]
        case Record():
            return _record(value)
        case _:
            return value


def _evidence(evidence: Evidence) -> Any:
    data = _record(evidence)
    return data["at"] if set(data) == {"at"} else data


WRITER = Writer(
    name="yaml",
    summary="The course as YAML, as an instructor edits it.",
    write=write,
)
