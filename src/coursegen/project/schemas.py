"""The JSON Schemas of the YAML, made from the model and the register of question types.

Keywords are those that draft-07 knows, since editors' YAML servers know no more for sure. A question is
dispatched on its `type` first, so that a fault in it reads as one plain sentence about that type.
"""

from __future__ import annotations

import json
from typing import Any, assert_never

from coursegen.items import TYPES
from coursegen.model.course import Course
from coursegen.model.evidence import Evidence
from coursegen.model.fields import (
    Choices,
    CountOrWord,
    FieldSpec,
    ListOf,
    Record,
    Records,
    Scalar,
    Shape,
    TextMap,
    field_docs,
    fields_of,
)
from coursegen.model.ids import ID_PATTERN, KEY_PATTERN
from coursegen.model.item import Item, Status
from coursegen.model.module import Module
from coursegen.packaging.tree import FileTree

FORMAT_VERSION = 1
CLOCK_PATTERN = r"^[0-9]{2}:[0-5][0-9]:[0-5][0-9]$"

_RELAXED = [Status.NEEDS_AUTHOR.value, Status.ORPHANED.value]

_SCALARS: dict[str, dict[str, Any]] = {
    "id": {"type": "string", "pattern": ID_PATTERN},
    "key": {"type": "string", "pattern": KEY_PATTERN},
    "line": {"type": "string", "minLength": 1, "pattern": r"^[^\n]*$"},
    "text": {"type": "string"},
    "quote": {"type": "string", "minLength": 1},
    "path": {"type": "string", "minLength": 1},
    "language": {"type": "string", "pattern": r"^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$"},
    "address": {"type": "string", "pattern": r"^https?://[^\s<>\"\\]+$"},
    "clock": {"type": "string", "pattern": CLOCK_PATTERN},
    "share": {"type": "number", "minimum": 0, "maximum": 1},
    "count": {"type": "integer", "minimum": 1},
    "str": {"type": "string"},
    "bool": {"type": "boolean"},
}


def schema_tree() -> FileTree:
    """The schema files by name, as bytes."""
    return {
        f"{name}.schema.json": (json.dumps(schema, indent=2, ensure_ascii=False) + "\n").encode()
        for name, schema in (("course", course_schema()), ("module", module_schema()))
    }


def course_schema() -> dict[str, Any]:
    """The schema of course.yaml."""
    top = _record(Course, also={"coursegen": _version(), "modules": _modules()})
    top["required"] = ["coursegen", "id", "title", "modules"]
    return _document("course", "A course", top)


def module_schema() -> dict[str, Any]:
    """The schema of modules/<id>.yaml."""
    top = _record(Module, also={"coursegen": _version()})
    top["required"] = ["coursegen", "id", "title"]
    return _document("module", "A module of a course", top)


def _document(name: str, title: str, top: dict[str, Any]) -> dict[str, Any]:
    definitions = {
        "evidence_list": {"type": "array", "items": {"$ref": "#/definitions/evidence"}},
        "evidence": _evidence(),
    }
    if name == "module":
        definitions["question"] = _question()
        definitions |= {f"question.{kind}": _question_of(kind) for kind in sorted(TYPES)}
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "$id": f"https://coursegen.invalid/schemas/{FORMAT_VERSION}/{name}.schema.json",
        "title": title,
        **top,
        "definitions": definitions,
    }


def _version() -> dict[str, Any]:
    return {"const": FORMAT_VERSION, "description": "The version of this file's format."}


def _modules() -> dict[str, Any]:
    return {
        "type": "array",
        "items": _SCALARS["id"],
        "minItems": 1,
        "uniqueItems": True,
        "description": "Ids of the modules, in order; each is a file modules/<id>.yaml.",
    }


def _record(cls: type[Any], also: dict[str, Any] | None = None) -> dict[str, Any]:
    specs = fields_of(cls)
    docs = field_docs(cls)
    properties = {spec.name: _described(_field(spec), docs.get(spec.name, "")) for spec in specs}
    return {
        "type": "object",
        "properties": {**(also or {}), **properties},
        "required": [spec.name for spec in specs if spec.required],
        "additionalProperties": False,
    }


def _described(schema: dict[str, Any], doc: str) -> dict[str, Any]:
    if not doc:
        return schema
    if "$ref" in schema:  # draft-07 ignores what stands beside a $ref
        return {"allOf": [schema], "description": doc}
    return {**schema, "description": doc}


def _field(spec: FieldSpec) -> dict[str, Any]:
    made = _shape(spec.shape)
    if spec.default is not None and isinstance(spec.default, str | int | float) and spec.default != "":
        made["default"] = getattr(spec.default, "value", spec.default)
    return made


def _shape(shape: Shape) -> dict[str, Any]:
    match shape:
        case Scalar(kind):
            return dict(_SCALARS[kind])
        case Choices(enum):
            return {"enum": [member.value for member in enum]}
        case CountOrWord(words):
            return {"anyOf": [_SCALARS["count"], {"enum": list(words)}]}
        case TextMap():
            return {"type": "object", "additionalProperties": {"type": "string", "minLength": 1}}
        case ListOf(Record(cls)) if cls is Evidence:
            return {"$ref": "#/definitions/evidence_list"}
        case ListOf(inner):
            return {"type": "array", "items": _shape(inner)}
        case Record(cls) | Records(cls) if cls is Item:
            question = {"$ref": "#/definitions/question"}
            return question if isinstance(shape, Record) else {"type": "array", "items": question}
        case Record(cls):
            return _record(cls)
        case Records(cls, keyed):
            record = _record(cls)
            if not keyed:
                return {"type": "array", "items": record}
            return {
                "type": "object",
                "propertyNames": {"pattern": _key_pattern(cls)},
                "additionalProperties": record,
            }
        case _:
            assert_never(shape)


def _key_pattern(cls: type[Any]) -> str:
    marks = cls.__annotations__.get("id", "Id")
    return KEY_PATTERN if marks == "Key" else ID_PATTERN


def _evidence() -> dict[str, Any]:
    whole = _record(Evidence)
    whole["minProperties"] = 1
    return {
        "if": {"type": "string"},
        "then": {"pattern": CLOCK_PATTERN},
        "else": whole,
        "description": "A place in the talk: HH:MM:SS, or at, unit, talk and quote.",
    }


def _question() -> dict[str, Any]:
    """Any question: first its type is looked at, then everything else by that type's schema."""
    branches: dict[str, Any] = {"type": "object"}
    for name in sorted(TYPES, reverse=True):
        branches = {
            "if": {"properties": {"type": {"const": name}}, "required": ["type"]},
            "then": {"$ref": f"#/definitions/question.{name}"},
            "else": branches,
        }
    return {
        "type": "object",
        "required": ["id", "type"],
        "properties": {
            "id": _described(
                _SCALARS["id"], "Never changed once learners have met it: answers are kept by it."
            ),
            "type": {"enum": sorted(TYPES), "description": "How it is asked and answered."},
        },
        "if": {"properties": {"status": {"enum": _RELAXED}}, "required": ["status"]},
        "then": {},
        "else": branches,
    }


def _question_of(name: str) -> dict[str, Any]:
    kind = TYPES[name]
    made = _record(Item)
    made["properties"]["type"] = {"const": name, "description": kind.summary}
    made["properties"].update(kind.properties)
    made["required"] = ["id", "type", "stem", *kind.required]
    made["description"] = kind.summary
    return {**made, **kind.constraints}
